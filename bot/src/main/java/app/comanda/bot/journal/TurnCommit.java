package app.comanda.bot.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a turn changes, in one transaction.
 *
 * @param version the state's version the turn began with
 * @param done ids of the inbox rows it applied
 * @param errands what is to be fetched for the conversation
 * @param lookAt references of this conversation's placed orders to look at now
 * @param receipts pictures of payments to keep with their orders
 * @param aftermath what came up about orders that were placed
 * @param reminder when the customer is reminded of what they leave; null where that stays as it is
 */
public record TurnCommit(
        ConversationKey key,
        long version,
        String state,
        List<String> done,
        List<Outbox.NewMessage> messages,
        List<Orders.NewOrder> orders,
        List<Errands.NewErrand> errands,
        List<String> lookAt,
        List<Orders.Receipt> receipts,
        Aftermath aftermath,
        @Nullable Reminder reminder,
        Instant at) {

    /**
     * When the customer is reminded of what they leave.
     *
     * @param due null for not at all
     */
    public record Reminder(@Nullable Instant due) {}

    /**
     * What came up for staff, most of it about orders that were placed.
     *
     * @param cancel references of this conversation's orders that are to be cancelled
     * @param watch by when orders were promised
     * @param notes for staff
     * @param settled what staff need not see to any more
     * @param ratings what the customer thinks of orders
     * @param handover who has the conversation from now on; null where that has not changed
     * @param heard what the customer called products that they then picked
     */
    public record Aftermath(
            List<String> cancel,
            List<Orders.Promise> watch,
            List<Aftercare.NewNote> notes,
            List<Aftercare.Settled> settled,
            List<Aftercare.NewRating> ratings,
            Handovers.@Nullable Change handover,
            List<DishAliases.Name> heard) {
        /** Nothing came up. */
        public static final Aftermath NONE = new Aftermath(List.of(), List.of(), List.of(), List.of(), List.of());

        /** What came up in a conversation that stays with whoever has it. */
        public Aftermath(
                List<String> cancel,
                List<Orders.Promise> watch,
                List<Aftercare.NewNote> notes,
                List<Aftercare.Settled> settled,
                List<Aftercare.NewRating> ratings) {
            this(cancel, watch, notes, settled, ratings, null, List.of());
        }

        /** What came up where every word was understood. */
        public Aftermath(
                List<String> cancel,
                List<Orders.Promise> watch,
                List<Aftercare.NewNote> notes,
                List<Aftercare.Settled> settled,
                List<Aftercare.NewRating> ratings,
                Handovers.@Nullable Change handover) {
            this(cancel, watch, notes, settled, ratings, handover, List.of());
        }

        /** The same, and what the customer called products. */
        public Aftermath hearing(List<DishAliases.Name> names) {
            return new Aftermath(cancel, watch, notes, settled, ratings, handover, names);
        }

        public Aftermath {
            cancel = List.copyOf(cancel);
            watch = List.copyOf(watch);
            notes = List.copyOf(notes);
            settled = List.copyOf(settled);
            ratings = List.copyOf(ratings);
            heard = List.copyOf(heard);
        }
    }

    /** A turn in which nobody sent a receipt. */
    public TurnCommit(
            ConversationKey key,
            long version,
            String state,
            List<String> done,
            List<Outbox.NewMessage> messages,
            List<Orders.NewOrder> orders,
            List<Errands.NewErrand> errands,
            List<String> lookAt,
            Instant at) {
        this(key, version, state, done, messages, orders, errands, lookAt, List.of(), Aftermath.NONE, null, at);
    }

    public TurnCommit {
        done = List.copyOf(done);
        messages = List.copyOf(messages);
        orders = List.copyOf(orders);
        errands = List.copyOf(errands);
        lookAt = List.copyOf(lookAt);
        receipts = List.copyOf(receipts);
    }

    /** How the commit went. */
    public sealed interface Outcome {
        /**
         * It is durable.
         *
         * @param lane the conversation's lane when this instance holds it now and nothing of it was waiting before: its
         *     first row is already marked as attempted and can be sent at once; null when the lane is empty, held
         *     elsewhere, or already has rows waiting
         * @param orders the new orders, leased to this instance
         * @param errands the new errands, leased to this instance
         */
        record Committed(Outbox.@Nullable Lane lane, List<Orders.Row> orders, List<Errands.Row> errands)
                implements Outcome {}

        /** Another turn of the conversation was faster: nothing was changed. */
        record Overtaken() implements Outcome {}
    }
}
