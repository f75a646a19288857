package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.carta.Lane.Purpose;
import app.comanda.bot.carta.PlatformMenu.Details;
import app.comanda.bot.carta.PlatformMenu.Section;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.Zone;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CartaAI's API, a call a method. Reads are tried again while the failure may pass; an order is sent once and never again.
 * Every failure is a value that names the call, the tenant and the cause; an answer that cannot be read is one of them.
 */
public final class CartaClient {
    private static final Logger log = LoggerFactory.getLogger(CartaClient.class);

    private final Exchanges exchanges;
    private final Lanes lanes;
    private final TokenWatch tokens;
    private final InstantSource clock;
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
        this(executor, new Exchanges.Outside(clock, sleeper, random, registry), CartaLimits.LANE_LIMITS);
    }

    CartaClient(Executor executor, Exchanges.Outside outside, Map<Purpose, LaneLimits> limits) {
        this.clock = outside.clock();
        this.registry = outside.registry();
        this.lanes = new Lanes(limits, clock, registry);
        this.tokens = new TokenWatch(clock, registry);
        HttpClient http = HttpClient.newBuilder()
                .executor(executor)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CartaLimits.CONNECT)
                .build();
        this.exchanges = new Exchanges(new Transport(http), lanes, tokens, outside, json);
    }

    /** Categories and short products of the branch (endpoint 1): at least one product. */
    Answer<List<Section>> menu(Tenant tenant) {
        return read(
                tenant,
                Call.MENU,
                "/menu2/bot-structure" + ApiAddress.query(tenant.carta()),
                decoder(tenant)::structure);
    }

    /** Presentations and modifiers of some products (endpoint 2, which names the branch before the restaurant). */
    Answer<List<Details>> details(Tenant tenant, List<String> productIds) {
        String path = "/menu/getProductInMenu/" + ApiAddress.part(tenant.carta().localId()) + "/"
                + ApiAddress.part(tenant.carta().subDomain());
        return exchanges
                .read(tenant, Call.DETAILS, path, json.writeValueAsBytes(productIds))
                .then(data -> decoded(tenant, Call.DETAILS, decoder(tenant).details(data)));
    }

    /** Every product with both its ids, its flags and its traits (endpoint 7). */
    Answer<ProductIndex> products(Tenant tenant) {
        return read(tenant, Call.PRODUCTS, "/products/get-all" + ApiAddress.path(tenant.carta()), ProductIndex::decode)
                .then(products -> new Answer.Ok<>(ProductIndex.of(products)));
    }

    /** Every category, also those without products and those switched off (endpoint 6). */
    Answer<List<PlatformCategory>> categories(Tenant tenant) {
        return read(
                tenant,
                Call.CATEGORIES,
                "/categories/get-all" + ApiAddress.path(tenant.carta()),
                PlatformCategory::list);
    }

    /** The branch's delivery zones (endpoint 5); there may be none. */
    Answer<List<Zone>> zones(Tenant tenant) {
        return read(
                tenant, Call.ZONES, "/delivery/zones" + ApiAddress.path(tenant.carta()), new ZoneMapper(tenant)::zones);
    }

    /** Who could carry an order now (endpoint 9); there may be nobody. */
    Answer<List<Driver>> drivers(Tenant tenant) {
        return read(
                tenant, Call.DRIVERS, "/delivery/drivers/available" + ApiAddress.path(tenant.carta()), Driver::list);
    }

    /** What the branch says of itself: currency, hours, tax, services. */
    Answer<Business> business(Tenant tenant) {
        return read(
                tenant,
                Call.BUSINESS,
                "/business" + ApiAddress.query(tenant.carta()),
                data -> BusinessDecoder.decode(data, tenant.carta().currency()));
    }

    /** Sends an order (endpoint 3), once: there is no idempotency key, so no failure is ever answered by a second try. */
    Answer<PlatformOrder> order(Tenant tenant, JsonNode order) {
        return exchanges
                .once(tenant, Call.ORDER, "/order" + ApiAddress.query(tenant.carta()), json.writeValueAsBytes(order))
                .then(data -> decoded(tenant, Call.ORDER, one(tenant, data)));
    }

    /** One order by the platform's id (endpoint 4), whoever's it is: the caller checks that. */
    Answer<PlatformOrder> orderStatus(Tenant tenant, String orderId) {
        return read(
                tenant, Call.ORDER_STATUS, "/order/get-order/" + ApiAddress.part(orderId), data -> one(tenant, data));
    }

    /** The branch's orders, everybody's, newest first (endpoint 8). */
    Answer<List<PlatformOrder>> orders(Tenant tenant, OrderFilter filter) {
        CartaBranch branch = tenant.carta();
        return read(
                tenant,
                Call.ORDERS,
                "/order/filled-orders" + ApiAddress.path(branch) + filter.query(),
                data -> PlatformOrder.list(data, branch, clock.instant()));
    }

    /** The tenants' lanes that a circuit breaker holds shut or half open, as {@code tenant reads}; for operators. */
    public List<String> brokenLanes() {
        return lanes.broken();
    }

    /** One sentence for operators about a token that ends within a week or has ended; empty while there is time. */
    public Optional<String> tokenWarning(Tenant tenant) {
        return tenant.platform() == null ? Optional.empty() : tokens.warning(tenant);
    }

    JsonMapper json() {
        return json;
    }

    private Decoded<PlatformOrder> one(Tenant tenant, JsonNode data) {
        return PlatformOrder.one(data, tenant.carta(), clock.instant());
    }

    private static MenuDecoder decoder(Tenant tenant) {
        return new MenuDecoder(tenant.carta().currency());
    }

    private <T> Answer<T> read(Tenant tenant, Call call, String path, Function<JsonNode, Decoded<T>> decode) {
        return exchanges.read(tenant, call, path, null).then(data -> decoded(tenant, call, decode.apply(data)));
    }

    private <T> Answer<T> decoded(Tenant tenant, Call call, Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Wrong<T>(String field) -> {
                count("comanda.carta.unreadable", tenant, call, 1);
                yield new Answer.Failed<>(new CartaError(call, tenant.id(), new Kind.Unreadable(200, field)));
            }
            case Decoded.Read<T>(T value, List<String> oddities) -> {
                if (!oddities.isEmpty()) {
                    count("comanda.carta.parts.left.out", tenant, call, oddities.size());
                    log.atWarn()
                            .addKeyValue("tenant", tenant.id())
                            .log(
                                    "CartaAI's {}: {} parts of the answer were left out: {}",
                                    call.label(),
                                    oddities.size(),
                                    oddities.stream()
                                            .limit(CartaLimits.ODDITIES)
                                            .toList());
                }
                yield new Answer.Ok<>(value);
            }
        };
    }

    private void count(String name, Tenant tenant, Call call, int times) {
        registry.counter(name, "tenant", tenant.id(), "call", call.label()).increment(times);
    }
}
