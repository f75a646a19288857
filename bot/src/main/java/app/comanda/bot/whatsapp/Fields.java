package app.comanda.bot.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads parts of Meta's JSON that may be missing, or be numbers where strings belong and the other way round. */
final class Fields {
    private static final char REPLACEMENT = '\uFFFD';
    private static final JsonNode EMPTY = JsonNodeFactory.instance.objectNode();

    private Fields() {}

    /** A string, or a number or truth value as a string; null for anything else. Blank counts as missing. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asString();
        return text.isBlank() ? null : text;
    }

    /** As {@link #text}, of what a customer wrote: cleaned, and cut at a length without halving a character. */
    static @Nullable String written(JsonNode node, String field, int length) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        String cleaned = cleaned(text).strip();
        String cut = cleaned.length() <= length ? cleaned : cleaned.substring(0, cutAt(cleaned, length));
        return cut.isBlank() ? null : cut;
    }

    /** As {@link #text}, of an id: null when it is longer than any id is, or holds what no id holds. */
    static @Nullable String id(JsonNode node, String field, int length) {
        String text = text(node, field);
        return text == null || text.length() > length || !text.chars().allMatch(c -> c > ' ' && c < 0x7F) ? null : text;
    }

    /** A whole number, also one written as a string. */
    static OptionalLong whole(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null || text.length() > 19) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException notWhole) {
            return OptionalLong.empty();
        }
    }

    /** A finite number, also one written as a string. */
    static OptionalDouble number(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException notNumber) {
            return OptionalDouble.empty();
        }
    }

    /** The elements of an array; a lone object stands for an array of one. */
    static List<JsonNode> list(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(elements::add);
        } else {
            elements.add(value);
        }
        return elements;
    }

    /** An object; an empty one where there is none. */
    static JsonNode object(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isObject() ? value : EMPTY;
    }

    /** A phone with its plus, from however it is written; null when it has not as many digits as a phone has. */
    static @Nullable String phone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        StringBuilder digits = new StringBuilder("+");
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ("+ -().".indexOf(c) < 0) {
                return null;
            }
        }
        // E.164 ends at fifteen digits; the shortest subscriber numbers with a country code have seven
        return digits.length() < 8 || digits.length() > 16 ? null : digits.toString();
    }

    /** Without control characters (which databases refuse) and without halves of characters. */
    static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                cleaned.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                cleaned.append(REPLACEMENT);
            } else if (!Character.isISOControl(c) || c == '\n' || c == '\t') {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    private static int cutAt(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }
}
