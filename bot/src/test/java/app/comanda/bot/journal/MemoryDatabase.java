package app.comanda.bot.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The journal's own SQL on a database that lives in memory and is used by one thread at a time: every write is done and
 * committed before the call returns, and whoever holds the database decides what goes wrong around it.
 */
public final class MemoryDatabase implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
            + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'";

    private final Lasting connection;
    private final Db db;

    /** What may go wrong around a write; each method may throw to end the caller where it stands. */
    public interface Disk {
        /** Called before anything is written; false when the database refuses the write. */
        boolean accepts();

        /** Called after the commit; false when its outcome cannot be told. */
        boolean answers();

        /** Takes and gives everything. */
        Disk SOUND = new Disk() {
            @Override
            public boolean accepts() {
                return true;
            }

            @Override
            public boolean answers() {
                return true;
            }
        };
    }

    public MemoryDatabase() {
        this(sql -> sql);
    }

    /** @param change what becomes of each statement before the database sees it */
    public MemoryDatabase(UnaryOperator<String> change) {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        try {
            connection = new Lasting(config.toProperties(), change);
            db = new Db(connection);
            Flyway.configure()
                    .dataSource(new Only())
                    .locations(Journals.MIGRATIONS)
                    .load()
                    .migrate();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement of a test's own. */
    public void execute(String sql) {
        try {
            db.update(sql);
            commit();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row. */
    public List<String> column(String sql, @Nullable Object... values) {
        try {
            return db.list(sql, row -> row.getString(1), values);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows, each as its columns. */
    public List<List<@Nullable String>> rows(String sql, @Nullable Object... values) {
        try {
            return db.list(
                    sql,
                    row -> {
                        List<@Nullable String> columns = new ArrayList<>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            columns.add(row.getString(i));
                        }
                        return columns;
                    },
                    values);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Empties every table. */
    public void clear() {
        column(TABLES).forEach(table -> execute("DELETE FROM " + table));
    }

    /** A journal of one instance. */
    public Journal journal(String owner, InstantSource clock, Supplier<String> ids, Disk disk) {
        return new SqlJournal(new Shared(), new Inline(disk), owner, LEASE, clock, ids);
    }

    /** Lets go of what is old. */
    public Retention retention(Disk disk) {
        return new Retention(new Shared(), new Inline(disk));
    }

    /** What an instance notes of orders that the platform has more than once. */
    public DoubledOrders doubledOrders(Disk disk) {
        return new DoubledOrders(new Shared(), new Inline(disk));
    }

    /** What staff are asked to see to. */
    public Aftercare aftercare() {
        return new Aftercare(new Shared(), new Inline(Disk.SOUND));
    }

    /** The orders that an instance keeps itself. */
    public LocalStore local(Disk disk) {
        return new LocalStore(new Shared(), new Inline(disk));
    }

    /** What the only process on a database does at its start with the leases of the one before. */
    public void dropLeases() {
        execute(Journals.DROP_LANE_LEASES);
        execute(Journals.DROP_ORDER_LEASES);
        execute(Journals.DROP_ERRAND_LEASES);
    }

    @Override
    public void close() {
        try {
            connection.end();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commit() throws SQLException {
        db.update("COMMIT");
        db.update("BEGIN");
    }

    private void rollBack() {
        try {
            db.update("ROLLBACK");
            db.update("BEGIN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database in memory lives as long as its connection: whoever is handed it may close it without harm. */
    private static final class Lasting extends JDBC4Connection {
        private final UnaryOperator<String> change;

        Lasting(Properties settings, UnaryOperator<String> change) throws SQLException {
            super("jdbc:sqlite::memory:", ":memory:", settings);
            this.change = change;
        }

        @Override
        public PreparedStatement prepareStatement(String sql) throws SQLException {
            return super.prepareStatement(change.apply(sql));
        }

        @Override
        public void close() {}

        void end() throws SQLException {
            super.close();
        }
    }

    private final class Only extends SQLiteDataSource {
        @Override
        public SQLiteConnection getConnection(String user, String password) {
            return connection;
        }
    }

    private final class Shared implements Dialect {
        @Override
        public <T> T read(Writer.Work<T> work) {
            try {
                return work.in(db);
            } catch (SQLException e) {
                throw new JournalException("A read failed: " + e.getMessage(), e);
            }
        }

        @Override
        public Connection writer() {
            return connection;
        }

        @Override
        public DataSource readers() {
            return new Only();
        }

        @Override
        public boolean mixesTenants() {
            return false;
        }

        @Override
        public boolean alone() {
            return false;
        }

        @Override
        public void close() {}
    }

    private final class Inline implements Writer {
        private final Disk disk;

        Inline(Disk disk) {
            this.disk = disk;
        }

        @Override
        @SuppressWarnings("NullAway") // the result of a Work<Void> is null
        public <T> CompletableFuture<T> submit(String tenant, Work<T> work) {
            if (!disk.accepts()) {
                return CompletableFuture.failedFuture(new JournalException("The database is away", null));
            }
            T result;
            try {
                result = work.in(db);
                commit();
            } catch (SQLException e) {
                rollBack();
                return CompletableFuture.failedFuture(new JournalException("A write failed: " + e.getMessage(), e));
            } catch (RuntimeException e) {
                rollBack();
                return CompletableFuture.failedFuture(e);
            }
            return disk.answers()
                    ? CompletableFuture.completedFuture(result)
                    : CompletableFuture.failedFuture(
                            new JournalException("A commit failed, or its outcome is not known", null));
        }
    }
}
