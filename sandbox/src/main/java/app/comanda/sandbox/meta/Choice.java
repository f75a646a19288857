package app.comanda.sandbox.meta;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Something that can be tapped in a message: a button, a row, a quick reply.
 *
 * @param description the second line of a row; empty elsewhere
 */
public record Choice(Kind kind, String id, String title, String description) {
    /** What kind of thing is tapped, which decides the shape of the webhook. */
    public enum Kind {
        BUTTON,
        ROW,
        CAROUSEL_BUTTON,
        TEMPLATE_BUTTON
    }

    /** All choices of a message from a restaurant, in the order in which the phone shows them. */
    static List<Choice> of(JsonNode message, Templates templates) {
        List<Choice> choices = new ArrayList<>();
        if ("template".equals(message.path("type").asString(""))) {
            templates.quickReplies(message.path("template")).forEach(choices::add);
            return choices;
        }
        JsonNode action = message.path("interactive").path("action");
        for (JsonNode button : action.path("buttons")) {
            choices.add(reply(Kind.BUTTON, button.path("reply")));
        }
        for (JsonNode section : action.path("sections")) {
            for (JsonNode row : section.path("rows")) {
                choices.add(reply(Kind.ROW, row));
            }
        }
        for (JsonNode card : action.path("cards")) {
            for (JsonNode button : card.path("action").path("buttons")) {
                choices.add(reply(Kind.CAROUSEL_BUTTON, button.path("quick_reply")));
            }
        }
        return choices;
    }

    private static Choice reply(Kind kind, JsonNode node) {
        return new Choice(
                kind,
                node.path("id").asString(""),
                node.path("title").asString(""),
                node.path("description").asString(""));
    }
}
