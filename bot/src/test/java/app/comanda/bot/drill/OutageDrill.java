package app.comanda.bot.drill;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes away what the program stands on while customers order, looks at what it says of it, and gives it back. */
final class OutageDrill {
    private static final int CUSTOMERS_AT_ONCE = 16;
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(60);

    private final Ground ground;
    private final Outage outage;
    private final List<String> violations = new ArrayList<>();

    private OutageDrill(Ground ground, Outage outage) {
        this.ground = ground;
        this.outage = outage;
    }

    static List<String> run(Ground ground, Outage outage, Duration length) throws Exception {
        return new OutageDrill(ground, outage).run(length);
    }

    private List<String> run(Duration length) throws Exception {
        try (Load load = Load.start(ground.sandbox, CUSTOMERS_AT_ONCE)) {
            Thread.sleep(BEFORE);
            Instant begun = Instant.now();
            outage.begin();
            Duration shown = awaitHealth(begun, true);
            Thread.sleep(length);
            Map<Integer, Long> statuses = ground.balancer.statuses();
            Instant ended = Instant.now();
            outage.end();
            Duration back = awaitHealth(ended, false);
            Thread.sleep(BEFORE);
            load.finish();
            ground.settle();
            Audit.Result result = Audit.of(ground.sandbox, ground.database, load.diners(), List.of(begun, ended));
            violations.addAll(result.violations());
            judge(statuses);
            new Summary(result, load, ground.balancer).print();
            System.out.printf("  the outage         %.1f s%n", Summary.seconds(Duration.between(begun, ended)));
            System.out.printf("  shown by health    after %.2f s%n", Summary.seconds(shown));
            System.out.printf("  well again         %.2f s after its end%n", Summary.seconds(back));
            load.answers().stream()
                    .map(Load.Answer::heard)
                    .filter(heard -> heard.isAfter(ended))
                    .min(Instant::compareTo)
                    .ifPresent(heard -> System.out.printf(
                            "  the next answer    %.2f s after its end%n",
                            Summary.seconds(Duration.between(ended, heard))));
            return violations;
        }
    }

    private void judge(Map<Integer, Long> statuses) {
        if (outage.holdsUpWebhooks() && !statuses.containsKey(503)) {
            violations.add("no webhook was answered 503 during the outage: " + statuses);
        }
        ground.balancer.statuses().keySet().stream()
                .filter(status -> status != 200 && !(status == 503 && outage.holdsUpWebhooks()))
                .forEach(status -> violations.add("a webhook was answered " + status));
    }

    private Duration awaitHealth(Instant since, boolean shown) throws IOException, InterruptedException {
        while (outage.isShown(ground.health(0)) != shown) {
            if (Instant.now().isAfter(since.plus(SHOWN_WITHIN))) {
                violations.add("health " + (shown ? "does not show the outage: " : "still shows the outage: ")
                        + ground.health(0));
                return SHOWN_WITHIN;
            }
            Thread.sleep(100);
        }
        return Duration.between(since, Instant.now());
    }
}
