package app.comanda.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ends instances with SIGKILL at random moments, again and again, and starts them at once, while customers order. */
final class KillDrill {
    /**
     * The longest an instance lives once all are there: longer than it waits for the proof of an earlier one's send, or such
     * a reply would never be sent again.
     */
    private static final long LIFE_MILLIS = 8_000;

    /** What is on the phone so soon after a kill had left before it. */
    private static final Duration UNDER_WAY = Duration.ofMillis(100);

    private static final int CUSTOMERS_AT_ONCE = 16;

    private final Ground ground;
    private final List<Kill> kills = new ArrayList<>();

    private KillDrill(Ground ground) {
        this.ground = ground;
    }

    /**
     * A process or two ended.
     *
     * @param customers whose latest message it had acknowledged
     * @param backAfter from the kill until it answered its health check again
     */
    private record Kill(Instant at, int instances, Set<String> customers, Duration backAfter) {}

    static Audit.Result run(Ground ground, int histories) throws Exception {
        return new KillDrill(ground).run(histories);
    }

    private Audit.Result run(int histories) throws Exception {
        try (Load load = Load.start(ground.sandbox, Math.min(histories, CUSTOMERS_AT_ONCE))) {
            // two are killed each, and both
            int least = 1 + ground.instances.size();
            while ((load.finished() < histories || kills.size() < least) && !load.broken()) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(LIFE_MILLIS));
                kill();
            }
            load.finish();
            ground.settle();
            Audit.Result result = Audit.of(
                    ground.sandbox,
                    ground.database,
                    load.diners(),
                    kills.stream().map(Kill::at).toList());
            new Summary(result, load, ground.balancer).print();
            print(load);
            return result;
        }
    }

    /** One after the other where there are two, and every third time both. */
    private void kill() throws Exception {
        int turn = kills.size() % 3;
        Set<Integer> dying = ground.instances.size() == 1 ? Set.of(0) : turn == 2 ? Set.of(0, 1) : Set.of(turn);
        Instant at = Instant.now();
        Set<String> customers = ground.balancer.servedBy(dying);
        for (int instance : dying) {
            ground.instances.get(instance).kill();
        }
        for (int instance : dying) {
            ground.instances.get(instance).begin();
        }
        for (int instance : dying) {
            ground.instances.get(instance).awaitHealth();
        }
        kills.add(new Kill(at, dying.size(), customers, Duration.between(at, Instant.now())));
    }

    private void print(Load load) {
        System.out.println("  kills              " + kills.size() + ", of these "
                + kills.stream().filter(kill -> kill.instances() > 1).count() + " of both instances");
        System.out.println("  kill to healthy    "
                + Summary.spread(kills.stream().map(Kill::backAfter).toList()));
        List<Duration> first = new ArrayList<>();
        List<Duration> each = new ArrayList<>();
        for (int i = 0; i < kills.size(); i++) {
            Kill kill = kills.get(i);
            Instant next = i + 1 < kills.size() ? kills.get(i + 1).at() : Instant.MAX;
            List<Duration> answered = load.answers().stream()
                    .filter(answer -> kill.customers().contains(answer.customer()))
                    .filter(answer -> answer.asked().isBefore(kill.at())
                            && answer.heard().isAfter(kill.at().plus(UNDER_WAY))
                            && answer.heard().isBefore(next))
                    .map(answer -> Duration.between(kill.at(), answer.heard()))
                    .sorted()
                    .toList();
            each.addAll(answered);
            answered.stream().findFirst().ifPresent(first::add);
        }
        System.out.println(
                "  kill to the next answer for waiting customers of the dead instance, from the latest kill");
        System.out.println("    the first        " + Summary.spread(first));
        System.out.println("    each of them     " + Summary.spread(each));
    }
}
