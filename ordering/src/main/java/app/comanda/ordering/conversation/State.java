package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a conversation is. Each state has a file of its own that says what can happen in it. */
public sealed interface State {

    /** What is remembered in every state. */
    Session session();

    /** Looking around: no question is open. */
    record Browsing(Session session) implements State {}

    /** A product with several presentations was picked. */
    record ChoosingPresentation(Session session, Draft draft) implements State {}

    /**
     * One of the product's modifiers is being asked about.
     *
     * @param modifier its index among the product's modifiers
     */
    record ChoosingOptions(Session session, Draft draft, int modifier) implements State {}

    /** How many of the finished draft. */
    record ChoosingQuantity(Session session, Draft draft) implements State {}

    /**
     * Which of the restaurant's branches serves.
     *
     * @param wanted what was written before the question, to be taken up after it; null for nothing
     * @param near where the customer is or wants it brought, null where that is not known
     */
    record ChoosingBranch(
            Session session,
            @Nullable String wanted,
            @Nullable Coordinates near) implements State {}

    /** The cart is on the table. */
    record ReviewingCart(Session session) implements State {}

    /**
     * One line of the cart is being changed.
     *
     * @param line its number
     */
    record ChangingLine(Session session, int line) implements State {}

    /** Delivery or pickup. */
    record ChoosingFulfilment(Session session) implements State {}

    /**
     * Where to.
     *
     * @param pin a shared location that still lacks street and number, or null
     * @param typed an address that was written and still lacks its place on the map, or null
     */
    record GivingAddress(
            Session session,
            @Nullable Coordinates pin,
            @Nullable String typed) implements State {}

    /** In whose name. */
    record GivingName(Session session) implements State {}

    /** At which table. */
    record GivingTable(Session session) implements State {}

    /** A number the courier can call. */
    record GivingPhone(Session session) implements State {}

    /** When it is handed over. */
    record ChoosingTime(Session session) implements State {}

    /** What a courier must bring change for. */
    record GivingCash(Session session) implements State {}

    /** To whom the receipt is made out. */
    record GivingDocument(Session session) implements State {}

    /**
     * A note for the order.
     *
     * @param forCourier for whoever brings it, not for the restaurant
     */
    record GivingNote(Session session, boolean forCourier) implements State {}

    /**
     * A bundle is being put together.
     *
     * @param bundle the offer's id
     * @param picks what is chosen of it so far, none of it in the cart
     */
    record ChoosingPart(Session session, String bundle, List<Pick> picks) implements State {
        public ChoosingPart {
            picks = List.copyOf(picks);
        }

        /** A product in a presentation, null where it has none. */
        public record Pick(String productId, @Nullable String presentationId) {}
    }

    /** How it is paid. */
    record ChoosingPayment(Session session) implements State {}

    /** Everything is known but today's prices, which are being read. */
    record AwaitingPrices(Session session) implements State {}

    /**
     * The only state with a price that can be confirmed.
     *
     * @param shown whether the quote has gone out to the customer, so that a written "confirm" can only mean it
     */
    record Quoted(Session session, Quote quote, boolean shown) implements State {}

    /** Confirmed; the platform has not answered yet. */
    record Submitting(Session session, Quote quote, String reference) implements State {}

    /**
     * Something is asked about an order that was placed.
     *
     * @param reference the order's
     */
    record AboutOrder(Session session, String reference, Asked asked) implements State {
        /** What is asked. */
        public enum Asked {
            /** Whether the total that the restaurant has computed is agreed to. */
            OTHER_TOTAL,
            /** Whether it is really to be cancelled. */
            SURELY_CANCEL,
            /** What is wrong with it. */
            WHICH_PROBLEM,
            /** What did not come with it, in words. */
            MISSING,
            /** What came that was not ordered, in words. */
            WRONG,
            /** What else is wrong, in words. */
            OTHER,
            /** What a rating is meant to say, in words. */
            COMMENT
        }
    }

    /** Whether what is known of the customer is to be erased. */
    record Forgetting(Session session) implements State {}

    /** The product that is being put together in it; empty where none is. */
    default Optional<Draft> underWay() {
        return switch (this) {
            case ChoosingPresentation choosing -> Optional.of(choosing.draft());
            case ChoosingOptions choosing -> Optional.of(choosing.draft());
            case ChoosingQuantity choosing -> Optional.of(choosing.draft());
            case Browsing _,
                    ChoosingBranch _,
                    ReviewingCart _,
                    ChangingLine _,
                    ChoosingFulfilment _,
                    GivingAddress _,
                    GivingName _,
                    GivingTable _,
                    GivingPhone _,
                    ChoosingTime _,
                    GivingCash _,
                    GivingDocument _,
                    GivingNote _,
                    ChoosingPart _,
                    ChoosingPayment _,
                    AwaitingPrices _,
                    Quoted _,
                    Submitting _,
                    AboutOrder _,
                    Forgetting _ -> Optional.empty();
        };
    }

    /** The same state in another language. */
    default State in(Language language) {
        return with(session().in(language));
    }

    /** The same state with something else remembered. */
    default State with(Session changed) {
        return switch (this) {
            case Browsing s -> new Browsing(changed);
            case ChoosingPresentation s -> new ChoosingPresentation(changed, s.draft());
            case ChoosingOptions s -> new ChoosingOptions(changed, s.draft(), s.modifier());
            case ChoosingQuantity s -> new ChoosingQuantity(changed, s.draft());
            case ChoosingBranch s -> new ChoosingBranch(changed, s.wanted(), s.near());
            case ReviewingCart s -> new ReviewingCart(changed);
            case ChangingLine s -> new ChangingLine(changed, s.line());
            case ChoosingFulfilment s -> new ChoosingFulfilment(changed);
            case GivingAddress s -> new GivingAddress(changed, s.pin(), s.typed());
            case GivingTable s -> new GivingTable(changed);
            case GivingName s -> new GivingName(changed);
            case GivingPhone s -> new GivingPhone(changed);
            case ChoosingTime s -> new ChoosingTime(changed);
            case GivingCash s -> new GivingCash(changed);
            case GivingDocument s -> new GivingDocument(changed);
            case GivingNote s -> new GivingNote(changed, s.forCourier());
            case ChoosingPart s -> new ChoosingPart(changed, s.bundle(), s.picks());
            case ChoosingPayment s -> new ChoosingPayment(changed);
            case AwaitingPrices s -> new AwaitingPrices(changed);
            case Quoted s -> new Quoted(changed, s.quote(), s.shown());
            case Submitting s -> new Submitting(changed, s.quote(), s.reference());
            case AboutOrder s -> new AboutOrder(changed, s.reference(), s.asked());
            case Forgetting s -> new Forgetting(changed);
        };
    }
}
