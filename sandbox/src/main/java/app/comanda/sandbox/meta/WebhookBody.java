package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of a delivery. Meta writes everything beyond ASCII as lower-case \\u escapes and signs exactly that. */
final class WebhookBody {
    private static final JsonMapper ESCAPING = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .build();

    private WebhookBody() {}

    /** The common part of every change. */
    static ObjectNode value(Restaurant restaurant) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", digits(restaurant))
                .put("phone_number_id", restaurant.phoneNumberId());
        return value;
    }

    static String digits(Restaurant restaurant) {
        return restaurant.displayPhoneNumber().replaceAll("[^0-9]", "");
    }

    /** The restaurant's WhatsApp Business account. */
    static String accountId(Restaurant restaurant) {
        return "2" + restaurant.phoneNumberId().substring(1);
    }

    static ArrayNode contacts(ObjectNode value, Chat chat) {
        ArrayNode contacts = value.putArray("contacts");
        Customer customer = chat.customer();
        ObjectNode contact = contacts.addObject();
        ObjectNode profile = contact.putObject("profile").put("name", customer.name());
        if (customer.username() != null) {
            profile.put("username", "@" + customer.username());
        }
        if (customer.waId() != null) {
            contact.put("wa_id", customer.waId());
        }
        contact.put("user_id", chat.userId());
        return contacts;
    }

    /** One change, ready to be put into a delivery. */
    static String change(ObjectNode value) {
        return change("messages", value);
    }

    /** One change of a certain field. */
    static String change(String field, ObjectNode value) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.set("value", value);
        change.put("field", field);
        return ESCAPING.writeValueAsString(change);
    }

    static byte[] delivery(Restaurant restaurant, List<String> changes) {
        String body = "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"" + accountId(restaurant)
                + "\",\"changes\":[" + String.join(",", changes) + "]}]}";
        return body.getBytes(StandardCharsets.US_ASCII);
    }

    /** The value of {@code X-Hub-Signature-256} over exactly these bytes. */
    static String signature(String appSecret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
