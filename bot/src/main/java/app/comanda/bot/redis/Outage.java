package app.comanda.bot.redis;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Whether Redis is away, told once when it goes and once when it is back. */
final class Outage {
    private final Logger log;
    private final AtomicBoolean lasts = new AtomicBoolean();

    Outage(Logger log) {
        this.log = log;
    }

    boolean lasts() {
        return lasts.get();
    }

    void noted(String what, @Nullable Throwable failure) {
        if (lasts.compareAndSet(false, true)) {
            log.atWarn()
                    .log(
                            "Redis does not answer ({}: {}); Comanda goes on without it; check COMANDA_REDIS_URL",
                            what,
                            cause(failure));
        }
    }

    void over() {
        if (lasts.compareAndSet(true, false)) {
            log.atInfo().log("Redis answers again");
        }
    }

    /** The kind of failure only: a message may tell the address with its password. */
    private static String cause(@Nullable Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? "no connection" : cause.getClass().getSimpleName();
    }
}
