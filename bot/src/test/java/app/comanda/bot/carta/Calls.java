package app.comanda.bot.carta;

import app.comanda.bot.carta.Lane.Purpose;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A client whose time and waits are the test's: a wait moves the clock and takes no time. */
final class Calls implements AutoCloseable {
    static final Currency PEN = Currency.getInstance("PEN");

    final MovingClock clock = new MovingClock(Instant.parse("2026-11-25T15:00:00Z"));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final CartaClient client;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    Calls() {
        this(CartaLimits.LANE_LIMITS);
    }

    Calls(Map<Purpose, LaneLimits> limits) {
        client = new CartaClient(executor, new Exchanges.Outside(clock, this::wait, () -> 0, meters), limits);
    }

    static Map<Purpose, LaneLimits> limits(LaneLimits reads) {
        Map<Purpose, LaneLimits> limits = new EnumMap<>(CartaLimits.LANE_LIMITS);
        limits.put(Purpose.READS, reads);
        return limits;
    }

    private void wait(Duration pause) {
        waits.add(pause);
        clock.advance(pause);
    }

    static Tenant tenant(String id, URI baseUrl, String subDomain, String localId) {
        return tenant(
                id,
                new CartaBranch(
                        baseUrl,
                        subDomain,
                        localId,
                        new Secret("demo-carta-token"),
                        AuthKind.BEARER,
                        Duration.ofSeconds(10),
                        3,
                        new CartaBranch.MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), null),
                        PEN));
    }

    static Tenant tenant(String id, CartaBranch carta) {
        return new Tenant(
                id,
                new Branch(id, "Lima", Language.ES, ZoneId.of("America/Lima"), true, true, List.of(PaymentMethod.CASH)),
                new WhatsAppNumber("551000" + id, new Secret("whatsapp-token")),
                carta);
    }

    /** The same tenant with another patience. */
    static Tenant patient(Tenant tenant, Duration timeout, int maxRetries) {
        CartaBranch carta = tenant.carta();
        return tenant(
                tenant.id(),
                new CartaBranch(
                        carta.baseUrl(),
                        carta.subDomain(),
                        carta.localId(),
                        carta.token(),
                        carta.authKind(),
                        timeout,
                        maxRetries,
                        carta.menus(),
                        carta.currency()));
    }

    /** The same tenant with another token. */
    static Tenant token(Tenant tenant, String token, AuthKind kind) {
        CartaBranch carta = tenant.carta();
        return tenant(
                tenant.id(),
                new CartaBranch(
                        carta.baseUrl(),
                        carta.subDomain(),
                        carta.localId(),
                        new Secret(token),
                        kind,
                        carta.timeout(),
                        carta.maxRetries(),
                        carta.menus(),
                        carta.currency()));
    }

    static CartaError error(Answer<?> answer) {
        return switch (answer) {
            case Answer.Failed<?>(CartaError error) -> error;
            case Answer.Ok<?> ok -> throw new AssertionError("It went well: " + ok.value());
        };
    }

    static <T> T value(Answer<T> answer) {
        return switch (answer) {
            case Answer.Ok<T>(T value) -> value;
            case Answer.Failed<T>(CartaError error) -> throw new AssertionError(error.sentence());
        };
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
