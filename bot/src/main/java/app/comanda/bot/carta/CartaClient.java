package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.carta.Envelope.Opened;
import app.comanda.bot.carta.Transport.Exchange;
import app.comanda.bot.tenant.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CartaAI's API, a call a method. Reads are tried again while the failure may pass; an order is sent once and never again.
 * Every failure is a value that names the call, the tenant and the cause.
 */
public final class CartaClient {
    private final Transport transport;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final MeterRegistry registry;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * A client for every tenant's calls.
     *
     * @param executor for the HTTP client's own work
     * @param sleeper waits between the tries of a read
     * @param random spreads those waits
     */
    public CartaClient(
            Executor executor, InstantSource clock, Sleeper sleeper, RandomGenerator random, MeterRegistry registry) {
        this.transport = new Transport(HttpClient.newBuilder()
                .executor(executor)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CartaLimits.CONNECT)
                .build());
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        this.registry = registry;
    }

    /** Categories and short products of the branch (endpoint 1). */
    Answer<JsonNode> menu(Tenant tenant) {
        return read(tenant, Call.MENU, "/menu2/bot-structure" + ApiAddress.query(tenant.carta()), null);
    }

    /** Presentations and modifiers of some products (endpoint 2, which names the branch before the restaurant). */
    Answer<JsonNode> details(Tenant tenant, List<String> productIds) {
        String path = "/menu/getProductInMenu/" + ApiAddress.part(tenant.carta().localId()) + "/"
                + ApiAddress.part(tenant.carta().subDomain());
        return read(tenant, Call.DETAILS, path, json.writeValueAsBytes(productIds));
    }

    /** Every product with both its ids and its flags (endpoint 7). */
    Answer<JsonNode> products(Tenant tenant) {
        return read(tenant, Call.PRODUCTS, "/products/get-all" + ApiAddress.path(tenant.carta()), null);
    }

    /** The branch's delivery zones (endpoint 5). */
    Answer<JsonNode> zones(Tenant tenant) {
        return read(tenant, Call.ZONES, "/delivery/zones" + ApiAddress.path(tenant.carta()), null);
    }

    /** Sends an order (endpoint 3), once: there is no idempotency key, so no failure is ever answered by a second try. */
    Answer<JsonNode> order(Tenant tenant, JsonNode order) {
        return once(tenant, Call.ORDER, "/order" + ApiAddress.query(tenant.carta()), json.writeValueAsBytes(order));
    }

    /** One order by the platform's id (endpoint 4). */
    Answer<JsonNode> orderStatus(Tenant tenant, String orderId) {
        return read(tenant, Call.ORDER_STATUS, "/order/get-order/" + ApiAddress.part(orderId), null);
    }

    /** The branch's orders since the day of some moment, newest first (endpoint 8; its {@code phone} filter is not to be trusted). */
    Answer<JsonNode> orders(Tenant tenant, Instant since) {
        String from = LocalDate.ofInstant(since, ZoneOffset.UTC).toString();
        return read(
                tenant,
                Call.ORDERS,
                "/order/filled-orders" + ApiAddress.path(tenant.carta()) + "?dateFrom=" + ApiAddress.part(from),
                null);
    }

    JsonMapper json() {
        return json;
    }

    private Answer<JsonNode> read(Tenant tenant, Call call, String path, byte @Nullable [] body) {
        for (int tries = 1; ; tries++) {
            Answer<JsonNode> answer = once(tenant, call, path, body);
            if (!(answer instanceof Answer.Failed<JsonNode>(CartaError error))
                    || !error.kind().passing()
                    || tries > tenant.carta().maxRetries()) {
                return answer;
            }
            Optional<Duration> pause = RetryPause.before(error.kind(), tries, random);
            if (pause.isEmpty()) {
                return answer;
            }
            registry.counter("comanda.carta.retries", "tenant", tenant.id(), "call", call.label())
                    .increment();
            try {
                sleeper.sleep(pause.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
        }
    }

    private Answer<JsonNode> once(Tenant tenant, Call call, String path, byte @Nullable [] body) {
        Timer.Sample sample = Timer.start(registry);
        Opened opened = switch (transport.send(tenant, path, body)) {
            case Exchange.Broken(Kind kind) -> new Opened.Problem(kind);
            case Exchange.Answered answered ->
                Envelope.open(answered, call == Call.ZONES || call == Call.ORDERS, clock.instant(), json);
        };
        String outcome = opened instanceof Opened.Problem(Kind kind) ? kind.outcome() : "ok";
        sample.stop(
                registry.timer("comanda.carta.call", "tenant", tenant.id(), "call", call.label(), "outcome", outcome));
        return switch (opened) {
            case Opened.Data(JsonNode data) -> new Answer.Ok<>(data);
            case Opened.Problem(Kind kind) -> new Answer.Failed<>(new CartaError(call, tenant.id(), kind));
        };
    }
}
