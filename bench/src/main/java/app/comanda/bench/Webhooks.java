package app.comanda.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bodies in Meta's shape, signed. */
final class Webhooks {
    private final String phoneNumberId;
    private final SecretKeySpec key;

    Webhooks(String phoneNumberId, String appSecret) {
        this.phoneNumberId = phoneNumberId;
        this.key = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    byte[] text(String waId, String messageId, long seconds, String text) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"5117001002","phone_number_id":"%s"},\
                "contacts":[{"profile":{"name":"Carga"},"wa_id":"%s"}],\
                "messages":[{"from":"%s","id":"%s","timestamp":"%d","type":"text","text":{"body":"%s"}}]}}]}]}""".formatted(phoneNumberId, waId, waId, messageId, seconds, text)
                .getBytes(StandardCharsets.UTF_8);
    }

    String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
