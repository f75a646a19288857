package app.comanda.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxClient;
import app.comanda.sandbox.SandboxClient.Answer;
import app.comanda.sandbox.SandboxSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class FaultsTest {
    private static final String BUSINESS =
            "/carta/api/v1/business?subDomain=la-braza-roja&localId=LOC1760097779968WGX4I";
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults()
            .withClock(Clock.fixed(Instant.parse("2026-03-02T17:00:00Z"), ZoneOffset.UTC)));
    private final SandboxClient client = new SandboxClient(sandbox.uri());
    private final Switches carta = sandbox.faults().carta();

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    private Answer business() throws IOException, InterruptedException {
        return client.get(BUSINESS, "Authorization", "Bearer demo-carta-token");
    }

    private Answer order() throws IOException, InterruptedException {
        String product = sandbox.carta().menu("la-braza-roja").products().stream()
                .filter(each ->
                        each.presentations().isEmpty() && each.modifiers().isEmpty() && each.canBeOrdered())
                .findFirst()
                .orElseThrow()
                .id();
        return client.post(
                "/carta/api/v1/order?subDomain=la-braza-roja&localId=LOC1760097779968WGX4I",
                Map.of(
                        "customer", Map.of("name", "Ana", "phone", "987654321"),
                        "items", List.of(Map.of("productId", product, "name", "x", "quantity", 1, "unitPrice", 8.5)),
                        "type", "pickup",
                        "paymentMethod", "cash",
                        "source", "whatsapp",
                        "notes", "#R1"),
                "Authorization",
                "Bearer demo-carta-token");
    }

    @Test
    void failsBeforeTheWorkSoManyTimes() throws Exception {
        ActiveFault fault = carta.add(Fault.next(2, FaultKind.ERROR_BEFORE));
        assertThat(order().status()).isEqualTo(500);
        assertThat(order().status()).isEqualTo(500);
        assertThat(sandbox.carta().orders()).isEmpty();
        assertThat(sandbox.carta().postsWith("#R1")).isEqualTo(2);
        assertThat(fault.spent()).isTrue();
        assertThat(order().status()).isEqualTo(201);
        assertThat(fault.fired()).isEqualTo(2);
    }

    @Test
    void failsAfterTheWork() throws Exception {
        carta.add(Fault.next(1, FaultKind.ERROR_AFTER).at("create-order"));
        assertThat(business().status()).isEqualTo(200);
        Answer answer = order();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("success").booleanValue()).isFalse();
        assertThat(sandbox.carta().orders()).hasSize(1);
    }

    @Test
    void doesTheWorkAndHangsUp() throws Exception {
        carta.add(Fault.next(1, FaultKind.DROP_ANSWER).at("create-order"));
        assertThatThrownBy(this::order).isInstanceOf(IOException.class);
        assertThat(sandbox.carta().orders()).hasSize(1);
        assertThat(sandbox.carta().postsWith("#R1")).isEqualTo(1);
        assertThat(order().status()).isEqualTo(201);
    }

    @Test
    void asksToWaitInSecondsOrUntilADate() throws Exception {
        carta.add(Fault.next(1, FaultKind.RATE_LIMIT).retryAfter(7));
        assertThat(business().header("Retry-After")).hasValue("7");
        carta.add(Fault.next(1, FaultKind.RATE_LIMIT).retryAfterDate(90));
        Answer dated = business();
        assertThat(dated.status()).isEqualTo(429);
        assertThat(dated.header("Retry-After")).hasValue("Mon, 02 Mar 2026 17:01:30 GMT");
    }

    @Test
    void breaksJsonOffAndAnswersHtml() throws Exception {
        carta.add(Fault.next(1, FaultKind.MALFORMED));
        Answer broken = business();
        assertThat(broken.status()).isEqualTo(200);
        assertThatThrownBy(broken::json).isInstanceOf(JacksonException.class);
        carta.add(Fault.next(1, FaultKind.HTML));
        Answer html = business();
        assertThat(html.status()).isEqualTo(502);
        assertThat(html.body()).startsWith("<html>");
        assertThat(business().status()).isEqualTo(200);
    }

    @Test
    void succeedsWithoutDataAndEndsTokens() throws Exception {
        carta.add(Fault.next(1, FaultKind.NULL_DATA));
        Answer empty = business();
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.json().path("data").isNull()).isTrue();
        carta.add(Fault.next(1, FaultKind.EXPIRED_TOKEN));
        assertThat(business().status()).isEqualTo(401);
        assertThat(business().status()).isEqualTo(200);
    }

    @Test
    void strikesEveryThird() throws Exception {
        carta.add(Fault.every(3, FaultKind.ERROR_BEFORE));
        int[] statuses = new int[6];
        for (int i = 0; i < 6; i++) {
            statuses[i] = business().status();
        }
        assertThat(statuses).containsExactly(200, 200, 500, 200, 200, 500);
    }

    @Test
    void holdsRequestsUp() throws Exception {
        business();
        carta.latency(Duration.ofMillis(150), Duration.ofMillis(20));
        long before = System.nanoTime();
        assertThat(business().status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void nextNeverStrikesMoreOftenThanItSays() {
        ActiveFault fault = carta.add(Fault.next(50, FaultKind.ERROR_BEFORE));
        long strikes = IntStream.range(0, 1_000)
                .parallel()
                .filter(_ -> carta.draw("business").isPresent())
                .count();
        assertThat(strikes).isEqualTo(50);
        assertThat(fault.fired()).isEqualTo(50);
    }

    @Test
    void areSwitchedOverHttp() throws Exception {
        JsonNode view = client.put(
                        "/sandbox/api/faults",
                        "{\"side\":\"graph\",\"kind\":\"graph-error\",\"graphCode\":131056,\"every\":5,\"endpoint\":\"messages\"}")
                .json();
        JsonNode fault = view.path("graph").path("faults").get(0);
        assertThat(fault.path("graphCode").intValue()).isEqualTo(131_056);
        assertThat(fault.path("every").intValue()).isEqualTo(5);
        client.put("/sandbox/api/faults", "{\"side\":\"carta\",\"latencyMs\":20,\"jitterMs\":5}");
        assertThat(carta.latency().fixed()).isEqualTo(Duration.ofMillis(20));
        client.delete("/sandbox/api/faults?side=graph&id=" + fault.path("id").intValue());
        assertThat(sandbox.faults().graph().faults()).isEmpty();
        client.delete("/sandbox/api/faults");
        assertThat(carta.latency().fixed()).isZero();
    }

    @Test
    void refuseWhatMakesNoSense() throws Exception {
        for (String body : List.of(
                "nonsense",
                "{}",
                "{\"side\":\"carta\"}",
                "{\"side\":\"carta\",\"kind\":\"flood\",\"always\":true}",
                "{\"side\":\"carta\",\"kind\":\"repeat\",\"always\":true}",
                "{\"side\":\"carta\",\"kind\":\"html\"}",
                "{\"side\":\"carta\",\"kind\":\"html\",\"next\":0}",
                "{\"side\":\"carta\",\"kind\":\"html\",\"next\":\"3\"}")) {
            Answer answer = client.put("/sandbox/api/faults", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().path("message").stringValue()).isNotBlank();
        }
        assertThat(client.delete("/sandbox/api/faults?side=carta&id=x").status())
                .isEqualTo(400);
        assertThat(carta.faults()).isEmpty();
    }
}
