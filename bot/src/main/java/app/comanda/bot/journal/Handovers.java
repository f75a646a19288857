package app.comanda.bot.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conversations that are with a person of their restaurant, and what was said in them. */
public final class Handovers {
    static final String KEEP =
            "INSERT INTO handover (tenant, conversation, since, taken_by, waiting_since, idle_from, due_at, reference)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, conversation) DO UPDATE SET"
                    + " since = excluded.since, taken_by = excluded.taken_by, waiting_since = excluded.waiting_since,"
                    + " idle_from = excluded.idle_from, due_at = excluded.due_at, reference = excluded.reference";
    static final String END = "DELETE FROM handover WHERE tenant = ? AND conversation = ?";
    static final String DUE_ROWS =
            "SELECT tenant, conversation, idle_from FROM handover WHERE due_at <= ? ORDER BY due_at LIMIT ?";
    static final String WAITING =
            "SELECT COUNT(*), tenant FROM handover WHERE waiting_since IS NOT NULL GROUP BY tenant";
    private static final String CASES = "SELECT h.conversation, h.since, h.taken_by, h.waiting_since, h.due_at,"
            + " h.reference, o.order_number, c.profile_name, c.phone FROM handover h"
            + " LEFT JOIN orders o ON o.tenant = h.tenant AND o.reference = h.reference"
            + " LEFT JOIN customer c ON c.tenant = h.tenant AND c.id = h.conversation WHERE h.tenant = ?";
    static final String LIST = CASES + " ORDER BY CASE WHEN h.waiting_since IS NULL THEN 1 ELSE 0 END,"
            + " h.waiting_since, h.since LIMIT ?";
    static final String ONE = CASES + " AND h.conversation = ?";
    static final String CAME = "SELECT id, source, payload, sent_at, done_at FROM inbox WHERE tenant = ?"
            + " AND conversation = ? AND done_at IS NOT NULL AND source <> 'HOUSE' AND payload <> '' ORDER BY done_at DESC, sent_at DESC, id DESC LIMIT ?";
    static final String LEFT = "SELECT id, payload, author, state, created_at, position FROM outbox WHERE tenant = ?"
            + " AND conversation = ? AND state IN ('SENT', 'HELD', 'SET_ASIDE') ORDER BY position DESC LIMIT ?";
    static final String LEAVING = "SELECT id, payload, author, state, created_at, position FROM outbox WHERE tenant = ?"
            + " AND conversation = ? AND state IN ('WAITING', 'ATTEMPTING') ORDER BY position DESC LIMIT ?";

    private final Dialect dialect;

