package app.comanda.bot.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The journal's own SQL on a database that lives in memory and is used by one thread at a time: every write is done and
 * committed before the call returns, and whoever holds the database decides what goes wrong around it.
 */
public final class MemoryDatabase implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Connection connection;
    private final Connection cached;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** What may go wrong around a write; each method may throw to end the caller where it stands. */
    public interface Disk {
        /** Called before anything is written; false when the database refuses the write. */
        boolean accepts();

        /** Called after the commit; false when its outcome cannot be told. */
        boolean answers();
    }

    public MemoryDatabase(String name) {
        try {
            String url = "jdbc:sqlite:file:" + name + "?mode=memory&cache=shared";
            connection = DriverManager.getConnection(url);
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.cached = proxy(Connection.class, (method, arguments) -> switch (method) {
            case "prepareStatement" -> statement((String) arguments[0]);
            case "close" -> Void.TYPE;
            default -> null;
        });
    }

    /** Runs a statement of a test's own. */
    public void execute(String sql) {
        try {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row. */
    public List<String> column(String sql, @Nullable Object... values) {
        try {
            return new Db(cached).list(sql, row -> row.getString(1), values);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows, each as its columns. */
    public List<List<@Nullable String>> rows(String sql, @Nullable Object... values) {
        try {
            return new Db(cached)
                    .list(
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
        for (String table : column(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'")) {
            execute("DELETE FROM " + table);
        }
    }

    /** A journal of one instance. */
    public Journal journal(String owner, InstantSource clock, Supplier<String> ids, Disk disk) {
        return new SqlJournal(new Shared(), new Inline(disk), owner, LEASE, clock, ids);
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
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement there = statements.get(sql);
        if (there == null) {
            there = connection.prepareStatement(sql);
            statements.put(sql, there);
        }
        return there;
    }

    /** Answers a few methods itself: null sends the call on, {@code Void.TYPE} answers with nothing. */
    private interface Answers {
        @Nullable
        Object to(String method, Object[] arguments) throws SQLException;
    }

    private <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object answer = answers.to(method.getName(), given == null ? new Object[0] : given);
            if (answer == Void.TYPE) {
                return null;
            }
            if (answer != null) {
                return answer;
            }
            try {
                return method.invoke(connection, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private final class Shared implements Dialect {
        private final DataSource readers =
                proxy(DataSource.class, (method, arguments) -> method.equals("getConnection") ? cached : null);

        @Override
        public Connection writer() {
            return cached;
        }

        @Override
        public DataSource readers() {
            return readers;
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
                Savepoint savepoint = connection.setSavepoint();
                try {
                    result = work.in(new Db(cached));
                    connection.commit();
                } catch (SQLException e) {
                    connection.rollback(savepoint);
                    connection.commit();
                    return CompletableFuture.failedFuture(new JournalException("A write failed: " + e.getMessage(), e));
                } catch (RuntimeException e) {
                    connection.rollback(savepoint);
                    connection.commit();
                    return CompletableFuture.failedFuture(e);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return disk.answers()
                    ? CompletableFuture.completedFuture(result)
                    : CompletableFuture.failedFuture(
                            new JournalException("A commit failed, or its outcome is not known", null));
        }
    }
}
