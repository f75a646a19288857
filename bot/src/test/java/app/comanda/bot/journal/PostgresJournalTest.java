package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.ids;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.lane;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.ordering;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.TestJournal.LATER;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static app.comanda.bot.journal.TestJournal.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journal in a PostgreSQL that instances share. What a disk keeps of it is the drills' matter, so here it need not sync. */
class PostgresJournalTest extends JournalContract {
    /** Fewer connections than in production: a test reads with one or two. */
    private static final int READERS = 2;

    private static @Nullable EmbeddedPostgres server;
    private static String url = "";

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
        url = server.getJdbcUrl("postgres", "postgres");
        new TestJournal(new PostgresDialect(url), "migrating", new TestJournal.Clock(), new TestJournal.Ids()).close();
    }

    @AfterAll
    static void stop() throws IOException {
        Objects.requireNonNull(server).close();
    }

    /** The one database, emptied: that takes a tenth of the time of making one. */
    @Override
    void create() {
        try (Db db = new Db(DriverManager.getConnection(url))) {
            List<String> tables = db.list(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                            + " AND tablename <> 'flyway_schema_history'",
                    row -> row.getString(1));
            db.update("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    Dialect connect() {
        return new PostgresDialect(url, READERS);
    }

    @Override
    TestJournal beside(TestJournal open, String owner) {
        return opened(connect(), owner);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesAServerThatIsNotThereWithoutTellingItsPassword() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String nowhere = "jdbc:postgresql://127.0.0.1:" + port + "/comanda?user=comanda&password=hush";

        assertThatThrownBy(() -> Journals.open(
                        Path.of("unused"), nowhere, "next", new TestJournal.Clock(), new TestJournal.Ids()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("COMANDA_DB_URL")
                .satisfies(thrown -> assertThat(getStackTrace(thrown)).doesNotContain("hush"));
    }

    @Test
    void opensByItsUrlAndLeavesNoFile() {
        ConversationKey key = conversation(journal());
        Path folder = Path.of("target", "no-such-folder");

        try (Journals other = Journals.open(folder, url, "next", new TestJournal.Clock(), new TestJournal.Ids())) {
            assertThat(other.journal().waiting(key, 50)).isPresent();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName("case 74: an instance that starts leaves the leases of those that live alone")
    void anInstanceThatStartsLeavesTheLeasesOfOthersAlone() {
        ConversationKey key = conversation(journal());
        done(journal().commit(ordering(journal(), key, "#AAAAAAAAA1", "q1", "one")));

        assertThat(done(rival().claimLanes(START.plusSeconds(2), 10))).isEmpty();
        assertThat(done(rival().claimOrders(START.plusSeconds(2), 10))).isEmpty();
        assertThat(done(rival().claimErrands(START.plusSeconds(2), 10))).isEmpty();
        assertThat(done(rival().claimLanes(LATER, 10))).hasSize(1);
    }

    @Test
    @DisplayName("case 64: no transaction holds two restaurants' changes")
    void noTransactionSpansTwoTenants() {
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Boolean> held = WriterContract.hold(test(), TENANT, latch);
        CompletableFuture<String> first = transaction(TENANT);
        CompletableFuture<String> other = transaction(OTHER_TENANT);
        CompletableFuture<String> second = transaction(TENANT);
        latch.countDown();

        assertThat(done(held)).isTrue();
        assertThat(done(second)).isEqualTo(done(first));
        assertThat(done(other)).isNotEqualTo(done(first));
    }

    private CompletableFuture<String> transaction(String tenant) {
        return test().writer()
                .submit(
                        tenant,
                        db -> db.first("SELECT pg_current_xact_id()::text", row -> row.getString(1))
                                .orElseThrow());
    }

    @Test
    @Timeout(120)
    @DisplayName("case 50: when the connection breaks, the write on it is not acknowledged and the next one is taken")
    void aBrokenConnectionIsReplaced() {
        int backend = done(test().writer()
                .submit(
                        TENANT,
                        db -> db.first("SELECT pg_backend_pid()", row -> row.getInt(1))
                                .orElseThrow()));
        assertThat(test().value("SELECT pg_terminate_backend(?)", backend)).isEqualTo("t");
        while (!test().value("SELECT COUNT(*) FROM pg_stat_activity WHERE pid = ?", backend)
                .equals("0")) {
            Thread.onSpinWait();
        }

        assertThat(failure(journal().store(intake(message(ANA, "wamid.1", 0))))).isInstanceOf(JournalException.class);

        assertThat(done(journal().store(intake(message(ANA, "wamid.1", 0)))).fresh())
                .isEqualTo(1);
    }

    @Test
    @Timeout(120)
    @DisplayName("case 74: a lane is not released under the hands of a turn that is being committed elsewhere")
    void aReleaseWaitsForATurnThatIsBeingCommittedElsewhere() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Sent("wamid.out", START.plusSeconds(2))));
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Boolean> held = WriterContract.hold(second(), TENANT, queued);
        CompletableFuture<TurnCommit.Outcome> turn = rival().commit(turn(rival(), key, "two"));
        CompletableFuture<Boolean> open = second().writer().submit(TENANT, db -> {
            written.countDown();
            await(commit);
            return true;
        });
        queued.countDown();
        await(written);

        CompletableFuture<Boolean> released = journal().release(key, lane.fence());
        while (test().value("SELECT COUNT(*) FROM pg_locks WHERE NOT granted").equals("0")) {
            Thread.onSpinWait();
        }
        commit.countDown();

        assertThat(done(held)).isTrue();
        assertThat(done(open)).isTrue();
        assertThat(((TurnCommit.Outcome.Committed) done(turn)).lane()).isNull();
        assertThat(done(released)).isFalse();
        assertThat(ids(journal().lane(key, lane.fence()).orElseThrow())).containsExactly("two");
    }
}
