package app.comanda.bot.tenant;

import app.comanda.ordering.delivery.Coordinates;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings by their names, read as what they must be; whatever is wrong with them is collected. */
final class SettingsValues {
    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    SettingsValues(Map<String, String> values) {
        this.values = values;
    }

    /** What was wrong so far, one sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Everything that is set. */
    Map<String, String> all() {
        return Map.copyOf(values);
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    /** What tenants in the database may fall back to. */
    Map<String, String> shared() {
        return Arrays.stream(TenantSetting.values())
                .filter(setting -> setting.shared() && has(setting.name()))
                .collect(Collectors.toMap(TenantSetting::name, setting -> optional(setting.name(), "")));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<Secret> secrets(String name) {
        return Arrays.stream(values.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .map(Secret::new)
                .toList();
    }

    String required(String name, String what) {
        String value = values.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            problem(name + " is missing: " + what + ".");
        }
        return value;
    }

    String optional(String name, String otherwise) {
        String value = values.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    int number(String name, int otherwise, int least, int most) {
        String value = optional(name, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with a number out of range
        }
        problem(name + " must be a whole number from " + least + " to " + most + ", not \"" + value + "\".");
        return otherwise;
    }

    URI url(String name, String otherwise) {
        String value = optional(name, otherwise);
        try {
            URI url = URI.create(value);
            if (("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, together with a URL of another kind
        }
        problem(name + " must be an http or https address, not \"" + value + "\".");
        return URI.create(otherwise);
    }

    <T> T choice(String name, String otherwise, Map<String, T> choices) {
        String value = optional(name, otherwise).toLowerCase(Locale.ROOT);
        T chosen = choices.get(value);
        if (chosen == null) {
            problem(name + " must be one of "
                    + choices.keySet().stream().sorted().toList() + ", not \"" + value + "\".");
            return Objects.requireNonNull(choices.get(otherwise));
        }
        return chosen;
    }

    List<String> words(String name, String otherwise, List<String> known) {
        List<String> words = Arrays.stream(optional(name, otherwise).split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> strange =
                words.stream().filter(word -> !known.contains(word)).toList();
        if (!strange.isEmpty()) {
            problem(name + " may hold " + known + ", not " + strange + ".");
        }
        return words.stream().filter(known::contains).distinct().toList();
    }

    ZoneId zone(String name) {
        String value = optional(name, "America/Lima");
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            problem(name + " must be a time zone such as America/Lima, not \"" + value + "\".");
            return ZoneId.of("America/Lima");
        }
    }

    Currency currency(String name) {
        String value = optional(name, "PEN").toUpperCase(Locale.ROOT);
        if (!List.of("PEN", "USD", "EUR").contains(value)) {
            problem(name + " must be PEN, USD or EUR, the currencies CartaAI knows, not \"" + value + "\".");
            return Currency.getInstance("PEN");
        }
        return Currency.getInstance(value);
    }

    @Nullable
    Coordinates coordinates(String name) {
        String value = optional(name, "");
        if (value.isEmpty()) {
            return null;
        }
        String[] parts = value.split(",");
        try {
            if (parts.length == 2) {
                return Coordinates.ofDegrees(
                        new BigDecimal(parts[0].strip()).doubleValue(), new BigDecimal(parts[1].strip()).doubleValue());
            }
        } catch (IllegalArgumentException e) {
            // said below, together with what is not two numbers
        }
        problem(name + " must be latitude and longitude such as -12.1211,-77.0297, not \"" + value + "\".");
        return null;
    }
}
