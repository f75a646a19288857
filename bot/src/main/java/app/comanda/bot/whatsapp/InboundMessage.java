package app.comanda.bot.whatsapp;

import app.comanda.ordering.conversation.ChatLimits;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.conversation.Event.SentMedia.Kind;
import app.comanda.ordering.delivery.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a customer's message, of every type the Cloud API sends. What a person expects an answer to and Comanda cannot
 * read becomes {@link Kind#OTHER}, which is answered politely; what needs none is {@link Inbound.Ignored}.
 */
public final class InboundMessage {
    private static final int MEDIA_ID = 200;
    private static final int NAME_LENGTH = 200;
    private static final int ADDRESS_LENGTH = 500;
    private static final int CART_LINES = 100;
    private static final long ITEM_QUANTITY = 999;

    private static final Set<String> NEVER_ANSWERED = Set.of("reaction", "edit", "revoke", "system");
    /** Things done to an earlier message that WhatsApp has no webhook for: nobody waits for an answer. */
    private static final Set<String> SILENT_UNSUPPORTED = Set.of(
            "edit",
            "revoke",
            "reaction",
            "poll_update",
            "pin",
            "keep_in_chat",
            "event_response",
            "message_history_notice");

    private InboundMessage() {}

    /**
     * What a stored message means.
     *
     * @param payloadJson the message's own JSON node as Meta sent it
     * @throws IllegalArgumentException when it is not a JSON object, which the webhook never stores
     */
    public static Inbound parse(String payloadJson) {
        JsonNode message;
        try {
            message = MetaJson.plain().readTree(payloadJson);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The stored message is not JSON", e);
        }
        if (!message.isObject()) {
            throw new IllegalArgumentException("The stored message is not an object");
        }
        return read(message);
    }

    /** The message's type; where it says none, the one whose part it has. */
    static String type(JsonNode message) {
        String type = Fields.text(message, "type");
        if (type != null) {
            return type;
        }
        for (String part : List.of("text", "interactive", "button", "location", "order", "contacts")) {
            if (message.has(part)) {
                return part;
            }
        }
        return "";
    }

    static boolean isNeverAnswered(String type) {
        return NEVER_ANSWERED.contains(type);
    }

    private static Inbound read(JsonNode message) {
        String type = type(message);
        if (isNeverAnswered(type)) {
            return new Inbound.Ignored(type);
        }
        return switch (type) {
            case "text" -> text(message);
            case "interactive" -> interactive(Fields.object(message, "interactive"));
            case "button" -> templateButton(Fields.object(message, "button"));
            case "location" -> location(Fields.object(message, "location"));
            case "contacts" -> contact(Fields.list(message, "contacts"));
            case "order" -> catalogCart(Fields.object(message, "order"));
            case "image" -> media(Kind.IMAGE, message, type);
            case "audio", "voice" -> media(Kind.AUDIO, message, type);
            case "video" -> media(Kind.VIDEO, message, type);
            case "document" -> media(Kind.DOCUMENT, message, type);
            case "unsupported" -> unsupported(message);
            case "request_welcome" -> new Inbound.Ignored("request-welcome");
            default -> unreadable();
        };
    }

    private static Inbound text(JsonNode message) {
        String body = Fields.written(Fields.object(message, "text"), "body", ChatLimits.TEXT_BODY);
        return body == null ? unreadable() : said(new Event.Wrote(body));
    }

    /** A forwarded tap has no payload, nor has one of a kind of message that Comanda never sends. */
    private static Inbound interactive(JsonNode interactive) {
        for (String reply : List.of("button_reply", "list_reply")) {
            JsonNode tapped = Fields.object(interactive, reply);
            String id = Fields.text(tapped, "id");
            if (id != null) {
                return said(tapped(id, tapped, "title"));
            }
        }
        return unreadable();
    }

    private static Inbound templateButton(JsonNode button) {
        String payload = Fields.text(button, "payload");
        if (payload != null) {
            return said(tapped(payload, button, "text"));
        }
        String text = Fields.written(button, "text", ChatLimits.TEXT_BODY);
        return text == null ? unreadable() : said(new Event.Wrote(text));
    }

    private static Event.Tapped tapped(String id, JsonNode node, String titleField) {
        String title = Fields.written(node, titleField, NAME_LENGTH);
        String whole = Fields.cleaned(id);
        return new Event.Tapped(
                whole.length() <= ChatLimits.BUTTON_ID ? whole : whole.substring(0, ChatLimits.BUTTON_ID),
                title == null ? "" : title);
    }

    private static Inbound location(JsonNode location) {
        OptionalDouble latitude = Fields.number(location, "latitude");
        OptionalDouble longitude = Fields.number(location, "longitude");
        if (latitude.isEmpty()
                || longitude.isEmpty()
                || Math.abs(latitude.getAsDouble()) > 90
                || Math.abs(longitude.getAsDouble()) > 180) {
            return unreadable();
        }
        return said(new Event.SharedLocation(
                new Coordinates(microdegrees(latitude.getAsDouble()), microdegrees(longitude.getAsDouble())),
                Fields.written(location, "name", NAME_LENGTH),
                Fields.written(location, "address", ADDRESS_LENGTH)));
    }

    private static int microdegrees(double degrees) {
        return Math.toIntExact(Math.round(degrees * 1_000_000));
    }

    private static Inbound contact(List<JsonNode> cards) {
        if (cards.isEmpty() || !cards.getFirst().isObject()) {
            return unreadable();
        }
        ContactCard card = ContactCard.of(cards.getFirst(), NAME_LENGTH);
        return said(new Event.SharedContact(card.name(), card.phone()));
    }

    private static Inbound catalogCart(JsonNode order) {
        List<Event.SentCatalogCart.CatalogItem> items = new ArrayList<>();
        for (JsonNode item : Fields.list(order, "product_items")) {
            String id = Fields.text(item, "product_retailer_id");
            OptionalLong quantity = Fields.whole(item, "quantity");
            if (id != null
                    && quantity.isPresent()
                    && quantity.getAsLong() >= 1
                    && quantity.getAsLong() <= ITEM_QUANTITY
                    && items.size() < CART_LINES) {
                items.add(new Event.SentCatalogCart.CatalogItem(
                        Fields.cleaned(id), Math.toIntExact(quantity.getAsLong())));
            }
        }
        return items.isEmpty()
                ? unreadable()
                : said(new Event.SentCatalogCart(items, Fields.written(order, "text", ChatLimits.TEXT_BODY)));
    }

    private static Inbound media(Kind kind, JsonNode message, String field) {
        JsonNode media = Fields.object(message, field);
        return said(new Event.SentMedia(
                kind, Fields.written(media, "caption", ChatLimits.CAPTION), Fields.id(media, "id", MEDIA_ID)));
    }

    /** A message WhatsApp itself could not pass on (131051, 131060): its sender does not know that. */
    private static Inbound unsupported(JsonNode message) {
        String what = Fields.text(Fields.object(message, "unsupported"), "type");
        return what != null && SILENT_UNSUPPORTED.contains(what)
                ? new Inbound.Ignored("unsupported-" + what)
                : unreadable();
    }

    private static Inbound unreadable() {
        return said(new Event.SentMedia(Kind.OTHER, null));
    }

    private static Inbound said(Event.FromCustomer event) {
        return new Inbound.Said(event);
    }

    /** A contact's name and first phone: from the parts Meta took out of the card, or from the card itself. */
    private record ContactCard(
            @Nullable String name, @Nullable String phone) {

        static ContactCard of(JsonNode contact, int nameLength) {
            JsonNode names = Fields.object(contact, "name");
            String name = Fields.written(names, "formatted_name", nameLength);
            if (name == null) {
                name = Fields.written(names, "first_name", nameLength);
            }
            String phone = null;
            for (JsonNode entry : Fields.list(contact, "phones")) {
                for (String field : List.of("phone", "wa_id")) {
                    phone = phone == null ? Fields.written(entry, field, NAME_LENGTH) : phone;
                }
            }
            String vcard = Fields.text(contact, "vcard");
            if (vcard != null) {
                name = name == null ? property(vcard, "FN") : name;
                phone = phone == null ? property(vcard, "TEL") : phone;
            }
            return new ContactCard(name, phone);
        }

        /** The first property of that name of a vCard (RFC 6350): {@code TEL;TYPE=CELL:+51…}, {@code item1.TEL:…}. */
        private static @Nullable String property(String vcard, String name) {
            for (String line : vcard.split("\\R", -1)) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    continue;
                }
                String key = line.substring(0, colon).split(";", 2)[0];
                String bare = key.substring(key.lastIndexOf('.') + 1).strip();
                String value = Fields.cleaned(line.substring(colon + 1)).strip();
                // the newer form of a phone is a URI
                String text = value.startsWith("tel:") ? value.substring("tel:".length()) : value;
                if (bare.equalsIgnoreCase(name) && !text.isEmpty()) {
                    return text.length() <= NAME_LENGTH ? text : text.substring(0, NAME_LENGTH);
                }
            }
            return null;
        }
    }
}
