package app.comanda.bot.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A journal that is open, its writer running, on a clock that stands still until told. */
final class TestJournal implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(15);
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    /** When every lease taken in the first seconds of a test has ended. */
    static final Instant LATER = START.plus(LEASE).plusSeconds(2);

    /** Time as a test wants it. */
    static final class Clock implements InstantSource {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    /** Ids that grow, over all the instances of a test. */
    static final class Ids implements Supplier<String> {
        private final AtomicLong last = new AtomicLong();

        @Override
        public String get() {
            return String.format(Locale.ROOT, "id-%08d", last.incrementAndGet());
        }
    }

    private final Dialect dialect;
    private final GroupCommit writer;
    private final Journal journal;
    private final @Nullable Journals open;
    private final @Nullable Thread thread;

    TestJournal(Dialect dialect, String owner, Clock clock, Ids ids) {
        this(dialect, Journals.open(dialect, owner, clock, ids));
    }

    TestJournal(Dialect dialect, Journals journals) {
        this.dialect = dialect;
        this.writer = (GroupCommit) journals.writer();
        this.journal = journals.journal();
        this.open = journals;
        this.thread = Thread.ofPlatform().daemon().start(writer);
    }

    /** Another owner's journal on the same connections. */
    TestJournal(TestJournal shared, String owner, Clock clock, Ids ids) {
        this.dialect = shared.dialect;
        this.writer = shared.writer;
        this.journal = new SqlJournal(dialect, writer, owner, shared.journal.leaseLife(), clock, ids);
        this.open = null;
        this.thread = null;
    }

    Journal journal() {
        return journal;
    }

    TenantStore tenants() {
        return new TenantStore(dialect, writer);
    }

    Aftercare aftercare() {
        return new Aftercare(dialect, writer);
    }

    DoubledOrders doubledOrders() {
        return new DoubledOrders(dialect, writer);
    }

    DishAliases dishAliases() {
        return new DishAliases(dialect, writer);
    }

    Handovers handovers() {
        return new Handovers(dialect);
    }

    MenuSnapshots menuSnapshots() {
        return new MenuSnapshots(dialect, writer);
    }

    Retention retention() {
        return new Retention(dialect, writer);
    }

    LocalStore local() {
        return new LocalStore(dialect, writer);
    }

    Dialect dialect() {
        return dialect;
    }

    GroupCommit writer() {
        return writer;
    }

    /** The first column of the first row, as an operator would read it; "none" where there is no row or no value. */
    String value(String sql, @Nullable Object... values) {
        try (Connection connection = dialect.readers().getConnection()) {
            return new Db(connection)
                    .first(sql, row -> Optional.ofNullable(row.getString(1)), values)
                    .flatMap(value -> value)
                    .orElse("none");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The first column of every row. */
    List<String> column(String sql, @Nullable Object... values) {
        return dialect.read(db -> db.list(sql, row -> String.valueOf(row.getString(1)), values));
    }

    /** The outcome of a write, waited for with patience. */
    static <T> T done(CompletableFuture<T> write) {
        try {
            return write.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("The write failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The write did not end", e);
        }
    }

    /** What a write failed with. */
    static Throwable failure(CompletableFuture<?> write) {
        try {
            Object result = write.get(60, TimeUnit.SECONDS);
            throw new AssertionError("The write succeeded: " + result);
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The write did not end", e);
        }
    }

    /** Lets the writer finish what is queued and end. */
    void stopWriter() {
        if (open == null || thread == null) {
            return;
        }
        open.stopWriter();
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (thread.isAlive()) {
            throw new AssertionError("The writer did not end");
        }
    }

    @Override
    public void close() {
        stopWriter();
        if (open != null) {
            open.close();
        }
    }
}
