package app.comanda.bot.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.MemoryDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Webhooks as Meta signed them, from their bytes into a real journal. */
class ReplayTest {
    private static final Instant SENT = Instant.ofEpochSecond(1_790_000_000);
    private static final MemoryDatabase.Disk SOUND = new MemoryDatabase.Disk() {
        @Override
        public boolean accepts() {
            return true;
        }

        @Override
        public boolean answers() {
            return true;
        }
    };

    private final MemoryDatabase database = new MemoryDatabase();
    private final WebhookDecoder decoder = new WebhookDecoder(Houses.BOTH, WebhookLimits.STANDARD);
    private Instant now = SENT;
    private int ids;
    private final Journal journal = database.journal("first", () -> now, () -> "id-%08d".formatted(++ids), SOUND);

    @AfterEach
    void close() {
        database.close();
    }

    private record Taken(int fresh, Tally tally) {}

    private Taken taken(byte[] body) {
        WebhookDecoder.Decoded.Batch batch = (WebhookDecoder.Decoded.Batch) decoder.decode(body, now);
        int fresh = 0;
        for (Intake intake : batch.intakes()) {
            fresh += Journal.await(journal.store(intake)).fresh();
        }
        return new Taken(fresh, batch.tally());
    }

    private static int ignored(Taken taken, String reason) {
        return taken.tally().counts().entrySet().stream()
                .filter(entry -> entry.getKey().reason().equals(reason))
                .mapToInt(entry -> entry.getValue())
                .sum();
    }

    private List<String> stored() {
        return database.column("SELECT event_key FROM inbox ORDER BY id");
    }

    private static String text(String id, String body) {
        return """
                {"from":"51911000111","id":"%s","timestamp":"1790000000","type":"text","text":{"body":"%s"}}""".formatted(id, body);
    }

    private static byte[] body(String messages) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
                "metadata":{"phone_number_id":"551000111"},"messages":[%s]}}]}]}""".formatted(messages).getBytes(UTF_8);
    }

    @Test
    @DisplayName(
            "case 81: a webhook's redeliveries change nothing for a week, nor years later when nobody remembers it")
    void changesNothingHoweverLateItComesAgain() {
        byte[] webhook = body(text("wamid.1", "hola"));
        assertThat(taken(webhook).fresh()).isEqualTo(1);
        database.execute("UPDATE inbox SET done_at = received_at");
        for (int day = 1; day <= 7; day++) {
            now = SENT.plus(Duration.ofDays(day));
            assertThat(taken(webhook).fresh()).isZero();
            // the least that may be set
            database.retention(SOUND).messages("lima", now.minus(Duration.ofDays(8)), 200);
        }
        assertThat(stored()).containsExactly("wamid.1");

        for (int years = 0; years < 3; years++) {
            now = SENT.plus(Duration.ofDays(8).plusHours(1 + years * 8_766L));
            database.retention(SOUND).messages("lima", now.minus(Duration.ofDays(8)), 200);
            Taken again = taken(webhook);
            assertThat(again.fresh()).isZero();
            assertThat(ignored(again, "too-old")).isEqualTo(1);
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName(
            "case 82: of a thousand messages, each tenth of them odd, every good one is stored and every other counted")
    void losesNoNeighbourInABatch() {
        List<String> odd = List.of(
                "7",
                "null",
                "[[[[]]]]",
                "\"text\"",
                "{}",
                text("", "hola"),
                "{\"from\":{},\"id\":[],\"type\":7}",
                "{\"from\":\"hello\",\"id\":\"wamid.letters\",\"type\":\"text\"}",
                "{\"id\":\"wamid.nobody\",\"type\":\"text\"}",
                text("wamid.old", "hola").replace("1790000000", "1700000000"));
        String messages = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 10 == 9 ? odd.get(i / 10 % 10) : text("wamid." + i, "hola"))
                .collect(Collectors.joining(","));

        Taken batch = taken(body(messages));

        assertThat(batch.fresh()).isEqualTo(900);
        assertThat(stored()).hasSize(900).allMatch(id -> id.matches("wamid\\.[0-9]+"));
        assertThat(batch.tally().counts().entrySet().stream()
                        .filter(entry -> entry.getKey().kind() == Tally.Kind.IGNORED)
                        .mapToInt(entry -> entry.getValue())
                        .sum())
                .isEqualTo(100);
    }

    @Test
    @DisplayName("case 82: a body of three megabytes is taken, without what is too long in it")
    void takesABodyOfThreeMegabytes() {
        String messages = text("wamid.first", "hola") + ","
                + IntStream.range(0, 9)
                        .mapToObj(i -> text("wamid.long" + i, "x".repeat(340_000)))
                        .collect(Collectors.joining(","))
                + "," + text("wamid.last", "hola");
        byte[] body = body(messages);
        assertThat(body).hasSizeGreaterThan(3_000_000);

        Taken taken = taken(body);

        assertThat(stored()).containsExactly("wamid.first", "wamid.last");
        assertThat(ignored(taken, "too-long")).isEqualTo(9);
    }
}
