package app.comanda.bot.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The durable heart: every fact Comanda acknowledges is here before it is acknowledged.
 *
 * <p>Writes return futures that complete after the transaction that holds them is on disk, exceptionally with a
 * {@link JournalException} when it is not. Many writes share a transaction; each stands or falls alone. Reads are plain
 * blocking calls. Leases belong to the instance the journal was opened for.
 */
public interface Journal {

    /**
     * Waits for a write.
     *
     * @throws JournalException when it is not on disk, or may not be
     */
    static <T> T await(CompletableFuture<T> write) {
        try {
            return write.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof JournalException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Stores what a webhook brought. Known message ids change nothing. */
    CompletableFuture<Stored> store(Intake intake);

    /**
     * How much of an intake was new, and which conversations have something waiting because of it.
     *
     * @param tooMany of the new ones, messages beyond the allowance: kept, and not read
     */
    record Stored(int fresh, int known, int tooMany, List<ConversationKey> waiting) {
        /** What was stored within the allowance. */
        public Stored(int fresh, int known, List<ConversationKey> waiting) {
            this(fresh, known, 0, waiting);
        }
    }

    /** Puts an event of the house into a conversation's inbox; false when its key is known. */
    CompletableFuture<Boolean> happened(ConversationKey key, Inbox.HouseEvent event);

    /** A conversation with what waits for it, at most {@code limit} rows; empty when there is no such conversation. */
    Optional<Inbox.Waiting> waiting(ConversationKey key, int limit);

    /** Conversations with rows that have waited since before a moment, oldest first. */
    List<ConversationKey> conversationsWaiting(Instant receivedBefore, int limit);

    /** Conversations that have been silent with a person for as long as their restaurant waits, at most {@code limit}. */
    List<Handovers.Silent> silentHandovers(Instant now, int limit);

    /** Commits a turn. */
    CompletableFuture<TurnCommit.Outcome> commit(TurnCommit turn);

    /** Pictures of payments that were sent for an order, the first ones first. */
    List<Orders.Receipt> receipts(String tenant, String reference, int limit);

    /** Notes that a turn failed on a row; set aside with its reason when {@code giveUp}. */
    CompletableFuture<Void> failed(ConversationKey key, String rowId, String reason, boolean giveUp, Instant at);

    /** Takes the leases of lanes with a message due and no live lease, at most {@code limit}. */
    CompletableFuture<List<Outbox.Lane>> claimLanes(Instant now, int limit);

    /** The lane again, when this instance still holds it with that fence: what waits in it now. */
    Optional<Outbox.Lane> lane(ConversationKey key, long fence);

    /**
     * Writes what became of a lane's message and renews the lease; false when the lease is lost. Also false for a send
     * that may not begin because a report has just proved an earlier one: the lane is given back, to be claimed again.
     */
    CompletableFuture<Boolean> step(ConversationKey key, long fence, String outboxId, Outbox.Step step);

    /** Writes that a message was sent and that the next one's send begins; false as for {@link #step}. */
    CompletableFuture<Boolean> advance(
            ConversationKey key, long fence, String sentId, Outbox.Step.Sent sent, String nextId);

    /** Gives the lane back when nothing waits in it; false when something does (or the lease is lost). */
    CompletableFuture<Boolean> release(ConversationKey key, long fence);

    /** Gives a lane back with what still waits in it; false when it is somebody else's by now. */
    CompletableFuture<Boolean> giveBack(ConversationKey key, long fence);

    /** Takes the leases of orders that are due and have no live lease, at most {@code limit}. */
    CompletableFuture<List<Orders.Row>> claimOrders(Instant now, int limit);

    /** Writes what became of an order and tells its conversation; false when the lease is lost. */
    CompletableFuture<Boolean> move(Orders.Row order, Orders.Move move);

    /** Takes the leases of errands with no live lease, at most {@code limit}. */
    CompletableFuture<List<Errands.Row>> claimErrands(Instant now, int limit);

    /** Puts an errand's result into the inbox and ends the errand, in one transaction; false when the lease is lost. */
    CompletableFuture<Boolean> finish(Errands.Row errand, Inbox.HouseEvent result);

    /**
     * Tells conversations that what was left in them is to be reminded of, at most {@code limit}, each once.
     *
     * @param payload of the event they are told by
     * @return those that were told
     */
    CompletableFuture<List<ConversationKey>> remind(Instant now, int limit, String payload);

    /** What waits and what is stuck, for health and metrics. */
    Depths depths();

    /**
     * How much waits and how much is stuck, over all tenants.
     *
     * @param inbox rows waiting
     * @param oldestInbox when the oldest of them came; {@link Instant#MAX} when none waits
     * @param outbox messages waiting
     * @param setAside inbox rows and messages set aside
     * @param ordersOpen orders READY, ATTEMPTING or UNKNOWN
     * @param ordersHandedOver orders left to a person
     */
    record Depths(
            long inbox, Instant oldestInbox, long outbox, long setAside, long ordersOpen, long ordersHandedOver) {}

    /** Forgets customers. */
    Erasures erasures();

    /** How long a lease lives without renewal. */
    Duration leaseLife();
}
