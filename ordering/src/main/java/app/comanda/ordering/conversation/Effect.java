package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.menu.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a turn wants done in the world. The engine does it after the turn is committed. */
public sealed interface Effect {

    /** Tell the customer something that stays true whatever else is said in the turn. */
    record Say(Reply reply) implements Effect {}

    /** Ask the customer the current question; a later question in the same turn takes its place. */
    record Ask(Reply reply) implements Effect {}

    /**
     * Tell the customer what somebody of the restaurant says, word for word.
     *
     * @param who as the console names them
     */
    record Relay(String text, String who) implements Effect {}

    /** Keep that the conversation is with a person, and watch over its silence; {@link Event.StaffSilent} if it is long. */
    record WithPerson(Handover handover) implements Effect {}

    /** Keep that the conversation is Comanda's again. */
    record BackFromPerson() implements Effect {}

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

    /**
     * Cancel a confirmed order if that is still possible; {@link Event.OrderCancelled} or {@link Event.CancelRefused} says
     * what came of it.
     */
    record CancelOrder(String reference) implements Effect {}

    /** Watch over the moment by which the customer was told to have the order; {@link Event.OrderLate} if it passes. */
    record WatchTime(String reference, Instant promisedAt) implements Effect {}

    /**
     * Leave a note about an order for staff.
     *
     * @param detail what the customer said, or empty
     */
    record NoteForStaff(String reference, StaffMatter matter, String detail) implements Effect {}

    /** A matter of an order that was left to staff needs them no more. */
    record NoteSettled(String reference, StaffMatter matter) implements Effect {}

    /**
     * Keep what the customer thinks of an order, instead of what they said before.
     *
     * @param stars 1 to 5
     * @param comment null for none
     */
    record Rate(String reference, int stars, @Nullable String comment) implements Effect {}

    /**
     * Erase all that is known of the customer, as soon as none of their orders is under way and nothing of theirs waits.
     * Whoever writes after that is a new customer.
     */
    record EraseCustomer() implements Effect {}

    /**
     * Keep that words which were not understood led to a product, for staff to decide whether it is called so.
     *
     * @param source whose id the product's is
     */
    record NoteAlias(String phrase, String productId, Source source) implements Effect {}

    /** Look at a placed order now rather than at the next interval. */
    record LookAtOrder(String reference) implements Effect {}
}
