package app.comanda.ordering.cart;

import app.comanda.ordering.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked for besides the dishes, all of it optional.
 *
 * @param scheduledFor when the order is to be handed over, null for as soon as it is ready
 * @param cash the note or coins the customer pays with, so that the courier brings change; null where exact or unknown
 * @param document for whom the receipt is made out, null for a plain one
 * @param note for the restaurant, at most 300 characters
 * @param courierNote for whoever brings the order, at most 300 characters
 */
public record Wishes(
        @Nullable Instant scheduledFor,
        @Nullable Money cash,
        @Nullable TaxDocument document,
        @Nullable String note,
        @Nullable String courierNote) {
    /** Nothing was asked for. */
    public static final Wishes NONE = new Wishes(null, null, null, null, null);

    public Wishes scheduledFor(@Nullable Instant time) {
        return new Wishes(time, cash, document, note, courierNote);
    }

    public Wishes payingWith(@Nullable Money amount) {
        return new Wishes(scheduledFor, amount, document, note, courierNote);
    }

    public Wishes documentedBy(@Nullable TaxDocument other) {
        return new Wishes(scheduledFor, cash, other, note, courierNote);
    }

    public Wishes noting(@Nullable String text) {
        return new Wishes(scheduledFor, cash, document, text, courierNote);
    }

    public Wishes tellingTheCourier(@Nullable String text) {
        return new Wishes(scheduledFor, cash, document, note, text);
    }
}
