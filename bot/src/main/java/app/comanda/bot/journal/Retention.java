package app.comanda.bot.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Lets go of what is older than it is kept, in small batches that any number of instances may run at once. Everything it
 * does blocks, and says how many rows it let go of: as long as that is a whole batch there may be more.
 */
public final class Retention {
    private static final String OVER = "stage IN ('REJECTED', 'HANDED_OVER', 'CLOSED')";

    static final List<String> TENANTS = List.of(
            "SELECT tenant, id FROM inbox WHERE tenant > ? ORDER BY tenant LIMIT 1",
            "SELECT tenant, id FROM outbox WHERE tenant > ? ORDER BY tenant LIMIT 1",
            "SELECT tenant, id FROM conversation WHERE tenant > ? ORDER BY tenant LIMIT 1",
            "SELECT tenant, reference FROM orders WHERE tenant > ? ORDER BY tenant LIMIT 1",
            "SELECT tenant, id FROM local_order WHERE tenant > ? ORDER BY tenant LIMIT 1");

    static final String MESSAGES =
            "SELECT id, received_at, done_at FROM inbox WHERE tenant = ? AND id > ? ORDER BY id LIMIT ?";
    static final String DROP_MESSAGE = "DELETE FROM inbox WHERE tenant = ? AND id = ? AND done_at < ?";
    static final String SENT =
            "SELECT id, created_at, CASE WHEN state IN ('WAITING', 'ATTEMPTING') THEN NULL ELSE created_at END"
                    + " FROM outbox WHERE tenant = ? AND id > ? ORDER BY id LIMIT ?";
    static final String DROP_SENT = "DELETE FROM outbox WHERE tenant = ? AND id = ? AND created_at < ?"
            + " AND state NOT IN ('WAITING', 'ATTEMPTING')";
    static final String IDLE = "SELECT id FROM conversation WHERE tenant = ? AND last_day < ? AND state IS NOT NULL"
            + " ORDER BY last_day LIMIT ?";
    static final String CLEAR =
            "UPDATE conversation SET state = NULL, version = version + 1 WHERE tenant = ? AND id = ?"
                    + " AND last_day < ?"
                    + " AND NOT EXISTS (SELECT 1 FROM inbox o WHERE o.tenant = conversation.tenant"
                    + " AND o.conversation = conversation.id AND o.done_at IS NULL)"
                    + " AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.tenant = conversation.tenant"
                    + " AND o.conversation = conversation.id AND o.stage IN ('READY', 'ATTEMPTING', 'UNKNOWN', 'PLACED'))";
    static final String GONE =
            "SELECT id FROM conversation WHERE tenant = ? AND last_day < ? ORDER BY last_day LIMIT ?";
    static final String ORDERS = "SELECT reference FROM orders WHERE tenant = ? AND ready_at < ? AND payload <> '{}'"
            + " AND " + OVER + " ORDER BY ready_at LIMIT ?";
    static final String TICKETS = "SELECT reference, ticket FROM local_order WHERE tenant = ? AND placed_at < ?"
            + " AND anonymous = 0 ORDER BY placed_at LIMIT ?";

    static final String HINTS = "SELECT phrase, source, product_id, conversation FROM dish_alias_hint"
            + " WHERE tenant = ? AND heard_at < ? ORDER BY heard_at LIMIT ?";
    static final String DROP_HINT = "DELETE FROM dish_alias_hint WHERE tenant = ? AND phrase = ? AND source = ?"
            + " AND product_id = ? AND conversation = ? AND heard_at < ?";

    /** What is done to an order; receipts go with it. */
    static final List<String> OF_ORDER = List.of(
            "UPDATE orders SET payload = '{}' WHERE tenant = ? AND reference = ?",
            "UPDATE staff_note SET detail = '' WHERE tenant = ? AND reference = ?",
            "UPDATE rating SET comment = NULL WHERE tenant = ? AND reference = ?");

    private final Dialect dialect;
    private final Writer writer;

