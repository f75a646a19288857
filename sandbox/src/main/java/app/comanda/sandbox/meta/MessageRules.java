package app.comanda.sandbox.meta;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What Meta demands of a message before it accepts it, apart from who sends it to whom and how often. */
final class MessageRules {
    private static final int TEXT_LIMIT = 4_096;
    private static final int CAPTION_LIMIT = 1_024;
    private static final int OPAQUE_LIMIT = 512;
    private static final long REACTION_AGE_MILLIS = 30L * 24 * 3_600 * 1_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    private final MetaSwitches switches;
    private final Media media;
    private final Templates templates;
    private final Chats chats;
    private final InteractiveRules interactive;

    MessageRules(MetaSwitches switches, Media media, Templates templates, Chats chats, Catalogs catalogs) {
        this.switches = switches;
        this.media = media;
        this.templates = templates;
        this.chats = chats;
        this.interactive = new InteractiveRules(switches, media, catalogs);
    }

    /** What every message has in common. */
    void checkEnvelope(ObjectNode message) {
        if (!"whatsapp"
                .equals(Field.of(message, "messaging_product").required().node().asString(""))) {
            throw GraphError.parameter("Param messaging_product must be one of {WHATSAPP}.")
                    .refusal();
        }
        Field recipientType = Field.of(message, "recipient_type");
        if (recipientType.present() && !"individual".equals(recipientType.string())) {
            throw GraphError.parameter("Param recipient_type must be one of {INDIVIDUAL}.")
                    .refusal();
        }
        String opaque = Field.of(message, "biz_opaque_callback_data").optionalString();
        limit(opaque, "biz_opaque_callback_data", OPAQUE_LIMIT);
        Field context = Field.of(message, "context");
        if (context.present()) {
            context.object().at("message_id").string();
        }
    }

    /** The content, by type; {@code to} is the recipient's number or empty. */
    void checkContent(ObjectNode message, String phoneNumberId, String to, long now) {
        String type = Field.of(message, "type").optionalString();
        switch (type) {
            case "", "text" -> text(Field.of(message, "text").object());
            case "image", "video", "audio", "document", "sticker" ->
                media(Field.of(message, type).object(), type);
            case "location" -> location(Field.of(message, "location").object());
            case "contacts" -> contacts(Field.of(message, "contacts"));
            case "reaction" -> reaction(message, now);
            case "interactive" ->
                interactive.check(Field.of(message, "interactive").object(), phoneNumberId, to);
            case "template" -> template(Field.of(message, "template").object());
            default ->
                throw GraphError.parameter("Param type must be one of {AUDIO, CONTACTS, DOCUMENT, IMAGE, INTERACTIVE,"
                                + " LOCATION, REACTION, STICKER, TEMPLATE, TEXT, VIDEO} - got \"" + type + "\".")
                        .refusal();
        }
    }

    private void limit(String value, String path, int limit) {
        if (switches.length(value) > limit) {
            throw GraphError.parameter("Param " + path + " must be at most " + limit + " characters long.")
                    .refusal();
        }
    }

    private void text(Field text) {
        String body = text.at("body").string();
        if (body.isEmpty()) {
            throw GraphError.parameter("The parameter text['body'] is required.")
                    .refusal();
        }
        limit(body, "text['body']", TEXT_LIMIT);
        Field preview = text.at("preview_url");
        if (preview.present() && !preview.node().isBoolean()) {
            throw GraphError.parameter("Param text['preview_url'] must be a boolean.")
                    .refusal();
        }
    }

    private void media(Field content, String type) {
        media.checkReference(content, type);
        Field caption = content.at("caption");
        if (caption.present()) {
            if ("audio".equals(type) || "sticker".equals(type)) {
                throw GraphError.parameter("Unexpected key \"caption\" on param \"" + type + "\".")
                        .refusal();
            }
            limit(caption.string(), caption.path(), CAPTION_LIMIT);
        }
    }

    private static void location(Field location) {
        double latitude = location.at("latitude").number();
        double longitude = location.at("longitude").number();
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw GraphError.invalid("Latitude must be between -90 and 90 and longitude between -180 and 180")
                    .refusal();
        }
    }

    private static void contacts(Field contacts) {
        if (contacts.items().isEmpty()) {
            throw GraphError.parameter("The parameter contacts is required.").refusal();
        }
        for (Field contact : contacts.items()) {
            contact.object().at("name").object().at("formatted_name").string();
        }
    }

    private void reaction(ObjectNode message, long now) {
        Field reaction = Field.of(message, "reaction").object();
        reaction.at("emoji").string();
        if (Field.of(message, "context").present()) {
            throw GraphError.parameter("Unexpected key \"context\" on a reaction.")
                    .refusal();
        }
        String target = reaction.at("message_id").string();
        Optional<Chats.Located> found = chats.byWamid(target);
        if (found.isEmpty()) {
            throw GraphError.invalid("The message to react to was not found").refusal();
        }
        ChatMessage reactedTo = found.get().message();
        if ("reaction".equals(reactedTo.type()) || now - reactedTo.timeMillis() > REACTION_AGE_MILLIS) {
            throw GraphError.invalid("Reactions go to messages of the last 30 days that are not reactions themselves")
                    .refusal();
        }
    }

    private void template(Field template) {
        template.at("name").string();
        Field language = template.at("language").object().at("code");
        if (!LANGUAGE.matcher(language.string()).matches()) {
            throw GraphError.parameter("Param " + language.path() + " is not a valid language.")
                    .refusal();
        }
        templates.check(template.node());
    }
}
