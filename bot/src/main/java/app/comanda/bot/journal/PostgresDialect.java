package app.comanda.bot.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that several instances may share. */
final class PostgresDialect implements Dialect {
    private static final int READERS = 8;

    /**
     * Without these a host that vanishes without a word is waited for as long as the system's TCP does, a quarter of an
     * hour. What the URL says of them holds over this. Seconds, see https://jdbc.postgresql.org/documentation/use/.
     */
    private static final Map<String, String> LIMITS =
            Map.of("connectTimeout", "5", "socketTimeout", "10", "tcpKeepAlive", "true");

    private final String url;
    private final HikariDataSource readers;

    /** @throws JournalException when the database cannot be reached */
    PostgresDialect(String url) {
        this(url, READERS);
    }

    /** @param most connections for reading */
    PostgresDialect(String url, int most) {
        this.url = url;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setDataSourceProperties(limits());
        pool.setMaximumPoolSize(most);
        pool.setPoolName("journal-readers");
        pool.setConnectionTimeout(PATIENCE.toMillis());
        try {
            this.readers = new HikariDataSource(pool);
        } catch (PoolInitializationException e) {
            throw new JournalException("The database cannot be reached; check COMANDA_DB_URL", e);
        }
    }

    private static Properties limits() {
        Properties limits = new Properties();
        limits.putAll(LIMITS);
        return limits;
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = DriverManager.getConnection(url, limits());
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public DataSource readers() {
        return readers;
    }

    /** A migration of a large table may take longer than any other statement. */
    @Override
    public DataSource migrations() {
        PGSimpleDataSource unlimited = new PGSimpleDataSource();
        unlimited.setURL(url);
        return unlimited;
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
