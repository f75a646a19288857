package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.order;
import static app.comanda.bot.journal.Given.ordering;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.done;
import static app.comanda.bot.journal.TestJournal.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How writes share a transaction: each stands or falls alone, and none is acknowledged before it is on disk. */
interface WriterContract extends UnderTest {

    /** Holds the writer inside a transaction until the latch is opened, so that what follows becomes one group. */
    static CompletableFuture<Boolean> hold(TestJournal journal, String tenant, CountDownLatch latch) {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> hold = journal.writer().submit(tenant, db -> {
            held.countDown();
            await(latch);
            return true;
        });
        await(held);
        return hold;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("case 82: a write that fails takes none of its group with it")
    default void aFailingWriteLeavesItsNeighboursAlone() {
        ConversationKey key = conversation(journal());
        order(journal(), key, "#AAAAAAAAA1", "q1");
        TurnCommit bad = ordering(journal(), key, "#AAAAAAAAA2", "q1");
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Boolean> held = hold(test(), TENANT, latch);

        CompletableFuture<Journal.Stored> before = journal().store(intake(message(LUIS, "wamid.1", 0)));
        CompletableFuture<TurnCommit.Outcome> failing = journal().commit(bad);
        CompletableFuture<Boolean> bug = test().writer().submit(TENANT, db -> {
            db.update("UPDATE conversation SET version = 99 WHERE tenant = ?", TENANT);
            throw new IllegalStateException("a bug");
        });
        CompletableFuture<Journal.Stored> after = journal().store(intake(message(LUIS, "wamid.2", 1)));
        latch.countDown();

        assertThat(done(held)).isTrue();
        assertThat(failure(failing)).isInstanceOf(JournalException.class);
        assertThat(failure(bug)).isInstanceOf(IllegalStateException.class);
        assertThat(done(before).fresh()).isEqualTo(1);
        assertThat(done(after).waiting()).isEqualTo(done(before).waiting());
        assertThat(waiting(journal(), done(before).waiting().getFirst()).rows()).hasSize(2);
        assertThat(waiting(journal(), key).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("case 50: nothing is acknowledged before its transaction is on disk")
    default void nothingIsAcknowledgedBeforeItsCommit() {
        CountDownLatch latch = new CountDownLatch(1);
        AtomicBoolean early = new AtomicBoolean();
        CompletableFuture<Boolean> held = hold(test(), TENANT, latch);
        CompletableFuture<Journal.Stored> stored = journal().store(intake(message(ANA, "wamid.1", 0)));
        CompletableFuture<Boolean> next = test().writer().submit(TENANT, db -> {
            // The message is written by now, in this very transaction.
            early.set(stored.isDone());
            return true;
        });

        assertThat(stored).isNotDone();
        assertThat(journal().depths().inbox()).isZero();
        latch.countDown();
        done(held);
        done(next);

        assertThat(early).isFalse();
        assertThat(done(stored).fresh()).isEqualTo(1);
        assertThat(journal().depths().inbox()).isEqualTo(1);
    }

    @Test
    @DisplayName("case 50: closing writes what is queued and refuses the rest")
    default void closingWritesWhatIsQueuedAndRefusesTheRest() {
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Boolean> held = hold(test(), TENANT, latch);
        List<CompletableFuture<Journal.Stored>> stored = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            stored.add(journal().store(intake(message(ANA, "wamid." + i, i))));
        }
        latch.countDown();
        test().stopWriter();

        assertThat(done(held)).isTrue();
        assertThat(stored).allSatisfy(one -> assertThat(done(one).fresh()).isEqualTo(1));
        assertThat(failure(journal().store(intake(message(ANA, "wamid.late", 0)))))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("closing");
        assertThat(reopen().journal().depths().inbox()).isEqualTo(1_200);
    }

    @Test
    @DisplayName("case 50: a queue that is full refuses at once instead of making webhooks wait")
    default void aFullQueueRefusesAtOnce() {
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Boolean> held = hold(test(), TENANT, latch);
        List<CompletableFuture<Boolean>> queued = new ArrayList<>();
        for (int i = 0; i < GroupCommit.QUEUE; i++) {
            queued.add(test().writer().submit(TENANT, db -> true));
        }

        CompletableFuture<Journal.Stored> refused = journal().store(intake(message(ANA, "wamid.1", 0)));

        assertThat(refused).isCompletedExceptionally();
        assertThat(failure(refused)).isInstanceOf(JournalException.class).hasMessageContaining("full");
        latch.countDown();
        assertThat(done(held)).isTrue();
        assertThat(queued).allSatisfy(one -> assertThat(done(one)).isTrue());
        assertThat(done(journal().store(intake(message(ANA, "wamid.1", 0)))).fresh())
                .isEqualTo(1);
    }
}
