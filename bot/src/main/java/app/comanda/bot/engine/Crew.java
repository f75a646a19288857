package app.comanda.bot.engine;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** As many threads as the work needs, which can be let finish: work that sets other work going counts until that is done. */
final class Crew implements Executor {
    private static final Duration LOOK = Duration.ofMillis(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();

    @Override
    public void execute(Runnable work) {
        underWay.incrementAndGet();
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    underWay.decrementAndGet();
                }
            });
        } catch (RuntimeException e) {
            underWay.decrementAndGet();
            throw e;
        }
    }

    /** Lets what is under way finish for a while, then interrupts it; false when even that did not end it. */
    boolean stop(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < until) {
            Thread.sleep(LOOK);
        }
        threads.shutdownNow();
        return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
