package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Person;
import app.comanda.bot.tenant.WhatsAppNumber;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages in Meta's JSON. */
public final class OutboundJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Where the kinds of messages that are sent have their words. */
    private static final List<String> SAYING = List.of("/text/body", "/interactive/body/text", "/image/caption");

    /** A template's body holds 1,024 characters with its variables filled in; its own words need some of them. */
    private static final int LONGEST_NEWS = 800;

    private OutboundJson() {}

    /** The body of a send, without its recipient: what the outbox keeps. */
    public static String write(OutboundMessage message) {
        ObjectNode body =
                NODES.objectNode().put("messaging_product", "whatsapp").put("recipient_type", "individual");
        switch (message) {
            case OutboundMessage.Text text -> {
                body.put("type", "text");
                body.putObject("text").put("body", text.body()).put("preview_url", false);
            }
            case OutboundMessage.ReplyButtons buttons -> buttons(interactive(body, "button", buttons.body()), buttons);
            case OutboundMessage.ListMessage list -> list(interactive(body, "list", list.body()), list);
            case OutboundMessage.Image image -> {
                ObjectNode node = body.put("type", "image").putObject("image").put("link", image.link());
                if (image.caption() != null) {
                    node.put("caption", image.caption());
                }
            }
            case OutboundMessage.Carousel carousel -> cards(interactive(body, "carousel", carousel.body()), carousel);
            case OutboundMessage.LocationRequest request ->
                interactive(body, "location_request_message", request.body())
                        .putObject("action")
                        .put("name", "send_location");
        }
        return MetaJson.plain().writeValueAsString(body);
    }

    /**
     * A kept body as a template whose one variable is what it says, on one line (Cloud API: a variable holds no line
     * breaks); empty where it says nothing.
     */
    public static Optional<String> template(WhatsAppNumber.NewsTemplate template, String payloadJson) {
        String news = said(MetaJson.plain().readTree(payloadJson)).strip().replaceAll("\\s+", " ");
        if (news.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = NODES.objectNode()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("type", "template");
        ObjectNode node = body.putObject("template").put("name", template.name());
        node.putObject("language").put("code", template.language());
        node.putArray("components")
                .addObject()
                .put("type", "body")
                .putArray("parameters")
                .addObject()
                .put("type", "text")
                .put("text", cut(news));
        return Optional.of(MetaJson.plain().writeValueAsString(body));
    }

    /** What a message says, of whatever kind it is; empty where it says nothing. */
    public static String said(JsonNode payload) {
        for (String pointer : SAYING) {
            String text = payload.at(pointer).asString("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String cut(String news) {
        int end = news.length() <= LONGEST_NEWS ? news.length() : news.lastIndexOf(' ', LONGEST_NEWS - 1);
        return end == news.length() ? news : news.substring(0, end < 1 ? LONGEST_NEWS - 1 : end) + "…";
    }

    private static ObjectNode interactive(ObjectNode message, String type, String text) {
        ObjectNode interactive =
                message.put("type", "interactive").putObject("interactive").put("type", type);
        interactive.putObject("body").put("text", text);
        return interactive;
    }

    private static void buttons(ObjectNode interactive, OutboundMessage.ReplyButtons message) {
        ArrayNode buttons = interactive.putObject("action").putArray("buttons");
        for (OutboundMessage.ReplyButton button : message.buttons()) {
            buttons.addObject()
                    .put("type", "reply")
                    .putObject("reply")
                    .put("id", button.id())
                    .put("title", button.title());
        }
    }

    private static void cards(ObjectNode interactive, OutboundMessage.Carousel message) {
        ArrayNode cards = interactive.putObject("action").putArray("cards");
        for (OutboundMessage.Card card : message.cards()) {
            int index = cards.size();
            // Meta's own example of cards with quick replies has this type as well
            ObjectNode node = cards.addObject().put("card_index", index).put("type", "cta_url");
            node.putObject("header").put("type", "image").putObject("image").put("link", card.link());
            node.putObject("body").put("text", card.body());
            ArrayNode buttons = node.putObject("action").putArray("buttons");
            for (OutboundMessage.ReplyButton button : card.buttons()) {
                buttons.addObject()
                        .put("type", "quick_reply")
                        .putObject("quick_reply")
                        .put("id", button.id())
                        .put("title", button.title());
            }
        }
    }

    private static void list(ObjectNode interactive, OutboundMessage.ListMessage message) {
        ObjectNode action = interactive.putObject("action").put("button", message.opener());
        ArrayNode sections = action.putArray("sections");
        for (OutboundMessage.Section section : message.sections()) {
            ObjectNode node = sections.addObject();
            if (section.title() != null) {
                node.put("title", section.title());
            }
            ArrayNode rows = node.putArray("rows");
            for (OutboundMessage.Row row : section.rows()) {
                ObjectNode entry = rows.addObject().put("id", row.id()).put("title", row.title());
                if (row.description() != null) {
                    entry.put("description", row.description());
                }
            }
        }
    }

    /**
     * A kept body made whole: whom it goes to and the id that comes back in its statuses.
     *
     * @throws IllegalArgumentException when the kept body is not a JSON object
     */
    static String addressed(String payloadJson, Person recipient, String outboxId) {
        JsonNode kept;
        try {
            kept = MetaJson.plain().readTree(payloadJson);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The kept message is not JSON", e);
        }
        if (!(kept instanceof ObjectNode body)) {
            throw new IllegalArgumentException("The kept message is not an object");
        }
        // with both, Meta would take the phone; without the plus it would prepend the business's own country code
        if (recipient.phone() != null) {
            body.put("to", recipient.phone());
        } else {
            body.put("recipient", recipient.userId());
        }
        body.put("biz_opaque_callback_data", outboxId);
        return MetaJson.plain().writeValueAsString(body);
    }

    /** Marks a customer's message (and those before it) as read, and shows that an answer is being written. */
    static String read(String wamid, boolean typing) {
        ObjectNode body = NODES.objectNode()
                .put("messaging_product", "whatsapp")
                .put("status", "read")
                .put("message_id", wamid);
        if (typing) {
            body.putObject("typing_indicator").put("type", "text");
        }
        return MetaJson.plain().writeValueAsString(body);
    }
}
