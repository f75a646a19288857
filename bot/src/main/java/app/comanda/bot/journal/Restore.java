package app.comanda.bot.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * Puts a backup in the place of the SQLite file while no service runs. What the backup holds as not yet sent may have been
 * sent after it was taken: such orders are looked up by their reference before anything else happens to them, and such
 * messages are set aside.
 */
public final class Restore {
    /** What the service did not send by itself because it may have. */
    private static final String DOUBT = "restored from a backup: it may have been sent since";

    static final String DOUBT_ORDERS =
            "UPDATE orders SET stage = 'UNKNOWN', attempts = 0, attempted_at = ?, due_at = ?,"
                    + " owner = NULL, lease_until = 0, reason = ? WHERE stage IN ('READY', 'ATTEMPTING', 'UNKNOWN')";
    static final String DOUBT_MESSAGES = "UPDATE outbox SET state = 'SET_ASIDE', sent_at = ?, reason = ?"
            + " WHERE state IN ('WAITING', 'ATTEMPTING', 'HELD')";
    static final String LAST_TURN = "SELECT MAX(done_at) FROM inbox";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Instant now;
    private final Duration quoteLife;

    /**
     * @param folder of the database to be replaced
     * @param quoteLife how long after a turn a customer may still confirm a quote it made
     */
    public Restore(Path folder, Instant now, Duration quoteLife) {
        this.folder = folder;
        this.now = now;
        this.quoteLife = quoteLife;
    }

    /**
     * What was done.
     *
     * @param aside where the database is that was there before; null where there was none
     * @param orders how many are being looked up
     * @param messages how many were set aside
     */
    public record Restored(@Nullable Path aside, int orders, int messages) {}

    /**
     * Puts the backup in place.
     *
     * @param early also where a quote of the backup can still be confirmed
     * @throws JournalException with a sentence for operators, and everything as it was, when the service runs or the backup
     *     cannot be used
     */
    public Restored from(Path backup, boolean early) {
        if (!Files.isRegularFile(backup)) {
            throw new JournalException("There is no backup " + backup, null);
        }
        Backup.check(backup);
        try (FileChannel _ = SqliteDialect.lock(folder)) {
            Path copy = Backup.copy(backup, folder, SqliteDialect.FILE + ".");
            try {
                known(copy, backup);
                Restored doubted = doubt(copy, early);
                Backup.sync(copy);
                Path aside = keep();
                Files.move(copy, folder.resolve(SqliteDialect.FILE), StandardCopyOption.ATOMIC_MOVE);
                Backup.sync(folder);
                return new Restored(aside, doubted.orders(), doubted.messages());
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new JournalException("The backup cannot be put into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** A schema this release has, whole or the beginning of it: the start brings it up to date. */
    private static void known(Path copy, Path backup) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + copy);
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations(Journals.MIGRATIONS)
                .ignoreMigrationPatterns("*:pending")
                .load();
        try {
            if (flyway.info().current() == null) {
                throw new JournalException(backup + " is not a backup of Comanda", null);
            }
            flyway.validate();
        } catch (FlywayException e) {
            throw new JournalException(backup + " was written by another release, which this one does not know", e);
        }
    }

    private Restored doubt(Path copy, boolean early) {
        try (Connection connection = Backup.connect(copy);
                Db db = new Db(connection)) {
            Optional<Instant> quotesEnd = db.first(LAST_TURN, row -> Optional.ofNullable(OutboxTable.instant(row, 1)))
                    .flatMap(Function.identity())
                    .map(turn -> turn.plus(quoteLife));
            if (quotesEnd.isPresent() && quotesEnd.get().isAfter(now) && !early) {
                throw new JournalException(
                        "Until " + quotesEnd.get().truncatedTo(ChronoUnit.SECONDS)
                                + " a customer could confirm a quote of this"
                                + " backup that they may have confirmed since, and order twice; wait until then, or"
                                + " restore now with --force",
                        null);
            }
            long at = now.toEpochMilli();
            return new Restored(null, db.update(DOUBT_ORDERS, at, at, DOUBT), db.update(DOUBT_MESSAGES, at, DOUBT));
        } catch (SQLException e) {
            throw new JournalException("The backup cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** The present database under a dated name: it stays in its place until the backup takes it. */
    private @Nullable Path keep() throws IOException {
        Path present = folder.resolve(SqliteDialect.FILE);
        if (!Files.exists(present)) {
            return null;
        }
        foldIn(present);
        Path aside = folder.resolve("before-restore-" + NAME.format(now) + ".db");
        try {
            Files.createLink(aside, present);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(present, aside);
            Backup.sync(aside);
        }
        // A log that could not be folded in belongs to the file that is set aside, and would ruin the one that comes.
        moveIfThere("-wal", aside);
        moveIfThere("-shm", aside);
        return aside;
    }

    /** What a killed service left in the write-ahead log, where the file is whole enough to take it. */
    private static void foldIn(Path present) {
        try (Connection connection = Backup.connect(present);
                Db db = new Db(connection)) {
            db.list("PRAGMA journal_mode = DELETE", row -> row.getString(1));
        } catch (SQLException e) {
            // It is damaged, which may be why it is replaced; its log is kept beside it as it is.
        }
    }

    private void moveIfThere(String suffix, Path aside) throws IOException {
        Path from = folder.resolve(SqliteDialect.FILE + suffix);
        if (Files.exists(from)) {
            Files.move(from, aside.resolveSibling(aside.getFileName() + suffix));
        }
    }
}
