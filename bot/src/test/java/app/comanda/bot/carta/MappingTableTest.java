package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the contract that say how the platform's menus and zones become ours: a row a row. */
class MappingTableTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Tenant CASA = Calls.tenant("casa", URI.create("http://localhost:1"), "casa", "LOC1");
    private static final MenuDecoder DECODER = new MenuDecoder(Calls.PEN);

    private static Money soles(@Nullable String amount) {
        return Money.of(new BigDecimal(String.valueOf(amount)), Calls.PEN);
    }

    private static <T> T value(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Read<T>(T value, List<String> ignored) -> value;
            case Decoded.Wrong<T>(String field) -> throw new AssertionError(field);
        };
    }

    private static String wrong(Decoded<?> decoded) {
        return switch (decoded) {
            case Decoded.Read<?> read -> throw new AssertionError("It was read: " + read.value());
            case Decoded.Wrong<?>(String field) -> field;
        };
    }

    private static PlatformMenu.Item item(String fields) {
        return value(DECODER.structure(JSON.readTree("{\"categories\":[{\"id\":\"c\",\"name\":\"C\",\"products\":[{"
                        + "\"id\":\"p\",\"name\":\"P\"" + fields + "}]}]}")))
                .getFirst()
                .items()
                .getFirst();
    }

    private static Decoded<List<PlatformMenu.Details>> details(String fields) {
        return DECODER.details(JSON.readTree("[{\"_id\":\"p\"" + fields + "}]"));
    }

    private static Product product(String structure, String details) {
        List<PlatformMenu.Section> sections = value(DECODER.structure(
                JSON.readTree("{\"categories\":[{\"id\":\"c\",\"name\":\"C\",\"products\":[{\"id\":\"p\",\"name\":\"P\""
                        + structure + "}]}]}")));
        Map<String, PlatformMenu.Details> known = details.isEmpty()
                ? Map.of()
                : Map.of("p", value(details(details)).getFirst());
        Menu menu = new MenuMapper(CASA, ProductIndex.none(), known).menu(sections);
        return menu.product("p").orElseThrow();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName(
            "case 3: basePrice and price are read, an explicit zero is a price, and an absent or null price is none")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,"basePrice":19.99 | 19.99
            ,"price":19.99 | 19.99
            ,"basePrice":19.99,"price":5 | 19.99
            ,"basePrice":null,"price":5 | 5.00
            ,"basePrice":"12.50" | 12.50
            ,"basePrice":500 | 500.00
            ,"basePrice":0 | 0.00
            ,"basePrice":0.0,"price":7 | 0.00
            ,"basePrice":12.345 | 12.35
            ,"basePrice":1.2e1 | 12.00
            ,"basePrice":null |
            ,"basePrice":"" |
            ,"basePrice":"gratis" |
            ,"basePrice":-1 |
            ,"basePrice":1e400000000 |
            ,"basePrice":"1e999999999" |
            ,"basePrice":[1] |
            `` |
            """)
    void readsPrices(@Nullable String fields, @Nullable String price) {
        Money read = item(fields == null ? "" : fields).price();

        if (price == null) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isEqualTo(soles(price));
        }
    }

    @ParameterizedTest(name = "{0} is charged {1}, regularly {2}")
    @DisplayName("a presentation costs its amountWithDiscount, else its price with the discount taken off")
    @CsvSource(delimiter = '|', textBlock = """
            "price":20                                                               | 20.00 |
            "price":0                                                                | 0.00  |
            "price":20,"amountWithDiscount":15,"discountValue":25,"discountType":0   | 15.00 | 20.00
            "price":20,"amountWithDiscount":20                                       | 20.00 |
            "price":20,"amountWithDiscount":0,"discountValue":100,"discountType":0   | 0.00  | 20.00
            "price":20,"amountWithDiscount":0                                        | 20.00 |
            "amountWithDiscount":15                                                  | 15.00 |
            "price":20,"discountValue":25,"discountType":0                           | 15.00 | 20.00
            "price":20,"discountValue":5,"discountType":1                            | 15.00 | 20.00
            "price":20,"discountValue":50,"discountType":1                           | 0.00  | 20.00
            "price":19.99,"discountValue":10                                         | 17.99 | 19.99
            "price":20,"amountWithDiscount":null,"discountValue":null                | 20.00 |
            """)
    void chargesPresentations(String fields, String price, @Nullable String regular) {
        Presentation size = product(
                        "", ",\"price\":1,\"presentations\":[{\"_id\":\"s\",\"name\":\"S\"," + fields + "}]")
                .presentations()
                .getFirst();

        assertThat(size.price()).isEqualTo(soles(price));
        if (regular == null) {
            assertThat(size.regularPrice()).isNull();
        } else {
            assertThat(size.regularPrice()).isEqualTo(soles(regular));
        }
    }

    @Test
    void takesNamesDescriptionsAndAbsoluteSizesAsTheyAre() {
        Product product = product(
                ",\"description\":\"Rica\",\"basePrice\":10,\"preparationTime\":20",
                ",\"presentations\":[{\"_id\":\"s1\",\"name\":\"Grande\",\"price\":18.5}],"
                        + "\"modifiers\":[{\"_id\":\"m\",\"name\":\"Extras\",\"minSelections\":0,\"maxSelections\":2,"
                        + "\"options\":[{\"_id\":\"o\",\"name\":\"Queso\",\"price\":2}]}]");

        assertThat(product.name().in(Language.ES)).isEqualTo("P");
        assertThat(product.description().in(Language.ES)).isEqualTo("Rica");
        assertThat(product.price()).isEqualTo(soles("10"));
        assertThat(product.preparationMinutes()).isEqualTo(20);
        assertThat(product.presentations().getFirst().price()).isEqualTo(soles("18.5"));
        Modifier extras = product.modifiers().getFirst();
        assertThat(extras.options().getFirst().price()).isEqualTo(soles("2"));
        assertThat(extras.minSelections()).isZero();
        assertThat(extras.maxSelections()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} asks for {1} to {2}")
    @DisplayName("modifiers are read in the documented and in the server's spelling")
    @CsvSource(delimiter = '|', textBlock = """
            "_id":"m","minSelections":1,"maxSelections":2     | 1 | 2
            "_id":"m","minQuantity":1,"maxQuantity":2         | 1 | 2
            "modifierId":"m","minSelections":1                | 1 | 1
            "id":"m"                                          | 0 | 1
            "rId":"m","isMultiple":true                       | 0 | 2
            "_id":"m","isMultiple":false,"maxQuantity":0      | 0 | 1
            "_id":"m","minSelections":2                       | 2 | 2
            "_id":"m","minSelections":"1","maxSelections":"2" | 1 | 2
            """)
    void readsModifiers(String fields, int least, int most) {
        Modifier modifier = product(
                        "",
                        ",\"price\":1,\"modifiers\":[{" + fields + ",\"options\":["
                                + "{\"_id\":\"a\",\"name\":\"A\",\"price\":0},"
                                + "{\"optionId\":\"b\",\"name\":\"B\",\"price\":1.5,\"stock\":0,\"isActive\":true}]}]")
                .modifiers()
                .getFirst();

        assertThat(modifier.minSelections()).isEqualTo(least);
        assertThat(modifier.maxSelections()).isEqualTo(most);
        assertThat(modifier.options()).extracting(option -> option.id()).containsExactly("a", "b");
        assertThat(modifier.offered())
                .as("a stock of zero has run out, one that is not counted has not")
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | AVAILABLE
            ,"isAvailable":true | AVAILABLE
            ,"isAvailable":false | UNAVAILABLE
            ,"isAvailable":"0" | UNAVAILABLE
            ,"isActive":false | UNAVAILABLE
            ,"isOutOfStock":true | OUT_OF_STOCK
            ,"isOutOfStock":true,"isAvailable":false | UNAVAILABLE
            """)
    void knowsWhatCanBeHad(@Nullable String fields, Availability availability) {
        assertThat(product(fields == null ? "" : fields, ",\"price\":1").availability())
                .isEqualTo(availability);
    }

    @Test
    void doesNotOfferWhatItHasNoPriceOrNoDetailsFor() {
        assertThat(product("", ",\"presentations\":[]").orderable()).isFalse();
        assertThat(product(",\"basePrice\":10", "").orderable()).isFalse();
        assertThat(product(",\"basePrice\":10", ",\"presentations\":[],\"modifiers\":[]")
                        .orderable())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("details that cannot be ordered as they are name the field")
    @CsvSource(delimiter = '|', textBlock = """
            "presentations":"none" | data[0].presentations is not a list
            "presentations":[{"_id":"s","name":"S"}] | data[0].presentations[0] has no price
            "presentations":[{"name":"S","price":1}] | data[0].presentations[0] has no id
            "modifiers":{} | data[0].modifiers is not a list
            "modifiers":[{"_id":"m","minSelections":1,"options":[]}] | data[0].modifiers[0] has no option
            "modifiers":[{"minSelections":1,"options":[{"_id":"a","price":1}]}] | data[0].modifiers[0] has no id
            "modifiers":[{"_id":"m","minSelections":1,"options":[{"_id":"a"}]}] | data[0].modifiers[0].options[0] has no price
            "modifiers":[{"_id":"m","minSelections":3,"maxSelections":2,"options":[{"_id":"a","price":1}]}] | data[0].modifiers[0] wants more selections than it allows
            """)
    void namesUnreadableDetails(String fields, String field) {
        assertThat(wrong(details("," + fields))).isEqualTo(field);
    }

    @Test
    void leavesOutAnOptionalGroupThatCannotBeRead() {
        assertThat(product("", ",\"price\":1,\"modifiers\":[{\"_id\":\"m\",\"minSelections\":0,\"options\":[]}]")
                        .modifiers())
                .isEmpty();
    }

    @Test
    @DisplayName("case 4: positions sort, ties stay as listed, a missing one comes first")
    void sortsCategories() {
        StringBuilder categories = new StringBuilder();
        for (String each : List.of("9723.49248966228", "9723.49248966228", "\"3\"", "null", "-1")) {
            int number = categories.isEmpty()
                    ? 0
                    : (int) categories.chars().filter(c -> c == '#').count();
            categories
                    .append(categories.isEmpty() ? "" : ",")
                    .append("{\"id\":\"")
                    .append(number)
                    .append("\",\"name\":\"#\",\"position\":")
                    .append(each)
                    .append(",\"products\":[{\"id\":\"p")
                    .append(number)
                    .append("\",\"name\":\"P\"}]}");
        }

        Menu menu = new MenuMapper(CASA, ProductIndex.none(), Map.of())
                .menu(value(DECODER.structure(JSON.readTree("{\"categories\":[" + categories + "]}"))));

        assertThat(menu.categories()).extracting(category -> category.id()).containsExactly("4", "3", "2", "0", "1");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a zone is read in the documented, the server's and the branch's spelling")
    @CsvSource(delimiter = '|', textBlock = """
            "zoneName":"Z","deliveryCost":5,"minimumOrder":20,"estimatedTime":30,"allowsFreeDelivery":true,"minimumForFreeDelivery":80
            "coberturaLocalNombre":"Z","coberturaLocalCostoEnvio":5,"coberturaLocalPedidoMinimo":20,"coberturaLocalTiempoEstimado":30,"coberturaLocalPermiteEnvioGratis":true,"coberturaLocalMinimoParaEnvioGratis":80,"coberturaLocalEstado":"1"
            "name":"Z","deliveryFee":"5.00","minOrderValue":"20","estimatedTime":30,"allowsFreeDelivery":"1","minimumForFreeDelivery":80
            """)
    void readsZones(String fields) {
        Zone zone = zone(fields + ",\"type\":\"simple\"");

        assertThat(zone)
                .isEqualTo(new Zone("z", "Z", new Area.District("Z"), soles("5"), soles("20"), soles("80"), 30, true));
    }

    private static Zone zone(String fields) {
        return value(zones(fields)).getFirst();
    }

    private static Decoded<List<Zone>> zones(String fields) {
        return new ZoneMapper(CASA).zones(JSON.readTree("[{\"_id\":\"z\"," + fields + "}]"));
    }

    @Test
    void readsEveryKindOfArea() {
        String ring = "[{\"latitude\":-12.1,\"longitude\":-77.0},{\"latitude\":-12.1,\"longitude\":-77.1},"
                + "{\"latitude\":-12.2,\"longitude\":-77.0}]";
        List<Coordinates> corners = List.of(
                Coordinates.ofDegrees(-12.1, -77.0),
                Coordinates.ofDegrees(-12.1, -77.1),
                Coordinates.ofDegrees(-12.2, -77.0));
        Coordinates center = Coordinates.ofDegrees(-12.1, -77.0);
        String at = "\"center\":{\"latitude\":-12.1,\"longitude\":-77.0}";

        assertThat(zone("\"deliveryCost\":5,\"coordinates\":" + ring).area()).isEqualTo(new Area.Polygon(corners));
        assertThat(zone("\"coberturaLocalCostoEnvio\":5,\"type\":\"polygon\",\"coberturaLocalRuta\":" + ring)
                        .area())
                .isEqualTo(new Area.Polygon(corners));
        assertThat(zone("\"deliveryFee\":5," + at + ",\"radius\":2.5").area())
                .isEqualTo(new Area.Circle(center, 2_500));
        assertThat(zone("\"zoneName\":\"Lince\",\"deliveryCost\":5").area()).isEqualTo(new Area.District("Lince"));
        assertThat(zone("\"type\":\"mileage\",\"costoBase\":5," + at + ",\"distanciaBase\":2,\"incrementoPorKm\":1,"
                                + "\"incrementoCosto\":1.5,\"radius\":8")
                        .area())
                .isEqualTo(new Area.Mileage(center, 2_000, 1_000, soles("1.5"), 8_000));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "isActive":true                              | true
            "isActive":false                             | false
            "coberturaLocalEstado":"1"                   | true
            "coberturaLocalEstado":"0"                   | false
            "coberturaLocalEstado":"1","isActive":false  | false
            "name":"nothing said"                        | true
            """)
    void knowsWhichZonesAreActive(String fields, boolean active) {
        assertThat(zone("\"zoneName\":\"Z\",\"deliveryCost\":5,\"type\":\"simple\"," + fields)
                        .active())
                .isEqualTo(active);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "zoneName":"Z"                                                              | data[0] has no cost
            "zoneName":"Z","deliveryCost":-1                                            | data[0] has no cost
            "deliveryCost":5                                                            | data[0] has no area
            "deliveryCost":5,"type":"polygon","coordinates":[{"latitude":1,"longitude":1}] | data[0] has no area
            "deliveryCost":5,"coordinates":[{"latitude":1,"longitude":1},{"latitude":1,"longitude":2},{"latitude":2,"longitude":1},{"latitude":900,"longitude":1}] | data[0] has no area
            "deliveryCost":5,"center":{"latitude":1,"longitude":1},"radius":1e9         | data[0] has no area
            "deliveryCost":5,"center":{"latitude":1,"longitude":1},"radius":-1          | data[0] has no area
            """)
    void namesUnreadableZones(String fields, String field) {
        assertThat(wrong(zones(fields))).isEqualTo(field);
    }

    @Test
    void keepsAFreeDeliveryFromZeroAndNoneWhereItIsNotAllowed() {
        String base = "\"zoneName\":\"Z\",\"deliveryCost\":5,\"type\":\"simple\",\"minimumForFreeDelivery\":0";

        assertThat(zone(base + ",\"allowsFreeDelivery\":true").freeFrom()).isEqualTo(soles("0"));
        assertThat(zone(base + ",\"allowsFreeDelivery\":false").freeFrom()).isNull();
    }
}
