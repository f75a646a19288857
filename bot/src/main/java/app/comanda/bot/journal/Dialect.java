package app.comanda.bot.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Where the two databases differ. The SQL is the same for both. */
interface Dialect {
    /** How long a reader waits for a database that is away: as long as health may take to say so. */
    Duration PATIENCE = Duration.ofSeconds(5);

    /** A connection for the writer: transactions begin by themselves and are committed by hand. */
    Connection writer() throws SQLException;

    /** Where reads get their connections. */
    DataSource readers();

    /** Where the schema is migrated. */
    default DataSource migrations() {
        return readers();
    }

    /**
     * A read on a connection of its own.
     *
     * @throws JournalException when the database does not answer
     */
    default <T> T read(Writer.Work<T> work) {
        try (Connection connection = readers().getConnection()) {
            return work.in(new Db(connection));
        } catch (SQLException e) {
            throw new JournalException("A read failed: " + e.getMessage(), e);
        }
    }

    /**
     * Whether one transaction may hold changes of several tenants. A SQLite file cannot be spread by tenant anyway; a
     * PostgreSQL schema shall stay spreadable.
     */
    boolean mixesTenants();

    /** Whether no other process can be at work on the database, so that every lease found at the start is a dead one's. */
    boolean alone();

    void close();
}
