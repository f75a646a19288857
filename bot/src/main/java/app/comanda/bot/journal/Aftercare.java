package app.comanda.bot.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came up after orders: notes for staff, what customers thought, and messages that did not reach them. */
public final class Aftercare {
    private static final int LONGEST_DETAIL = 1_000;

    static final String ADD_NOTE = "INSERT INTO staff_note (tenant, id, conversation, reference, matter, detail,"
            + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (tenant, reference, matter) WHERE settled_at IS NULL DO UPDATE SET detail ="
            + " CASE WHEN excluded.detail IN ('', staff_note.detail) THEN staff_note.detail"
            + " WHEN staff_note.detail = '' THEN excluded.detail"
            + " ELSE substr(staff_note.detail || ' · ' || excluded.detail, 1, " + LONGEST_DETAIL + ") END";
    static final String SETTLE_MATTER = "UPDATE staff_note SET settled_at = ?, settled_by = 'comanda' WHERE tenant = ?"
            + " AND conversation = ? AND reference = ? AND matter = ? AND settled_at IS NULL";
    static final String SETTLE_NOTE = "UPDATE staff_note SET settled_at = ?, settled_by = ? WHERE tenant = ?"
            + " AND id = ? AND settled_at IS NULL";
    static final String NOTES =
            "SELECT n.id, n.reference, n.matter, n.detail, n.created_at, n.settled_at, n.settled_by,"
                    + " o.order_number, o.status, c.profile_name, c.phone FROM staff_note n"
                    + " LEFT JOIN orders o ON o.tenant = n.tenant AND o.reference = n.reference"
                    + " LEFT JOIN customer c ON c.tenant = n.tenant AND c.id = n.conversation"
                    + " WHERE n.tenant = ? ORDER BY CASE WHEN n.settled_at IS NULL THEN 0 ELSE 1 END, n.created_at DESC LIMIT ?";
    static final String OPEN_NOTES = "SELECT COUNT(*), tenant FROM staff_note WHERE settled_at IS NULL GROUP BY tenant";
    static final String RATE = "INSERT INTO rating (tenant, reference, conversation, stars, comment, rated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, reference) DO UPDATE SET stars = excluded.stars,"
            + " comment = COALESCE(excluded.comment, rating.comment), rated_at = excluded.rated_at";
    static final String RATINGS = "SELECT r.reference, r.stars, r.comment, r.rated_at, o.order_number, c.profile_name"
            + " FROM rating r LEFT JOIN orders o ON o.tenant = r.tenant AND o.reference = r.reference"
            + " LEFT JOIN customer c ON c.tenant = r.tenant AND c.id = r.conversation"
            + " WHERE r.tenant = ? ORDER BY r.rated_at DESC LIMIT ?";
    static final String UNDELIVERED =
            "SELECT o.id, o.payload, o.created_at, o.reason, o.state, c.profile_name, c.phone FROM outbox o"
                    + " LEFT JOIN customer c ON c.tenant = o.tenant AND c.id = o.conversation"
                    + " WHERE o.tenant = ? AND (o.state IN ('HELD', 'SET_ASIDE') OR o.progress = 2)"
                    + " AND o.created_at > ? ORDER BY o.created_at DESC LIMIT ?";

    private final Dialect dialect;
    private final Writer writer;

    Aftercare(Dialect dialect, Writer writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /**
     * Something staff are asked to see to.
     *
     * @param matter what it is about, a word of the core
     * @param detail what the customer said; empty for nothing
     */
    public record NewNote(String id, String reference, String matter, String detail) {}

    /** A matter of an order that needs staff no more. */
    public record Settled(String reference, String matter) {}

    /**
     * What a customer thinks of an order.
     *
     * @param comment null leaves what was said before
     */
    public record NewRating(
            String reference, int stars, @Nullable String comment) {}

    /**
     * A note with the order it is about.
     *
     * @param settledAt null while it is open
     * @param orderNumber what the restaurant calls the order, null where it has no number
     * @param status of the order, null where it is not known
     */
    public record Note(
            String id,
            String reference,
            String matter,
            String detail,
            Instant createdAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String orderNumber,
            @Nullable String status,
            @Nullable String customer,
            @Nullable String phone) {}

    /** A rating with the order it is about. */
    public record Rating(
            String reference,
            int stars,
            @Nullable String comment,
            Instant ratedAt,
            @Nullable String orderNumber,
            @Nullable String customer) {}

    /**
     * A message that has not reached its customer.
     *
     * @param payload Meta's JSON without the recipient
     * @param reason what Meta said, without personal data
     * @param waits whether it leaves when its customer writes; otherwise it never will
     */
    public record Undelivered(
            String id,
            String payload,
            Instant createdAt,
            @Nullable String reason,
            boolean waits,
            @Nullable String customer,
            @Nullable String phone) {}

    static void write(Db db, TurnCommit turn) throws SQLException {
        String tenant = turn.key().tenant();
        String conversation = turn.key().conversation();
        long at = turn.at().toEpochMilli();
        for (NewNote note : turn.aftermath().notes()) {
            db.update(ADD_NOTE, tenant, note.id(), conversation, note.reference(), note.matter(), note.detail(), at);
        }
        for (Settled settled : turn.aftermath().settled()) {
            db.update(SETTLE_MATTER, at, tenant, conversation, settled.reference(), settled.matter());
        }
        for (NewRating rating : turn.aftermath().ratings()) {
            db.update(RATE, tenant, rating.reference(), conversation, rating.stars(), rating.comment(), at);
        }
    }

    /** A restaurant's notes, the open ones first, each group with the latest first. */
    public List<Note> notes(String tenant, int limit) {
        return dialect.read(db -> db.list(NOTES, Aftercare::note, tenant, limit));
    }

    /** How many notes are open, by restaurant; those without any are not in it. */
    public Map<String, Long> open() {
        return dialect.read(db -> db.list(OPEN_NOTES, row -> Map.entry(row.getString(2), row.getLong(1)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Somebody has seen to a note; false where it was not open. */
    public CompletableFuture<Boolean> settle(String tenant, String id, String by, Instant at) {
        return writer.submit(tenant, db -> db.update(SETTLE_NOTE, at.toEpochMilli(), by, tenant, id) == 1);
    }

    /** A restaurant's ratings, the latest first. */
    public List<Rating> ratings(String tenant, int limit) {
        return dialect.read(db -> db.list(
                RATINGS,
                row -> new Rating(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5),
                        row.getString(6)),
                tenant,
                limit));
    }

    /** A restaurant's messages since a moment that have not reached their customers, the latest first. */
    public List<Undelivered> undelivered(String tenant, Instant since, int limit) {
        return dialect.read(db -> db.list(
                UNDELIVERED,
                row -> new Undelivered(
                        row.getString(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4),
                        row.getString(5).equals("HELD"),
                        row.getString(6),
                        row.getString(7)),
                tenant,
                since.toEpochMilli(),
                limit));
    }

    /** The latest pictures of payments that customers sent. */
    public List<Orders.Receipt> receipts(String tenant, int limit) {
        return dialect.read(db -> ReceiptsTable.latest(db, tenant, limit));
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                OutboxTable.instant(row, 6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
