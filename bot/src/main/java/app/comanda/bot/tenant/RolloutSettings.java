package app.comanda.bot.tenant;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How restaurants move to the platform: where the flags start, and when the house turns one back.
 *
 * @param switches the starting values that were set, by the name of the setting, with a tenant's prefix where it has one
 * @param rollback when a flag is turned back
 * @param day how long a step of the standard schedule stands before the next
 * @param unsentOrder how long a confirmed order that surely was not sent waits for the platform before a person takes it
 */
public record RolloutSettings(Map<String, Boolean> switches, Rollback rollback, Duration day, Duration unsentOrder) {
    private static final List<String> NAMES = List.of(
            "USE_CARTAAI_API",
            "CARTAAI_MENU_ENABLED",
            "CARTAAI_ORDERS_ENABLED",
            "CARTAAI_DELIVERY_ENABLED",
            "COMANDA_BUILT_IN_FALLBACK");

    /** Nothing is set. */
    public static final RolloutSettings STANDARD = read(Map.of(), problem -> {});

    public RolloutSettings {
        switches = Map.copyOf(switches);
    }

    /**
     * When the house turns a flag back by itself.
     *
     * @param window how far back calls count
     * @param leastCalls calls in it below which nothing is decided
     * @param errorPercent share of failed calls above which the flag is turned back
     * @param slowest p95 of a call's time above which it is turned back
     */
    public record Rollback(Duration window, int leastCalls, int errorPercent, Duration slowest) {}

    /** Reads them; what is wrong is told as a sentence each. */
    static RolloutSettings read(Map<String, String> values, Consumer<String> problems) {
        Map<String, Boolean> switches = new HashMap<>();
        values.forEach((name, value) -> {
            if (NAMES.stream().anyMatch(known -> name.equals(known) || name.endsWith("_" + known))
                    && !value.isBlank()) {
                switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "on", "yes", "1" -> switches.put(name, true);
                    case "false", "off", "no", "0" -> switches.put(name, false);
                    default -> problems.accept(name + " must be true or false, not \"" + value + "\".");
                }
            }
        });
        Numbers numbers = new Numbers(values, problems);
        return new RolloutSettings(
                switches,
                new Rollback(
                        Duration.ofSeconds(numbers.get("COMANDA_ROLLBACK_WINDOW_SECONDS", 120, 5, 3_600)),
                        numbers.get("COMANDA_ROLLBACK_LEAST_CALLS", 5, 1, 1_000),
                        numbers.get("COMANDA_ROLLBACK_ERROR_PERCENT", 50, 1, 99),
                        Duration.ofMillis(numbers.get("COMANDA_ROLLBACK_P95_MS", 15_000, 50, 300_000))),
                Duration.ofSeconds(numbers.get("COMANDA_ROLLOUT_STEP_SECONDS", 86_400, 1, 2_592_000)),
                Duration.ofSeconds(numbers.get("COMANDA_UNSENT_ORDER_SECONDS", 600, 1, 86_400)));
    }

    /**
     * What a switch is for a tenant until somebody changes it.
     *
     * @param name of the setting, without a prefix
     */
    public boolean starting(String tenant, String name, boolean otherwise) {
        String own = tenant.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + name;
        Boolean set = switches.containsKey(own) ? switches.get(own) : switches.get(name);
        return set == null ? otherwise : set;
    }

    private record Numbers(Map<String, String> values, Consumer<String> problems) {
        int get(String name, int otherwise, int least, int most) {
            String value = values.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                return otherwise;
            }
            if (value.matches("\\d{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            problems.accept(
                    name + " must be a whole number from " + least + " to " + most + ", not \"" + value + "\".");
            return otherwise;
        }
    }
}
