package app.comanda.sandbox.faults;

import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** The switches of one side. Reading them while all are off costs two memory reads. */
public final class Switches {
    private static final int FAULT_LIMIT = 100;

    private final Side side;
    private final Clock clock;
    private final RandomGenerator random;
    private final List<ActiveFault> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private volatile Latency latency = Latency.NONE;

    Switches(Side side, Clock clock, RandomGenerator random) {
        this.side = side;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Switches a fault on.
     *
     * @throws IllegalArgumentException when this side cannot have such a fault, or has a hundred already
     */
    public ActiveFault add(Fault fault) {
        if (!fault.kind().fits(side)) {
            throw new IllegalArgumentException(
                    "The side " + side.code() + " has no fault " + fault.kind().code() + ".");
        }
        if (faults.size() >= FAULT_LIMIT) {
            throw new IllegalArgumentException("There are already " + FAULT_LIMIT + " faults; remove some first.");
        }
        ActiveFault active = new ActiveFault(lastId.incrementAndGet(), fault);
        faults.add(active);
        return active;
    }

    /** Makes every request wait for {@code fixed} plus up to {@code jitter}. */
    public void latency(Duration fixed, Duration jitter) {
        latency = new Latency(fixed, jitter);
    }

    public Latency latency() {
        return latency;
    }

    /** Switches one fault off; false when there is none with this id. */
    public boolean remove(int id) {
        return faults.removeIf(each -> each.id() == id);
    }

    /** Everything off. */
    public void clear() {
        faults.clear();
        latency = Latency.NONE;
    }

    /** The faults that are on or spent, oldest first. */
    public List<ActiveFault> faults() {
        return List.copyOf(faults);
    }

    /** The answer-changing fault that strikes this request, if any; asking counts as a request. */
    public Optional<Fault> draw(String endpoint) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        return faults.stream()
                .filter(each -> each.fault().kind().changesAnswer())
                .filter(each -> each.strike(endpoint))
                .map(ActiveFault::fault)
                .findFirst();
    }

    /** The fault of this kind that strikes, if any; asking counts as a request. */
    public Optional<Fault> draw(String endpoint, FaultKind kind) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        return faults.stream()
                .filter(each -> each.fault().kind() == kind)
                .filter(each -> each.strike(endpoint))
                .map(ActiveFault::fault)
                .findFirst();
    }

    /** Waits as long as the latency switch says. */
    public void pause() throws InterruptedException {
        Latency current = latency;
        if (!current.isNone()) {
            Thread.sleep(current.draw(random));
        }
    }

    /** A route that plays this side's latency and faults around {@code work}. */
    public Handler guard(String endpoint, FaultAnswers answers, Handler work) {
        return new GuardedRoute(this, endpoint, answers, work, clock);
    }

    /** How long requests are held up: a fixed time and a random addition up to {@code jitter}. */
    public record Latency(Duration fixed, Duration jitter) {
        static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

        public Latency {
            if (fixed.isNegative() || jitter.isNegative()) {
                throw new IllegalArgumentException("A latency cannot be negative.");
            }
        }

        boolean isNone() {
            return fixed.isZero() && jitter.isZero();
        }

        Duration draw(RandomGenerator random) {
            return jitter.isZero() ? fixed : fixed.plusMillis(random.nextLong(jitter.toMillis() + 1));
        }
    }
}
