package app.comanda.bot.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.bot.journal.Person;
import app.comanda.bot.whatsapp.GraphServer.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GraphClientTest {
    private static final Person LUCIA = new Person("+51987654321", "PE.84120993311aB", "Lucía");
    private static final String HOLA = OutboundJson.write(new OutboundMessage.Text("hola"));
    private static final String ACCEPTED = """
            {"messaging_product":"whatsapp","contacts":[{"input":"+51987654321","wa_id":"51987654321"}],\
            "messages":[{"id":"wamid.OUT1","message_status":"accepted"}]}""";

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-09-24T12:00:00Z"));
    private GraphServer server;
    private GraphClient client;

    @BeforeEach
    void start() throws IOException {
        server = new GraphServer();
        client = client(server.url(), Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
        executor.close();
    }

    private GraphClient client(URI url, Duration requestTimeout) {
        return new GraphClient(
                new GraphSettings(url, "v25.0", Duration.ofMillis(400), requestTimeout), executor, clock, meters);
    }

    private void impatient() {
        client.close();
        client = client(server.url(), Duration.ofMillis(500));
    }

    private SendResult send() {
        return client.send(Houses.LIMA, LUCIA, HOLA, "out-1");
    }

    private static String error(int code, String more) {
        return "{\"error\":{\"message\":\"(#%d) told\",\"type\":\"OAuthException\",\"code\":%d%s}}"
                .formatted(code, code, more);
    }

    @Test
    void sendsWithTheTenantsTokenFromTheTenantsNumber() {
        server.willAnswer(200, ACCEPTED);

        assertThat(send()).isEqualTo(new SendResult.Accepted("wamid.OUT1"));
        assertThat(server.requests).singleElement().satisfies(request -> {
            assertThat(request.head())
                    .startsWith("POST /v25.0/551000111/messages HTTP/1.1\r\n")
                    .contains("Authorization: Bearer token-of-lima\r\n")
                    .contains("Content-Type: application/json\r\n");
            assertThat(request.body())
                    .contains("\"to\":\"+51987654321\"")
                    .contains("\"biz_opaque_callback_data\":\"out-1\"");
        });
        assertThat(meters.get("whatsapp.send")
                        .tags("tenant", "lima", "outcome", "accepted")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("case 70: someone known by user id only is written to by it")
    void sendsToAUserId() {
        server.willAnswer(200, "{\"contacts\":[{\"user_id\":\"PE.1\"}],\"messages\":[{\"id\":\"wamid.OUT2\"}]}");

        assertThat(client.send(Houses.LIMA, new Person(null, "PE.1", null), HOLA, "out-2"))
                .isEqualTo(new SendResult.Accepted("wamid.OUT2"));
        assertThat(server.requests.getFirst().body())
                .contains("\"recipient\":\"PE.1\"")
                .doesNotContain("\"to\"");
    }

    @Test
    void usesOneConnectionForMessagesInARow() {
        for (int i = 0; i < 3; i++) {
            server.willAnswer(200, ACCEPTED);
            assertThat(send()).isInstanceOf(SendResult.Accepted.class);
        }

        assertThat(server.connections).hasSize(1);
    }

    @Test
    @DisplayName("case 74: errors are told apart by Meta's code, whatever the status")
    void goesByMetasCode() {
        server.willAnswer(401, error(190, ""));
        assertThat(send()).isEqualTo(new SendResult.StopTenant("190: the access token is not valid", 190));

        server.willAnswer(400, error(100, ",\"error_subcode\":33"));
        assertThat(send()).isInstanceOf(SendResult.StopTenant.class);

        server.willAnswer(400, error(131047, ""));
        assertThat(send()).isInstanceOf(SendResult.NeedsTemplate.class);

        server.willAnswer(400, error(131026, ",\"error_data\":{\"details\":\"x\"}"));
        assertThat(send()).isInstanceOf(SendResult.NeverDeliverable.class);

        server.willAnswer(400, error(131009, ""));
        assertThat(send()).isInstanceOf(SendResult.Bug.class);

        server.willAnswer(500, error(1, ""));
        assertThat(send()).isInstanceOf(SendResult.TryAgain.class);

        server.willAnswer(200, error(131026, ""));
        assertThat(send()).isInstanceOf(SendResult.NeverDeliverable.class);
    }

    @Test
    @DisplayName("case 7: Retry-After is honoured in seconds and as a date")
    void honoursRetryAfter() {
        server.willAnswer(429, error(130429, ""), "Retry-After: 17");
        assertThat(send())
                .isEqualTo(new SendResult.TryAgain(
                        "130429: the number's throughput limit", Duration.ofSeconds(17), SendResult.Scope.NUMBER));

        server.willAnswer(429, "<html>slow down</html>", "Retry-After: Thu, 24 Sep 2026 12:01:30 GMT");
        assertThat(send())
                .isEqualTo(new SendResult.TryAgain(
                        "HTTP 429 without Meta's error", Duration.ofSeconds(90), SendResult.Scope.NUMBER));
    }

    @Test
    void isNotSureAfterASuccessItCannotRead() {
        for (String body : new String[] {"", "OK", "[]", "{\"messages\":[]}", "{\"messages\":[{\"id\":null}]}"}) {
            server.willAnswer(200, body);
            assertThat(send()).isEqualTo(new SendResult.Ambiguous("HTTP 200 without a message id"));
        }
    }

    @Test
    void isNotSureAfterAGatewaysError() {
        server.willAnswer(502, "<html>Bad gateway</html>");

        assertThat(send()).isInstanceOf(SendResult.Ambiguous.class);
    }

    @Test
    void isNotSureWhenTheAnswerBreaksOff() {
        server.will(new Answer.Bytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"messages\":[{\"id\"", true));

        assertThat(send()).isEqualTo(new SendResult.Ambiguous("the connection broke"));
    }

    @Test
    @DisplayName(
            "case 74: a reset connection may have taken the message, and is not tried again behind the caller's back")
    void isNotSureWhenTheConnectionIsReset() {
        server.will(new Answer.Reset());

        assertThat(send()).isEqualTo(new SendResult.Ambiguous("the connection broke"));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void isNotSureWhenAKeptConnectionWasClosedMeanwhile() {
        server.willAnswer(200, ACCEPTED);
        assertThat(send()).isInstanceOf(SendResult.Accepted.class);
        server.will(new Answer.Reset());

        assertThat(send()).isInstanceOf(SendResult.Ambiguous.class);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void isNotSureWhenNoAnswerComesInTime() {
        impatient();
        server.will(new Answer.Silence());

        assertThat(send()).isEqualTo(new SendResult.Ambiguous("no answer in time"));
    }

    @Test
    void isNotSureWhenTheBodyOfTheAnswerStalls() {
        impatient();
        server.will(new Answer.Bytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", false));

        assertThat(send()).isEqualTo(new SendResult.Ambiguous("no answer in time"));
    }

    @Test
    void isNotSureAfterAnEndlessAnswer() {
        server.willAnswer(200, "x".repeat(100_000));

        assertThat(send()).isEqualTo(new SendResult.Ambiguous("the connection broke"));
    }

    @Test
    void waitsForASlowAnswer() {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            server.willAnswer(200, ACCEPTED);
        });

        assertThat(send()).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void isSureThatNothingWentOutWithoutAConnection() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (GraphClient refused = client(URI.create("http://localhost:" + port), Duration.ofSeconds(5));
                GraphClient unknown = client(URI.create("http://graph.invalid"), Duration.ofSeconds(5))) {
            assertThat(refused.send(Houses.LIMA, LUCIA, HOLA, "1"))
                    .isEqualTo(new SendResult.TryAgain(
                            "the connection was refused", Duration.ofSeconds(2), SendResult.Scope.NUMBER));
            assertThat(unknown.send(Houses.LIMA, LUCIA, HOLA, "1"))
                    .isEqualTo(new SendResult.TryAgain(
                            "the host is unknown", Duration.ofSeconds(2), SendResult.Scope.NUMBER));
        }
    }

    @Test
    void isSureThatNothingWentOutWhenNoConnectionComesInTime() throws IOException {
        // a full queue of connections that nobody accepts leaves the next one without an answer
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SocketChannel first = SocketChannel.open();
                SocketChannel second = SocketChannel.open();
                SocketChannel third = SocketChannel.open()) {
            for (SocketChannel channel : List.of(first, second, third)) {
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
            }
            URI url = URI.create("http://127.0.0.1:" + full.getLocalPort());
            try (GraphClient waiting = client(url, Duration.ofSeconds(5))) {
                assertThat(waiting.send(Houses.LIMA, LUCIA, HOLA, "1"))
                        .isEqualTo(new SendResult.TryAgain(
                                "no connection in time", Duration.ofSeconds(2), SendResult.Scope.NUMBER));
            }
        }
    }

    @Test
    void marksAMessageAsReadAndShowsThatItWrites() {
        server.willAnswer(200, "{\"success\":true}");

        assertThat(client.markRead(Houses.LIMA, "wamid.IN1", true)).isTrue();
        assertThat(server.requests.getFirst().body())
                .contains("\"message_id\":\"wamid.IN1\"")
                .contains("\"typing_indicator\":{\"type\":\"text\"}");
    }

    @Test
    void takesAReadMarkThatFailsLightly() {
        server.willAnswer(400, error(100, ""));
        assertThat(client.markRead(Houses.LIMA, "wamid.IN1", false)).isFalse();

        server.will(new Answer.Reset());
        assertThat(client.markRead(Houses.LIMA, "wamid.IN1", false)).isFalse();
    }

    @Test
    void refusesSettingsThatCannotBe() {
        Duration second = Duration.ofSeconds(1);
        Duration two = Duration.ofSeconds(2);
        URI url = URI.create("https://graph.example");

        assertThatIllegalArgumentException().isThrownBy(() -> new GraphSettings(url, "25", second, two));
        assertThatIllegalArgumentException().isThrownBy(() -> new GraphSettings(url, "v25.0", two, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphSettings(URI.create("ftp://a"), "v25.0", second, two));
    }
}
