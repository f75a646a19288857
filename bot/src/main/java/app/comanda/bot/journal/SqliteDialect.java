package app.comanda.bot.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** One file in the data folder, written ahead and synced at every commit; one process at a time. */
final class SqliteDialect implements Dialect {
    /** The database in its folder. */
    static final String FILE = "comanda.db";

    private static final int READERS = 8;

    private final String url;
    private final FileChannel lockFile;
    private final HikariDataSource readers;

    /** @throws JournalException when the folder cannot be used or another process holds it */
    SqliteDialect(Path folder) {
        FileChannel held = lock(folder);
        this.lockFile = held;
        this.url = "jdbc:sqlite:" + folder.resolve(FILE);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setDataSourceProperties(config().toProperties());
        pool.setMaximumPoolSize(READERS);
        pool.setPoolName("journal-readers");
        pool.setConnectionTimeout(PATIENCE.toMillis());
        try {
            this.readers = new HikariDataSource(pool);
        } catch (PoolInitializationException e) {
            unlock(held);
            throw new JournalException("The database in " + folder + " (COMANDA_DATA_DIR) cannot be opened", e);
        }
    }

    static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        // the driver would ask for the last row's number after every change
        config.setGetGeneratedKeys(false);
        return config;
    }

    /**
     * Keeps every other process out of the folder until the channel is closed or this process is gone.
     *
     * @throws JournalException when the folder cannot be used or another process holds it
     */
    static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("comanda.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new JournalException(
                        "The data folder " + folder + " is in use by another process; give each its own"
                                + " COMANDA_DATA_DIR, or share a PostgreSQL with COMANDA_DB_URL",
                        null);
            }
            return channel;
        } catch (IOException e) {
            throw new JournalException("The data folder " + folder + " (COMANDA_DATA_DIR) cannot be used", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public DataSource readers() {
        return readers;
    }

    @Override
    public boolean mixesTenants() {
        return true;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void close() {
        readers.close();
        unlock(lockFile);
    }

    private static void unlock(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalException("The data folder's lock could not be given back", e);
        }
    }
}
