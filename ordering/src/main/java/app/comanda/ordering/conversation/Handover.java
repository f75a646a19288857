package app.comanda.ordering.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a conversation is with a person of the restaurant: Comanda is silent in it until it comes back. Where the
 * conversation stood, its cart and its orders stay as they are meanwhile.
 *
 * @param since when it came to a person
 * @param takenBy who of the restaurant has taken it up; null while nobody has
 * @param waitingSince since when the customer waits for a word; null while the last word was the restaurant's
 * @param idleFrom the moment from which a silence counts: not before the restaurant opens
 * @param reference the order the customer wants to speak about, null for none
 * @param wayShown whether a tap was answered with the way back since the restaurant's last word
 */
public record Handover(
        Instant since,
        @Nullable String takenBy,
        @Nullable Instant waitingSince,
        Instant idleFrom,
        @Nullable String reference,
        boolean wayShown) {

    /** A customer asked for a person. */
    static Handover asked(Instant now, Instant idleFrom, @Nullable String reference) {
        return new Handover(now, null, now, idleFrom, reference, false);
    }

    /** Somebody of the restaurant begins to speak with a customer. */
    static Handover begun(Instant now, String by) {
        return new Handover(now, by, null, now, null, false);
    }

    /** Somebody has taken it up, and has not answered yet. */
    Handover taken(String by, Instant now) {
        return new Handover(since, by, waitingSince, later(idleFrom, now), reference, wayShown);
    }

    /** Somebody has answered. */
    Handover answered(String by, Instant now) {
        return new Handover(since, by, null, now, reference, false);
    }

    /** The customer has said something; an earlier word that waits for an answer waits on. */
    Handover waiting(Instant now, Instant from) {
        return waitingSince == null ? new Handover(since, takenBy, now, from, reference, wayShown) : this;
    }

    Handover wayBackShown() {
        return new Handover(since, takenBy, waitingSince, idleFrom, reference, true);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
