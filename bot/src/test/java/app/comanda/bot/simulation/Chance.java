package app.comanda.bot.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** All that is left to chance in a history, from one seed, and a count of what went wrong. */
final class Chance {
    private final SplittableRandom random;
    private final TreeMap<String, Integer> faults = new TreeMap<>();
    private final List<Integer> happened = new ArrayList<>();
    private final Weather weather;
    private final IntPredicate allowed;
    private int drawn;
    private boolean calm;

    /**
     * How bad it is, drawn per history so that some are quiet and some are storms.
     *
     * @param kill chance of a process ending at any of its steps
     * @param disk chance that a write is refused, or its outcome cannot be told
     * @param platform chance that a call to the platform goes wrong
     * @param meta chance that a send goes wrong
     * @param webhooks chance that a webhook is doubled, late or out of order
     * @param clock chance that a process's clock jumps
     * @param flags chance that somebody turns the flags, or the house turns them back
     */
    record Weather(
            double kill, double disk, double platform, double meta, double webhooks, double clock, double flags) {}

    /** @param allowed which of the faults that chance draws, by their number, may really happen */
    Chance(long seed, IntPredicate allowed) {
        this.allowed = allowed;
        this.random = new SplittableRandom(seed);
        this.weather = new Weather(
                one(0, 0.002, 0.01, 0.03),
                one(0, 0, 0.005, 0.05),
                one(0, 0.05, 0.3, 0.7),
                one(0, 0.05, 0.2, 0.6),
                one(0, 0.05, 0.3, 0.5),
                one(0, 0, 0.02, 0.1),
                one(0, 0, 0.1, 0.4));
    }

    Weather weather() {
        return weather;
    }

    /** From now on nothing goes wrong. */
    void calm() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    /** Whether a fault happens now; counted by its kind when it does. */
    boolean fault(String kind, double chance) {
        boolean happens = !calm && random.nextDouble() < chance && allowed.test(drawn++);
        if (happens) {
            happened.add(drawn - 1);
            faults.merge(kind, 1, Integer::sum);
        }
        return happens;
    }

    /** Notes what came of other faults, or of nothing but bad luck. */
    void seen(String kind) {
        faults.merge(kind, 1, Integer::sum);
    }

    Map<String, Integer> faults() {
        return faults;
    }

    /** The numbers of the faults that happened. */
    List<Integer> happened() {
        return happened;
    }

    boolean once(double chance) {
        return random.nextDouble() < chance;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private double one(double... figures) {
        return figures[random.nextInt(figures.length)];
    }
}
