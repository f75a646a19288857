package app.comanda.bot.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Whether customers write faster than they are read. It is decided by the messages that are in the journal and by Meta's
 * time of each, so it comes out the same whenever and by whatever instance a message is stored; the decision is kept with
 * the message.
 */
final class Pace {
    private static final long WINDOW = Duration.ofMinutes(1).toMillis();

    static final String LATEST = "SELECT source FROM inbox WHERE tenant = ? AND conversation = ? AND sent_at > ?"
            + " AND sent_at <= ? AND source IN ('WHATSAPP', 'TOO_MANY') ORDER BY sent_at DESC, id DESC LIMIT ?";
    static final String WRITTEN = "SELECT COUNT(*) FROM (SELECT 1 FROM inbox o WHERE o.tenant = ? AND o.sent_at > ?"
            + " AND o.sent_at <= ? AND o.source IN ('WHATSAPP', 'TOO_MANY') LIMIT ?) written";

    private final Db db;
    private final Intake.Allowance allowance;

    Pace(Db db, Intake.Allowance allowance) {
        this.db = db;
        this.allowance = allowance;
    }

    /** How a message is to be taken. */
    enum Verdict {
        /** It is read. */
        READ,
        /** The first one too many: its customer is told. */
        FIRST_TOO_MANY,
        /** Its customer knows. */
        TOO_MANY
    }

    /**
     * Judges the next message of a conversation. Who has been told to slow down is read again once they write at half the
     * pace that is allowed, so that nobody at the very limit is told again and again.
     */
    Verdict of(ConversationKey key, Intake.Message message) throws SQLException {
        if (allowance.equals(Intake.Allowance.ANY)) {
            return Verdict.READ;
        }
        long sentAt = message.sentAt().toEpochMilli();
        int enough = Math.max(1, allowance.ofSender());
        List<String> latest = db.list(
                LATEST, row -> row.getString(1), key.tenant(), key.conversation(), sentAt - WINDOW, sentAt, enough);
        boolean told = !latest.isEmpty() && latest.getFirst().equals(Inbox.Source.TOO_MANY.name());
        int allowed = told ? Math.max(1, allowance.ofSender() / 2) : allowance.ofSender();
        boolean tooMany = (allowance.ofSender() > 0 && latest.size() >= allowed) || crowded(key.tenant(), sentAt);
        return !tooMany ? Verdict.READ : told ? Verdict.TOO_MANY : Verdict.FIRST_TOO_MANY;
    }

    private boolean crowded(String tenant, long sentAt) throws SQLException {
        int allowed = allowance.ofNumber();
        return allowed > 0
                && db.first(WRITTEN, row -> row.getInt(1), tenant, sentAt - WINDOW, sentAt, allowed)
                                .orElseThrow()
                        >= allowed;
    }
}
