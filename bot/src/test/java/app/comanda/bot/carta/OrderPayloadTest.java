package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Discount.Share;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderPayloadTest {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Instant EVENING = Instant.parse("2026-11-26T00:30:00Z");
    private static final Fulfilment PICKUP = new Fulfilment.Pickup();
    private static final Fulfilment DELIVERY = new Fulfilment.Delivery(
            new Address("Av. Larco 1", "Miraflores", "Lima", "frente al parque", null), "z", "Z", money(500), 40);

    private final OrderPayload payload = new OrderPayload(JsonMapper.builder().build());

    private static Money money(long minor) {
        return new Money(minor, PEN);
    }

    private static PricedLine line(int number, int quantity, long unit, PricedOption... options) {
        return new PricedLine(
                number,
                "PROD" + number,
                Localized.of("Plato"),
                null,
                null,
                List.of(options),
                quantity,
                money(unit),
                null);
    }

    private static PricedOption option(long price) {
        return new PricedOption("MOD", Localized.of("Extras"), "OPT", Localized.of("Queso"), money(price), 1);
    }

    private static Quote quote(List<PricedLine> lines, Fulfilment fulfilment, List<Discount> discounts, Wishes wishes) {
        return new Quote(
                "q",
                1,
                "m",
                lines,
                fulfilment,
                new Contact("Ana", "+51987654321"),
                PaymentMethod.CASH,
                Instant.parse("2026-11-25T18:00:00Z"),
                discounts,
                Tax.IGV,
                wishes);
    }

    private static Discount off(Share... shares) {
        long amount = List.of(shares).stream()
                .mapToLong(share -> share.amount().minor())
                .sum();
        return new Discount("monday", Localized.of("Lunes de pizza"), money(amount), List.of(shares));
    }

    private JsonNode body(Quote quote) {
        return payload.of(quote, "#ABCDEFGHJK", LIMA);
    }

    /** The platform's own sum of the items: options are not multiplied by the item's quantity. */
    private static Money platformSubtotal(JsonNode order) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : order.path("items")) {
            sum = sum.add(times(item.path("unitPrice"), item));
            for (JsonNode modifier : item.path("modifiers")) {
                for (JsonNode option : modifier.path("options")) {
                    sum = sum.add(times(option.path("price"), option));
                }
            }
        }
        return Money.of(sum, PEN);
    }

    private static BigDecimal times(JsonNode price, JsonNode counted) {
        return price.decimalValue()
                .multiply(BigDecimal.valueOf(counted.path("quantity").intValue()));
    }

    @Test
    @DisplayName("case 14: two with an option of 2.00 each cost on the platform what was quoted")
    void optionsOfSeveralUnitsAddUpToTheQuote() {
        Quote quote = quote(List.of(line(1, 2, 1899, option(200))), PICKUP, List.of(), Wishes.NONE);

        assertThat(platformSubtotal(body(quote))).isEqualTo(quote.total()).isEqualTo(money(4198));
    }

    @Test
    @DisplayName("case 19: a discount reaches the platform's own total by the unit prices, to the céntimo")
    void aDiscountThatDoesNotDivideMakesTwoItems() {
        Quote quote = quote(
                List.of(line(1, 3, 1299, option(200))), PICKUP, List.of(off(new Share(1, money(100)))), Wishes.NONE);

        JsonNode order = body(quote);

        assertThat(platformSubtotal(order)).isEqualTo(quote.total()).isEqualTo(money(4397));
        assertThat(order.path("items")).hasSize(2);
        assertThat(order.path("items").get(0).path("unitPrice").decimalValue()).isEqualByComparingTo("12.66");
        assertThat(order.path("items").get(0).path("quantity").intValue()).isEqualTo(2);
        assertThat(order.path("items").get(1).path("unitPrice").decimalValue()).isEqualByComparingTo("12.65");
    }

    @Test
    void anyDiscountOnAnyLinesAddsUpToTheQuote() {
        Random random = new Random(19);
        for (int i = 0; i < 2_000; i++) {
            PricedLine one = line(1, 1 + random.nextInt(9), random.nextInt(3_000), option(random.nextInt(900)));
            PricedLine other = line(2, 1 + random.nextInt(9), 1 + random.nextInt(3_000));
            Share first = new Share(1, money(1 + random.nextLong(one.total().minor() + 1) / 2));
            Share second = new Share(2, money(random.nextLong(other.total().minor() + 1)));
            boolean payable = one.total().covers(first.amount());
            Quote quote =
                    quote(List.of(one, other), PICKUP, payable ? List.of(off(first, second)) : List.of(), Wishes.NONE);

            JsonNode order = body(quote);

            assertThat(platformSubtotal(order)).isEqualTo(quote.total());
            assertThat(order.path("items"))
                    .allMatch(item -> item.path("unitPrice").decimalValue().signum() >= 0);
        }
    }

    @Test
    @DisplayName("case 40: a scheduled time travels in the notes and the type says scheduled")
    void aScheduledTimeTravelsInTheNotes() {
        Wishes later = Wishes.NONE.scheduledFor(EVENING);

        JsonNode delivery = body(quote(List.of(line(1, 1, 1000)), DELIVERY, List.of(), later));
        JsonNode pickup = body(quote(List.of(line(1, 1, 1000)), PICKUP, List.of(), later));
        JsonNode table = body(quote(List.of(line(1, 1, 1000)), new Fulfilment.OnSite("7"), List.of(), later));

        assertThat(delivery.path("type").asString()).isEqualTo("scheduled_delivery");
        assertThat(delivery.path("deliveryInfo").has("estimatedTime")).isFalse();
        assertThat(pickup.path("type").asString()).isEqualTo("scheduled_pickup");
        assertThat(table.path("type").asString()).isEqualTo("on_site");
        assertThat(List.of(delivery, pickup, table))
                .allSatisfy(order -> assertThat(order.path("notes").asString())
                        .startsWith("#ABCDEFGHJK\nPROGRAMADO: ")
                        .contains("25/11 19:30"));
        assertThat(table.path("notes").asString()).contains("Mesa: 7");
    }

    @Test
    void whatThePlatformHasNoFieldForIsInTheNotes() {
        Wishes wishes =
                new Wishes(null, money(10_000), new TaxDocument.Ruc("20100070970"), "sin ají", "toca el timbre");
        Quote quote = quote(List.of(line(1, 1, 1000)), DELIVERY, List.of(off(new Share(1, money(100)))), wishes);

        JsonNode order = body(quote);

        assertThat(order.path("notes").asString()).isEqualTo("""
                        #ABCDEFGHJK
                        Paga con PEN 100.00, vuelto PEN 86.00
                        Factura RUC 20100070970
                        Descuento PEN 1.00: Lunes de pizza
                        Nota: sin ají""");
        assertThat(order.path("deliveryInfo").path("deliveryInstructions").asString())
                .isEqualTo("frente al parque. toca el timbre");
        assertThat(order.path("type").asString()).isEqualTo("delivery");
    }

    @Test
    void notesTooLongForThePlatformKeepTheReference() {
        Wishes wishes = Wishes.NONE.noting("x".repeat(2_000));

        assertThat(body(quote(List.of(line(1, 1, 1000)), PICKUP, List.of(), wishes))
                        .path("notes")
                        .asString())
                .startsWith("#ABCDEFGHJK\n")
                .hasSize(1_000);
    }
}
