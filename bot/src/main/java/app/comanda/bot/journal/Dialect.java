package app.comanda.bot.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where the two databases differ. The SQL is the same for both. */
interface Dialect {
    /** A connection for the writer: transactions begin by themselves and are committed by hand. */
    Connection writer() throws SQLException;

    /** Where the schema is migrated and reads get their connections. */
    DataSource readers();

    /**
     * Whether one transaction may hold changes of several tenants. A SQLite file cannot be spread by tenant anyway; a
     * PostgreSQL schema shall stay spreadable.
     */
    boolean mixesTenants();

    /** Whether no other process can be at work on the database, so that every lease found at the start is a dead one's. */
    boolean alone();

    void close();
}
