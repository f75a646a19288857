package app.comanda.sandbox.carta;

import static app.comanda.sandbox.carta.CartaFixture.API;
import static app.comanda.sandbox.carta.CartaFixture.BODEGA_PATH;
import static app.comanda.sandbox.carta.CartaFixture.BRAZA_PATH;
import static app.comanda.sandbox.carta.CartaFixture.PIZZERIA;
import static app.comanda.sandbox.carta.CartaFixture.PIZZERIA_LOCAL;
import static app.comanda.sandbox.carta.CartaFixture.PIZZERIA_PATH;
import static app.comanda.sandbox.carta.CartaFixture.PIZZERIA_QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.sandbox.SandboxClient.Answer;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuEndpointsTest {
    private static final String DETAILS = "/menu/getProductInMenu/" + PIZZERIA_LOCAL + "/" + PIZZERIA;
    private final CartaFixture fixture = new CartaFixture();

    @BeforeAll
    void seesEachRestaurant() {
        assertThat(fixture.carta.menu("bodega-gourmet").products()).hasSize(60);
    }

    @AfterEach
    void asDocumentedAgain() {
        fixture.carta.setMode(CartaMode.documented());
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    @Test
    void structureListsCategoriesWithReadableIds() throws Exception {
        JsonNode answer = fixture.get("/menu2/bot-structure" + PIZZERIA_QUERY).json();
        assertThat(answer.path("type").stringValue()).isEqualTo("1");
        JsonNode category = answer.path("data").path("categories").get(0);
        assertThat(category.path("id").stringValue()).startsWith(PIZZERIA + ":" + PIZZERIA_LOCAL + ":cat:");
        JsonNode product = category.path("products").get(0);
        assertThat(product.path("id").stringValue()).matches("PROD\\d{13}[A-Z0-9]{5}");
        assertThat(product.propertyNames())
                .containsExactly(
                        "id", "name", "description", "basePrice", "imageUrl", "isAvailable", "preparationTime");
        assertThat(product.path("basePrice").isNumber()).isTrue();
    }

    @Test
    @DisplayName("case 4: float positions, ties, empty pictures, descriptions nobody wrote, and an empty category")
    void keepsTheOddValues() throws Exception {
        String braza = fixture.get("/menu2/bot-structure?subDomain=la-braza-roja&localId=LOC1760097779968WGX4I")
                .body();
        assertThat(braza.split("9723.49248966228", -1)).hasSize(3);
        assertThat(braza)
                .contains(
                        "\"imageUrl\":\"\"",
                        "https://carta.img",
                        "\"description\":\"string\"",
                        "\"preparationTime\":0",
                        "\"products\":[]");
        assertThat(fixture.carta.menu(PIZZERIA).products())
                .anySatisfy(product -> assertThat(product.name()).hasSizeGreaterThan(40));
        String bodega = fixture.get("/menu2/bot-structure?subDomain=bodega-gourmet&localId=LOC1760097779970BGM01")
                .body();
        assertThat(bodega).contains(":19.99,", ":500,", ":1290.00,");
    }

    @Test
    void unknownBranchHasTheEnvelopeOfItsEndpoint() throws Exception {
        assertThat(fixture.get("/menu2/bot-structure?subDomain=" + PIZZERIA + "&localId=LOC1")
                        .body())
                .isEqualTo("{\"type\":\"3\",\"message\":\"Local not found\",\"data\":null}");
        Answer categories = fixture.get("/categories/get-all/" + PIZZERIA + "/LOC1");
        assertThat(categories.status()).isEqualTo(404);
        assertThat(categories.body()).isEqualTo("{\"success\":false,\"message\":\"Local not found\"}");
        assertThat(fixture.get("/products/get-all/" + PIZZERIA + "/LOC1").body())
                .isEqualTo("{\"type\":\"error\",\"message\":\"Local not found\"}");
        assertThat(fixture.get("/menu2/bot-structure?subDomain=" + PIZZERIA).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("case 1: only /api/v1 is the root; a missing or doubled prefix is not found")
    void answersUnderOneRootOnly() throws Exception {
        for (String wrong : List.of("/carta", "/carta/api", "/carta/api/v1/api/v1", "/carta/api/v2")) {
            assertThat(fixture.client
                            .get(wrong + "/business" + PIZZERIA_QUERY, "Authorization", "Bearer pizza-token")
                            .status())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void refusesWithoutTheRestaurantsOwnKey() throws Exception {
        String path = API + "/business" + PIZZERIA_QUERY;
        Answer none = fixture.client.get(path);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.json().path("error").isString()).isTrue();
        assertThat(fixture.client.get(path, "Authorization", "Bearer wrong").status())
                .isEqualTo(401);
        Answer key = fixture.client.get(path, "X-Service-API-Key", "wrong");
        assertThat(key.status()).isEqualTo(401);
        assertThat(key.json().path("success").booleanValue()).isFalse();
        // The token of another restaurant.
        assertThat(fixture.client
                        .get(path, "Authorization", "Bearer demo-carta-token")
                        .status())
                .isEqualTo(401);
        assertThat(fixture.client
                        .get(path, "Authorization", "bearer pizza-token")
                        .status())
                .isEqualTo(200);
        assertThat(fixture.client.get(path, "X-Service-API-Key", "pizza-token").status())
                .isEqualTo(200);
    }

    @Test
    void detailsTakeBothKindsOfIdAndLeaveOutTheUnknown() throws Exception {
        Menu.Product one = fixture.pizza("Margarita");
        Menu.Product other = fixture.pizza("Americana");
        JsonNode answer = fixture.post(DETAILS, List.of(one.rId(), other.id(), "PROD0000000000000XXXXX"))
                .json();
        assertThat(answer.path("success").booleanValue()).isTrue();
        assertThat(answer.path("data")).hasSize(2);
        JsonNode margarita = answer.path("data").get(0);
        assertThat(margarita.path("_id").stringValue()).isEqualTo(one.id()).matches("[0-9a-f]{24}");
        assertThat(margarita.has("basePrice")).isFalse();
        assertThat(margarita.path("price").decimalValue()).isEqualByComparingTo("18.90");
        assertThat(margarita.path("presentations")).hasSize(4);
        assertThat(margarita.path("modifiers").get(0).path("minSelections").intValue())
                .isEqualTo(1);
        assertThat(margarita
                        .path("modifiers")
                        .get(0)
                        .path("options")
                        .get(0)
                        .path("price")
                        .decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void detailsByObjectIdAloneCrashOnReadableIds() throws Exception {
        fixture.carta.setMode(CartaMode.documented().withObjectIdsOnly(true));
        Menu.Product pizza = fixture.pizza("Margarita");
        Answer crash = fixture.post(DETAILS, List.of(pizza.rId()));
        assertThat(crash.status()).isEqualTo(500);
        assertThat(crash.json().path("success").booleanValue()).isFalse();
        assertThat(crash.json().path("message").isString()).isTrue();
        assertThat(fixture.post(DETAILS, List.of(pizza.id())).status()).isEqualTo(200);
    }

    @Test
    void detailsRefuseAnEmptyListAndSwappedPath() throws Exception {
        assertThat(fixture.post(DETAILS, List.of()).status()).isEqualTo(400);
        assertThat(fixture.post(DETAILS, "{\"ids\":[]}").status()).isEqualTo(400);
        assertThat(fixture.post(DETAILS, "[").status()).isEqualTo(400);
        assertThat(fixture.post("/menu/getProductInMenu/" + PIZZERIA + "/" + PIZZERIA_LOCAL, List.of("x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void oneRestaurantNamesModifierFieldsAsTheServerDoes() throws Exception {
        String id = fixture.product("la-braza-roja", "Pollo a la brasa").rId();
        JsonNode product = fixture.client
                .post(
                        API + "/menu/getProductInMenu/LOC1760097779968WGX4I/la-braza-roja",
                        List.of(id),
                        "X-Service-API-Key",
                        "demo-carta-token")
                .json()
                .path("data")
                .get(0);
        JsonNode creams = product.path("modifiers").get(1);
        assertThat(creams.path("minQuantity").intValue()).isZero();
        assertThat(creams.path("maxQuantity").intValue()).isEqualTo(3);
        assertThat(creams.path("options").get(0).path("optionId").isString()).isTrue();
        assertThat(creams.path("options").get(0).path("stock").isNull()).isTrue();
        JsonNode whole = product.path("presentations").get(2);
        assertThat(whole.path("amountWithDiscount").decimalValue()).isEqualByComparingTo("67.41");
    }

    @Test
    void categoriesComeWithoutMessageAndWithTheEmptyOne() throws Exception {
        JsonNode answer = fixture.get("/categories/get-all/" + BODEGA_PATH).json();
        assertThat(answer.propertyNames()).containsExactly("success", "data");
        assertThat(answer.path("data")).hasSize(8);
        assertThat(answer.path("data").get(0).path("_id").stringValue()).matches("[0-9a-f]{24}");
        assertThat(answer.path("data").get(0).path("rId").stringValue()).contains(":cat:");
    }

    @Test
    void productsIgnoreTheCategoryAndShowInactiveOnesWithBothIds() throws Exception {
        JsonNode answer = fixture.get("/products/get-all/" + BRAZA_PATH + "?categoryId=nothing")
                .json();
        assertThat(answer.path("type").stringValue()).isEqualTo("success");
        assertThat(answer.path("data")).hasSize(15);
        assertThat(StreamSupport.stream(answer.path("data").spliterator(), false))
                .anyMatch(each -> !each.path("isActive").booleanValue())
                .allMatch(each -> each.path("_id").stringValue().matches("[0-9a-f]{24}")
                        && each.path("rId").stringValue().startsWith("PROD"));
    }

    @Test
    void zonesUseDocumentedNamesServerNamesOrCircles() throws Exception {
        JsonNode pizzeria = fixture.get("/delivery/zones/" + PIZZERIA_PATH).json();
        assertThat(pizzeria.isArray()).isTrue();
        assertThat(pizzeria.get(0).path("zoneName").stringValue()).isEqualTo("Miraflores");
        assertThat(pizzeria.get(0).path("coordinates").get(0).path("latitude").isNumber())
                .isTrue();
        JsonNode braza = fixture.get("/delivery/zones/" + BRAZA_PATH).json();
        assertThat(braza.get(0).path("coberturaLocalNombre").stringValue()).isEqualTo("Lince");
        assertThat(braza.get(0).path("type").stringValue()).isEqualTo("simple");
        assertThat(braza.get(3).path("coberturaLocalEstado").stringValue()).isEqualTo("0");
        assertThat(braza.get(4).path("radius").doubleValue()).isEqualTo(2.5);
        assertThat(fixture.get("/delivery/zones/" + BODEGA_PATH)
                        .json()
                        .get(0)
                        .path("incrementoCosto")
                        .decimalValue())
                .isEqualByComparingTo("1.50");
        fixture.carta.setMode(CartaMode.documented().withWrappedLists(true));
        assertThat(fixture.get("/delivery/zones/" + PIZZERIA_PATH).json().path("data"))
                .hasSize(4);
    }

    @Test
    void zonesCanBeReplacedByNone() throws Exception {
        List<Zone> before = fixture.carta.zones("bodega-gourmet");
        fixture.carta.replaceZones("bodega-gourmet", List.of());
        assertThat(fixture.get("/delivery/zones/" + BODEGA_PATH).body()).isEqualTo("[]");
        fixture.carta.replaceZones("bodega-gourmet", before);
    }

    @Test
    void driversBusinessAndTheWholeBranch() throws Exception {
        JsonNode driver = fixture.get("/delivery/drivers/available/" + PIZZERIA_PATH)
                .json()
                .get(0);
        assertThat(driver.path("status").stringValue()).isEqualTo("available");
        JsonNode business = fixture.get("/business" + PIZZERIA_QUERY).json().path("data");
        assertThat(business.path("currency").stringValue()).isEqualTo("PEN");
        assertThat(business.path("openingHours").path("monday")).hasSize(2);
        JsonNode branch =
                fixture.get("/menu2/integration/" + PIZZERIA_PATH).json().path("data");
        assertThat(branch.path("products")
                        .get(0)
                        .path("presentations")
                        .get(0)
                        .path("rId")
                        .stringValue())
                .startsWith("PRES");
    }

    @Test
    void picturesOfTheMenuAreServedAsJpeg() throws Exception {
        String link = fixture.get("/menu2/bot-structure" + PIZZERIA_QUERY)
                .json()
                .path("data")
                .path("categories")
                .get(0)
                .path("products")
                .get(0)
                .path("imageUrl")
                .stringValue();
        assertThat(link).startsWith(fixture.sandbox.uri() + "/carta/images/");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> picture = http.send(
                    HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(picture.body()).startsWith(0xFF, 0xD8).hasSizeBetween(5_000, 200_000);
        }
        assertThat(fixture.client.get("/carta/images/PROD1.jpg").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("case 20: a price or an availability that changes is in the next answer")
    void changesShowAtOnce() throws Exception {
        Menu.Product cookie = fixture.pizza("Tiramisú");
        fixture.carta.setPrice(PIZZERIA, cookie.rId(), new BigDecimal("17.50"));
        fixture.carta.setAvailable(PIZZERIA, cookie.id(), false);
        JsonNode product = StreamSupport.stream(
                        fixture.get("/products/get-all/" + PIZZERIA_PATH)
                                .json()
                                .path("data")
                                .spliterator(),
                        false)
                .filter(each -> each.path("_id").stringValue().equals(cookie.id()))
                .findFirst()
                .orElseThrow();
        assertThat(product.path("basePrice").decimalValue()).isEqualByComparingTo("17.50");
        assertThat(product.path("isAvailable").booleanValue()).isFalse();
    }
}
