package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.eventKeys;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.ordering;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in a SQLite file. */
class SqliteJournalTest extends JournalContract {
    /** Holds the file that each test's is a copy of. */
    @TempDir
    private static Path migrated;

    private final Path data;

    SqliteJournalTest(@TempDir Path data) {
        this.data = data;
    }

    private Path folder() {
        return data.resolve("first");
    }

    private static Journals openedIn(Path folder) {
        return Journals.open(folder, null, "next", new TestJournal.Clock(), new TestJournal.Ids());
    }

    @BeforeAll
    static void migrate() {
        new TestJournal(new SqliteDialect(migrated), "migrating", new TestJournal.Clock(), new TestJournal.Ids())
                .close();
    }

    @Override
    void create() {
        try {
            Files.createDirectories(folder());
            Files.copy(migrated.resolve(SqliteDialect.FILE), folder().resolve(SqliteDialect.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Dialect connect() {
        return new SqliteDialect(folder());
    }

    /** A second process is refused; what owners owe each other holds in one process, too. */
    @Override
    TestJournal beside(TestJournal open, String owner) {
        return sharing(open, owner);
    }

    @Test
    void refusesADataFolderThatIsInUseAndTakesItOnceItIsFree() {
        assertThatThrownBy(() -> openedIn(folder()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is in use by another process")
                .hasMessageContaining("COMANDA_DATA_DIR");

        close();
        openedIn(folder()).close();
    }

    @Test
    void refusesADataFolderThatIsNone() throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> openedIn(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("COMANDA_DATA_DIR");
    }

    @Test
    void refusesAFileThatIsNoDatabaseAndLetsGoOfTheFolder() throws IOException {
        Path folder = Files.createDirectories(data.resolve("broken"));
        Path file = folder.resolve("comanda.db");
        Files.writeString(file, "This was never a database. ".repeat(500));

        assertThatThrownBy(() -> openedIn(folder))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("COMANDA_DATA_DIR");

        Files.delete(file);
        openedIn(folder).close();
    }

    @Test
    @DisplayName("case 75: what was acknowledged survives a process that is gone at once")
    void acknowledgedWritesSurviveAProcessThatIsGoneAtOnce() throws IOException {
        ConversationKey key = conversation(journal());
        done(journal().store(intake(message(ANA, "wamid.2", 1))));

        // What a process killed now leaves behind: the files as they are, with nothing drained or closed.
        Path copy = Files.createDirectories(data.resolve("copy"));
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }

        try (Journals next = openedIn(copy)) {
            assertThat(eventKeys(next.journal(), key)).containsExactly("wamid.hello", "wamid.2");
        }
    }

    @Test
    @DisplayName("case 75: nothing waits for the leases of a process that is gone")
    void dropsTheLeasesOfAnEarlierProcess() {
        ConversationKey key = conversation(journal());
        done(journal().commit(ordering(journal(), key, "#AAAAAAAAA1", "q1", "one")));

        Journal next = reopen().journal();

        assertThat(done(next.claimLanes(START.plusSeconds(1), 10)))
                .singleElement()
                .satisfies(
                        lane -> assertThat(lane.rows().getFirst().attemptedAt()).isEqualTo(START.plusSeconds(1)));
        assertThat(done(next.claimOrders(START.plusSeconds(1), 10))).hasSize(1);
        assertThat(done(next.claimErrands(START.plusSeconds(1), 10))).hasSize(1);
    }

    @Test
    @DisplayName("case 50: every commit is synced to the disk, and readers never wait for the writer")
    void writesAheadAndSyncsEveryCommit() {
        assertThat(test().value("PRAGMA journal_mode")).isEqualTo("wal");
        int full = 2;
        List<Integer> synchronous =
                done(test().writer().submit(TENANT, db -> db.list("PRAGMA synchronous", row -> row.getInt(1))));
        assertThat(synchronous).containsExactly(full);
    }
}