    Retention(Dialect dialect, Writer writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /** Whoever anything is kept for, served or not. */
    public List<String> tenants() {
        return dialect.read(db -> {
            Set<String> found = new TreeSet<>();
            for (String next : TENANTS) {
                Optional<String> tenant = db.first(next, row -> row.getString(1), "");
                while (tenant.isPresent()) {
                    found.add(tenant.get());
                    tenant = db.first(next, row -> row.getString(1), tenant.get());
                }
            }
            return List.copyOf(found);
        });
    }

    /** Messages that came and were answered before a moment; with them goes the knowledge that they did. */
    public int messages(String tenant, Instant before, int batch) {
        return drop(tenant, old(tenant, MESSAGES, before, batch), DROP_MESSAGE, before);
    }

    /** Messages of ours that were made before a moment and wait for nothing. */
    public int sent(String tenant, Instant before, int batch) {
        return drop(tenant, old(tenant, SENT, before, batch), DROP_SENT, before);
    }

    /** What customers called products before a moment, and nobody has decided about. */
    public int hints(String tenant, Instant before, int batch) {
        record Hint(String phrase, String source, String productId, String conversation) {}
        long moment = before.toEpochMilli();
        List<Hint> old = dialect.read(db -> db.list(
                HINTS,
                row -> new Hint(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                tenant,
                moment,
                batch));
        return old.isEmpty()
                ? 0
                : Journal.await(writer.submit(tenant, db -> {
                    int dropped = 0;
                    for (Hint hint : old) {
                        dropped += db.update(
                                DROP_HINT,
                                tenant,
                                hint.phrase(),
                                hint.source(),
                                hint.productId(),
                                hint.conversation(),
                                moment);
                    }
                    return dropped;
                }));
    }

    /** What conversations remember whose last turn was before the day of a moment. */
    public int conversations(String tenant, Instant before, int batch) {
        long day = Customers.day(before);
        List<String> idle = dialect.read(db -> db.list(IDLE, row -> row.getString(1), tenant, day, batch));
        return idle.isEmpty()
                ? 0
                : Journal.await(writer.submit(tenant, db -> {
                    int cleared = 0;
                    for (String id : idle) {
                        cleared += db.update(CLEAR, tenant, id, day);
                    }
                    return cleared;
                }));
    }

    /** Customers whose last turn was before the day of a moment: to be erased. */
    public List<ConversationKey> gone(String tenant, Instant before, int batch) {
        return dialect.read(db -> db.list(
                GONE, row -> new ConversationKey(tenant, row.getString(1)), tenant, Customers.day(before), batch));
    }

    /** What orders that are over and were confirmed before a moment say of their customers. */
    public int orders(String tenant, Instant before, int batch) {
        List<String> old =
                dialect.read(db -> db.list(ORDERS, row -> row.getString(1), tenant, before.toEpochMilli(), batch));
        return old.isEmpty()
                ? 0
                : Journal.await(writer.submit(tenant, db -> {
                    for (String reference : old) {
                        for (String sql : OF_ORDER) {
                            db.update(sql, tenant, reference);
                        }
                        for (String sql : Erasures.OF_ORDER) {
                            db.update(sql, tenant, reference);
                        }
                    }
                    return old.size();
                }));
    }

    /**
     * What orders that a branch keeps itself and that were placed before a moment say of their customers.
     *
     * @param anonymous a ticket without its customer
     */
    public int tickets(String branch, Instant before, int batch, UnaryOperator<String> anonymous) {
        record Old(String reference, String ticket) {}
        List<Old> old = dialect.read(db -> db.list(
                TICKETS,
                row -> new Old(row.getString(1), anonymous.apply(row.getString(2))),
                branch,
                before.toEpochMilli(),
                batch));
        return old.isEmpty()
                ? 0
                : Journal.await(writer.submit(branch, db -> {
                    for (Old one : old) {
                        db.update(Erasures.KEEP_TICKET, one.ticket(), branch, one.reference());
                    }
                    return old.size();
                }));
    }

    /**
     * Ids grow with time, so the old rows are the first ones: no index is needed but the key. Rows that wait for something
     * are passed over.
     */
    private List<String> old(String tenant, String page, Instant before, int batch) {
        record Seen(String id, long at, boolean over) {}
        return dialect.read(db -> {
            List<String> old = new ArrayList<>();
            String last = "";
            while (old.size() < batch) {
                List<Seen> rows = db.list(
                        page,
                        row -> new Seen(row.getString(1), row.getLong(2), over(row.getLong(3), row.wasNull(), before)),
                        tenant,
                        last,
                        batch);
                for (Seen row : rows) {
                    if (row.at() >= before.toEpochMilli()) {
                        return old;
                    }
                    if (row.over() && old.size() < batch) {
                        old.add(row.id());
                    }
                }
                if (rows.size() < batch) {
                    return old;
                }
                last = rows.getLast().id();
            }
            return old;
        });
    }

    private static boolean over(long doneAt, boolean waits, Instant before) {
        return !waits && doneAt < before.toEpochMilli();
    }

    private int drop(String tenant, List<String> ids, String sql, Instant before) {
        return ids.isEmpty()
                ? 0
                : Journal.await(writer.submit(tenant, db -> {
                    int dropped = 0;
                    for (String id : ids) {
                        dropped += db.update(sql, tenant, id, before.toEpochMilli());
                    }
                    return dropped;
                }));
    }
}
