package app.comanda.sandbox.meta;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What has happened since the sandbox started. */
public final class MetaCounters {
    private final LongAdder accepted = new LongAdder();
    private final Map<Integer, LongAdder> refused = new ConcurrentHashMap<>();
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder failedDeliveries = new LongAdder();
    private final LongAdder droppedUpdates = new LongAdder();

    /** Messages accepted for sending. */
    public long accepted() {
        return accepted.sum();
    }

    /** Requests to the Graph API refused, by error code. */
    public Map<Integer, Long> refused() {
        Map<Integer, Long> byCode = new TreeMap<>();
        refused.forEach((code, count) -> byCode.put(code, count.sum()));
        return byCode;
    }

    /** Refusals with one code. */
    public long refused(int code) {
        LongAdder count = refused.get(code);
        return count == null ? 0 : count.sum();
    }

    /** Webhook deliveries that were answered with 200. */
    public long deliveries() {
        return deliveries.sum();
    }

    /** Webhook deliveries that failed and were tried again. */
    public long failedDeliveries() {
        return failedDeliveries.sum();
    }

    /** Statuses thrown away because the queue to the webhook was full. */
    public long droppedUpdates() {
        return droppedUpdates.sum();
    }

    void countAccepted() {
        accepted.increment();
    }

    void countRefused(int code) {
        refused.computeIfAbsent(code, _ -> new LongAdder()).increment();
    }

    void countDelivery(boolean acknowledged) {
        (acknowledged ? deliveries : failedDeliveries).increment();
    }

    void countDropped() {
        droppedUpdates.increment();
    }
}
