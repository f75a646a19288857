package app.comanda.bot.whatsapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookControllerTest {
    private static JournalException diskFull() {
        return new JournalException("disk full", new IOException());
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private WebhookServer server;

    @BeforeEach
    void start() {
        server = new WebhookServer();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/webhook" + query));
    }

    private HttpResponse<String> exchange(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int post(byte[] body) throws Exception {
        return post(body, Signing.header(WebhookServer.SECRET, body));
    }

    private int post(byte[] body, String signature) throws Exception {
        HttpResponse<String> response = exchange(request("")
                .header(Signature.HEADER, signature)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        assertThat(response.body()).isEmpty();
        return response.statusCode();
    }

    @Test
    void answersTheRightTokenWithTheBareChallenge() throws Exception {
        HttpResponse<String> response =
                exchange(request("?hub.mode=subscribe&hub.verify_token=open%20sesame&hub.challenge=1158201444")
                        .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("1158201444");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?hub.mode=subscribe&hub.challenge=1",
                "?hub.mode=subscribe&hub.verify_token=open&hub.challenge=1",
                "?hub.mode=subscribe&hub.verify_token=&hub.challenge=1",
                "?hub.mode=unsubscribe&hub.verify_token=open%20sesame&hub.challenge=1",
                "?hub.verify_token=open%20sesame&hub.challenge=1",
                "?hub.mode=subscribe&hub.verify_token=open%20sesame"
            })
    @DisplayName("case 51: any other verification is refused")
    void refusesOtherVerifications(String query) throws Exception {
        HttpResponse<String> response = exchange(request(query).build());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEmpty();
    }

    @Test
    @DisplayName("case 50: what is acknowledged is stored, and its conversation is woken")
    void storesThenAcknowledges() throws Exception {
        assertThat(post(WebhookMeaningTest.body("text"))).isEqualTo(200);

        assertThat(server.journal.stored).singleElement().satisfies(intake -> {
            assertThat(intake.tenant()).isEqualTo("lima");
            assertThat(intake.receivedAt()).isEqualTo(Meanings.NOON);
            assertThat(intake.messages()).extracting(Intake.Message::messageId).containsExactly("wamid.IN1");
        });
        assertThat(server.woken).containsExactly(new ConversationKey("lima", "+51987654321"));
        assertThat(server.count("whatsapp.messages.received", "tenant", "lima", "type", "text"))
                .isOne();
        assertThat(server.count("whatsapp.messages.stored", "outcome", "accepted"))
                .isOne();
    }

    @Test
    void verifiesEscapedEmojiOnTheBytesSent() throws Exception {
        byte[] body = WebhookMeaningTest.body("text");
        assertThat(new String(body, UTF_8)).contains("\\ud83c\\udf62");

        assertThat(post(body)).isEqualTo(200);
    }

    @Test
    @DisplayName("case 48: a body brought again is acknowledged and wakes nobody")
    void acknowledgesARedelivery() throws Exception {
        assertThat(post(WebhookMeaningTest.body("text"))).isEqualTo(200);
        server.woken.clear();

        assertThat(post(WebhookMeaningTest.body("text"))).isEqualTo(200);

        assertThat(server.woken).isEmpty();
        assertThat(server.count("whatsapp.messages.stored", "outcome", "known")).isOne();
    }

    @Test
    @DisplayName("case 47: without Meta's signature nothing is stored")
    void refusesOtherSignatures() throws Exception {
        byte[] body = WebhookMeaningTest.body("text");
        byte[] changed = body.clone();
        changed[20] ^= 1;

        assertThat(post(changed, Signing.header(WebhookServer.SECRET, body))).isEqualTo(401);
        assertThat(post(body, Signing.header("another secret", body))).isEqualTo(401);
        assertThat(post(body, "sha1=0123456789012345678901234567890123456789")).isEqualTo(401);
        assertThat(exchange(request("")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.journal.stored).isEmpty();
        assertThat(server.count("whatsapp.webhook.refused", "cause", "signature"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"entry\":\"\u00ff", "{} x"})
    @DisplayName("case 82: a signed body that is not a JSON object is refused")
    void refusesUnreadableBodies(String body) throws Exception {
        assertThat(post(body.getBytes(ISO_8859_1))).isEqualTo(400);
    }

    @Test
    @DisplayName("case 82: a body beyond the limit is refused, announced or not")
    void refusesBodiesThatAreTooLarge() throws Exception {
        byte[] large = ("{\"a\":\"" + "x".repeat(WebhookServer.BODY_BYTES) + "\"}").getBytes(UTF_8);
        byte[] fits = ("{\"a\":\"" + "x".repeat(WebhookServer.BODY_BYTES - 8) + "\"}").getBytes(UTF_8);
        HttpRequest chunked = request("")
                .header(Signature.HEADER, Signing.header(WebhookServer.SECRET, large))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        assertThat(post(large)).isEqualTo(413);
        assertThat(exchange(chunked).statusCode()).isEqualTo(413);
        assertThat(post(fits)).isEqualTo(200);
    }

    @Test
    @DisplayName("case 50: while the journal fails Meta is asked to come again, and then nothing is lost")
    void asksForRedeliveryWhileTheJournalFails() throws Exception {
        server.journal.answers(intake -> CompletableFuture.failedFuture(diskFull()));
        assertThat(post(WebhookMeaningTest.body("text"))).isEqualTo(503);
        server.journal.answers(intake -> {
            throw diskFull();
        });
        assertThat(post(WebhookMeaningTest.body("text"))).isEqualTo(503);
        server.journal.answers(intake -> new CompletableFuture<>());
        assertThat(post(WebhookMeaningTest.body("text"))).isEqualTo(503);
        assertThat(server.woken).isEmpty();
        assertThat(server.count("whatsapp.messages.received", "type", "text")).isZero();

        server.journal.heal();
        assertThat(post(WebhookMeaningTest.body("text"))).isEqualTo(200);
        assertThat(server.woken).hasSize(1);
    }

    @Test
    void acknowledgesNothingBeforeTheCommit() throws Exception {
        CompletableFuture<Journal.Stored> commit = new CompletableFuture<>();
        server.journal.answers(intake -> commit);
        byte[] body = WebhookMeaningTest.body("text");
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request("")
                        .header(Signature.HEADER, Signing.header(WebhookServer.SECRET, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        Thread.sleep(Duration.ofMillis(100));
        assertThat(answer).isNotDone();
        commit.complete(new Journal.Stored(1, 0, List.of()));
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "case 49: one body for two restaurants is stored for both; what one has is woken though the other's failed")
    void wakesWhatIsStoredThoughAnotherPartFailed() throws Exception {
        server.journal.answers(intake -> intake.tenant().equals("cusco")
                ? CompletableFuture.failedFuture(diskFull())
                : server.journal.remember(intake));

        assertThat(post(WebhookMeaningTest.body("two-tenants"))).isEqualTo(503);
        assertThat(server.woken).containsExactly(new ConversationKey("lima", "+51987654321"));

        server.journal.heal();
        assertThat(post(WebhookMeaningTest.body("two-tenants"))).isEqualTo(200);
        assertThat(server.woken)
                .containsExactly(
                        new ConversationKey("lima", "+51987654321"), new ConversationKey("cusco", "+51955000111"));
    }

    @Test
    @DisplayName("case 73: statuses are handed on as they came, with our own id and Meta's code")
    void handsStatusesOn() throws Exception {
        assertThat(post(WebhookMeaningTest.body("status-failed"))).isEqualTo(200);
        assertThat(post(WebhookMeaningTest.body("status-sent"))).isEqualTo(200);

        assertThat(server.journal.stored)
                .flatExtracting(Intake::reports)
                .extracting(Intake.Report::status, Intake.Report::errorCode, Intake.Report::outboxId)
                .containsExactly(
                        tuple(Intake.Report.Status.FAILED, 131026, null),
                        tuple(Intake.Report.Status.SENT, null, "0198f2aa-outbox"));
        assertThat(server.count("whatsapp.statuses", "status", "failed")).isOne();
    }

    @Test
    void acknowledgesWhatItDeliberatelyDoesNotKeep() throws Exception {
        for (String kind : List.of("reaction", "account-update", "errors-beside-nothing")) {
            assertThat(post(WebhookMeaningTest.body(kind))).isEqualTo(200);
        }
        assertThat(post(new String(WebhookMeaningTest.body("text"), UTF_8)
                        .replace("551000111", "42")
                        .getBytes(UTF_8)))
                .isEqualTo(200);

        assertThat(server.journal.stored).isEmpty();
        assertThat(server.count("whatsapp.messages.ignored", "reason", "needs-no-answer", "type", "reaction"))
                .isOne();
        assertThat(server.count("whatsapp.messages.ignored", "reason", "unknown-number"))
                .isOne();
        assertThat(server.count("whatsapp.changes", "field", "account_update")).isOne();
        assertThat(server.count("whatsapp.errors", "tenant", "lima", "code", "131016"))
                .isOne();
    }
}
