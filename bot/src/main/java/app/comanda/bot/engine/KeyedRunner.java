package app.comanda.bot.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs work for keys: any number of keys at once, one run at a time for each. A key woken while it runs is run once more.
 */
final class KeyedRunner<K> {
    private enum Run {
        ONCE,
        AGAIN
    }

    private final ConcurrentMap<K, Run> running = new ConcurrentHashMap<>();
    private final BiConsumer<K, Runnable> start;
    private final Consumer<K> work;

    /** @param work must not throw: whoever writes it owns its errors */
    KeyedRunner(Executor executor, Consumer<K> work) {
        this((key, run) -> executor.execute(run), work);
    }

    /**
     * @param start runs something for a key, soon and not by itself
     * @param work must not throw: whoever writes it owns its errors
     */
    KeyedRunner(BiConsumer<K, Runnable> start, Consumer<K> work) {
        this.start = start;
        this.work = work;
    }

    void wake(K key) {
        if (running.merge(key, Run.ONCE, (there, once) -> Run.AGAIN) == Run.ONCE) {
            start.accept(key, () -> run(key));
        }
    }

    int size() {
        return running.size();
    }

    private void run(K key) {
        do {
            work.accept(key);
        } while (running.compute(key, (k, run) -> run == Run.AGAIN ? Run.ONCE : null) != null);
    }
}
