package app.comanda.bot.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages and the lanes they leave by. A lane's lease has an owner and a fence: each claim raises the fence, and a step
 * that names an older one changes nothing.
 */
final class OutboxTable {
    /** How long a message that waits for its customer is worth telling. */
    private static final Duration HELD_NEWS = Duration.ofDays(2);

    private static final String PENDING = "state IN ('WAITING', 'ATTEMPTING')";
    private static final String MINE = " WHERE tenant = ? AND id = ? AND lane_owner = ? AND lane_fence = ?";

    static final String ADD = "INSERT INTO outbox (tenant, id, conversation, position, payload, state, attempted_at,"
            + " attempts, due_at, created_at, author, progress) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    static final String OURS = "SELECT 1 FROM outbox WHERE tenant = ? AND wamid = ?";
    static final String ANY_PENDING =
            "SELECT 1 FROM outbox WHERE tenant = ? AND conversation = ? AND " + PENDING + " LIMIT 1";
    static final String ROWS = "SELECT id, payload, attempted_at, attempts, due_at, window_closed FROM outbox"
            + " WHERE tenant = ? AND conversation = ? AND " + PENDING + " ORDER BY position";
    static final String CLAIM_FOR_TURN = "UPDATE conversation SET lane_owner = ?, lane_until = ?,"
            + " lane_fence = lane_fence + 1 WHERE tenant = ? AND id = ?"
            + " AND (lane_owner IS NULL OR lane_owner = ? OR lane_until < ?) RETURNING lane_fence";
    static final String DUE = "SELECT o.tenant, o.conversation FROM outbox o"
            + " JOIN conversation c ON c.tenant = o.tenant AND c.id = o.conversation"
            + " WHERE o." + PENDING + " AND c.lane_due <= ? AND (c.lane_owner IS NULL OR c.lane_until < ?)"
            + " GROUP BY o.tenant, o.conversation"
            + " ORDER BY ROW_NUMBER() OVER (PARTITION BY o.tenant ORDER BY MIN(o.created_at)), MIN(o.created_at) LIMIT ?";
    static final String CLAIM = "UPDATE conversation SET lane_owner = ?, lane_until = ?, lane_fence = lane_fence + 1"
            + " WHERE tenant = ? AND id = ? AND (lane_owner IS NULL OR lane_until < ?) RETURNING lane_fence";
    static final String HELD = "SELECT 1 FROM conversation" + MINE;
    static final String RENEW = "UPDATE conversation SET lane_until = ?" + MINE;
    static final String REST = "UPDATE conversation SET lane_until = ?, lane_due = ?" + MINE;
    static final String GIVE_BACK = "UPDATE conversation SET lane_owner = NULL, lane_until = 0" + MINE;
    static final String RELEASE = GIVE_BACK
            + " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.tenant = conversation.tenant"
            + " AND o.conversation = conversation.id AND o." + PENDING + ")";
    static final String ATTEMPTING = "UPDATE outbox SET state = 'ATTEMPTING', attempted_at = ?, attempts = attempts + 1"
            + " WHERE tenant = ? AND id = ? AND " + PENDING;
    static final String SENT =
            "UPDATE outbox SET state = 'SENT', wamid = ?, sent_at = ? WHERE tenant = ? AND id = ? AND " + PENDING;
    static final String POSTPONED = "UPDATE outbox SET state = 'WAITING', attempted_at = NULL, due_at = ?, reason = ?"
            + " WHERE tenant = ? AND id = ? AND " + PENDING;
    static final String SET_ASIDE = "UPDATE outbox SET state = 'SET_ASIDE', sent_at = ?, reason = ?"
            + " WHERE tenant = ? AND id = ? AND " + PENDING;
    static final String WINDOW_CLOSED = "UPDATE outbox SET state = 'WAITING', window_closed = 1, attempted_at = NULL,"
            + " due_at = ?, reason = ? WHERE tenant = ? AND id = ? AND " + PENDING;
    static final String HOLD = "UPDATE outbox SET state = 'HELD', window_closed = 1, attempted_at = NULL, reason = ?"
            + " WHERE tenant = ? AND id = ? AND " + PENDING;
    static final String LET_GO =
            "UPDATE outbox SET state = CASE WHEN created_at < ? THEN 'SET_ASIDE' ELSE 'WAITING' END,"
                    + " reason = CASE WHEN created_at < ? THEN 'too old when the customer wrote again' ELSE reason END,"
                    + " window_closed = 0, due_at = ? WHERE tenant = ? AND conversation = ? AND state = 'HELD'";
    /** A send that Meta took and refused later. The report is heard once: the send it names is kept as refused. */
    private static final String REFUSED =
            "UPDATE outbox SET state = 'WAITING', window_closed = 1, refused_wamid = ?, wamid = NULL, attempted_at = NULL,"
                    + " due_at = ?, reason = ? WHERE tenant = ? AND window_closed = 0 AND progress < 3"
                    + " AND state IN ('WAITING', 'ATTEMPTING', 'SENT')";

