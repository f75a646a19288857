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
        Instant at) {

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
        this(key, version, state, done, messages, orders, errands, lookAt, List.of(), at);
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
