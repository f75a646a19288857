package app.comanda.bot.local;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of files that people write: decimals exact, and no number that nothing in a restaurant can have. */
final class FileJson {
    /** Digits before the point: any price has fewer, and a long order of such prices still has a sum. */
    private static final int MOST_DIGITS = 10;
    /** Digits behind the point: more than any price and coordinate has. */
    private static final int MOST_DECIMALS = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FileJson() {}

    /** A text that cannot be read. */
    static final class Unreadable extends Exception {
        private final String why;

        private Unreadable(String why) {
            super(why);
            this.why = why;
        }

        /** The reason, as a sentence without its point. */
        String why() {
            return why;
        }
    }

    /**
     * Reads a text.
     *
     * @throws Unreadable where it is no JSON
     */
    static JsonNode read(String text) throws Unreadable {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Unreadable("This is not JSON: " + e.getOriginalMessage() + ", line "
                    + e.getLocation().getLineNr());
        } catch (NumberFormatException e) {
            throw new Unreadable("A number of the file is larger or smaller than any can be");
        }
    }

    /**
     * Reads a text whose numbers are all to be computed with.
     *
     * @throws Unreadable where it is no JSON, or a number in it is one that arithmetic could not bear
     */
    static JsonNode readFigures(String text) throws Unreadable {
        JsonNode root = read(text);
        Optional<String> monstrous = monstrous(root, "");
        if (monstrous.isPresent()) {
            throw new Unreadable(monstrous.get() + " is a number larger or smaller than any can be");
        }
        return root;
    }

    /** The place of the first such number. The nesting is bounded by what Jackson reads. */
    private static Optional<String> monstrous(JsonNode node, String place) {
        if (node.isNumber()) {
            return believable(node.decimalValue())
                    ? Optional.empty()
                    : Optional.of(place.isEmpty() ? "The file" : place);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            Optional<String> found =
                    monstrous(field.getValue(), place.isEmpty() ? field.getKey() : place + "." + field.getKey());
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Optional<String> found = monstrous(node.get(i), place + "[" + i + "]");
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether anything of a restaurant can be so many, or cost so much: sums and products of such numbers are amounts. */
    static boolean believable(BigDecimal number) {
        return (long) number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DECIMALS;
    }
}
