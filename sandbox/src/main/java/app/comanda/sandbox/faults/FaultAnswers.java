package app.comanda.sandbox.faults;

import io.javalin.http.Context;

/** How one side words its refusals. */
public interface FaultAnswers {
    /**
     * Writes status and body for {@code error-before}, {@code error-after}, {@code rate-limit} or {@code graph-error}. The
     * Retry-After header is set already.
     */
    void refuse(Context ctx, Fault fault);
}
