package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.carta.CartaError.Kind.HeldBack.Reason;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One tenant's way to the platform for one kind of call: a few calls at once, a bounded queue before them, a circuit breaker
 * that stops asking a platform that does not answer, and a rest while the platform has asked for one. No tenant's lane
 * knows of another's.
 */
final class Lane {

    /** The kinds of call that do not stand in each other's way. */
    enum Purpose {
        /** Menus, zones and lists of orders. */
        READS,
        /** New orders. */
        ORDERS,
        /** Looks at placed orders, of which there may be many at once and none is in a hurry. */
        FOLLOWING
    }

    /** What a call says about the platform's state. */
    enum Verdict {
        /** It answered, whatever it said. */
        FINE,
        /** It did not answer, or not as a platform that works. */
        TROUBLE,
        /** Nothing can be told from this call. */
        NONE
    }

    private final LaneLimits limits;
    private final InstantSource clock;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<Instant> restUntil = new AtomicReference<>(Instant.EPOCH);
    private final CircuitBreaker breaker;

    Lane(String name, LaneLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.places = new Semaphore(limits.atOnce(), true);
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .slidingWindow(
                                (int) CartaLimits.BREAKER_WINDOW.toSeconds(),
                                CartaLimits.BREAKER_CALLS,
                                SlidingWindowType.TIME_BASED)
                        .failureRateThreshold(CartaLimits.BREAKER_PERCENT)
                        .waitDurationInOpenState(CartaLimits.BREAKER_OPEN)
                        .permittedNumberOfCallsInHalfOpenState(CartaLimits.BREAKER_PROBES)
                        .recordResult(Verdict.TROUBLE::equals)
                        .build());
    }

    /**
     * Takes a place; whoever got one must {@link #leave}. Blocks at most for the patience.
     *
     * @return why no place was given, empty when it was
     */
    Optional<Kind.HeldBack> enter(Duration patience) {
        Duration rest = Duration.between(clock.instant(), restUntil.get());
        if (rest.isPositive()) {
            return held(Reason.ASKED_TO_REST, rest);
        }
        if (!places.tryAcquire()) {
            Optional<Kind.HeldBack> refused = waitForPlace(patience);
            if (refused.isPresent()) {
                return refused;
            }
        }
        if (!breaker.tryAcquirePermission()) {
            places.release();
            return held(Reason.BREAKER_OPEN, CartaLimits.BREAKER_OPEN);
        }
        return Optional.empty();
    }

    private Optional<Kind.HeldBack> waitForPlace(Duration patience) {
        if (waiting.incrementAndGet() > limits.waiting()) {
            waiting.decrementAndGet();
            return held(Reason.QUEUE_FULL, CartaLimits.QUEUE_PAUSE);
        }
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)
                    ? Optional.empty()
                    : held(Reason.NO_TURN, CartaLimits.QUEUE_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return held(Reason.STOPPING, Duration.ZERO);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Gives the place back and tells the breaker how the call went. */
    void leave(Verdict verdict, Duration took) {
        places.release();
        switch (verdict) {
            case FINE, TROUBLE -> breaker.onResult(took.toNanos(), TimeUnit.NANOSECONDS, verdict);
            case NONE -> breaker.releasePermission();
        }
    }

    /** Lets nothing through for a while, because the platform asked for it; a longer rest that was asked for stays. */
    void rest(Duration asked) {
        Duration length = asked.compareTo(CartaLimits.LONGEST_REST) > 0 ? CartaLimits.LONGEST_REST : asked;
        Instant until = clock.instant().plus(length);
        restUntil.accumulateAndGet(until, (one, other) -> one.isAfter(other) ? one : other);
    }

    int running() {
        return limits.atOnce() - places.availablePermits();
    }

    int waiting() {
        return waiting.get();
    }

    /** 0 lets calls through, 1 lets a few through to see, 2 lets none. */
    int breakerState() {
        return switch (breaker.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 1;
            case OPEN, FORCED_OPEN -> 2;
        };
    }

    CircuitBreaker.EventPublisher breakerEvents() {
        return breaker.getEventPublisher();
    }

    private static Optional<Kind.HeldBack> held(Reason reason, Duration wait) {
        return Optional.of(new Kind.HeldBack(reason, wait));
    }
}
