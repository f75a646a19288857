package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.eventKeys;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.ordering;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the real file while the real journal writes, and the way back. */
class BackupTest {
    private static final Duration QUOTE_LIFE = Duration.ofMinutes(15);

    @TempDir
    Path data;

    private Path folder;
    private Path file;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectories(data.resolve("service"));
        file = data.resolve("copy.db");
    }

    private TestJournal journal() {
        return new TestJournal(new SqliteDialect(folder), "first", new TestJournal.Clock(), new TestJournal.Ids());
    }

    private void backUp() {
        Backup.write(folder, file, false);
    }

    private Restore restore(Duration after) {
        return new Restore(folder, START.plus(after), QUOTE_LIFE);
    }

    private static void ruin(Path database) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(database.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write("no page of a database ".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void change(Path database, String sql) throws SQLException {
        try (Connection connection = Backup.connect(database);
                Db db = new Db(connection)) {
            db.update(sql);
        }
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void holdsEverythingAcknowledgedBeforeItBeganWhileTheServiceGoesOnWriting() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        List<String> before;
        ConversationKey key;
        try (TestJournal open = journal()) {
            key = conversation(open.journal());
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 8; writer++) {
                    int number = writer;
                    writers.execute(() -> {
                        for (int i = 0; i < 400; i++) {
                            String id = "wamid." + number + "." + i;
                            done(open.journal().store(intake(message(ANA, id, 1))));
                            acknowledged.add(id);
                        }
                    });
                }
                while (acknowledged.size() < 500) {
                    Thread.onSpinWait();
                }
                before = List.copyOf(acknowledged);
                backUp();
            }
            assertThat(acknowledged).hasSize(3_200);
        }

        Files.copy(file, Files.createDirectories(data.resolve("second")).resolve("comanda.db"));
        try (Journals copy =
                Journals.open(data.resolve("second"), null, "second", new TestJournal.Clock(), new TestJournal.Ids())) {
            assertThat(copy.journal().waiting(key, 10_000).orElseThrow().rows())
                    .extracting(Inbox.Row::eventKey)
                    .containsAll(before);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names(data)).containsExactly("copy.db", "second", "service");
    }

    @Test
    void replacesAFileOnlyWhenItIsToldTo() throws IOException {
        journal().close();
        Files.writeString(file, "yesterday's");

        assertThatThrownBy(this::backUp).isInstanceOf(JournalException.class).hasMessageContaining("--force");
        assertThat(file).hasContent("yesterday's");
        Backup.write(folder, file, true);

        Backup.check(file);
    }

    @Test
    void refusesWhatIsNoPlaceForABackup() {
        assertThatThrownBy(this::backUp).hasMessageContaining("COMANDA_DATA_DIR");
        journal().close();

        assertThatThrownBy(() -> Backup.write(folder, folder.resolve("comanda.db"), true))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("another name");
        assertThatThrownBy(() -> Backup.write(folder, data.resolve("nowhere").resolve("copy.db"), true))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void leavesNothingBehindWhereTheDatabaseIsDamaged() throws IOException {
        try (TestJournal open = journal()) {
            conversation(open.journal());
        }
        ruin(folder.resolve("comanda.db"));

        assertThatThrownBy(this::backUp).isInstanceOf(JournalException.class);
        assertThat(names(data)).containsExactly("service");
    }

    @Test
    void comesBackAndKeepsTheOneBeforeUnderADatedName() throws IOException {
        ConversationKey key;
        try (TestJournal open = journal()) {
            key = conversation(open.journal());
            backUp();
            done(open.journal().store(intake(message(ANA, "wamid.later", 1))));
            // What a process that is killed now leaves: its log beside its file.
            Path killed = Files.createDirectories(data.resolve("killed"));
            for (String name : List.of("comanda.db", "comanda.db-wal")) {
                Files.copy(folder.resolve(name), killed.resolve(name));
            }
        }
        folder = data.resolve("killed");

        Restore.Restored restored = restore(Duration.ofHours(1)).from(file, false);

        assertThat(names(folder)).containsExactly("before-restore-2026-03-01T130000Z.db", "comanda.db", "comanda.lock");
        assertThat(restored.aside()).isEqualTo(folder.resolve("before-restore-2026-03-01T130000Z.db"));
        try (TestJournal open = journal()) {
            assertThat(eventKeys(open.journal(), key)).containsExactly("wamid.hello");
        }
        restore(Duration.ofHours(2)).from(folder.resolve("before-restore-2026-03-01T130000Z.db"), false);
        try (TestJournal open = journal()) {
            assertThat(eventKeys(open.journal(), key)).containsExactly("wamid.hello", "wamid.later");
        }
    }

    @Test
    void sendsNothingByItselfThatMayHaveBeenSentSinceTheBackup() {
        try (TestJournal open = journal()) {
            ConversationKey ana = conversation(open.journal());
            done(open.journal().commit(ordering(open.journal(), ana, "#AAAAAAAAA1", "q1", "one", "two")));
            ConversationKey luis = Given.stored(open.journal(), LUIS, "wamid.luis");
            Orders.Row placed = Given.order(open.journal(), luis, "#AAAAAAAAA2", "q2");
            done(open.journal().move(placed, Given.move(Orders.Stage.PLACED, START, false, null)));
            backUp();
        }

        Restore.Restored restored = restore(Duration.ofHours(1)).from(file, false);

        assertThat(restored.orders()).isEqualTo(1);
        assertThat(restored.messages()).isEqualTo(2);
        try (TestJournal open = journal()) {
            assertThat(done(open.journal().claimLanes(START.plus(Duration.ofHours(2)), 10)))
                    .isEmpty();
            assertThat(done(open.journal().claimOrders(START.plus(Duration.ofHours(2)), 10)))
                    .extracting(Orders.Row::reference, Orders.Row::stage)
                    .containsExactlyInAnyOrder(
                            tuple("#AAAAAAAAA1", Orders.Stage.UNKNOWN), tuple("#AAAAAAAAA2", Orders.Stage.PLACED));
        }
    }

    @Test
    void waitsUntilNoQuoteOfTheBackupCanBeConfirmedASecondTime() {
        try (TestJournal open = journal()) {
            ConversationKey key = conversation(open.journal());
            done(open.journal().commit(Given.turn(open.journal(), key, "one")));
            backUp();
        }

        assertThatThrownBy(() -> restore(Duration.ofMinutes(14)).from(file, false))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("Until 2026-03-01T12:15:01Z")
                .hasMessageContaining("--force");
        assertThat(restore(Duration.ofMinutes(14)).from(file, true).messages()).isOne();
    }

    @Test
    void isRefusedWhileTheServiceRuns() {
        try (TestJournal open = journal()) {
            conversation(open.journal());
            backUp();

            assertThatThrownBy(() -> restore(Duration.ofHours(1)).from(file, false))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("is in use by another process");
        }
    }

    @Test
    void refusesWhatIsNoBackupAndChangesNothing() throws Exception {
        try (TestJournal open = journal()) {
            conversation(open.journal());
        }
        backUp();
        byte[] present = Files.readAllBytes(folder.resolve("comanda.db"));
        Path damaged = Files.copy(file, data.resolve("damaged.db"));
        ruin(damaged);
        Path foreign = data.resolve("foreign.db");
        change(foreign, "CREATE TABLE inbox (done_at BIGINT)");
        Path newer = Files.copy(file, data.resolve("newer.db"));
        change(newer, "UPDATE flyway_schema_history SET version = '999' WHERE version = '10'");

        assertThatThrownBy(() -> restore(Duration.ofHours(1)).from(data.resolve("none.db"), false))
                .hasMessageContaining("There is no backup");
        assertThatThrownBy(() -> restore(Duration.ofHours(1)).from(damaged, false))
                .isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> restore(Duration.ofHours(1)).from(foreign, false))
                .hasMessageContaining("is not a backup of Comanda");
        assertThatThrownBy(() -> restore(Duration.ofHours(1)).from(newer, false))
                .hasMessageContaining("another release");
        assertThat(names(folder)).containsExactly("comanda.db", "comanda.lock");
        assertThat(folder.resolve("comanda.db")).hasBinaryContent(present);
    }
}
