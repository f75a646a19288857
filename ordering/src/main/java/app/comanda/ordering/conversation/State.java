package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.delivery.Coordinates;
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

    /** The cart is on the table. */
    record ReviewingCart(Session session) implements State {}

    /** Delivery or pickup. */
    record ChoosingFulfilment(Session session) implements State {}

    /**
     * Where to.
     *
     * @param pin a shared location that still lacks street and number, or null
     */
    record GivingAddress(Session session, @Nullable Coordinates pin) implements State {}

    /** In whose name. */
    record GivingName(Session session) implements State {}

    /** A number the courier can call. */
    record GivingPhone(Session session) implements State {}

    /** How it is paid. */
    record ChoosingPayment(Session session) implements State {}

    /** Everything is known but today's prices, which are being read. */
    record AwaitingPrices(Session session) implements State {}

    /** The only state with a price that can be confirmed. */
    record Quoted(Session session, Quote quote) implements State {}

    /** Confirmed; the platform has not answered yet. */
    record Submitting(Session session, Quote quote, String reference) implements State {}
}
