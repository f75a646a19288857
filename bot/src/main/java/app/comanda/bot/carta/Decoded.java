package app.comanda.bot.carta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an answer says, read strictly: what cannot be read is named by its field. */
sealed interface Decoded<T> {

    /**
     * It could be read.
     *
     * @param oddities the parts that could not and were left out, each as a path with what is wrong about it
     */
    record Read<T>(T value, List<String> oddities) implements Decoded<T> {
        public Read {
            oddities = List.copyOf(oddities);
        }
    }

    /** It is not what the contract promises. */
    record Wrong<T>(String field) implements Decoded<T> {}

    /** Reads one element of a list; empty, with an oddity added, where it cannot be read. */
    interface Element<T> {
        Optional<T> read(Node node, List<String> oddities);
    }

    /**
     * Reads a list. An element that cannot be read is left out and named; where none can, the list is wrong: a list that
     * came is never taken for an empty one.
     */
    static <T> Decoded<List<T>> list(JsonNode list, String path, Element<T> element) {
        if (!list.isArray()) {
            return new Wrong<>(path + " is " + kind(list) + " where a list belongs");
        }
        List<T> read = new ArrayList<>();
        List<String> oddities = new ArrayList<>();
        for (Node node : Node.children(list, path)) {
            if (node.json().isObject()) {
                element.read(node, oddities).ifPresent(read::add);
            } else {
                oddities.add(node.path() + " is " + kind(node.json()) + " where an object belongs");
            }
        }
        if (read.isEmpty() && !oddities.isEmpty()) {
            return new Wrong<>(oddities.getFirst());
        }
        return new Read<>(List.copyOf(read), oddities);
    }

    /** A list in the data itself or, where the data is an object, under the first of these names that holds one. */
    static JsonNode within(JsonNode data, String... names) {
        if (data.isObject()) {
            for (String name : names) {
                if (data.path(name).isArray()) {
                    return data.path(name);
                }
            }
        }
        return data;
    }

    /** What a value is, for a sentence about it. */
    static String kind(JsonNode json) {
        return switch (json.getNodeType()) {
            case MISSING -> "missing";
            case NULL -> "null";
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> json.asString("a flag").toLowerCase(Locale.ROOT);
        };
    }
}
