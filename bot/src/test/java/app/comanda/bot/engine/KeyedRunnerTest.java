package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyedRunnerTest {

    @Test
    void runsAKeyOnceMoreWhenItIsWokenWhileItRuns() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        List<String> runs = new ArrayList<>();
        List<Runnable> wakeUps = new ArrayList<>();
        KeyedRunner<String> runner = new KeyedRunner<>(tasks::add, key -> {
            runs.add(key);
            if (runs.size() == 1) {
                wakeUps.forEach(Runnable::run);
            }
        });

        wakeUps.add(() -> runner.wake("a"));
        wakeUps.add(() -> runner.wake("a"));

        runner.wake("a");
        runner.wake("a");
        assertThat(tasks).hasSize(1);
        tasks.remove().run();

        assertThat(runs).containsExactly("a", "a");
        assertThat(runner.size()).isZero();
    }

    @Test
    void losesNoWakeUpAndNeverRunsAKeyTwiceAtOnce() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(20_000);
        AtomicInteger seenLeft = new AtomicInteger(-1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            KeyedRunner<String> runner = new KeyedRunner<>(executor, key -> {
                if (inside.incrementAndGet() > 1) {
                    overlaps.incrementAndGet();
                }
                seenLeft.set(left.get());
                inside.decrementAndGet();
            });
            ExecutorService wakers = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 20_000; i++) {
                wakers.execute(() -> {
                    left.decrementAndGet();
                    runner.wake("a");
                });
            }
            wakers.shutdown();
            assertThat(wakers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(overlaps).hasValue(0);
        assertThat(seenLeft).as("the last run came after the last wake-up").hasValue(0);
    }
}
