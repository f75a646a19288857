package app.comanda.bot.journal;

import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Confirmed orders that have not reached their desk yet: they wait for it, or for a person. */
public final class StuckOrders {
    static final String LIST = "SELECT reference, desk, stage, ready_at, attempts, reason FROM orders"
            + " WHERE tenant = ? AND stage IN ('READY', 'ATTEMPTING', 'UNKNOWN', 'HANDED_OVER')"
            + " ORDER BY ready_at LIMIT ?";
    static final String TAKEN =
            "UPDATE orders SET stage = 'CLOSED' WHERE tenant = ? AND reference = ?" + " AND stage = 'HANDED_OVER'";

    private final Dialect dialect;
    private final Writer writer;

    StuckOrders(Dialect dialect, Writer writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /**
     * An order that waits.
     *
     * @param desk who is to take it
     * @param confirmedAt by the customer
     * @param reason what happened last, without personal data; null before anything did
     */
    public record Row(
            String reference,
            Source desk,
            Orders.Stage stage,
            Instant confirmedAt,
            int attempts,
            @Nullable String reason) {}

    /** A restaurant's orders that wait, the oldest first. */
    public List<Row> list(String tenant, int limit) {
        return dialect.read(db -> db.list(
                LIST,
                row -> new Row(
                        row.getString(1),
                        Source.valueOf(row.getString(2)),
                        Orders.Stage.valueOf(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getInt(5),
                        row.getString(6)),
                tenant,
                limit));
    }

    /** A person has seen to an order that was left to one; false where it was not. */
    public CompletableFuture<Boolean> takenCareOf(String tenant, String reference) {
        return writer.submit(tenant, db -> db.update(TAKEN, tenant, reference) == 1);
    }
}
