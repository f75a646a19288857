package app.comanda.bot.local;

import app.comanda.bot.journal.Journals;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a SQLite file. */
class SqliteLocalDeskTest extends LocalDeskContract {
    private final Path data;

    SqliteLocalDeskTest(@TempDir Path data) {
        this.data = data;
    }

    @Override
    Journals open(String owner) {
        return Journals.open(
                data, null, owner, this::now, () -> UUID.randomUUID().toString());
    }
}
