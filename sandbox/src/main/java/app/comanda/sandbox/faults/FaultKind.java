package app.comanda.sandbox.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What goes wrong, and on which sides that makes sense. */
public enum FaultKind {
    /** A 5xx, and nothing was done. */
    ERROR_BEFORE,
    /** A 5xx although the work was done. */
    ERROR_AFTER,
    /** A 429 with Retry-After, and nothing was done. */
    RATE_LIMIT,
    /** The work is done, then the connection closes without an answer. */
    DROP_ANSWER,
    /** The work is done, and the JSON of the answer breaks off half-way. */
    MALFORMED,
    /** A proxy's HTML page with status 502, and nothing was done. */
    HTML,
    /** A 200 whose envelope holds {@code data:null}, and nothing was done. */
    NULL_DATA,
    /** A 401 as for a token that has ended, and nothing was done. */
    EXPIRED_TOKEN,
    /** A given Graph error code, and nothing was done. */
    GRAPH_ERROR,
    /** The list of filled orders does not yet show the latest ones. */
    STALE_ORDERS,
    /** A delivery arrives twice. */
    REPEAT,
    /** A delivery arrives after its successor. */
    REORDER,
    /** A delivery arrives late. */
    DELAY;

    /** Whether it replaces an HTTP answer, so that a guarded route can play it by itself. */
    public boolean changesAnswer() {
        return switch (this) {
            case ERROR_BEFORE,
                    ERROR_AFTER,
                    RATE_LIMIT,
                    DROP_ANSWER,
                    MALFORMED,
                    HTML,
                    NULL_DATA,
                    EXPIRED_TOKEN,
                    GRAPH_ERROR -> true;
            case STALE_ORDERS, REPEAT, REORDER, DELAY -> false;
        };
    }

    public boolean fits(Side side) {
        return switch (this) {
            case ERROR_BEFORE, ERROR_AFTER, RATE_LIMIT, DROP_ANSWER, MALFORMED, HTML -> side != Side.WEBHOOK;
            case GRAPH_ERROR -> side == Side.GRAPH;
            case STALE_ORDERS, NULL_DATA, EXPIRED_TOKEN -> side == Side.CARTA;
            case REPEAT, REORDER, DELAY -> side == Side.WEBHOOK;
        };
    }

    /** The name used in the control API, such as {@code error-after}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FaultKind> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
