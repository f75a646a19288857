package app.comanda.sandbox.carta;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a body, one sentence each, naming the field. */
final class FieldCheck {
    private final List<String> problems = new ArrayList<>();

    List<String> problems() {
        return List.copyOf(problems);
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    boolean object(JsonNode value, String path) {
        return holds(value.isObject(), path + (absent(value) ? " is required" : " must be an object"));
    }

    /** A string that must be there and not be blank. */
    boolean requiredText(JsonNode parent, String path, String field, int limit) {
        JsonNode value = parent.path(field);
        String name = name(path, field);
        if (absent(value)) {
            return holds(false, name + " is required");
        }
        return text(value, name, limit) && holds(!value.stringValue().isBlank(), name + " must not be empty");
    }

    boolean optionalText(JsonNode parent, String path, String field, int limit) {
        JsonNode value = parent.path(field);
        return absent(value) || text(value, name(path, field), limit);
    }

    private boolean text(JsonNode value, String name, int limit) {
        return holds(value.isString(), name + " must be a string")
                && holds(
                        value.stringValue().length() <= limit, name + " must be at most " + limit + " characters long");
    }

    boolean oneOf(JsonNode parent, String field, Set<String> allowed) {
        JsonNode value = parent.path(field);
        return holds(!absent(value), field + " is required")
                && holds(
                        value.isString() && allowed.contains(value.stringValue()),
                        field + " must be one of: " + String.join(", ", allowed));
    }

    boolean amount(JsonNode parent, String path, String field) {
        JsonNode value = parent.path(field);
        String name = name(path, field);
        return holds(!absent(value), name + " is required")
                && holds(value.isNumber(), name + " must be a number")
                && holds(value.decimalValue().compareTo(BigDecimal.ZERO) >= 0, name + " must not be negative");
    }

    boolean count(JsonNode parent, String path, String field) {
        JsonNode value = parent.path(field);
        String name = name(path, field);
        return holds(!absent(value), name + " is required")
                && holds(value.isInt() && value.intValue() >= 1, name + " must be a whole number of at least 1");
    }

    boolean degrees(JsonNode parent, String path, String field, int limit) {
        JsonNode value = parent.path(field);
        return holds(
                value.isNumber() && Math.abs(value.doubleValue()) <= limit,
                name(path, field) + " must be a number between -" + limit + " and " + limit);
    }

    boolean holds(boolean fine, String sentence) {
        if (!fine) {
            problems.add(sentence);
        }
        return fine;
    }

    static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String name(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
