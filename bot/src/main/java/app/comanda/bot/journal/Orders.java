package app.comanda.bot.journal;

import app.comanda.ordering.menu.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parts of the orders' table: each confirmed quote is one row, from the confirmation to the end of the order. */
public final class Orders {
    private Orders() {}

    /** How far an order has got with the platform. */
    public enum Stage {
        /** Confirmed by the customer; surely not sent. */
        READY,
        /** A send has begun; until its outcome is written nobody sends it again. */
        ATTEMPTING,
        /** It was sent and no answer told its fate: being looked up by its reference. */
        UNKNOWN,
        /** The platform has it; its status is being followed. */
        PLACED,
        /** The platform refused it for good. */
        REJECTED,
        /** Left to a person. */
        HANDED_OVER,
        /** Delivered, cancelled or rejected: nothing more is followed. */
        CLOSED
    }

    /**
     * A quote the customer has just confirmed.
     *
     * @param reference Comanda's own with its #, unique in the tenant
     * @param quoteId unique in the tenant: a quote becomes at most one order
     * @param payload the quote as JSON
     * @param desk who takes it, for as long as the order lives
     */
    public record NewOrder(String reference, String quoteId, String payload, Source desk) {}

    /**
     * An order this instance may work on until its lease ends.
     *
     * @param desk who takes it
     * @param orderId the desk's id, null until placed
     * @param status the platform's last known word for it, null until placed
     * @param attempts how often the present stage was tried
     * @param readyAt when the customer confirmed it
     * @param attemptedAt when it was sent, null before
     * @param cancelWanted when its customer asked to cancel it, null where they did not or are answered
     * @param promisedAt by when its customer was told to have it; null where nothing was told, or all is told
     * @param fence names the lease; a move with an older one changes nothing
     */
    public record Row(
            ConversationKey key,
            String reference,
            String quoteId,
            String payload,
            Source desk,
            Stage stage,
            @Nullable String orderId,
            @Nullable String status,
            int attempts,
            Instant readyAt,
            @Nullable Instant attemptedAt,
            @Nullable Instant cancelWanted,
            @Nullable Instant promisedAt,
            long fence) {}

    /** By when a customer was told to have an order. */
    public record Promise(String reference, Instant promisedAt) {}

    /** What of an order's own wishes a move answers. */
    public enum Answered {
        NOTHING,
        /** That it is to be cancelled. */
        CANCEL,
        /** That its time is watched. */
        LATE
    }

    /**
     * What became of an order. Null leaves a column as it is.
     *
     * @param dueAt when to look at it next
     * @param reason for operators: what happened, without personal data
     * @param keepLease whether the caller goes on working on it
     * @param answered which of its wishes is answered by it
     * @param event what its conversation is told, in the same transaction; null for nothing
     */
    public record Move(
            Stage stage,
            @Nullable String orderId,
            @Nullable String orderNumber,
            @Nullable String status,
            int attempts,
            @Nullable Instant attemptedAt,
            Instant dueAt,
            @Nullable String reason,
            boolean keepLease,
            Answered answered,
            Inbox.@Nullable HouseEvent event) {
        /** A move that answers none of the order's wishes. */
        public Move(
                Stage stage,
                @Nullable String orderId,
                @Nullable String orderNumber,
                @Nullable String status,
                int attempts,
                @Nullable Instant attemptedAt,
                Instant dueAt,
                @Nullable String reason,
                boolean keepLease,
                Inbox.@Nullable HouseEvent event) {
            this(
                    stage,
                    orderId,
                    orderNumber,
                    status,
                    attempts,
                    attemptedAt,
                    dueAt,
                    reason,
                    keepLease,
                    Answered.NOTHING,
                    event);
        }
    }

    /**
     * A picture of a payment.
     *
     * @param reference the order it pays for
     * @param mediaId by which WhatsApp hands it out, for as long as it keeps it
     */
    public record Receipt(String reference, String mediaId, Instant receivedAt) {}
}
