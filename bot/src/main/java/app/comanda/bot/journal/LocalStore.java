package app.comanda.bot.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Orders and menus of restaurants that Comanda keeps itself. Writes are durable when their future completes, and end with a
 * {@link JournalException} when they are not; reads block.
 */
public final class LocalStore {
    private static final String COLUMNS =
            "tenant, id, reference, day, number, status, ticket, imported, placed_at, moved_at";
    private static final String REVISION = "revision";

    static final String COUNT = "INSERT INTO local_counter (tenant, name, value) VALUES (?, ?, 1)"
            + " ON CONFLICT (tenant, name) DO UPDATE SET value = local_counter.value + 1 RETURNING value";
    static final String COUNTED = "SELECT value FROM local_counter WHERE tenant = ? AND name = ?";
    static final String ADD = "INSERT INTO local_order (tenant, id, reference, day, number, status, ticket, imported,"
            + " placed_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    static final String BY_REFERENCE = "SELECT " + COLUMNS + " FROM local_order WHERE tenant = ? AND reference = ?";
    static final String BY_ID = "SELECT " + COLUMNS + " FROM local_order WHERE tenant = ? AND id = ?";
    static final String OPEN = "SELECT " + COLUMNS + " FROM local_order WHERE tenant = ?"
            + " AND status IN ('PENDING', 'CONFIRMED', 'PREPARING', 'READY', 'DISPATCHED')"
            + " ORDER BY placed_at, number LIMIT ?";
    static final String CLOSED = "SELECT " + COLUMNS + " FROM local_order WHERE tenant = ?"
            + " AND status IN ('DELIVERED', 'CANCELLED', 'REJECTED') ORDER BY moved_at DESC, number DESC LIMIT ?";
    static final String MOVE =
            "UPDATE local_order SET status = ?, moved_at = ? WHERE tenant = ? AND id = ? AND status = ?";
    static final String ADD_STEP = "INSERT INTO local_order_step (tenant, order_id, status, at, mover)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    static final String STEPS =
            "SELECT status, at, mover FROM local_order_step WHERE tenant = ? AND order_id = ?" + " ORDER BY at, status";
    static final String LOOK_SOON =
            "UPDATE orders SET due_at = ? WHERE tenant = ? AND reference = ?" + " AND stage = 'PLACED' AND due_at > ?";
    static final String KEEP_MENU = "INSERT INTO local_menu (tenant, content, imported_at, imported_by)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (tenant) DO UPDATE SET content = excluded.content,"
            + " imported_at = excluded.imported_at, imported_by = excluded.imported_by";
    static final String MENU_STAMP = "SELECT imported_at FROM local_menu WHERE tenant = ?";
    static final String MENU = "SELECT content, imported_at, imported_by FROM local_menu WHERE tenant = ?";

    private final Dialect dialect;
    private final Writer writer;

