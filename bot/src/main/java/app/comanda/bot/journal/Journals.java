package app.comanda.bot.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * An open journal: its schema is up to date, and it writes as soon as somebody runs its {@link #writer()}.
 */
public final class Journals implements AutoCloseable {
    /** How long a process holds what it works on without a sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    /** Where the schema's steps are. */
    static final String MIGRATIONS = "classpath:db/migration";

    static final String DROP_LANE_LEASES =
            "UPDATE conversation SET lane_owner = NULL, lane_until = 0 WHERE lane_owner IS NOT NULL";
    static final String DROP_ORDER_LEASES = "UPDATE orders SET owner = NULL, lease_until = 0 WHERE owner IS NOT NULL";
    static final String DROP_ERRAND_LEASES = "UPDATE errand SET owner = NULL, lease_until = 0 WHERE owner IS NOT NULL";

    private final Dialect dialect;
    private final GroupCommit writer;
    private final Journal journal;
    private final MenuSnapshots menuSnapshots;
    private final Rollouts rollouts;
    private final StuckOrders stuckOrders;

    private Journals(Dialect dialect, GroupCommit writer, Journal journal, Supplier<String> ids) {
        this.dialect = dialect;
        this.writer = writer;
        this.journal = journal;
        this.menuSnapshots = new MenuSnapshots(dialect, writer);
        this.rollouts = new Rollouts(dialect, writer, ids);
        this.stuckOrders = new StuckOrders(dialect, writer);
    }

    /**
     * Opens the journal.
     *
     * @param folder where SQLite keeps its file
     * @param databaseUrl a {@code jdbc:postgresql:} URL to use PostgreSQL instead, or null
     * @param owner names this process in leases
     * @param ids unique and ordered by time
     * @throws JournalException when the database cannot be reached, migrated, or is another process's
     */
    public static Journals open(
            Path folder, @Nullable String databaseUrl, String owner, InstantSource clock, Supplier<String> ids) {
        return open(
                databaseUrl == null ? new SqliteDialect(folder) : new PostgresDialect(databaseUrl), owner, clock, ids);
    }

    static Journals open(Dialect dialect, String owner, InstantSource clock, Supplier<String> ids) {
        try {
            Flyway.configure()
                    .dataSource(dialect.migrations())
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw unprepared(dialect, e);
        }
        return migrated(dialect, owner, clock, ids);
    }

    /** Opens it over a database that has every table already. */
    static Journals migrated(Dialect dialect, String owner, InstantSource clock, Supplier<String> ids) {
        try {
            if (dialect.alone()) {
                dropLeases(dialect);
            }
        } catch (SQLException e) {
            throw unprepared(dialect, e);
        }
        GroupCommit writer = new GroupCommit(dialect);
        return new Journals(dialect, writer, new SqlJournal(dialect, writer, owner, LEASE, clock, ids), ids);
    }

    private static JournalException unprepared(Dialect dialect, Exception cause) {
        dialect.close();
        return new JournalException(
                "The database could not be prepared; check COMANDA_DB_URL or COMANDA_DATA_DIR", cause);
    }

    /** Leases of a process that is gone would only delay what it left. */
    private static void dropLeases(Dialect dialect) throws SQLException {
        try (Db db = new Db(dialect.writer())) {
            db.update(DROP_LANE_LEASES);
            db.update(DROP_ORDER_LEASES);
            db.update(DROP_ERRAND_LEASES);
            db.connection().commit();
        }
    }

    public Journal journal() {
        return journal;
    }

    /** Where plans for the platform and their audit are kept. */
    public Rollouts rollouts() {
        return rollouts;
    }

    /** The orders that wait for something or somebody. */
    public StuckOrders stuckOrders() {
        return stuckOrders;
    }

    /** What came up after orders. */
    public Aftercare aftercare() {
        return new Aftercare(dialect, writer);
    }

    /** Orders that the platform has more than once. */
    public DoubledOrders doubledOrders() {
        return new DoubledOrders(dialect, writer);
    }

    /** What customers call products. */
    public DishAliases dishAliases() {
        return new DishAliases(dialect, writer);
    }

    /** The conversations that are with a person. */
    public Handovers handovers() {
        return new Handovers(dialect);
    }

    /** Lets go of what is old. */
    public Retention retention() {
        return new Retention(dialect, writer);
    }

    /** Where the last good menus are kept. */
    public MenuSnapshots menuSnapshots() {
        return menuSnapshots;
    }

    /** Orders and menus of restaurants that Comanda keeps itself. */
    public LocalStore local() {
        return new LocalStore(dialect, writer);
    }

    /** The restaurants that operators have added. */
    public TenantStore tenants() {
        return new TenantStore(dialect, writer);
    }

    /** The writing loop, to be run on a thread of its own until {@link #stopWriter()}. */
    public Runnable writer() {
        return writer;
    }

    /** Whether the database refused what was last written: it is away, or its disk is full. */
    public boolean writesFail() {
        return writer.isFailing();
    }

    /** Lets the writer finish what is queued and end. */
    public void stopWriter() {
        writer.stop();
    }

    /** Closes the database; the writer must have ended. */
    @Override
    public void close() {
        dialect.close();
    }
}
