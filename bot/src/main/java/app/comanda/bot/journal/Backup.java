package app.comanda.bot.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * A whole copy of the SQLite file as it is at one moment, made while the service writes. SQLite itself reads it in one
 * transaction ({@code VACUUM INTO}), so whatever was acknowledged before the copy began is in it.
 */
public final class Backup {
    private static final int SHOWN = 3;

    private Backup() {}

    /**
     * Copies the database in {@code folder} to {@code target}, which is there only once it is whole, checked and on disk,
     * and which nobody but its owner may read: it holds customers' data.
     *
     * @param replace whether a file that is there already may be replaced
     * @throws JournalException with a sentence for operators when there is no such copy
     */
    public static void write(Path folder, Path target, boolean replace) {
        Path database = folder.resolve(SqliteDialect.FILE);
        if (!Files.isRegularFile(database)) {
            throw new JournalException(
                    "There is no " + database + " to back up: is COMANDA_DATA_DIR the service's?", null);
        }
        Path file = target.toAbsolutePath();
        Path parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new JournalException("The folder of " + target + " does not exist", null);
        }
        if (Files.exists(file) && !replace) {
            throw new JournalException(target + " is there already; --force replaces it", null);
        }
        try {
            refuseTheDatabaseItself(folder, parent, file);
            Path copy = copy(database, parent, file.getFileName() + ".");
            try {
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
                sync(parent);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new JournalException("The backup " + target + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void refuseTheDatabaseItself(Path folder, Path parent, Path file) throws IOException {
        if (Files.isSameFile(folder, parent) && file.getFileName().toString().startsWith("comanda.")) {
            throw new JournalException(
                    file + " is where the service keeps its own; give the backup another name", null);
        }
    }

    /**
     * A checked copy of a database, on disk, under a new name in {@code folder} that only its owner may read.
     *
     * @throws JournalException when the database is damaged or its copy would be
     */
    static Path copy(Path database, Path folder, String prefix) throws IOException {
        Path copy = Files.createTempFile(folder, prefix, ".part");
        boolean whole = false;
        try (Connection connection = connect(database);
                Db db = new Db(connection)) {
            db.update("VACUUM INTO ?", copy.toString());
            check(copy);
            sync(copy);
            whole = true;
            return copy;
        } catch (SQLException e) {
            throw new JournalException("The database " + database + " cannot be copied: " + e.getMessage(), e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** @throws JournalException when SQLite finds the file damaged */
    static void check(Path file) {
        List<String> found;
        try (Connection connection = connect(file);
                Db db = new Db(connection)) {
            found = db.list("PRAGMA integrity_check(" + SHOWN + ")", row -> row.getString(1));
        } catch (SQLException e) {
            throw new JournalException(file + " is not a whole SQLite database: " + e.getMessage(), e);
        }
        if (!found.equals(List.of("ok"))) {
            throw new JournalException(file + " is damaged: " + String.join("; ", found), null);
        }
    }

    /** A connection that changes nothing of how the file is kept. */
    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** To the disk; SQLite does not do that for a copy it has made. */
    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
