package app.comanda.bot.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.Intake;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The webhook's decoder on bodies nobody thought of. Run by {@code ./comanda fuzz}. */
class WebhookFuzzTest {
    private final WebhookDecoder decoder = new WebhookDecoder(Houses.BOTH, WebhookLimits.STANDARD);

    @FuzzTest(maxDuration = "6s")
    @DictionaryEntries({
        "\"entry\":[",
        "\"changes\":[",
        "\"field\":\"messages\"",
        "\"field\":\"smb_message_echoes\"",
        "\"field\":\"user_id_update\"",
        "\"value\":{",
        "\"metadata\":{\"phone_number_id\":\"551000111\"}",
        "\"messages\":[",
        "\"statuses\":[",
        "\"contacts\":[",
        "\"type\":\"interactive\"",
        "\"button_reply\":{",
        "\"order\":{\"product_items\":[",
        "\"timestamp\":",
        "null",
        "1e400",
        "\\ud83d"
    })
    void decodes(byte[] body) {
        switch (decoder.decode(body, Meanings.NOON)) {
            case WebhookDecoder.Decoded.Unreadable unreadable ->
                assertThat(unreadable.cause()).isIn("not-utf-8", "not-json", "not-an-object");
            case WebhookDecoder.Decoded.Batch batch -> batch.intakes().forEach(WebhookFuzzTest::read);
        }
        neighboursSurvive(body);
    }

    private static void read(Intake intake) {
        intake.messages()
                .forEach(message ->
                        assertThat(InboundMessage.parse(message.payload())).isNotNull());
        intake.echoes()
                .forEach(
                        echo -> assertThat(InboundMessage.parse(echo.payload())).isNotNull());
    }

    /** Whatever stands between two messages, they are both there. */
    private void neighboursSurvive(byte[] between) {
        JsonNode node;
        try {
            node = MetaJson.reader(WebhookLimits.STANDARD).readTree(between);
        } catch (JacksonException e) {
            return;
        }
        String odd = MetaJson.write(node);
        String body = """
                {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"551000111"},\
                "messages":[%s,%s,%s]}}]}]}""".formatted(message("wamid.before"), odd, message("wamid.after"));
        if (decoder.decode(body.getBytes(UTF_8), Meanings.NOON) instanceof WebhookDecoder.Decoded.Batch batch) {
            List<String> ids = batch.intakes().stream()
                    .flatMap(intake -> intake.messages().stream())
                    .map(Intake.Message::messageId)
                    .toList();
            assertThat(ids).contains("wamid.before", "wamid.after").hasSizeLessThanOrEqualTo(3);
            batch.intakes().forEach(WebhookFuzzTest::read);
        }
    }

    private static String message(String id) {
        return "{\"from\":\"51911000111\",\"id\":\"" + id
                + "\",\"timestamp\":\"1790000000\",\"type\":\"text\",\"text\":{\"body\":\"hola\"}}";
    }
}
