package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.conversation.Draft;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.conversation.Handover;
import app.comanda.ordering.conversation.Memory;
import app.comanda.ordering.conversation.Memory.PastOrder;
import app.comanda.ordering.conversation.Memory.Undo;
import app.comanda.ordering.conversation.Session;
import app.comanda.ordering.conversation.Session.KnownProduct;
import app.comanda.ordering.conversation.State;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoreJsonTest {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final Session SESSION = Session.first(Language.EN);
    private static final Quote QUOTE = new Quote(
            "q1",
            7,
            "m1",
            List.of(new PricedLine(
                    1,
                    "PROD1",
                    Localized.of("Pizza Hawaiana"),
                    "PRES1",
                    new Localized("Grande", "Large"),
                    List.of(new PricedOption(
                            "MOD1", Localized.of("Extras"), "OPT1", Localized.of("Queso"), new Money(0, PEN), 2)),
                    2,
                    new Money(3290, PEN),
                    "sin piña")),
            new Fulfilment.Delivery(
                    new Address("Av. Larco 1", null, "Lima", null, new Coordinates(-12_121_100, -77_029_700)),
                    "Z1",
                    "Miraflores",
                    new Money(500, PEN),
                    40),
            new Contact("Lucía", "+51987654321"),
            PaymentMethod.YAPE,
            Instant.parse("2026-11-24T10:00:00Z"));

    private static final Line LINE = new Line(
            3, "PROD1", "PRES1", List.of(new Selection("MOD1", "OPT1", 2)), 2, new Money(3290, PEN), "sin piña");
    private static final KnownProduct KNOWN = new KnownProduct("PROD1", new Localized("Pizza", "Pizza"));
    /** A customer who has ordered before and has just changed the cart. */
    private static final Session REGULAR = new Session(
            Language.ES,
            4,
            9,
            Cart.empty(),
            new Session.Checkout(null, null),
            "Lucía",
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            new Memory(
                    List.of(new PastOrder(
                            "#ABCDEFGHJK",
                            Instant.parse("2026-11-20T10:00:00Z"),
                            List.of(LINE),
                            new Money(7080, PEN),
                            List.of(KNOWN))),
                    new Undo(Cart.empty().add(LINE), List.of(KNOWN)),
                    7,
                    new Handover(
                            Instant.parse("2026-11-25T10:00:00Z"),
                            "Rosa",
                            null,
                            Instant.parse("2026-11-25T12:00:00Z"),
                            "#ABCDEFGHJK",
                            true),
                    new Memory.Heard("quesudita", List.of("PROD1"), Instant.parse("2026-11-25T12:00:00Z"))));

    private final CoreJson json = new CoreJson();

    static Stream<State> states() {
        return Stream.of(
                new State.Browsing(SESSION),
                new State.ChoosingQuantity(
                        SESSION, new Draft("PROD1", null, List.of(new Selection("MOD1", "OPT1", 2)), null)),
                new State.AwaitingPrices(SESSION),
                new State.Browsing(REGULAR),
                new State.Submitting(SESSION, QUOTE, "#ABCDEFGHJK"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void bringsBackEveryStateAsItWas(State state) {
        assertThat(json.readState(json.write(state))).isEqualTo(state);
    }

    @Test
    void bringsBackTheHousesEvents() {
        Event.FromHouse placed = new Event.OrderPlaced("#ABC", "id", "PED-1", new Money(7080, PEN), null);
        Event.FromHouse moved = new Event.OrderMoved("#ABC", OrderStatus.READY);

        assertThat(json.readEvent(json.write(placed))).isEqualTo(placed);
        assertThat(json.readEvent(json.write(moved))).isEqualTo(moved);
        assertThat(json.readEvent(json.write(new Event.MenuRead(true)))).isEqualTo(new Event.MenuRead(true));
    }

    @Test
    void bringsBackWhatTheRestaurantsPeopleDo() {
        Event.FromStaff wrote = new Event.StaffWrote("¿En qué te ayudo?", "Rosa");
        Event.FromStaff silent = new Event.StaffSilent(Instant.parse("2026-11-25T12:00:00Z"));

        assertThat(json.readEvent(json.write(wrote))).isEqualTo(wrote);
        assertThat(json.readEvent(json.write(silent))).isEqualTo(silent);
    }

    @Test
    void bringsBackAQuoteToTheCent() {
        Quote back = json.readQuote(json.write(QUOTE));

        assertThat(back).isEqualTo(QUOTE);
        assertThat(back.total()).isEqualTo(new Money(7080, PEN));
    }

    @Test
    void readsARowOfAnotherVersionThatHasFieldsThisOneDoesNotKnow() {
        String later = json.write(new State.Browsing(SESSION)).replaceFirst("\\{", "{\"mood\":\"good\",");

        assertThat(json.readState(later)).isEqualTo(new State.Browsing(SESSION));
    }

    /** Rows as the first version wrote them: before discounts, taxes and wishes. */
    @Test
    void readsEveryRowKeptBeforeThereWereDiscounts() throws IOException {
        List<State> states = kept("states-before-discounts.jsonl")
                .lines()
                .map(json::readState)
                .toList();

        assertThat(states).hasSize(4);
        assertThat(states.get(1)).isInstanceOfSatisfying(State.Submitting.class, submitting -> {
            assertThat(submitting.quote().total()).isEqualTo(new Money(7080, PEN));
            assertThat(submitting.quote().wishes()).isEqualTo(Wishes.NONE);
        });
        assertThat(states).allSatisfy(state -> {
            assertThat(state.session().checkout().wishes()).isEqualTo(Wishes.NONE);
            assertThat(state.session().memory()).isEqualTo(Memory.NONE);
            assertThat(json.readState(json.write(state))).isEqualTo(state);
        });
    }

    @Test
    void readsAQuoteKeptBeforeThereWereDiscountsToTheCent() throws IOException {
        Quote quote = json.readQuote(kept("quote-before-discounts.json"));

        assertThat(quote).isEqualTo(QUOTE);
        assertThat(quote.total()).isEqualTo(new Money(7080, PEN));
    }

    @Test
    void bringsBackAQuoteWithEverythingThatCanBeAskedFor() {
        Quote whole = new Quote(
                "q3",
                1,
                "m1",
                QUOTE.lines(),
                new Fulfilment.OnSite("4"),
                QUOTE.contact(),
                PaymentMethod.CASH,
                QUOTE.quotedAt(),
                List.of(new Discount(
                        "monday",
                        Localized.of("10 %"),
                        new Money(658, PEN),
                        List.of(new Discount.Share(1, new Money(658, PEN))))),
                Tax.IGV,
                new Wishes(
                        Instant.parse("2026-11-24T18:00:00Z"),
                        new Money(10_000, PEN),
                        new TaxDocument.Ruc("20100070970"),
                        "sin ají",
                        "toca el timbre"));

        assertThat(json.readQuote(json.write(whole))).isEqualTo(whole);
    }

    private static String kept(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(CoreJsonTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
