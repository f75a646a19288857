package app.comanda.bot.journal;

import app.comanda.ordering.menu.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Confirmed orders, each leased to one process while it is worked on. */
final class OrdersTable {
    private static final String FOLLOWED = "stage IN ('READY', 'ATTEMPTING', 'UNKNOWN', 'PLACED')";
    private static final String COLUMNS =
            "tenant, conversation, reference, quote_id, payload, desk, stage, order_id, status,"
                    + " attempts, ready_at, attempted_at, cancel_wanted, promised_at, fence";

    static final String ADD =
            "INSERT INTO orders (tenant, reference, quote_id, conversation, payload, desk, stage, attempts,"
                    + " ready_at, due_at, owner, lease_until, fence) VALUES (?, ?, ?, ?, ?, ?, 'READY', 0, ?, ?, ?, ?, 1)";
    static final String LOOK_NOW =
            "UPDATE orders SET due_at = ? WHERE tenant = ? AND reference = ? AND conversation = ?"
                    + " AND stage = 'PLACED' AND due_at > ?";
    static final String CANCEL = "UPDATE orders SET cancel_wanted = ?, due_at = ? WHERE tenant = ? AND reference = ?"
            + " AND conversation = ? AND " + FOLLOWED;
    static final String PROMISE =
            "UPDATE orders SET promised_at = ? WHERE tenant = ? AND reference = ? AND conversation = ?";
    /** Placed orders, which are only followed, wait in a row of their own: others never wait behind them. */
    static final String DUE = "SELECT tenant, reference FROM (SELECT tenant, reference, due_at,"
            + " CASE stage WHEN 'PLACED' THEN 1 ELSE 0 END AS placed,"
            + " ROW_NUMBER() OVER (PARTITION BY tenant, CASE stage WHEN 'PLACED' THEN 1 ELSE 0 END ORDER BY due_at) AS place"
            + " FROM orders WHERE " + FOLLOWED + " AND due_at <= ? AND (owner IS NULL OR lease_until < ?)) AS waiting"
            + " WHERE placed = 0 OR place <= ? ORDER BY place, placed, due_at LIMIT ?";

    /** Placed orders of a tenant that one look takes: no more than may be asked for at once. */
    private static final int LOOKS = 12;

    static final String CLAIM = "UPDATE orders SET owner = ?, lease_until = ?, fence = fence + 1"
            + " WHERE tenant = ? AND reference = ? AND " + FOLLOWED
            + " AND (owner IS NULL OR lease_until < ?) RETURNING " + COLUMNS;
    static final String MOVE = "UPDATE orders SET stage = ?, order_id = COALESCE(?, order_id),"
            + " order_number = COALESCE(?, order_number), status = COALESCE(?, status), attempts = ?,"
            + " attempted_at = COALESCE(?, attempted_at), due_at = ?, reason = COALESCE(?, reason),"
            + " cancel_wanted = CASE WHEN ? = 1 THEN NULL ELSE cancel_wanted END,"
            + " promised_at = CASE WHEN ? = 1 THEN NULL ELSE promised_at END, owner = ?, lease_until = ? WHERE tenant = ? AND reference = ? AND owner = ? AND fence = ?";

    /** An order to look at. */
    record Due(String tenant, String reference) {}

    private final String owner;
    private final long leaseMillis;

    OrdersTable(String owner, long leaseMillis) {
        this.owner = owner;
        this.leaseMillis = leaseMillis;
    }

    List<Orders.Row> add(Db db, TurnCommit turn) throws SQLException {
        List<Orders.Row> added = new ArrayList<>();
        long at = turn.at().toEpochMilli();
        for (Orders.NewOrder order : turn.orders()) {
            db.update(
                    ADD,
                    turn.key().tenant(),
                    order.reference(),
                    order.quoteId(),
                    turn.key().conversation(),
                    order.payload(),
                    order.desk().name(),
                    at,
                    at,
                    owner,
                    at + leaseMillis);
            added.add(new Orders.Row(
                    turn.key(),
                    order.reference(),
                    order.quoteId(),
                    order.payload(),
                    order.desk(),
                    Orders.Stage.READY,
                    null,
                    null,
                    0,
                    turn.at(),
                    null,
                    null,
                    null,
                    1));
        }
        return added;
    }

    void lookNow(Db db, TurnCommit turn) throws SQLException {
        long at = turn.at().toEpochMilli();
        for (String reference : turn.lookAt()) {
            db.update(LOOK_NOW, at, turn.key().tenant(), reference, turn.key().conversation(), at);
        }
    }

    void aftermath(Db db, TurnCommit turn) throws SQLException {
        long at = turn.at().toEpochMilli();
        for (String reference : turn.aftermath().cancel()) {
            db.update(CANCEL, at, at, turn.key().tenant(), reference, turn.key().conversation());
        }
        for (Orders.Promise promise : turn.aftermath().watch()) {
            db.update(
                    PROMISE,
                    promise.promisedAt().toEpochMilli(),
                    turn.key().tenant(),
                    promise.reference(),
                    turn.key().conversation());
        }
    }

    List<Due> due(Db db, Instant now, int limit) throws SQLException {
        long at = now.toEpochMilli();
        return db.list(DUE, row -> new Due(row.getString(1), row.getString(2)), at, at, LOOKS, limit);
    }

    Optional<Orders.Row> claim(Db db, Due due, Instant now) throws SQLException {
        long at = now.toEpochMilli();
        return db.first(CLAIM, OrdersTable::row, owner, at + leaseMillis, due.tenant(), due.reference(), at);
    }

    boolean move(Db db, Orders.Row order, Orders.Move move, Instant now) throws SQLException {
        return db.update(
                        MOVE,
                        move.stage().name(),
                        move.orderId(),
                        move.orderNumber(),
                        move.status(),
                        move.attempts(),
                        millis(move.attemptedAt()),
                        move.dueAt().toEpochMilli(),
                        move.reason(),
                        move.answered() == Orders.Answered.CANCEL ? 1 : 0,
                        move.answered() == Orders.Answered.LATE ? 1 : 0,
                        move.keepLease() ? owner : null,
                        move.keepLease() ? now.toEpochMilli() + leaseMillis : 0L,
                        order.key().tenant(),
                        order.reference(),
                        owner,
                        order.fence())
                == 1;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static Orders.Row row(ResultSet row) throws SQLException {
        return new Orders.Row(
                new ConversationKey(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Source.valueOf(row.getString(6)),
                Orders.Stage.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                Instant.ofEpochMilli(row.getLong(11)),
                OutboxTable.instant(row, 12),
                OutboxTable.instant(row, 13),
                OutboxTable.instant(row, 14),
                row.getLong(15));
    }
}