    static final String REFUSED_BY_ID = REFUSED + " AND id = ?";
    static final String REFUSED_BY_WAMID = REFUSED + " AND wamid = ?";
    static final String REPORT_BY_ID = "UPDATE outbox SET wamid = ?, progress = ?, reason = ?,"
            + " state = CASE WHEN " + PENDING + " THEN 'SENT' ELSE state END"
            + " WHERE tenant = ? AND id = ? AND progress < ? AND COALESCE(refused_wamid, '') <> ?";
    static final String REPORT_BY_WAMID =
            "UPDATE outbox SET progress = ?, reason = ? WHERE tenant = ? AND wamid = ? AND progress < ?";

    private final String owner;
    private final long leaseMillis;
    private final Customers customers;

    OutboxTable(String owner, long leaseMillis, Customers customers) {
        this.owner = owner;
        this.leaseMillis = leaseMillis;
        this.customers = customers;
    }

    /** Appends a turn's messages; takes an idle, empty lane and marks its first message as attempted. */
    Optional<Outbox.Lane> append(Db db, TurnCommit turn) throws SQLException {
        if (turn.messages().isEmpty()) {
            return Optional.empty();
        }
        ConversationKey key = turn.key();
        long at = turn.at().toEpochMilli();
        boolean busy = db.first(ANY_PENDING, row -> 1, key.tenant(), key.conversation())
                .isPresent();
        Optional<Long> fence = busy
                ? Optional.empty()
                : db.first(
                        CLAIM_FOR_TURN,
                        row -> row.getLong(1),
                        owner,
                        at + leaseMillis,
                        key.tenant(),
                        key.conversation(),
                        owner,
                        at);
        List<Outbox.Row> rows = new ArrayList<>();
        for (Outbox.NewMessage message : turn.messages()) {
            boolean begins = fence.isPresent() && rows.isEmpty();
            // Versions never repeat and a turn has far fewer than a thousand messages.
            long position = turn.version() * 1_000 + rows.size();
            db.update(
                    ADD,
                    key.tenant(),
                    message.id(),
                    key.conversation(),
                    position,
                    message.payload(),
                    begins ? "ATTEMPTING" : "WAITING",
                    begins ? at : null,
                    begins ? 1 : 0,
                    at,
                    at,
                    message.author());
            rows.add(new Outbox.Row(
                    message.id(), message.payload(), begins ? turn.at() : null, begins ? 1 : 0, turn.at(), false));
        }
        return fence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outbox.Lane(key, fence.get(), customers.person(db, key), rows));
    }

    List<ConversationKey> due(Db db, Instant now, int limit) throws SQLException {
        long at = now.toEpochMilli();
        return db.list(DUE, row -> new ConversationKey(row.getString(1), row.getString(2)), at, at, limit);
    }

    Optional<Outbox.Lane> claim(Db db, ConversationKey key, Instant now) throws SQLException {
        long at = now.toEpochMilli();
        Optional<Long> fence =
                db.first(CLAIM, row -> row.getLong(1), owner, at + leaseMillis, key.tenant(), key.conversation(), at);
        return fence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outbox.Lane(key, fence.get(), customers.person(db, key), rows(db, key)));
    }

    Optional<Outbox.Lane> held(Db db, ConversationKey key, long fence) throws SQLException {
        return db.first(HELD, row -> 1, key.tenant(), key.conversation(), owner, fence)
                        .isPresent()
                ? Optional.of(new Outbox.Lane(key, fence, customers.person(db, key), rows(db, key)))
                : Optional.empty();
    }

    boolean step(Db db, ConversationKey key, long fence, String id, Outbox.Step step, Instant now) throws SQLException {
        long until = now.toEpochMilli() + leaseMillis;
        boolean mine = step instanceof Outbox.Step.Postponed postponed
                ? db.update(
                                REST,
                                until,
                                postponed.dueAt().toEpochMilli(),
                                key.tenant(),
                                key.conversation(),
                                owner,
                                fence)
                        == 1
                : db.update(RENEW, until, key.tenant(), key.conversation(), owner, fence) == 1;
        if (!mine || write(db, key.tenant(), id, step) || !(step instanceof Outbox.Step.Attempting)) {
            return mine;
        }
        db.update(GIVE_BACK, key.tenant(), key.conversation(), owner, fence);
        return false;
    }

    /** Whether the message was still waiting. */
    private static boolean write(Db db, String tenant, String id, Outbox.Step step) throws SQLException {
        int rows = switch (step) {
            case Outbox.Step.Attempting(Instant at) -> db.update(ATTEMPTING, at.toEpochMilli(), tenant, id);
            case Outbox.Step.Sent(String wamid, Instant at) -> db.update(SENT, wamid, at.toEpochMilli(), tenant, id);
            case Outbox.Step.Postponed(Instant dueAt, String reason) ->
                db.update(POSTPONED, dueAt.toEpochMilli(), reason, tenant, id);
            case Outbox.Step.WindowClosed(String reason, Instant at) ->
                db.update(WINDOW_CLOSED, at.toEpochMilli(), reason, tenant, id);
            case Outbox.Step.Held(String reason) -> db.update(HOLD, reason, tenant, id);
            case Outbox.Step.SetAside(String reason, Instant at) ->
                db.update(SET_ASIDE, at.toEpochMilli(), reason, tenant, id);
        };
        return rows == 1;
    }

    /** Renewing waits for a turn that another instance is committing; only a statement after it sees its messages. */
    boolean release(Db db, ConversationKey key, long fence, Instant now) throws SQLException {
        return db.update(RENEW, now.toEpochMilli() + leaseMillis, key.tenant(), key.conversation(), owner, fence) == 1
                && db.update(RELEASE, key.tenant(), key.conversation(), owner, fence) == 1;
    }

    boolean giveBack(Db db, ConversationKey key, long fence) throws SQLException {
        return db.update(GIVE_BACK, key.tenant(), key.conversation(), owner, fence) == 1;
    }

    /** What Meta says of a message only ever moves forwards; a report that names our id proves that it was sent. */
    void report(Db db, String tenant, Intake.Report report) throws SQLException {
        int progress = progress(report.status());
        String reason = report.errorCode() == null ? null : "Meta: " + report.errorCode();
        if (report.windowClosed() && refused(db, tenant, report, reason)) {
            return;
        }
        int known = report.outboxId() == null
                ? 0
                : db.update(
                        REPORT_BY_ID,
                        report.wamid(),
                        progress,
                        reason,
                        tenant,
                        report.outboxId(),
                        progress,
                        report.wamid());
        if (known == 0) {
            db.update(REPORT_BY_WAMID, progress, reason, tenant, report.wamid(), progress);
        }
    }

    /** Whether a message of ours leaves again because of the report. */
    private static boolean refused(Db db, String tenant, Intake.Report report, @Nullable String reason)
            throws SQLException {
        long at = report.at().toEpochMilli();
        String wamid = report.wamid();
        int rows = report.outboxId() == null
                ? db.update(REFUSED_BY_WAMID, wamid, at, reason, tenant, wamid)
                : db.update(REFUSED_BY_ID, wamid, at, reason, tenant, report.outboxId());
        return rows == 1;
    }

    /** Whether a message is one that was sent from here. */
    boolean isOurs(Db db, String tenant, String wamid) throws SQLException {
        return db.first(OURS, row -> 1, tenant, wamid).isPresent();
    }

    /** The customer has written: what waited for it leaves, unless it is no news any more. */
    void letGo(Db db, ConversationKey key, Instant now) throws SQLException {
        long oldest = now.minus(HELD_NEWS).toEpochMilli();
        db.update(LET_GO, oldest, oldest, now.toEpochMilli(), key.tenant(), key.conversation());
    }

    private static int progress(Intake.Report.Status status) {
        return switch (status) {
            case SENT -> 1;
            case FAILED -> 2;
            case DELIVERED -> 3;
            case READ -> 4;
        };
    }

    private static List<Outbox.Row> rows(Db db, ConversationKey key) throws SQLException {
        return db.list(ROWS, OutboxTable::row, key.tenant(), key.conversation());
    }

    private static Outbox.Row row(ResultSet row) throws SQLException {
        return new Outbox.Row(
                row.getString(1),
                row.getString(2),
                instant(row, 3),
                row.getInt(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getInt(6) != 0);
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
