package app.comanda.sandbox.meta;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A value inside a message together with its path as Meta's errors write it, such as {@code interactive['body']['text']}.
 * The checks throw {@link GraphRefusal} with code 100, as Meta does for wrong shapes.
 */
record Field(JsonNode node, String path) {
    static Field of(JsonNode message, String name) {
        return new Field(message.path(name), name);
    }

    Field at(String name) {
        return new Field(node.path(name), path + "['" + name + "']");
    }

    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean has(String name) {
        return at(name).present();
    }

    Field required() {
        if (!present()) {
            throw GraphError.parameter("The parameter " + path + " is required.")
                    .refusal();
        }
        return this;
    }

    Field object() {
        if (!required().node.isObject()) {
            throw GraphError.parameter("Param " + path + " must be a JSON object.")
                    .refusal();
        }
        return this;
    }

    String string() {
        if (!required().node.isString()) {
            throw GraphError.parameter("Param " + path + " must be a string.").refusal();
        }
        return node.stringValue();
    }

    /** The text, or nothing when it is absent. */
    String optionalString() {
        return present() ? string() : "";
    }

    double number() {
        if (required().node.isNumber()) {
            return node.doubleValue();
        }
        try {
            return Double.parseDouble(node.asString(""));
        } catch (NumberFormatException notANumber) {
            throw new GraphRefusal(GraphError.parameter("Param " + path + " must be a number."));
        }
    }

    List<Field> items() {
        if (!required().node.isArray()) {
            throw GraphError.parameter("Param " + path + " must be an array.").refusal();
        }
        List<Field> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Field(node.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    /** An http or https link. */
    String link() {
        String link = string();
        if (!Links.isWeb(link)) {
            throw GraphError.parameter("Param " + path + " is not a valid URI.").refusal();
        }
        return link;
    }
}
