package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.TestJournal.done;
import static app.comanda.bot.journal.TestJournal.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The writer when things break: whoever waits for a write is always answered. */
class GroupCommitTest {

    /** A SQLite whose commits fail when told, and whose connections can be out of reach. */
    private static final class Breaking implements Dialect {
        private final SqliteDialect sound;
        private final AtomicBoolean nextCommitFails = new AtomicBoolean();
        private volatile boolean reachable = true;

        Breaking(Path folder) {
            this.sound = new SqliteDialect(folder);
        }

        @Override
        public Connection writer() throws SQLException {
            if (!reachable) {
                throw new SQLException("out of reach");
            }
            Connection connection = sound.writer();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                        if (method.getName().equals("commit") && nextCommitFails.getAndSet(false)) {
                            throw new SQLException("disk full");
                        }
                        try {
                            return method.invoke(connection, values);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() == null ? e : e.getCause();
                        }
                    });
        }

        @Override
        public DataSource readers() {
            return sound.readers();
        }

        @Override
        public boolean mixesTenants() {
            return true;
        }

        @Override
        public boolean alone() {
            return false;
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    private static TestJournal journal(Dialect dialect) {
        return new TestJournal(dialect, "first", new TestJournal.Clock(), new TestJournal.Ids());
    }

    @Test
    @DisplayName(
            "case 50: a commit that fails acknowledges none of its group, and the same webhook is taken when it comes again")
    void aCommitThatFailsAcknowledgesNobody(@TempDir Path folder) {
        Breaking disk = new Breaking(folder);
        try (TestJournal test = journal(disk)) {
            CountDownLatch latch = new CountDownLatch(1);
            CompletableFuture<Boolean> held = WriterContract.hold(test, TENANT, latch);
            CompletableFuture<Journal.Stored> one = test.journal().store(intake(message(ANA, "wamid.1", 0)));
            CompletableFuture<Boolean> breaking = test.writer().submit(TENANT, db -> {
                disk.nextCommitFails.set(true);
                return true;
            });
            CompletableFuture<Journal.Stored> two = test.journal().store(intake(message(ANA, "wamid.2", 0)));
            latch.countDown();

            assertThat(done(held)).isTrue();
            assertThat(failure(one)).isInstanceOf(JournalException.class).hasMessageContaining("disk full");
            assertThat(failure(breaking)).isInstanceOf(JournalException.class);
            assertThat(failure(two)).isInstanceOf(JournalException.class);
            assertThat(test.journal().depths().inbox()).isZero();
            assertThat(test.value("SELECT COUNT(*) FROM customer")).isEqualTo("0");

            assertThat(done(test.journal().store(intake(message(ANA, "wamid.1", 0))))
                            .fresh())
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("case 50: while the database is out of reach every write fails, and once it is back writes are taken")
    void theWriterOutlivesADatabaseThatIsOutOfReach(@TempDir Path folder) {
        Breaking disk = new Breaking(folder);
        disk.reachable = false;
        try (TestJournal test = journal(disk)) {
            for (int i = 0; i < 3; i++) {
                assertThat(failure(test.journal().store(intake(message(ANA, "wamid.1", 0)))))
                        .isInstanceOf(JournalException.class);
            }
            assertThat(test.writer().isFailing()).isTrue();
            disk.reachable = true;

            assertThat(done(test.journal().store(intake(message(ANA, "wamid.1", 0))))
                            .fresh())
                    .isEqualTo(1);
            assertThat(test.writer().isFailing()).isFalse();
        }
    }

    @Test
    @Timeout(120)
    void anErrorThatEndsTheWriterLeavesNobodyWaiting(@TempDir Path folder) throws InterruptedException {
        Breaking disk = new Breaking(folder);
        GroupCommit writer = new GroupCommit(disk);
        CompletableFuture<Boolean> before = writer.submit(TENANT, db -> true);
        CompletableFuture<Boolean> fatal = writer.submit(TENANT, db -> {
            throw new StackOverflowError("as a bug may cause");
        });
        CompletableFuture<Boolean> after = writer.submit(TENANT, db -> true);
        Thread thread = Thread.ofPlatform()
                .daemon()
                .uncaughtExceptionHandler((dead, error) -> {})
                .start(writer);
        thread.join();

        assertThat(failure(before)).isInstanceOf(JournalException.class);
        assertThat(failure(fatal)).isInstanceOf(JournalException.class);
        assertThat(failure(after)).isInstanceOf(JournalException.class);
        assertThat(failure(writer.submit(TENANT, db -> true))).isInstanceOf(JournalException.class);
        disk.close();
    }

    @Test
    void whatIsQueuedWhenTheWriterHasJustEndedIsAnswered(@TempDir Path folder) {
        Breaking disk = new Breaking(folder);
        LateQueue queue = new LateQueue();
        GroupCommit writer = new GroupCommit(disk, queue);
        queue.beforeNextOffer = () -> {
            writer.stop();
            writer.run();
        };

        CompletableFuture<Boolean> late = writer.submit(TENANT, db -> true);

        assertThat(late).isCompletedExceptionally();
        assertThat(failure(late)).isInstanceOf(JournalException.class);
        assertThat(queue).isEmpty();
        disk.close();
    }

    /** A queue in front of which something happens at the last moment. */
    private static final class LateQueue extends ArrayBlockingQueue<GroupCommit.Unit<?>> {
        private Runnable beforeNextOffer = () -> {};

        LateQueue() {
            super(10);
        }

        @Override
        public boolean offer(GroupCommit.Unit<?> unit) {
            Runnable before = beforeNextOffer;
            beforeNextOffer = () -> {};
            before.run();
            return super.offer(unit);
        }
    }
}
