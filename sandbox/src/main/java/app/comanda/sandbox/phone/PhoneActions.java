package app.comanda.sandbox.phone;

import app.comanda.sandbox.meta.Chat;
import app.comanda.sandbox.meta.Customer;
import app.comanda.sandbox.meta.MetaStandIn;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person does with the phone. */
final class PhoneActions {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{7,15}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._]{3,35}");
    private static final int NAME_LIMIT = 60;
    private static final int TEXT_LIMIT = 65_536;
    private static final Set<String> MEDIA = Set.of("image", "audio", "video", "document", "sticker");

    private final MetaStandIn meta;

    PhoneActions(MetaStandIn meta) {
        this.meta = meta;
    }

    Customer meet(JsonNode body) {
        String username = body.path("username").asString("");
        if (!username.isEmpty()) {
            if (!USERNAME.matcher(username).matches()) {
                throw new IllegalArgumentException(
                        "A username has 3 to 35 small letters, digits, dots and underscores.");
            }
            return meta.usernameCustomer(username, body.has("name") ? name(body) : username);
        }
        return body.has("name") ? meta.customer(number(body), name(body)) : meta.customer(number(body));
    }

    static String name(JsonNode body) {
        String name = body.path("name").asString("").strip();
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException("A name has between 1 and " + NAME_LIMIT + " characters.");
        }
        return name;
    }

    static String number(JsonNode body) {
        String number = body.path("waId").asString("").replaceAll("[^0-9]", "");
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("A number has 7 to 15 digits, with the country code.");
        }
        return number;
    }

    /** Sends what the body says: {@code kind} and what belongs to it. Gives the message's id. */
    String send(Chat chat, JsonNode body) {
        Customer customer = chat.customer();
        String number = chat.restaurant().phoneNumberId();
        return switch (body.path("kind").asString("")) {
            case "text" -> meta.send(customer, number, text(chat, body));
            case "tap" ->
                meta.tap(
                        customer,
                        number,
                        body.path("message").asString(""),
                        body.path("id").asString(""));
            case "location" ->
                meta.shareLocation(
                        customer,
                        number,
                        coordinate(body, "latitude", 90),
                        coordinate(body, "longitude", 180),
                        optional(body, "name"),
                        optional(body, "address"));
            case "contact" -> meta.send(customer, number, contact(chat, body));
            case "reaction" -> meta.send(customer, number, reaction(body));
            case "flow" -> meta.send(customer, number, flow(chat, body));
            case "order" -> meta.send(customer, number, order(body));
            case "unsupported" -> meta.send(customer, number, unsupported());
            default -> throw new IllegalArgumentException("A phone cannot send that.");
        };
    }

    String sendMedia(Chat chat, String type, String mimeType, byte[] bytes, String caption) {
        if (!MEDIA.contains(type) || bytes.length == 0) {
            throw new IllegalArgumentException("Send a file as one of " + MEDIA + ".");
        }
        return meta.sendMedia(chat.customer(), chat.restaurant().phoneNumberId(), type, mimeType, bytes, caption);
    }

    private static @Nullable String optional(JsonNode body, String field) {
        String value = body.path(field).asString("");
        return value.isEmpty() ? null : value;
    }

    private static double coordinate(JsonNode body, String field, double limit) {
        JsonNode value = body.path(field);
        if (!value.isNumber() || Math.abs(value.doubleValue()) > limit) {
            throw new IllegalArgumentException(field + " must be a number between -" + limit + " and " + limit + ".");
        }
        return value.doubleValue();
    }

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode answering(Chat chat, JsonNode body, ObjectNode message) {
        String quoted = body.path("message").asString("");
        if (!quoted.isEmpty()) {
            message.putObject("context")
                    .put("from", chat.restaurant().displayPhoneNumber().replaceAll("[^0-9]", ""))
                    .put("id", quoted);
        }
        return message;
    }

    private static ObjectNode text(Chat chat, JsonNode body) {
        String text = body.path("text").asString("");
        if (text.isBlank() || text.length() > TEXT_LIMIT) {
            throw new IllegalArgumentException("A text has between 1 and " + TEXT_LIMIT + " characters.");
        }
        ObjectNode message = answering(chat, body, message("text"));
        message.putObject("text").put("body", text);
        return message;
    }

    private static ObjectNode contact(Chat chat, JsonNode body) {
        String phone = number(body);
        String name = chat.customer().name();
        ObjectNode message = answering(chat, body, message("contacts"));
        if (message.has("context")) {
            message.put("origin", "contact_request/other");
        }
        ObjectNode contact = message.putArray("contacts").addObject();
        contact.putObject("name").put("formatted_name", name).put("first_name", name);
        contact.put("vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:" + name + "\nTEL;TYPE=CELL:" + phone + "\nEND:VCARD");
        contact.putArray("phones")
                .addObject()
                .put("phone", "+" + phone)
                .put("wa_id", phone)
                .put("type", "CELL");
        return message;
    }

    private static ObjectNode reaction(JsonNode body) {
        ObjectNode message = message("reaction");
        message.putObject("reaction")
                .put("message_id", body.path("message").asString(""))
                .put("emoji", body.path("emoji").asString(""));
        return message;
    }

    private static ObjectNode flow(Chat chat, JsonNode body) {
        ObjectNode message = answering(chat, body, message("interactive"));
        message.putObject("interactive")
                .put("type", "nfm_reply")
                .putObject("nfm_reply")
                .put("name", "flow")
                .put("body", "Sent")
                .put("response_json", body.path("responseJson").asString("{}"));
        return message;
    }

    private static ObjectNode order(JsonNode body) {
        ObjectNode message = message("order");
        ObjectNode order = message.putObject("order")
                .put("catalog_id", body.path("catalogId").asString(""))
                .put("text", body.path("text").asString(""));
        order.set("product_items", body.path("items"));
        return message;
    }

    private static ObjectNode unsupported() {
        ObjectNode message = message("unsupported");
        message.putArray("errors")
                .addObject()
                .put("code", 131_051)
                .put("title", "Message type unknown")
                .put("message", "Message type unknown")
                .putObject("error_data")
                .put("details", "Message type is currently not supported.");
        message.putObject("unsupported").put("type", "poll_creation");
        return message;
    }
}
