package app.comanda.sandbox.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong.
 *
 * @param kind what happens
 * @param trigger on which requests
 * @param endpoint the only endpoint it strikes, by name; null strikes all of its side
 * @param retryAfterSeconds what a {@code rate-limit} asks to wait
 * @param retryAfterAsDate whether that wait is written as an HTTP date instead of seconds
 * @param graphCode the code of a {@code graph-error}
 * @param lag how far {@code stale-orders} lags and {@code delay} delays
 */
public record Fault(
        FaultKind kind,
        Trigger trigger,
        @Nullable String endpoint,
        int retryAfterSeconds,
        boolean retryAfterAsDate,
        int graphCode,
        Duration lag) {
    /** Strikes the next {@code count} requests. */
    public static Fault next(int count, FaultKind kind) {
        return of(kind, new Trigger.Next(count));
    }

    /** Strikes every {@code nth} request. */
    public static Fault every(int nth, FaultKind kind) {
        return of(kind, new Trigger.Every(nth));
    }

    /** Strikes until it is switched off. */
    public static Fault always(FaultKind kind) {
        return of(kind, new Trigger.Always());
    }

    private static Fault of(FaultKind kind, Trigger trigger) {
        return new Fault(kind, trigger, null, 1, false, 131_000, Duration.ofSeconds(5));
    }

    /** The same fault, limited to one endpoint. */
    public Fault at(String newEndpoint) {
        return new Fault(kind, trigger, newEndpoint, retryAfterSeconds, retryAfterAsDate, graphCode, lag);
    }

    /** The same fault asking to wait so many seconds. */
    public Fault retryAfter(int seconds) {
        return new Fault(kind, trigger, endpoint, seconds, false, graphCode, lag);
    }

    /** The same fault asking to wait until so many seconds from now, written as an HTTP date. */
    public Fault retryAfterDate(int seconds) {
        return new Fault(kind, trigger, endpoint, seconds, true, graphCode, lag);
    }

    /** The same fault with this Graph error code. */
    public Fault code(int newGraphCode) {
        return new Fault(kind, trigger, endpoint, retryAfterSeconds, retryAfterAsDate, newGraphCode, lag);
    }

    /** The same fault with this lag. */
    public Fault lag(Duration newLag) {
        return new Fault(kind, trigger, endpoint, retryAfterSeconds, retryAfterAsDate, graphCode, newLag);
    }

    boolean strikes(String requested) {
        return endpoint == null || endpoint.equals(requested);
    }
}
