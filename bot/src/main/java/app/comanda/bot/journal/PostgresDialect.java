package app.comanda.bot.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A PostgreSQL that several instances may share. */
final class PostgresDialect implements Dialect {
    private static final int READERS = 8;

    private final String url;
    private final HikariDataSource readers;

    /** @throws JournalException when the database cannot be reached */
    PostgresDialect(String url) {
        this.url = url;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(READERS);
        pool.setPoolName("journal-readers");
        pool.setConnectionTimeout(PATIENCE.toMillis());
        try {
            this.readers = new HikariDataSource(pool);
        } catch (PoolInitializationException e) {
            throw new JournalException("The database cannot be reached; check COMANDA_DB_URL", e);
        }
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
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
    public void close() {
        readers.close();
    }
}
