package app.comanda.bot.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a restaurant has moved to the platform. Immutable; it is kept as one JSON document.
 *
 * @param flags what each flag was set to, as {@link Setting#word}; default where there is none
 * @param changedAt when each flag was last changed, milliseconds since the epoch
 * @param fallen the flags the house has turned off itself and nobody has changed since, with the reason
 * @param schedule null where none is set up
 * @param ids the platform's product id by the built-in one
 */
public record Plan(
        Map<Flag, String> flags,
        Map<Flag, Long> changedAt,
        Map<Flag, String> fallen,
        @Nullable Schedule schedule,
        Map<String, String> ids) {

    /** Nobody has changed anything. */
    public static final Plan UNTOUCHED = new Plan(Map.of(), Map.of(), Map.of(), null, Map.of());

    @SuppressWarnings("NullAway") // a document of an earlier version lacks what came later
    public Plan {
        flags = flags == null ? Map.of() : Map.copyOf(flags);
        changedAt = changedAt == null ? Map.of() : Map.copyOf(changedAt);
        fallen = fallen == null ? Map.of() : Map.copyOf(fallen);
        ids = ids == null ? Map.of() : Map.copyOf(ids);
    }

    /**
     * Steps that are taken one after the other by themselves.
     *
     * @param next index of the step to be taken next; the number of steps when all are taken
     * @param since when the last one was taken, milliseconds since the epoch
     * @param paused whether it waits for a person
     */
    public record Schedule(List<Step> steps, int next, long since, boolean paused) {
        public Schedule {
            steps = List.copyOf(steps);
        }

        /** The plan's: 10 % of the menu for 24 hours, 50 %, all after 48 hours, then orders, then delivery, a day each. */
        public static Schedule standard(Instant now, Duration day) {
            long wait = day.toMillis();
            return new Schedule(
                    List.of(
                            new Step(Flag.MENU, "10%", 0),
                            new Step(Flag.MENU, "50%", wait),
                            new Step(Flag.MENU, "on", wait),
                            new Step(Flag.ORDERS, "on", wait),
                            new Step(Flag.DELIVERY, "on", wait)),
                    0,
                    now.toEpochMilli(),
                    false);
        }

        /** Whether every step is taken. */
        public boolean over() {
            return next >= steps.size();
        }

        Schedule pausing(boolean rest, Instant now) {
            return new Schedule(steps, next, rest ? since : now.toEpochMilli(), rest);
        }
    }

    /**
     * A step of a schedule.
     *
     * @param setting as {@link Setting#word}
     * @param waitMillis how long the step before must have stood
     */
    public record Step(Flag flag, String setting, long waitMillis) {}

    /** What a flag is set to. */
    public Setting setting(Flag flag) {
        String word = flags.get(flag);
        return word == null
                ? new Setting.Default()
                : Setting.parse(word).orElseThrow(() -> new IllegalStateException("Not a setting: " + word));
    }

    Plan with(Flag flag, Setting setting, Instant now) {
        Map<Flag, String> all = new HashMap<>(flags);
        all.put(flag, setting.word());
        Map<Flag, Long> when = new HashMap<>(changedAt);
        when.put(flag, now.toEpochMilli());
        Map<Flag, String> down = new HashMap<>(fallen);
        down.remove(flag);
        return new Plan(all, when, down, schedule, ids);
    }

    /** The flag turned off by the house, and the schedule held for a person. */
    Plan falling(Flag flag, String reason, Instant now) {
        Plan off = with(flag, new Setting.Off(), now);
        Map<Flag, String> down = new HashMap<>(off.fallen);
        down.put(flag, reason);
        Schedule held = schedule == null || schedule.over() ? schedule : schedule.pausing(true, now);
        return new Plan(off.flags, off.changedAt, down, held, ids);
    }

    Plan with(@Nullable Schedule other) {
        return new Plan(flags, changedAt, fallen, other, ids);
    }

    Plan withIds(Map<String, String> others) {
        return new Plan(flags, changedAt, fallen, schedule, others);
    }

    Set<Flag> down() {
        return fallen.isEmpty() ? Set.of() : EnumSet.copyOf(fallen.keySet());
    }
}
