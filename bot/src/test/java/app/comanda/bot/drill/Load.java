package app.comanda.bot.drill;

import app.comanda.bot.endtoend.Diner;
import app.comanda.bot.endtoend.Installation;
import app.comanda.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who order all the time: so many at once, every history by another customer, until it is enough. */
final class Load implements AutoCloseable {
    /** A customer thinks up to twice as long. */
    private static final long THINK_MILLIS = 150;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Sandbox sandbox;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final Queue<Diner> diners = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> lanes = new ArrayList<>();
    private volatile boolean enough;

    /** A customer's message and when its answer was on the phone. */
    record Answer(String customer, Instant asked, Instant heard) {
        Duration took() {
            return Duration.between(asked, heard);
        }
    }

    private Load(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Load start(Sandbox sandbox, int customersAtOnce) {
        Load load = new Load(sandbox);
        for (int i = 0; i < customersAtOnce; i++) {
            load.lanes.add(load.threads.submit(() -> {
                while (!load.enough) {
                    load.live();
                }
                return null;
            }));
        }
        return load;
    }

    private void live() throws InterruptedException {
        String number = "5198%07d".formatted(begun.getAndIncrement());
        Diner diner = new Diner(sandbox, sandbox.meta().customer(number, "Ana"), Installation.AURELIO, PATIENCE);
        diners.add(diner);
        for (History.Step step : History.STEPS) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2 * THINK_MILLIS));
            Instant asked = Instant.now();
            step.begin(diner);
            diner.hears(step.answer());
            answers.add(new Answer(number, asked, Instant.now()));
        }
        finished.incrementAndGet();
    }

    int finished() {
        return finished.get();
    }

    /** Whether a customer has given up waiting for an answer. */
    boolean broken() {
        return lanes.stream().anyMatch(lane -> lane.state() == Future.State.FAILED);
    }

    /**
     * Lets everybody finish what they have begun.
     *
     * @throws AssertionError when an answer stayed away
     */
    void finish() throws InterruptedException {
        enough = true;
        for (Future<?> lane : lanes) {
            try {
                lane.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A customer was left without an answer", e.getCause());
            }
        }
    }

    List<Diner> diners() {
        return List.copyOf(diners);
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
    }
}
