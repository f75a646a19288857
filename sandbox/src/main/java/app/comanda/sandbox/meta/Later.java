package app.comanda.sandbox.meta;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does things after a while, one at a time and in order of their time; forgets them when it is closed. */
final class Later implements AutoCloseable {
    private final ScheduledThreadPoolExecutor thread;

    Later() {
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("meta-later").factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void after(Duration delay, Runnable action) {
        try {
            ScheduledFuture<?> task = thread.schedule(() -> reporting(action), delay.toMillis(), TimeUnit.MILLISECONDS);
            assert !task.isCancelled() || thread.isShutdown();
        } catch (RejectedExecutionException closing) {
            if (!thread.isShutdown()) {
                throw closing;
            }
        }
    }

    /** An executor keeps exceptions to itself; a bug should be seen on the console. */
    private static void reporting(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException bug) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, bug);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
