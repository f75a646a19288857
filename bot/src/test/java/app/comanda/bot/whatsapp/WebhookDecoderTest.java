package app.comanda.bot.whatsapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.Intake;
import app.comanda.ordering.conversation.Event;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDecoderTest {
    private static final String GOOD = """
            {"from":"51911000111","id":"wamid.GOOD","timestamp":"1790000000","type":"text","text":{"body":"hola"}}""";

    private final WebhookDecoder decoder = new WebhookDecoder(Houses.BOTH, WebhookLimits.STANDARD);

    private static String change(String parts) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
                "metadata":{"phone_number_id":"551000111"},%s}}]}]}""".formatted(parts);
    }

    private static String messages(String... messages) {
        return change("\"messages\":[" + String.join(",", messages) + "]");
    }

    private List<String> meanings(String body) {
        return Meanings.of(decoder, body.getBytes(UTF_8));
    }

    private Intake intake(String body) {
        WebhookDecoder.Decoded decoded = decoder.decode(body.getBytes(UTF_8), Meanings.NOON);
        assertThat(decoded).isInstanceOf(WebhookDecoder.Decoded.Batch.class);
        List<Intake> intakes = ((WebhookDecoder.Decoded.Batch) decoded).intakes();
        assertThat(intakes).hasSize(1);
        return intakes.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"entry\":[}", "{} {}", "hola"})
    @DisplayName("case 82: what is not JSON is refused")
    void refusesWhatIsNotJson(String body) {
        assertThat(meanings(body)).singleElement().asString().startsWith("unreadable: not-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "3", "null", "true"})
    @DisplayName("case 82: JSON that is not an object is refused")
    void refusesOtherJson(String body) {
        assertThat(meanings(body)).containsExactly("unreadable: not-an-object");
    }

    @Test
    @DisplayName("case 82: invalid UTF-8 is refused, also the kinds parsers let pass")
    void refusesInvalidUtf8() {
        for (String bytes : List.of("\u00ff", "\u00c3(", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00e2\u0082")) {
            byte[] body = messages(GOOD.replace("hola", bytes)).getBytes(ISO_8859_1);
            assertThat(Meanings.of(decoder, body)).containsExactly("unreadable: not-utf-8");
        }
    }

    @Test
    @DisplayName("case 82: deeply nested JSON is refused before it is built")
    void refusesDeepNesting() {
        assertThat(meanings("{\"entry\":" + "[".repeat(1_000_000))).containsExactly("unreadable: not-json");
        assertThat(meanings("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}")).containsExactly("unreadable: not-json");
        assertThat(meanings("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}")).isEmpty();
    }

    @Test
    @DisplayName("case 82: a number of a thousand digits is refused")
    void refusesEndlessNumbers() {
        assertThat(meanings("{\"a\":1" + "0".repeat(1000) + "}")).containsExactly("unreadable: not-json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"text\"",
                "[[]]",
                "{}",
                "{\"id\":{\"a\":1},\"from\":\"51911000112\",\"type\":\"text\"}",
                "{\"id\":\"wamid.X\",\"from\":\"51911000112\\u0000\",\"type\":[]}",
                "{\"id\":\"wamid.X\\u0000\",\"from\":\"51911000112\"}",
                "{\"id\":\"wamid.X\",\"type\":\"text\",\"text\":{\"body\":\"nobody's\"}}"
            })
    @DisplayName("case 82: a message that cannot be placed is counted with a reason and its neighbours stay")
    void keepsTheNeighbours(String broken) {
        List<String> meanings = meanings(messages(GOOD, broken, GOOD.replace("GOOD", "GOOD2")));

        assertThat(meanings.subList(0, 2))
                .containsOnly("lima +51911000111/null/null: Wrote[text=hola]")
                .hasSize(2);
        assertThat(meanings.subList(2, meanings.size()))
                .singleElement()
                .asString()
                .matches("lima IGNORED \\w* (not-an-object|no-message-id|no-sender) x1");
    }

    @Test
    @DisplayName("case 82: numbers where strings belong are read as what they say")
    void readsNumbersForStrings() {
        Intake intake = intake("""
                {"entry":{"changes":{"value":{"metadata":{"phone_number_id":551000111},
                "contacts":{"wa_id":51911000111,"profile":{"name":42}},
                "messages":{"from":51911000111,"id":900,"timestamp":1790000000,"type":"text","text":{"body":2}},
                "statuses":[{"id":7,"status":"failed","timestamp":1790000001,"errors":[{"code":"131026"}]}]}}}}""");

        assertThat(intake.messages()).singleElement().satisfies(message -> {
            assertThat(message.messageId()).isEqualTo("900");
            assertThat(message.sender().phone()).isEqualTo("+51911000111");
            assertThat(message.sender().profileName()).isEqualTo("42");
            assertThat(message.sentAt()).hasToString("2026-09-21T14:13:20Z");
            assertThat(InboundMessage.parse(message.payload())).isEqualTo(new Inbound.Said(new Event.Wrote("2")));
        });
        assertThat(intake.reports()).singleElement().satisfies(report -> {
            assertThat(report.wamid()).isEqualTo("7");
            assertThat(report.errorCode()).isEqualTo(131026);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"entry\":null}", "{\"entry\":[]}", "{\"entry\":[3,{\"changes\":[null,\"x\"]}]}"})
    void findsNothingInEmptyBodies(String body) {
        assertThat(meanings(body)).allMatch(line -> line.contains("IGNORED"));
    }

    @Test
    void countsAnotherObjectOfMetas() {
        assertThat(meanings("{\"object\":\"page\",\"entry\":[]}"))
                .containsExactly("none IGNORED a-body other-object x1");
    }

    @Test
    void countsWhatIsMeantForANumberThatIsNotOurs() {
        String body = change("\"messages\":[" + GOOD + "," + GOOD + "],\"statuses\":[{}]")
                .replace("551000111", "999");

        assertThat(meanings(body))
                .containsExactly("none IGNORED text unknown-number x2", "none IGNORED a-status unknown-number x1");
    }

    @ParameterizedTest
    @CsvSource({"-1", "'\"soon\"'", "99999999999999", "null", "1e400", "'\"\"'"})
    void putsReceiptForATimeThatIsNone(String timestamp) {
        Intake intake = intake(messages(GOOD.replace("\"1790000000\"", timestamp)));

        assertThat(intake.messages().getFirst().sentAt()).isEqualTo(Meanings.NOON);
    }

    @Test
    void ordersByTimeAndWithinASecondByPosition() {
        Intake intake = intake(messages(
                GOOD.replace("GOOD", "c").replace("1790000000", "1790000009"),
                GOOD.replace("GOOD", "b2"),
                GOOD.replace("GOOD", "a").replace("1790000000", "1789999999"),
                GOOD.replace("GOOD", "b1")));

        assertThat(intake.messages())
                .extracting(Intake.Message::messageId)
                .containsExactly("wamid.a", "wamid.b2", "wamid.b1", "wamid.c");
    }

    @Test
    @DisplayName("case 82: a thousand messages of one body are all there")
    void takesAThousandMessages() {
        String thousand = IntStream.range(0, 1000)
                .mapToObj(i -> GOOD.replace("GOOD", "M" + i).replace("1790000000", "1790" + (100_000 + i)))
                .collect(Collectors.joining(","));

        assertThat(intake(messages(thousand)).messages())
                .extracting(Intake.Message::messageId)
                .hasSize(1000)
                .startsWith("wamid.M0", "wamid.M1")
                .endsWith("wamid.M999");
    }

    @Test
    @DisplayName("case 82: a message that is too long is left out, its neighbour is not")
    void leavesOutWhatIsTooLong() {
        WebhookLimits small = new WebhookLimits(100_000, 64, 100, 200, 50, 10, Duration.ofSeconds(1));
        String body = messages(GOOD.replace("hola", "x".repeat(300)), GOOD);

        assertThat(Meanings.of(new WebhookDecoder(Houses.BOTH, small), body.getBytes(UTF_8)))
                .containsExactly("lima +51911000111/null/null: Wrote[text=hola]", "lima IGNORED text too-long x1");
    }

    @Test
    @DisplayName("case 70: among several contacts each message finds its own, by phone or by user id")
    void pairsContactsWithMessages() {
        String body = change("""
                "contacts":[{"wa_id":"51911000111","user_id":"PE.aa1","profile":{"name":"Ana"}},
                  {"user_id":"PE.bb2","profile":{"name":"Beto"}}],
                "messages":[{"id":"1","from_user_id":"PE.bb2","type":"text","text":{"body":"b"}},
                  {"id":"2","from":"51911000111","type":"text","text":{"body":"a"}},
                  {"id":"3","from_user_id":"PE.cc3","type":"text","text":{"body":"c"}},
                  {"id":"4","type":"text","text":{"body":"?"}}]""");

        assertThat(meanings(body))
                .containsExactly(
                        "lima null/PE.bb2/Beto: Wrote[text=b]",
                        "lima +51911000111/PE.aa1/Ana: Wrote[text=a]",
                        "lima null/PE.cc3/null: Wrote[text=c]",
                        "lima IGNORED text no-sender x1");
    }

    @Test
    void neverLendsOneCustomersIdToAnother() {
        String body =
                change("\"contacts\":[{\"wa_id\":\"51922000222\",\"user_id\":\"PE.zz\"}],\"messages\":[" + GOOD + "]");

        assertThat(meanings(body)).containsExactly("lima +51911000111/null/null: Wrote[text=hola]");
    }

    @Test
    void keepsNamesAndPayloadsStorable() {
        Intake intake = intake(change("""
                "contacts":[{"wa_id":"51911000111","profile":{"name":"A\\u0000na\\ud83d"}}],"messages":[%s]""".formatted(GOOD.replace("hola", "ho\\u0000la \\ud83d ñ"))));
        Intake.Message message = intake.messages().getFirst();

        assertThat(message.sender().profileName()).isEqualTo("Ana\uFFFD");
        assertThat(message.payload()).isPrintable().matches("\\p{ASCII}*");
        assertThat(InboundMessage.parse(message.payload())).hasToString("Said[event=Wrote[text=hola \uFFFD ñ]]");
    }

    @Test
    void countsStatusesItDoesNotKnow() {
        assertThat(meanings(change("\"statuses\":[{\"id\":\"1\",\"status\":\"warned\"},{\"status\":\"sent\"},5]")))
                .containsExactly(
                        "lima IGNORED a-status unknown-status x1",
                        "lima IGNORED a-status no-message-id x1",
                        "lima IGNORED a-status not-an-object x1");
    }

    @Test
    void countsSystemMessagesThatChangeNoAlias() {
        assertThat(meanings(messages(
                        "{\"id\":\"1\",\"from\":\"51911000111\",\"type\":\"system\","
                                + "\"system\":{\"type\":\"customer_identity_changed\",\"wa_id\":\"51922000222\"}}",
                        "{\"id\":\"2\",\"from\":\"51911000111\",\"type\":\"system\","
                                + "\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"51911000111\"}}")))
                .containsExactly("lima IGNORED system no-alias-change x2");
    }
}
