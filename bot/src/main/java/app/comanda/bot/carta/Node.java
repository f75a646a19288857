package app.comanda.bot.carta;

import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of the platform, whose fields go by more than one name and come as more than one type.
 *
 * @param path where in the answer it stands, such as {@code data.categories[2]}
 */
record Node(JsonNode json, String path) {

    /** The first of these fields with a text that says something; a number's digits count as text. */
    Optional<String> text(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isString() || value.isNumber()) {
                String text = value.asString().strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** Every text these fields hold, each once. */
    List<String> texts(String... names) {
        return Arrays.stream(names)
                .map(this::text)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * The first of these fields that is a number, also one written as text; an explicit zero is a number. A figure that
     * nothing in a restaurant can have is none: it would cost minutes to compute with.
     */
    Optional<BigDecimal> decimal(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isNumber()) {
                return believable(value.decimalValue());
            }
            if (value.isString()) {
                try {
                    return believable(new BigDecimal(value.asString().strip()));
                } catch (NumberFormatException e) {
                    // not a number after all: the next name is looked at
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> believable(BigDecimal figure) {
        if (figure.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        long digits = (long) figure.precision() - figure.scale();
        if (digits > CartaLimits.FIGURE_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(
                figure.scale() > CartaLimits.FIGURE_SCALE
                        ? figure.setScale(CartaLimits.FIGURE_SCALE, RoundingMode.HALF_EVEN)
                        : figure);
    }

    /** An amount that is not negative. */
    Optional<Money> money(Currency currency, String... names) {
        return decimal(names).filter(amount -> amount.signum() >= 0).map(amount -> Money.of(amount, currency));
    }

    /** A whole number of at most nine digits; what is behind the point is dropped. */
    Optional<Integer> integer(String... names) {
        return decimal(names)
                .filter(figure -> figure.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0)
                .map(BigDecimal::intValue);
    }

    /** A flag, also one written as 0 or 1; what is not said is as given. */
    boolean flag(boolean otherwise, String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isBoolean()) {
                return value.booleanValue();
            }
            if (value.isNumber() || value.isString()) {
                String text = value.asString().strip();
                return text.equals("1") || text.equalsIgnoreCase("true");
            }
        }
        return otherwise;
    }

    /** Whether any of these fields says something. */
    boolean says(String... names) {
        return Arrays.stream(names).anyMatch(json::hasNonNull);
    }

    /** The objects of the first of these fields that is a list; none where there is no such list. */
    List<Node> nodes(String... names) {
        for (String name : names) {
            if (json.path(name).isArray()) {
                return children(json.path(name), path + "." + name);
            }
        }
        return List.of();
    }

    /** The field as an object of its own; its fields are all missing where it is none. */
    Node node(String name) {
        return new Node(json.path(name), path + "." + name);
    }

    /** The texts of the field where it is a list of texts. */
    List<String> words(String name) {
        return json.path(name).isArray()
                ? json.path(name)
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(word -> word.asString().strip())
                        .filter(word -> !word.isEmpty())
                        .toList()
                : List.of();
    }

    static List<Node> children(JsonNode list, String path) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Node(list.get(i), path + "[" + i + "]"))
                .toList();
    }
}