    Handovers(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Who has a conversation after a turn. */
    public sealed interface Change {
        /**
         * A person, until {@code dueAt} at the latest.
         *
         * @param takenBy null while nobody has taken it up
         * @param waitingSince since when the customer waits for a word, null while they do not
         * @param idleFrom the moment from which the silence counts
         * @param reference the order it is about, null for none
         */
        record WithPerson(
                Instant since,
                @Nullable String takenBy,
                @Nullable Instant waitingSince,
                Instant idleFrom,
                Instant dueAt,
                @Nullable String reference)
                implements Change {}

        /** Comanda again. */
        record Back() implements Change {}
    }

    /** A conversation that has been silent with a person for as long as the restaurant waits. */
    public record Silent(ConversationKey key, Instant idleFrom) {}

    /**
     * A conversation that is with a person.
     *
     * @param takenBy null while nobody has taken it up
     * @param waitingSince since when the customer waits for a word, null while they do not
     * @param dueAt when it is Comanda's again if nothing happens
     * @param reference the order it is about, null for none
     * @param orderNumber what the restaurant calls that order, null where it has no number
     */
    public record Case(
            String conversation,
            Instant since,
            @Nullable String takenBy,
            @Nullable Instant waitingSince,
            Instant dueAt,
            @Nullable String reference,
            @Nullable String orderNumber,
            @Nullable String customer,
            @Nullable String phone) {}

    /** Something that was said. */
    public sealed interface Said {
        Instant at();

        /**
         * By the customer.
         *
         * @param payload the message's JSON as Meta sent it
         */
        record ByCustomer(String payload, Instant at, Instant sentAt) implements Said {}

        /** By the restaurant, in the WhatsApp Business app. */
        record ByPhone(String payload, Instant at) implements Said {}

        /**
         * From here.
         *
         * @param payload Meta's JSON without the recipient
         * @param author who of the restaurant, null where Comanda said it
         * @param state as the outbox has it
         */
        record FromHere(
                String payload, Instant at, @Nullable String author, Fate state) implements Said {}

        /** How far a message from here has come. */
        enum Fate {
            LEAVING,
            SENT,
            /** It waits until the customer writes. */
            HELD,
            NEVER
        }
    }

    static void write(Db db, TurnCommit turn) throws SQLException {
        String tenant = turn.key().tenant();
        String conversation = turn.key().conversation();
        switch (turn.aftermath().handover()) {
            case null -> {}
            case Change.WithPerson with ->
                db.update(
                        KEEP,
                        tenant,
                        conversation,
                        with.since().toEpochMilli(),
                        with.takenBy(),
                        millis(with.waitingSince()),
                        with.idleFrom().toEpochMilli(),
                        with.dueAt().toEpochMilli(),
                        with.reference());
            case Change.Back back -> db.update(END, tenant, conversation);
        }
    }

    static List<Silent> silent(Db db, Instant now, int limit) throws SQLException {
        return db.list(
                DUE_ROWS,
                row -> new Silent(
                        new ConversationKey(row.getString(1), row.getString(2)), Instant.ofEpochMilli(row.getLong(3))),
                now.toEpochMilli(),
                limit);
    }

    /** How many customers wait for a person's word, by restaurant; those without any are not in it. */
    public Map<String, Long> waiting() {
        return dialect.read(db -> db.list(WAITING, row -> Map.entry(row.getString(2), row.getLong(1)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A restaurant's conversations with a person, who waits longest first. */
    public List<Case> list(String tenant, int limit) {
        return dialect.read(db -> db.list(LIST, Handovers::one, tenant, limit));
    }

    /** One of them; empty where it is Comanda's. */
    public Optional<Case> one(String tenant, String conversation) {
        return dialect.read(db -> db.first(ONE, Handovers::one, tenant, conversation));
    }

    /** The latest things said in a conversation, oldest first. */
    public List<Said> said(ConversationKey key, int limit) {
        return dialect.read(db -> {
            List<Said> all = new ArrayList<>(db.list(CAME, Handovers::came, key.tenant(), key.conversation(), limit)
                    .reversed());
            for (String sql : List.of(LEFT, LEAVING)) {
                all.addAll(db.list(sql, Handovers::left, key.tenant(), key.conversation(), limit)
                        .reversed());
            }
            // what came is answered in the turn that names its time: of one moment it stands before what left
            all.sort(Comparator.comparing(Said::at).thenComparing(said -> said instanceof Said.FromHere));
            return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()));
        });
    }

    private static Case one(ResultSet row) throws SQLException {
        return new Case(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                OutboxTable.instant(row, 4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static Said came(ResultSet row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.getLong(5));
        return Inbox.Source.valueOf(row.getString(2)) == Inbox.Source.ECHO
                ? new Said.ByPhone(row.getString(3), at)
                : new Said.ByCustomer(row.getString(3), at, Instant.ofEpochMilli(row.getLong(4)));
    }

    private static Said left(ResultSet row) throws SQLException {
        Said.Fate fate = switch (row.getString(4)) {
            case "SENT" -> Said.Fate.SENT;
            case "HELD" -> Said.Fate.HELD;
            case "SET_ASIDE" -> Said.Fate.NEVER;
            default -> Said.Fate.LEAVING;
        };
        return new Said.FromHere(row.getString(2), Instant.ofEpochMilli(row.getLong(5)), row.getString(3), fate);
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
