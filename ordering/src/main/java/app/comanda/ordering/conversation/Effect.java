package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.menu.Source;

/** What a turn wants done in the world. The engine does it after the turn is committed. */
public sealed interface Effect {

    /** Tell the customer something that stays true whatever else is said in the turn. */
    record Say(Reply reply) implements Effect {}

    /** Ask the customer the current question; a later question in the same turn takes its place. */
    record Ask(Reply reply) implements Effect {}

    /** Read the menu and the zones from this source now; {@link Event.MenuRead} says how it went. */
    record ReadMenu(Source source) implements Effect {}

    /** Place the order at this desk, once; {@link Event.OrderPlaced} or one of its siblings says what became of it. */
    record SubmitOrder(String reference, Quote quote, Source desk) implements Effect {}

    /**
     * Keep a picture of a payment with its order, for staff.
     *
     * @param mediaId by which WhatsApp hands it out
     */
    record AttachReceipt(String reference, String mediaId) implements Effect {}

    /** Look at a placed order now rather than at the next interval. */
    record LookAtOrder(String reference) implements Effect {}
}
