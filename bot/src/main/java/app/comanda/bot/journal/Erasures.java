package app.comanda.bot.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Forgets customers. What only tells of them goes; of an order stays what a restaurant's accounts need, without its
 * customer; of a message stays a digest of its id, so that a redelivery of it is still known.
 *
 * <p>A table that holds something of customers belongs into {@link #OF_CONVERSATION} or {@link #OF_ORDER}.
 */
public final class Erasures {
    /** An order that was confirmed longer ago than this is over, whatever its desk says (no kitchen takes a month). */
    private static final Duration LONGEST_ORDER = Duration.ofDays(30);
    /** A message that has not left within this time is not waited for any more. */
    private static final Duration LONGEST_SEND = Duration.ofDays(1);
    /** Orders and messages of one customer in one erasure: more than anybody has. */
    private static final int MOST = 100_000;

    static final String BY_NAME = "SELECT customer FROM alias WHERE tenant = ? AND value = ?";
    static final String ASK = "INSERT INTO errand (tenant, id, conversation, kind, owner, lease_until, fence)"
            + " VALUES (?, ?, ?, 'ERASE', NULL, 0, 0)";
    static final String KNOWN = "SELECT 1 FROM conversation WHERE tenant = ? AND id = ?";
    static final String UNREAD =
            "SELECT 1 FROM inbox WHERE tenant = ? AND conversation = ? AND done_at IS NULL LIMIT 1";
    static final String UNSENT = "SELECT 1 FROM outbox WHERE tenant = ? AND conversation = ?"
            + " AND state IN ('WAITING', 'ATTEMPTING') AND created_at > ? LIMIT 1";
    static final String UNDER_WAY = "SELECT 1 FROM orders WHERE tenant = ? AND conversation = ?"
            + " AND stage IN ('READY', 'ATTEMPTING', 'UNKNOWN', 'PLACED', 'HANDED_OVER') AND ready_at > ? LIMIT 1";
    static final String DROP_NAMES = "DELETE FROM alias WHERE tenant = ? AND customer = ?";
    static final String DROP_ERRANDS = "DELETE FROM errand WHERE tenant = ? AND conversation = ?";
    static final String REFERENCES = "SELECT reference FROM orders WHERE tenant = ? AND conversation = ? LIMIT ?";
    static final String NUMBER = "SELECT phone FROM customer WHERE tenant = ? AND id = ? AND phone IS NOT NULL";
    static final String MESSAGES =
            "SELECT id, event_key FROM inbox WHERE tenant = ? AND conversation = ?" + " AND source <> 'HOUSE' LIMIT ?";
    static final String DIGEST_MESSAGE =
            "UPDATE inbox SET event_key = ?, payload = '', set_aside = NULL WHERE tenant = ? AND id = ?";
    static final String TICKETS = "SELECT ticket FROM local_order WHERE tenant = ? AND reference = ? AND anonymous = 0";
    static final String TICKETS_WITH = "SELECT reference FROM local_order WHERE tenant = ? AND anonymous = 0"
            + " AND status IN ('DELIVERED', 'CANCELLED', 'REJECTED') AND ticket LIKE ? LIMIT ?";
    static final String KEEP_TICKET =
            "UPDATE local_order SET ticket = ?, anonymous = 1 WHERE tenant = ? AND reference = ?";

    /** What is done to everything that names a conversation; the rows of messages are seen to one by one. */
    static final List<String> OF_CONVERSATION = List.of(
            "DELETE FROM inbox WHERE tenant = ? AND conversation = ? AND source = 'HOUSE'",
            "DELETE FROM outbox WHERE tenant = ? AND conversation = ?",
            DROP_ERRANDS,
            Handovers.END,
            "UPDATE orders SET payload = '{}', reason = NULL, cancel_wanted = NULL, promised_at = NULL,"
                    + " stage = CASE WHEN stage = 'REJECTED' THEN 'REJECTED' ELSE 'CLOSED' END"
                    + " WHERE tenant = ? AND conversation = ?",
            "UPDATE staff_note SET detail = '' WHERE tenant = ? AND conversation = ?",
            "UPDATE rating SET comment = NULL WHERE tenant = ? AND conversation = ?",
            "DELETE FROM dish_alias_hint WHERE tenant = ? AND conversation = ?",
            DROP_NAMES,
            "DELETE FROM conversation WHERE tenant = ? AND id = ?",
            "DELETE FROM customer WHERE tenant = ? AND id = ?");

    /** What is done to everything that names an order. */
    static final List<String> OF_ORDER = List.of("DELETE FROM order_receipt WHERE tenant = ? AND reference = ?");

    private final Dialect dialect;
    private final Writer writer;
    private final Supplier<String> ids;

    Erasures(Dialect dialect, Writer writer, Supplier<String> ids) {
        this.dialect = dialect;
        this.writer = writer;
        this.ids = ids;
    }

    /** How an erasure went. */
    public enum Outcome {
        /** Nothing of the customer is left. */
        ERASED,
        /** An order is under way. */
        AFTER_ORDER,
        /** A message is on its way in or out, or may be: try again in a moment. */
        SOON,
        /** There is no such customer. */
        UNKNOWN
    }

    /**
     * A customer by what WhatsApp calls them.
     *
     * @param name a phone number with its plus, or a business-scoped user id
     */
    public Optional<ConversationKey> find(String tenant, String name) {
        return dialect.read(
                db -> db.first(BY_NAME, row -> new ConversationKey(tenant, row.getString(1)), tenant, name));
    }

    /** Has a customer erased as soon as nothing is under way. */
    public CompletableFuture<Void> ask(ConversationKey key) {
        return writer.submit(key.tenant(), db -> db.update(ASK, key.tenant(), ids.get(), key.conversation()))
                .thenAccept(rows -> {});
    }

    /**
     * Erases a customer if nothing of theirs is under way. Blocks.
     *
     * <p>Where other instances share the database, one of them may just be storing a message for the customer: their names
     * go first, after which every message begins a new customer, and the rest follows with a later call.
     *
     * @param branches under whose ids orders are kept that the restaurant takes itself
     * @param anonymous a kept order's ticket without its customer
     * @throws JournalException when the database does not follow
     */
    public Outcome erase(ConversationKey key, List<String> branches, UnaryOperator<String> anonymous, Instant now) {
        Outcome first = dialect.read(db -> state(db, key, now));
        if (first == Outcome.UNKNOWN) {
            Journal.await(writer.submit(key.tenant(), db -> db.update(DROP_ERRANDS, key.tenant(), key.conversation())));
        }
        if (first != Outcome.ERASED) {
            return first;
        }
        for (String branch : branches) {
            List<String> references = dialect.read(db -> tickets(db, key, branch));
            if (!references.isEmpty() && !branch.equals(key.tenant())) {
                // Another tenant's rows: they are never in one transaction with these, and redoing them does no harm.
                Journal.await(writer.submit(branch, db -> anonymise(db, branch, references, anonymous)));
            }
        }
        return Journal.await(writer.submit(key.tenant(), db -> {
            Outcome state = state(db, key, now);
            if (state != Outcome.ERASED) {
                return state;
            }
            if (db.update(DROP_NAMES, key.tenant(), key.conversation()) > 0 && !dialect.alone()) {
                return Outcome.SOON;
            }
            if (branches.contains(key.tenant())) {
                anonymise(db, key.tenant(), tickets(db, key, key.tenant()), anonymous);
            }
            forget(db, key);
            return Outcome.ERASED;
        }));
    }

    /** {@link Outcome#ERASED} where nothing stands against it. */
    private static Outcome state(Db db, ConversationKey key, Instant now) throws SQLException {
        String tenant = key.tenant();
        String id = key.conversation();
        if (db.first(KNOWN, row -> 1, tenant, id).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (db.first(UNDER_WAY, row -> 1, tenant, id, now.minus(LONGEST_ORDER).toEpochMilli())
                .isPresent()) {
            return Outcome.AFTER_ORDER;
        }
        boolean busy = db.first(UNREAD, row -> 1, tenant, id).isPresent()
                || db.first(
                                UNSENT,
                                row -> 1,
                                tenant,
                                id,
                                now.minus(LONGEST_SEND).toEpochMilli())
                        .isPresent();
        return busy ? Outcome.SOON : Outcome.ERASED;
    }

    /** References of the customer's orders that a branch keeps itself, those of an earlier bot by their number. */
    private static List<String> tickets(Db db, ConversationKey key, String branch) throws SQLException {
        List<String> references = db.list(REFERENCES, row -> row.getString(1), key.tenant(), key.conversation(), MOST);
        Optional<String> phone = db.first(NUMBER, row -> row.getString(1), key.tenant(), key.conversation());
        if (phone.isPresent()) {
            String digits = "%" + phone.get().replaceAll("\\D", "") + "%";
            references.addAll(db.list(TICKETS_WITH, row -> row.getString(1), branch, digits, MOST));
        }
        return references;
    }

    private static int anonymise(Db db, String branch, List<String> references, UnaryOperator<String> anonymous)
            throws SQLException {
        int changed = 0;
        for (String reference : references) {
            Optional<String> ticket = db.first(TICKETS, row -> row.getString(1), branch, reference);
            if (ticket.isPresent()) {
                changed += db.update(KEEP_TICKET, anonymous.apply(ticket.get()), branch, reference);
            }
        }
        return changed;
    }

    private static void forget(Db db, ConversationKey key) throws SQLException {
        String tenant = key.tenant();
        for (String reference : db.list(REFERENCES, row -> row.getString(1), tenant, key.conversation(), MOST)) {
            for (String sql : OF_ORDER) {
                db.update(sql, tenant, reference);
            }
        }
        record Message(String id, String key) {}
        List<Message> messages = db.list(
                MESSAGES, row -> new Message(row.getString(1), row.getString(2)), tenant, key.conversation(), MOST);
        for (Message message : messages) {
            db.update(DIGEST_MESSAGE, digest(message.key()), tenant, message.id());
        }
        for (String sql : OF_CONVERSATION) {
            db.update(sql, tenant, key.conversation());
        }
    }

    /** What stands for the id of an erased message. The id itself may hold its sender's number (Cloud API, wamid). */
    static String digest(String messageId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return "erased:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
