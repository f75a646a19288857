package app.comanda.bot.simulation;

import app.comanda.bot.engine.EngineUnderTest;
import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.journal.TurnCommit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every conversation has come through, as the database itself noted it, and what was known at each of its turns: read
 * to the core once more, the same messages must give the same states and the same answers.
 */
final class Past {
    private static final String TURN =
            "CREATE TABLE seen_turn (tenant TEXT, conversation TEXT, version INTEGER, state TEXT)";
    private static final String NOTE_TURN = "CREATE TRIGGER note_turn AFTER UPDATE OF version ON conversation BEGIN"
            + " INSERT INTO seen_turn VALUES (NEW.tenant, NEW.id, NEW.version, NEW.state); END";
    private static final String DONE = "CREATE TABLE seen_done (tenant TEXT, inbox TEXT, version INTEGER, at INTEGER)";
    private static final String NOTE_DONE = "CREATE TRIGGER note_done AFTER UPDATE OF done_at ON inbox"
            + " WHEN NEW.done_at IS NOT NULL AND NEW.set_aside IS NULL BEGIN INSERT INTO seen_done SELECT NEW.tenant,"
            + " NEW.id, c.version, NEW.done_at FROM conversation c WHERE c.tenant = NEW.tenant"
            + " AND c.id = NEW.conversation; END";

    private final MemoryDatabase database;
    private final Map<String, List<Attempt>> attempts = new HashMap<>();

    /** A turn that was about to be committed, whether or not it was then. */
    private record Attempt(TurnCommit turn, Inbox.Waiting waiting, Instance instance, Known known) {}

    Past(MemoryDatabase database) {
        this.database = database;
    }

    /** Lets a database note what happens in it. */
    static void prepare(MemoryDatabase database) {
        List.of(TURN, NOTE_TURN, DONE, NOTE_DONE).forEach(database::execute);
    }

    /** A turn that an instance has made of what waited at this very moment, and is about to commit. */
    void about(TurnCommit turn, Inbox.Waiting waiting, Instance instance) {
        List<Inbox.Row> rows = waiting.rows();
        List<String> inOrder = rows.stream()
                .sorted(Comparator.comparing(Inbox.Row::sentAt).thenComparing(Inbox.Row::id))
                .map(Inbox.Row::id)
                .limit(turn.done().size())
                .toList();
        if (!inOrder.equals(turn.done())) {
            throw new Violation("a conversation's inbox is applied in order", turn.done() + " of " + inOrder);
        }
        if (turn.done().size() > Instance.LIMITS.turnRows()) {
            throw new Violation(
                    "queues keep within their limits",
                    "a turn of " + turn.done().size() + " rows");
        }
        attempts.computeIfAbsent(
                        key(turn.key().tenant(), turn.key().conversation(), turn.version()), key -> new ArrayList<>())
                .add(new Attempt(
                        turn, waiting, instance, instance.known(turn.key().tenant())));
    }

    /** What must hold of every turn that was ever committed. */
    void check(boolean again) {
        Map<String, List<List<@Nullable String>>> done = new HashMap<>();
        Map<String, String> once = new HashMap<>();
        for (List<@Nullable String> row : database.rows(
                "SELECT d.tenant, i.conversation, d.version, d.inbox, d.at, i.source FROM seen_done d JOIN inbox i"
                        + " ON i.tenant = d.tenant AND i.id = d.inbox ORDER BY d.rowid")) {
            String version = Objects.requireNonNull(row.get(2));
            if (once.put(row.get(0) + " " + row.get(3), version) != null) {
                throw new Violation("each message is applied once", row.toString());
            }
            done.computeIfAbsent(row.get(0) + " " + row.get(1) + " " + version, key -> new ArrayList<>())
                    .add(row);
        }
        Map<String, @Nullable String> states = new HashMap<>();
        for (List<@Nullable String> row :
                database.rows("SELECT tenant, conversation, version, state FROM seen_turn ORDER BY rowid")) {
            String tenant = Objects.requireNonNull(row.get(0));
            String conversation = Objects.requireNonNull(row.get(1));
            long version = Long.parseLong(Objects.requireNonNull(row.get(2)));
            String state = Objects.requireNonNull(row.get(3));
            List<List<@Nullable String>> rows = done.getOrDefault(key(tenant, conversation, version), List.of());
            List<String> said = database.column(
                    "SELECT payload FROM outbox WHERE tenant = ? AND conversation = ? AND position >= ? AND position < ?"
                            + " ORDER BY position",
                    tenant,
                    conversation,
                    (version - 1) * 1_000,
                    version * 1_000);
            if (said.isEmpty()
                    && rows.stream().anyMatch(one -> "WHATSAPP".equals(one.get(5)))
                    && !state.contains("\"handover\":{")) {
                throw new Violation("every message is answered", rows.toString());
            }
            if (again) {
                String before = states.put(tenant + " " + conversation, state);
                replay(key(tenant, conversation, version - 1), rows, before, state, said);
            }
        }
    }

    private void replay(
            String turn, List<List<@Nullable String>> rows, @Nullable String before, String after, List<String> said) {
        List<String> ids =
                rows.stream().map(row -> Objects.requireNonNull(row.get(3))).toList();
        boolean same = false;
        // the same turn may have been tried more than once, with other things known
        for (Attempt attempt : attempts.getOrDefault(turn, List.of())) {
            if (attempt.turn().done().equals(ids) && !same) {
                Inbox.Waiting then = attempt.waiting();
                Inbox.Waiting now = new Inbox.Waiting(
                        then.key(),
                        then.version(),
                        before,
                        then.person(),
                        then.rows().subList(0, ids.size()));
                EngineUnderTest.Read read =
                        attempt.instance().read(now, attempt.turn().at(), attempt.known());
                same = read.state().equals(after) && read.messages().equals(said);
            }
        }
        if (!same) {
            throw new Violation("replayed, a conversation comes out the same", turn + " " + ids);
        }
    }

    private static String key(String tenant, String conversation, long version) {
        return tenant + " " + conversation + " " + version;
    }
}
