package app.comanda.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stops each instance politely in its turn and starts it again, as a new version is brought in, while customers order. */
final class RollingDrill {
    private static final int CUSTOMERS_AT_ONCE = 16;

    private RollingDrill() {}

    /** @param rounds how often each instance is restarted */
    static List<String> run(Ground ground, int rounds) throws Exception {
        List<Duration> stops = new ArrayList<>();
        try (Load load = Load.start(ground.sandbox, CUSTOMERS_AT_ONCE)) {
            for (int round = 0; round < rounds; round++) {
                for (int instance = 0; instance < ground.instances.size() && !load.broken(); instance++) {
                    Thread.sleep(Duration.ofSeconds(1));
                    Instant begun = Instant.now();
                    ground.instances.get(instance).stop();
                    stops.add(Duration.between(begun, Instant.now()));
                    ground.instances.get(instance).begin();
                    ground.instances.get(instance).awaitHealth();
                    ground.balancer.awaitReady(instance);
                }
            }
            load.finish();
            ground.settle();
            Audit.Result result = Audit.of(ground.sandbox, ground.database, load.diners(), List.of());
            new Summary(result, load, ground.balancer).print();
            System.out.println("  SIGTERM to the end " + Summary.spread(stops));
            List<String> violations = new ArrayList<>(result.violations());
            if (!ground.balancer.statuses().keySet().equals(Set.of(200))) {
                violations.add("webhooks were answered " + ground.balancer.statuses());
            }
            return violations;
        }
    }
}
