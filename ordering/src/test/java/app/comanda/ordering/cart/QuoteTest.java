package app.comanda.ordering.cart;

import static app.comanda.ordering.cart.Dishes.PEN;
import static app.comanda.ordering.cart.Dishes.soles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuoteTest {
    private static final Instant NOON = Instant.parse("2026-05-04T17:00:00Z");
    private static final Address HOME = new Address("Jr. Canevaro 220", "Lince", "Lima", null, new Coordinates(1, 2));
    private static final Fulfilment DELIVERY = new Fulfilment.Delivery(HOME, "z1", "Lince", soles("6.00"), 35);
    private static final Contact ANA = new Contact("Ana", "+51987654321");

    @Test
    @DisplayName("case 12, 14: the total is every line with its options and the courier, to the céntimo")
    void theTotalIsLinesAndCourier() {
        Quote quote = quote(List.of(line(1, "12.99", 3), line(2, "9.50", 2, option("2.00", 2))), DELIVERY);
        assertThat(quote.subtotal()).isEqualTo(soles("65.97"));
        assertThat(quote.deliveryFee()).isEqualTo(soles("6.00"));
        assertThat(quote.total()).isEqualTo(soles("71.97"));
    }

    @Test
    @DisplayName("case 18: a pickup pays no courier")
    void aPickupPaysNoCourier() {
        Quote quote = quote(List.of(line(1, "12.99", 1)), new Fulfilment.Pickup());
        assertThat(quote.deliveryFee()).isEqualTo(soles("0"));
        assertThat(quote.total()).isEqualTo(soles("12.99"));
    }

    @Test
    void anyQuotesTotalIsTheSumOfItsPartsInDecimals() {
        for (int seed = 1; seed <= 2000; seed++) {
            Random random = new Random(seed);
            List<PricedLine> lines = new ArrayList<>();
            long minor = 0;
            for (int i = 1 + random.nextInt(40); i > 0; i--) {
                long unit = random.nextInt(10_000);
                int quantity = 1 + random.nextInt(99);
                List<PricedOption> options = new ArrayList<>();
                long each = unit;
                for (int j = random.nextInt(4); j > 0; j--) {
                    long price = random.nextInt(1000);
                    int times = 1 + random.nextInt(3);
                    options.add(option(new Money(price, PEN).toDecimal().toString(), times));
                    each += price * times;
                }
                minor += each * quantity;
                lines.add(line(
                        i,
                        new Money(unit, PEN).toDecimal().toString(),
                        quantity,
                        options.toArray(PricedOption[]::new)));
            }
            long fee = random.nextInt(3000);
            Quote quote = quote(lines, new Fulfilment.Delivery(HOME, "z", "z", new Money(fee, PEN), null));
            assertThat(quote.subtotal().minor()).as("seed %s", seed).isEqualTo(minor);
            assertThat(quote.total().minor()).as("seed %s", seed).isEqualTo(minor + fee);
        }
    }

    @Test
    void aQuoteNeedsALine() {
        assertThatIllegalArgumentException().isThrownBy(() -> quote(List.of(), DELIVERY));
    }

    @Test
    @DisplayName("case 13: a quote of two currencies has no total")
    void aQuoteHasOneCurrency() {
        Money dollars = new Money(600, Currency.getInstance("USD"));
        Quote quote = quote(List.of(line(1, "12.99", 1)), new Fulfilment.Delivery(HOME, "z1", "Lince", dollars, null));
        assertThatIllegalArgumentException().isThrownBy(quote::total);
    }

    @Test
    void aTotalThatFitsNoLongIsAnErrorAndNeverAnotherTotal() {
        Quote quote = quote(List.of(line(1, "92233720368547758.07", 2)), DELIVERY);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(quote::total);
    }

    @Test
    void aQuoteIsFrozen() {
        List<PricedOption> options = new ArrayList<>(List.of(option("2.00", 1)));
        PricedLine line = new PricedLine(1, "p", Localized.of("P"), null, null, options, 1, soles("10.00"), null);
        List<PricedLine> lines = new ArrayList<>(List.of(line));
        Quote quote = quote(lines, DELIVERY);
        options.clear();
        lines.add(line(2, "99.00", 1));
        assertThat(quote.total()).isEqualTo(soles("18.00"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> quote.lines().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> quote.lines().getFirst().options().clear());
    }

    @Test
    void aQuoteThatDiffersInAnythingIsAnotherQuote() {
        List<PricedLine> lines = List.of(line(1, "12.99", 1));
        List<Quote> all = new ArrayList<>();
        all.add(new Quote("Q", 1, "m", lines, DELIVERY, ANA, PaymentMethod.CASH, NOON));
        all.add(new Quote("R", 1, "m", lines, DELIVERY, ANA, PaymentMethod.CASH, NOON));
        all.add(new Quote("Q", 2, "m", lines, DELIVERY, ANA, PaymentMethod.CASH, NOON));
        all.add(new Quote("Q", 1, "n", lines, DELIVERY, ANA, PaymentMethod.CASH, NOON));
        all.add(new Quote("Q", 1, "m", lines, new Fulfilment.Pickup(), ANA, PaymentMethod.CASH, NOON));
        all.add(new Quote("Q", 1, "m", lines, DELIVERY, new Contact("Ana", null), PaymentMethod.CASH, NOON));
        all.add(new Quote("Q", 1, "m", lines, DELIVERY, ANA, PaymentMethod.CARD, NOON));
        all.add(new Quote("Q", 1, "m", lines, DELIVERY, ANA, PaymentMethod.CASH, NOON.plusNanos(1)));
        for (PricedLine other : List.of(
                line(2, "12.99", 1),
                line(1, "13.00", 1),
                line(1, "12.99", 2),
                line(1, "12.99", 1, option("0", 1)),
                line(1, "12.99", 1, option("0.01", 1)),
                line(1, "12.99", 1, option("0", 2)))) {
            all.add(new Quote("Q", 1, "m", List.of(other), DELIVERY, ANA, PaymentMethod.CASH, NOON));
        }
        for (Fulfilment.Delivery other : List.of(
                new Fulfilment.Delivery(HOME, "z2", "Lince", soles("6.00"), 35),
                new Fulfilment.Delivery(HOME, "z1", "Breña", soles("6.00"), 35),
                new Fulfilment.Delivery(HOME, "z1", "Lince", soles("6.01"), 35),
                new Fulfilment.Delivery(HOME, "z1", "Lince", soles("6.00"), null),
                new Fulfilment.Delivery(
                        new Address("Jr. Canevaro 221", "Lince", "Lima", null, new Coordinates(1, 2)),
                        "z1",
                        "Lince",
                        soles("6.00"),
                        35))) {
            all.add(new Quote("Q", 1, "m", lines, other, ANA, PaymentMethod.CASH, NOON));
        }
        Set<Quote> distinct = new HashSet<>(all);
        assertThat(distinct).hasSameSizeAs(all);
        assertThat(distinct).contains(new Quote("Q", 1, "m", lines, DELIVERY, ANA, PaymentMethod.CASH, NOON));
    }

    private static Quote quote(List<PricedLine> lines, Fulfilment fulfilment) {
        return new Quote("Q", 1, "m", lines, fulfilment, ANA, PaymentMethod.CASH, NOON);
    }

    private static PricedLine line(int number, String unit, int quantity, PricedOption... options) {
        return new PricedLine(
                number, "p", Localized.of("P"), null, null, List.of(options), quantity, soles(unit), null);
    }

    private static PricedOption option(String price, int quantity) {
        return new PricedOption("m", Localized.of("M"), "o", Localized.of("O"), soles(price), quantity);
    }
}
