package app.comanda.bot.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Pictures of payments by the orders they pay for. */
final class ReceiptsTable {
    static final String ADD = "INSERT INTO order_receipt (tenant, reference, media_id, received_at) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (tenant, reference, media_id) DO NOTHING";
    static final String OF_ORDER = "SELECT reference, media_id, received_at FROM order_receipt"
            + " WHERE tenant = ? AND reference = ? ORDER BY received_at, media_id LIMIT ?";

    static final String LATEST = "SELECT reference, media_id, received_at FROM order_receipt"
            + " WHERE tenant = ? ORDER BY received_at DESC, media_id LIMIT ?";

    private ReceiptsTable() {}

    static void add(Db db, TurnCommit turn) throws SQLException {
        for (Orders.Receipt receipt : turn.receipts()) {
            db.update(
                    ADD,
                    turn.key().tenant(),
                    receipt.reference(),
                    receipt.mediaId(),
                    receipt.receivedAt().toEpochMilli());
        }
    }

    static List<Orders.Receipt> of(Db db, String tenant, String reference, int limit) throws SQLException {
        return db.list(OF_ORDER, ReceiptsTable::receipt, tenant, reference, limit);
    }

    static List<Orders.Receipt> latest(Db db, String tenant, int limit) throws SQLException {
        return db.list(LATEST, ReceiptsTable::receipt, tenant, limit);
    }

    private static Orders.Receipt receipt(ResultSet row) throws SQLException {
        return new Orders.Receipt(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
    }
}
