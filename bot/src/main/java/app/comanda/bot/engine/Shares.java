package app.comanda.bot.engine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of many owners, of each at most so many pieces at once. The rest of an owner's work waits in its own line, so
 * that whoever has little to do stands behind a few pieces of the busiest and not behind all of them.
 */
final class Shares<T> {
    private final Executor executor;
    private final int atOnce;
    /** Owners with work under way. */
    private final Map<T, Share> shares = new HashMap<>();

    private static final class Share {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }

    Shares(Executor executor, int atOnce) {
        this.executor = executor;
        this.atOnce = atOnce;
    }

    /** Runs work now or once its owner's earlier work is done. */
    void execute(T owner, Runnable work) {
        if (begins(owner, work)) {
            executor.execute(() -> run(owner, work));
        }
    }

    private synchronized boolean begins(T owner, Runnable work) {
        Share share = shares.computeIfAbsent(owner, one -> new Share());
        if (share.running == atOnce) {
            share.waiting.add(work);
            return false;
        }
        share.running++;
        return true;
    }

    /** The next piece is queued anew, behind what others have queued since. */
    private void run(T owner, Runnable work) {
        try {
            work.run();
        } finally {
            Runnable next = ended(owner);
            if (next != null) {
                executor.execute(() -> run(owner, next));
            }
        }
    }

    private synchronized @Nullable Runnable ended(T owner) {
        Share share = shares.get(owner);
        if (share == null) {
            throw new IllegalStateException("Work has ended that never began");
        }
        Runnable next = share.waiting.poll();
        if (next == null && --share.running == 0) {
            shares.remove(owner);
        }
        return next;
    }

    /** How many owners have work under way. */
    synchronized int size() {
        return shares.size();
    }
}
