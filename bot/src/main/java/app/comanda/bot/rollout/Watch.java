package app.comanda.bot.rollout;

import app.comanda.bot.rollout.Guard.Call;
import app.comanda.bot.tenant.RolloutSettings.Rollback;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers how the calls to the platform went, for each restaurant and flag, and turns a flag back the moment they go too
 * badly. Each instance judges by its own calls; whichever is first turns the flag for all.
 */
public final class Watch {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    /** Most calls kept for a restaurant's flag; older ones go first. */
    private static final int MOST = 500;

    private final Rollout rollout;
    private final Tenants tenants;
    private final Guard.Limits limits;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Map<Key, Deque<Call>> calls = new ConcurrentHashMap<>();

    private record Key(String tenant, Flag flag) {}

    public Watch(Rollout rollout, Tenants tenants, Rollback rollback, InstantSource clock, MeterRegistry meters) {
        this.rollout = rollout;
        this.tenants = tenants;
        this.limits =
                new Guard.Limits(rollback.window(), rollback.leastCalls(), rollback.errorPercent(), rollback.slowest());
        this.clock = clock;
        this.meters = meters;
    }

    /** The moment at which a call begins, for {@link #ended}: of the clock that nobody sets. */
    long begin() {
        return meters.config().clock().monotonicTime();
    }

    /**
     * Takes down a call that has just ended and judges what it belongs to.
     *
     * @param begun what {@link #begin} said before it
     */
    void ended(Tenant tenant, Flag flag, boolean failed, long begun) {
        Call call = new Call(clock.instant(), failed, TimeUnit.NANOSECONDS.toMillis(begin() - begun));
        Deque<Call> all = calls.computeIfAbsent(new Key(tenant.id(), flag), key -> new ArrayDeque<>());
        synchronized (all) {
            all.addLast(call);
            while (all.size() > MOST) {
                all.removeFirst();
            }
        }
        wrong(tenant.id(), flag).ifPresent(figures -> tooBad(tenant, flag, figures));
    }

    /** Takes the steps of schedules whose time has come. */
    public void advance() {
        for (Tenant tenant : tenants.all()) {
            Plan.Schedule schedule = rollout.plan(tenant.id()).schedule();
            if (schedule == null || schedule.over() || schedule.paused()) {
                continue;
            }
            boolean healthy = List.of(Flag.MENU, Flag.ORDERS, Flag.DELIVERY).stream()
                    .allMatch(flag -> wrong(tenant.id(), flag).isEmpty());
            if (rollout.advance(tenant.id(), healthy)) {
                log.atInfo().addKeyValue("tenant", tenant.id()).log("The move to the platform took its next step");
            }
        }
    }

    /** What is wrong with the calls of the last while; empty where nothing is, or too few say so. */
    public Optional<String> wrong(String tenant, Flag flag) {
        Deque<Call> all = calls.get(new Key(tenant, flag));
        if (all == null) {
            return Optional.empty();
        }
        Instant since = Instant.ofEpochMilli(rollout.plan(tenant).changedAt().getOrDefault(flag, 0L));
        synchronized (all) {
            return Guard.judge(List.copyOf(all), limits, since, clock.instant());
        }
    }

    private void tooBad(Tenant tenant, Flag flag, String figures) {
        if (!rollout.mayFall(tenant)) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .log(
                            "CartaAI goes badly ({} flag: {}) and the built-in restaurant may not stand in;"
                                    + " allow it with the built-in flag or COMANDA_BUILT_IN_FALLBACK",
                            flag.word(),
                            figures);
            return;
        }
        if (rollout.fall(tenant.id(), flag, figures)) {
            meters.counter("comanda.rollout.rollbacks", "tenant", tenant.id(), "flag", flag.word())
                    .increment();
            log.atError()
                    .addKeyValue("tenant", tenant.id())
                    .log(
                            "The {} flag was turned off by itself: {}. Raise it again with ./comanda flag set when"
                                    + " CartaAI is well",
                            flag.word(),
                            figures);
        }
    }
}
