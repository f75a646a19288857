package app.comanda.bot.engine;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every branch of the platform looked at once a period, each at a moment of its own. Those whose last look failed have
 * places of their own, so that slow platforms do not hold up the others. Every instance looks; who alarms is settled by
 * the database.
 */
final class DoublesSweep {
    private static final Logger log = LoggerFactory.getLogger(DoublesSweep.class);
    private static final int HEALTHY = 4;
    private static final int TROUBLED = 2;
    /** How much longer or shorter a pause is than the period, so that branches do not fall into step. */
    private static final double SPREAD = 0.1;

    private final Tenants tenants;
    private final Predicate<Tenant> look;
    private final Duration period;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReadingLine healthy;
    private final ReadingLine troubled;
    private final Map<String, Instant> due = new HashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    /**
     * @param look at a branch; false when it has to be looked at again
     * @param period between two looks at a branch; zero for never
     */
    DoublesSweep(
            Tenants tenants,
            Predicate<Tenant> look,
            Duration period,
            InstantSource clock,
            RandomGenerator random,
            Executor executor) {
        this.tenants = tenants;
        this.look = look;
        this.period = period;
        this.clock = clock;
        this.random = random;
        this.healthy = new ReadingLine(HEALTHY, executor, this::guarded);
        this.troubled = new ReadingLine(TROUBLED, executor, this::guarded);
    }

    /** Puts the branches in line whose time has come; by one thread at a time. */
    void sweep() {
        try {
            if (!period.isZero()) {
                lineUp(clock.instant());
            }
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("A sweep for doubled orders failed; the next one tries again");
        }
    }

    private void lineUp(Instant now) {
        Set<String> there = new HashSet<>();
        for (Tenant tenant : tenants.all()) {
            if (tenant.platform() != null) {
                there.add(tenant.id());
                if (!due.computeIfAbsent(tenant.id(), first -> now.plus(share(random.nextDouble())))
                        .isAfter(now)) {
                    due.put(tenant.id(), now.plus(share(1 - SPREAD + 2 * SPREAD * random.nextDouble())));
                    (failed.contains(tenant.id()) ? troubled : healthy).add(tenant);
                }
            }
        }
        due.keySet().retainAll(there);
        failed.retainAll(there);
    }

    private Duration share(double part) {
        return Duration.ofMillis(Math.round(period.toMillis() * part));
    }

    private void guarded(Tenant tenant) {
        boolean fine = false;
        try {
            fine = look.test(tenant);
        } catch (JournalException e) {
            log.atError()
                    .addKeyValue("tenant", tenant.id())
                    .log(
                            "The database did not follow a look for doubled orders; the next one tries again: {}",
                            e.getMessage());
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("tenant", tenant.id())
                    .setCause(e)
                    .log("A look for doubled orders stopped on a bug; the next one tries again");
        }
        if (fine) {
            failed.remove(tenant.id());
        } else {
            failed.add(tenant.id());
        }
    }
}
