package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.tenant.Tenant;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.JsonNodeFactory;

/** Second tries, pauses, queues and breakers, over HTTP. */
@Timeout(60)
class RetryTest {
    private static final String GOOD = "{\"success\":true,\"data\":[{\"_id\":\"a\",\"name\":\"Pollos\"}]}";
    private static final String BAD = "{\"success\":false,\"message\":\"Internal server error\"}";

    private CannedPlatform platform;
    private Tenant casa;

    @BeforeEach
    void start() throws IOException {
        platform = new CannedPlatform();
        casa = platform.tenant("casa");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void triesAReadThreeMoreTimesWithGrowingPauses() {
        try (Calls calls = new Calls()) {
            platform.answers(500, BAD);

            assertThat(Calls.error(calls.client.categories(casa)).kind()).isEqualTo(new Kind.Server(500, null));
            assertThat(platform.asked).hasSize(4);
            assertThat(calls.waits)
                    .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
            assertThat(calls.meters
                            .get("comanda.carta.retries")
                            .tags("tenant", "casa", "call", "categories")
                            .counter()
                            .count())
                    .isEqualTo(3);
            assertThat(calls.meters
                            .get("comanda.carta.call")
                            .tags("tenant", "casa", "call", "categories", "outcome", "server")
                            .timer()
                            .count())
                    .isEqualTo(4);
        }
    }

    @Test
    void doesNotAskAgainForWhatWillNotChange() {
        try (Calls calls = new Calls()) {
            platform.answers(404, "{\"type\":\"3\",\"message\":\"Local not found\",\"data\":null}");

            Calls.error(calls.client.categories(casa));

            assertThat(platform.asked).hasSize(1);
            assertThat(calls.waits).isEmpty();
        }
    }

    @Test
    void triesNoMoreOftenThanItsTenantWants() {
        try (Calls calls = new Calls()) {
            platform.answers(503, "");

            Calls.error(calls.client.categories(Calls.patient(casa, Duration.ofSeconds(5), 0)));

            assertThat(platform.asked).hasSize(1);
        }
    }

    @Test
    @DisplayName("case 5: POST /order is sent once, whatever comes back")
    void neverSendsAnOrderTwice() {
        for (int status : new int[] {500, 502, 503, 429, 408, 401, 404}) {
            try (Calls calls = new Calls()) {
                platform.asked.clear();
                platform.answers(status, BAD);

                Calls.error(calls.client.order(casa, JsonNodeFactory.instance.objectNode()));

                assertThat(platform.asked)
                        .as("after %d", status)
                        .containsExactly("POST /api/v1/order" + "?subDomain=casa&localId=LOC1");
                assertThat(calls.waits).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("case 6: one call at a time and a second try do not deadlock")
    void givesItsPlaceBackBeforeItTriesAgain() {
        try (Calls calls = new Calls(Calls.limits(new LaneLimits(1, 0)))) {
            platform.answers(500, BAD).answers(500, BAD).answers(200, GOOD);

            assertThat(Calls.value(calls.client.categories(casa))).hasSize(1);
            assertThat(platform.asked).hasSize(3);
        }
    }

    @Test
    @DisplayName("case 7: Retry-After in seconds is waited for")
    void honoursSeconds() {
        try (Calls calls = new Calls()) {
            platform.answers(429, BAD, "7").answers(200, GOOD);

            assertThat(Calls.value(calls.client.categories(casa))).hasSize(1);
            assertThat(calls.waits).containsExactly(Duration.ofSeconds(7));
            assertThat(calls.meters
                            .get("comanda.carta.rate.limits")
                            .tags("tenant", "casa", "call", "categories")
                            .counter()
                            .count())
                    .isOne();
        }
    }

    @Test
    @DisplayName("case 7: Retry-After as a date is waited for")
    void honoursDates() {
        try (Calls calls = new Calls()) {
            platform.answers(503, BAD, "Wed, 25 Nov 2026 15:00:09 GMT").answers(200, GOOD);

            assertThat(Calls.value(calls.client.categories(casa))).hasSize(1);
            assertThat(calls.waits).containsExactly(Duration.ofSeconds(9));
        }
    }

    @Test
    @DisplayName("case 7: a long Retry-After rests that tenant's reads and nobody else's")
    void restsOneTenantOnly() throws IOException {
        try (Calls calls = new Calls();
                CannedPlatform other = new CannedPlatform()) {
            platform.answers(429, BAD, "120").answers(200, GOOD);
            other.answers(200, GOOD);

            assertThat(Calls.error(calls.client.categories(casa)).kind())
                    .isEqualTo(new Kind.RateLimited(Duration.ofMinutes(2)));
            assertThat(Calls.error(calls.client.zones(casa)).kind())
                    .isEqualTo(new Kind.HeldBack(Kind.HeldBack.Reason.ASKED_TO_REST, Duration.ofMinutes(2)));
            assertThat(platform.asked).hasSize(1);
            assertThat(Calls.value(calls.client.categories(other.tenant("playa"))))
                    .hasSize(1);

            calls.clock.advance(Duration.ofMinutes(2));
            assertThat(Calls.value(calls.client.categories(casa))).hasSize(1);
        }
    }

    @Test
    void opensTheBreakerOfOneTenantsReadsAndOfNothingElse() throws IOException {
        try (Calls calls = new Calls();
                CannedPlatform other = new CannedPlatform()) {
            platform.answers(500, BAD);
            other.answers(200, GOOD);
            Calls.error(calls.client.categories(casa));
            Calls.error(calls.client.categories(casa));

            assertThat(Calls.error(calls.client.categories(casa)).kind().outcome())
                    .isEqualTo("breaker-open");
            assertThat(calls.client.brokenLanes()).containsExactly("casa reads");
            assertThat(calls.meters
                            .get("comanda.carta.breaker.state")
                            .tags("tenant", "casa", "lane", "reads")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            assertThat(Calls.value(calls.client.categories(other.tenant("playa"))))
                    .hasSize(1);
            assertThat(Calls.error(calls.client.order(casa, JsonNodeFactory.instance.objectNode()))
                            .kind())
                    .as("the order's own lane is open")
                    .isEqualTo(new Kind.Server(500, null));

            platform.answers(200, GOOD);
            calls.clock.advance(CartaLimits.BREAKER_OPEN.plusMillis(1));
            for (int i = 0; i < CartaLimits.BREAKER_PROBES; i++) {
                assertThat(Calls.value(calls.client.categories(casa))).hasSize(1);
            }
            assertThat(calls.client.brokenLanes()).isEmpty();
        }
    }

    @Test
    @DisplayName("case 7: a tenant whose platform hangs does not slow another's calls")
    void keepsTenantsApart() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Calls calls = new Calls(Calls.limits(new LaneLimits(1, 0)));
                CannedPlatform other = new CannedPlatform()) {
            platform.answersOnce(gate, GOOD);
            other.answers(200, GOOD);
            Thread slow = Thread.ofVirtual().start(() -> Calls.value(calls.client.categories(casa)));
            while (platform.asked.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }

            assertThat(Calls.error(calls.client.categories(casa)).kind().outcome())
                    .isEqualTo("queue-full");
            assertThat(Calls.value(calls.client.categories(other.tenant("playa"))))
                    .hasSize(1);

            gate.countDown();
            slow.join();
            assertThat(Calls.value(calls.client.categories(casa))).hasSize(1);
        }
    }

    @Test
    void givesUpWhenTheAnswerTakesTooLong() {
        CountDownLatch never = new CountDownLatch(1);
        try (Calls calls = new Calls()) {
            platform.answersOnce(never, GOOD);

            assertThat(Calls.error(calls.client.categories(Calls.patient(casa, Duration.ofMillis(200), 0)))
                            .sentence())
                    .isEqualTo(
                            "CartaAI's categories for tenant casa: no answer within 200 ms; check CARTAAI_API_TIMEOUT");
            never.countDown();
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        Tenant gone;
        try (CannedPlatform closed = new CannedPlatform()) {
            gone = Calls.patient(closed.tenant("casa"), Duration.ofSeconds(5), 0);
        }
        try (Calls calls = new Calls()) {
            assertThat(Calls.error(calls.client.categories(gone)).sentence())
                    .isEqualTo("CartaAI's categories for tenant casa: connection refused; check CARTAAI_API_BASE_URL");
        }
    }
}
