package app.comanda.sandbox.meta;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A message that the Graph API accepted.
 *
 * @param wamid its id
 * @param phoneNumberId the restaurant's number that sent it
 * @param customer whom it went to
 * @param json the request body
 * @param at when it was accepted
 * @param opaque {@code biz_opaque_callback_data}; empty for none
 * @param choices what can be tapped in it
 */
public record OutgoingMessage(
        String wamid,
        String phoneNumberId,
        Customer customer,
        JsonNode json,
        Instant at,
        String opaque,
        List<Choice> choices) {
    static OutgoingMessage of(Chat chat, ChatMessage message, Templates templates) {
        return new OutgoingMessage(
                message.wamid(),
                chat.restaurant().phoneNumberId(),
                chat.customer(),
                message.node(),
                Instant.ofEpochMilli(message.timeMillis()),
                message.opaque(),
                Choice.of(message.node(), templates));
    }

    /** Its type; for interactive messages the inner type, such as {@code list}. */
    public String type() {
        String type = json.path("type").asString("text");
        return "interactive".equals(type)
                ? json.path("interactive").path("type").asString("")
                : type;
    }

    /** What a person reads in its bubble: the text, the body or the caption; empty where there is none. */
    public String text() {
        String type = json.path("type").asString("text");
        return switch (type) {
            case "text" -> json.path("text").path("body").asString("");
            case "interactive" ->
                json.path("interactive").path("body").path("text").asString("");
            case "reaction" -> json.path("reaction").path("emoji").asString("");
            default -> json.path(type).path("caption").asString("");
        };
    }
}