    LocalStore(Dialect dialect, Writer writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /** Keeps an order and gives it its number; one whose reference is known is given as it is. */
    public CompletableFuture<LocalOrders.Kept> keep(LocalOrders.NewOrder order) {
        return writer.submit(order.tenant(), db -> {
            Optional<LocalOrders.Row> known = byReference(db, order.tenant(), order.reference());
            if (known.isPresent()) {
                return new LocalOrders.Kept(known.get(), false);
            }
            boolean added = add(db, order);
            // Not added: another instance has kept the same order a moment ago.
            LocalOrders.Row row = byReference(db, order.tenant(), order.reference())
                    .orElseThrow(() -> new SQLException("An order came and went"));
            return new LocalOrders.Kept(row, added);
        });
    }

    private static boolean add(Db db, LocalOrders.NewOrder order) throws SQLException {
        long number = count(db, order.tenant(), order.day());
        String id = order.day() + "-" + number;
        long at = order.placedAt().toEpochMilli();
        boolean added = db.update(
                        ADD,
                        order.tenant(),
                        id,
                        order.reference(),
                        order.day(),
                        number,
                        order.status(),
                        order.ticket(),
                        order.imported() ? 1 : 0,
                        at,
                        at)
                == 1;
        if (added) {
            db.update(ADD_STEP, order.tenant(), id, order.status(), at, order.by());
            count(db, order.tenant(), REVISION);
        }
        return added;
    }

    private static long count(Db db, String tenant, String name) throws SQLException {
        return db.first(COUNT, row -> row.getLong(1), tenant, name)
                .orElseThrow(() -> new SQLException("A counter came and went"));
    }

    /**
     * Moves an order from one status to another; false where it is no longer in the first.
     *
     * @param mover who does it
     */
    public CompletableFuture<Boolean> move(LocalOrders.Row order, String to, String mover, Instant at) {
        long millis = at.toEpochMilli();
        return writer.submit(order.tenant(), db -> {
            if (db.update(MOVE, to, millis, order.tenant(), order.id(), order.status()) == 0) {
                return false;
            }
            db.update(ADD_STEP, order.tenant(), order.id(), to, millis, mover);
            count(db, order.tenant(), REVISION);
            return true;
        });
    }

    /**
     * Has an order looked at at once by whoever follows it for its customer.
     *
     * @param restaurant under which its conversation is kept
     */
    public CompletableFuture<Boolean> lookSoon(String restaurant, String reference, Instant at) {
        long millis = at.toEpochMilli();
        return writer.submit(restaurant, db -> db.update(LOOK_SOON, millis, restaurant, reference, millis) == 1);
    }

    /** The order with Comanda's reference. */
    public Optional<LocalOrders.Row> byReference(String tenant, String reference) {
        return read(db -> byReference(db, tenant, reference));
    }

    /** The order of an id. */
    public Optional<LocalOrders.Row> byId(String tenant, String id) {
        return read(db -> db.first(BY_ID, LocalStore::row, tenant, id));
    }

    /** Orders that are not over, oldest first. */
    public List<LocalOrders.Row> open(String tenant, int limit) {
        return read(db -> db.list(OPEN, LocalStore::row, tenant, limit));
    }

    /** Orders that are over, the latest first. */
    public List<LocalOrders.Row> closed(String tenant, int limit) {
        return read(db -> db.list(CLOSED, LocalStore::row, tenant, limit));
    }

    /** How an order came to where it is, oldest first. */
    public List<LocalOrders.Step> steps(String tenant, String id) {
        return read(db -> db.list(
                STEPS,
                row -> new LocalOrders.Step(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                tenant,
                id));
    }

    /** Grows whenever an order of the tenant is kept or moved, on whatever instance; 0 before the first. */
    public long revision(String tenant) {
        return read(db -> db.first(COUNTED, row -> row.getLong(1), tenant, REVISION))
                .orElse(0L);
    }

    /** Keeps a menu file as the tenant's own, instead of the one before. */
    public CompletableFuture<Void> keepMenu(String tenant, LocalOrders.MenuText menu) {
        return writer.submit(
                        tenant,
                        db -> db.update(
                                KEEP_MENU,
                                tenant,
                                menu.content(),
                                menu.importedAt().toEpochMilli(),
                                menu.importedBy()))
                .thenAccept(rows -> {});
    }

    /** The menu file that was imported last. */
    public Optional<LocalOrders.MenuText> menu(String tenant) {
        return read(db -> db.first(
                MENU,
                row -> new LocalOrders.MenuText(
                        row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                tenant));
    }

    /** When it was imported: another moment, another file. */
    public Optional<Instant> menuImportedAt(String tenant) {
        return read(db -> db.first(MENU_STAMP, row -> Instant.ofEpochMilli(row.getLong(1)), tenant));
    }

    private static Optional<LocalOrders.Row> byReference(Db db, String tenant, String reference) throws SQLException {
        return db.first(BY_REFERENCE, LocalStore::row, tenant, reference);
    }

    private static LocalOrders.Row row(ResultSet row) throws SQLException {
        return new LocalOrders.Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8) == 1,
                Instant.ofEpochMilli(row.getLong(9)),
                Instant.ofEpochMilli(row.getLong(10)));
    }

    private <T> T read(Writer.Work<T> work) {
        return dialect.read(work);
    }
}
