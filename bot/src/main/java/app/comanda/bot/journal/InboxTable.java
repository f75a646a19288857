package app.comanda.bot.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has happened to conversations: applied rows, and those that wait. */
final class InboxTable {
    static final String ADD = "INSERT INTO inbox (tenant, id, conversation, source, event_key, payload, sent_at,"
            + " received_at, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING";
    /** A message of an erased customer is known by its digest: it takes that name here and so meets itself. */
    static final String ADD_MESSAGE =
            "INSERT INTO inbox (tenant, id, conversation, source, event_key, payload, sent_at,"
                    + " received_at, attempts, done_at) VALUES (?, ?, ?, ?,"
                    + " COALESCE((SELECT o.event_key FROM inbox o WHERE o.tenant = ? AND o.event_key = ?), ?), ?, ?, ?, 0,"
                    + " ?)"
                    + " ON CONFLICT DO NOTHING";

    static final String KNOWN = "SELECT 1 FROM inbox WHERE tenant = ? AND event_key IN (?, ?) LIMIT 1";
    static final String WAITING = "SELECT id, source, event_key, payload, sent_at, received_at, attempts FROM inbox"
            + " WHERE tenant = ? AND conversation = ? AND done_at IS NULL ORDER BY sent_at, id LIMIT ?";
    static final String DONE = "UPDATE inbox SET done_at = ? WHERE tenant = ? AND id = ?";
    static final String FAILED =
            "UPDATE inbox SET attempts = attempts + 1 WHERE tenant = ? AND id = ? AND done_at IS NULL";
    static final String SET_ASIDE = "UPDATE inbox SET attempts = attempts + 1, done_at = ?, set_aside = ?"
            + " WHERE tenant = ? AND id = ? AND done_at IS NULL";
    static final String OVERLOOKED = "SELECT tenant, conversation, MIN(received_at) FROM inbox"
            + " WHERE done_at IS NULL AND received_at < ? GROUP BY tenant, conversation"
            + " ORDER BY ROW_NUMBER() OVER (PARTITION BY tenant ORDER BY MIN(received_at)), 3 LIMIT ?";

    private final Supplier<String> ids;

    InboxTable(Supplier<String> ids) {
        this.ids = ids;
    }

    /** Whether a message was stored before, be it that its customer has been erased since. */
    boolean knows(Db db, String tenant, String messageId) throws SQLException {
        return db.first(KNOWN, row -> 1, tenant, messageId, Erasures.digest(messageId))
                .isPresent();
    }

    /** Of messages that are one too many the first waits, so that its customer is told; the others are only kept. */
    boolean add(Db db, ConversationKey key, Intake.Message message, Pace.Verdict verdict, Instant receivedAt)
            throws SQLException {
        return switch (verdict) {
            case READ -> add(db, key, Inbox.Source.WHATSAPP, message, null, receivedAt);
            case FIRST_TOO_MANY -> add(db, key, Inbox.Source.TOO_MANY, message, null, receivedAt);
            case TOO_MANY -> add(db, key, Inbox.Source.TOO_MANY, message, receivedAt, receivedAt);
        };
    }

    boolean add(Db db, ConversationKey key, Intake.Echo echo, Instant receivedAt) throws SQLException {
        Intake.Message message = new Intake.Message(echo.customer(), echo.messageId(), echo.sentAt(), echo.payload());
        return add(db, key, Inbox.Source.ECHO, message, null, receivedAt);
    }

    private boolean add(
            Db db,
            ConversationKey key,
            Inbox.Source source,
            Intake.Message message,
            @Nullable Instant doneAt,
            Instant receivedAt)
            throws SQLException {
        return db.update(
                        ADD_MESSAGE,
                        key.tenant(),
                        ids.get(),
                        key.conversation(),
                        source.name(),
                        key.tenant(),
                        Erasures.digest(message.messageId()),
                        message.messageId(),
                        message.payload(),
                        message.sentAt().toEpochMilli(),
                        receivedAt.toEpochMilli(),
                        doneAt == null ? null : doneAt.toEpochMilli())
                == 1;
    }

    boolean add(Db db, ConversationKey key, Inbox.HouseEvent event) throws SQLException {
        return db.update(
                        ADD,
                        key.tenant(),
                        ids.get(),
                        key.conversation(),
                        Inbox.Source.HOUSE.name(),
                        "house:" + event.eventKey(),
                        event.payload(),
                        event.at().toEpochMilli(),
                        event.at().toEpochMilli())
                == 1;
    }

    List<Inbox.Row> waiting(Db db, ConversationKey key, int limit) throws SQLException {
        return db.list(WAITING, InboxTable::row, key.tenant(), key.conversation(), limit);
    }

    void done(Db db, String tenant, List<String> rows, Instant at) throws SQLException {
        for (String row : rows) {
            db.update(DONE, at.toEpochMilli(), tenant, row);
        }
    }

    boolean failed(Db db, String tenant, String row, String reason, Optional<Instant> givenUpAt) throws SQLException {
        int rows = givenUpAt.isPresent()
                ? db.update(SET_ASIDE, givenUpAt.get().toEpochMilli(), reason, tenant, row)
                : db.update(FAILED, tenant, row);
        return rows == 1;
    }

    List<ConversationKey> overlooked(Db db, Instant receivedBefore, int limit) throws SQLException {
        return db.list(
                OVERLOOKED,
                row -> new ConversationKey(row.getString(1), row.getString(2)),
                receivedBefore.toEpochMilli(),
                limit);
    }

    private static Inbox.Row row(ResultSet row) throws SQLException {
        return new Inbox.Row(
                row.getString(1),
                Inbox.Source.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getInt(7));
    }
}
