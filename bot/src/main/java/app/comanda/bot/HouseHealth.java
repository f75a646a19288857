package app.comanda.bot;

import app.comanda.bot.carta.CartaClient;
import app.comanda.bot.engine.Engine;
import app.comanda.bot.engine.House;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Journals;
import app.comanda.bot.redis.Redis;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the house can serve: down only where the database does not answer or takes no
 * writes, because everything else is made up for
 * later. What is stuck is named, by tenant.
 */
final class HouseHealth implements HealthIndicator {
    /** Entries of a list that are shown. */
    private static final int SHOWN = 50;

    private final Ground ground;
    private final Engine engine;
    private final House.Sources sources;
    private final CartaClient carta;
    private final Tenants tenants;
    private final InstantSource clock;

    /**
     * What the house stands on.
     *
     * @param redis null where none is set up
     */
    record Ground(Journals journals, @Nullable Redis redis) {}

    HouseHealth(
            Ground ground,
            Engine engine,
            House.Sources sources,
            CartaClient carta,
            Tenants tenants,
            InstantSource clock) {
        this.ground = ground;
        this.engine = engine;
        this.sources = sources;
        this.carta = carta;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            Journal.Depths depths = ground.journals().journal().depths();
            List<String> withoutMenu = tenants.all().stream()
                    .filter(tenant -> sources.menus(tenant).current(tenant).isEmpty())
                    .map(Tenant::id)
                    .toList();
            return standing()
                    .withDetail("inboxWaiting", depths.inbox())
                    .withDetail("outboxWaiting", depths.outbox())
                    .withDetail("setAside", depths.setAside())
                    .withDetail("ordersOpen", depths.ordersOpen())
                    .withDetail("ordersForAPerson", depths.ordersHandedOver())
                    .withDetail(
                            "ordersDoubled", ground.journals().doubledOrders().open())
                    .withDetail(
                            "menus",
                            tenants.all().size() - withoutMenu.size() + " of "
                                    + tenants.all().size())
                    .withDetail("tenantsWithoutMenu", some(withoutMenu))
                    .withDetail(
                            "tenantsNotServed",
                            some(tenants.unserved().stream()
                                    .map(one -> one.id() + ": " + one.reason())
                                    .toList()))
                    .withDetail("menusPastTheirLife", some(pastTheirLife()))
                    .withDetail("menuWarnings", some(menuWarnings()))
                    .withDetail("productsLeftOut", leftOut())
                    .withDetail("tenantsStoppedByMeta", engine.stoppedTenants())
                    .withDetail("cartaTokensEnding", endingTokens())
                    .withDetail("cartaBreakersOpen", carta.brokenLanes())
                    .withDetail("flagsTurnedOff", sources.guide().fallen())
                    .build();
        } catch (JournalException e) {
            return Health.down()
                    .withDetail("database", "does not answer; check COMANDA_DB_URL or COMANDA_DATA_DIR")
                    .build();
        }
    }

    private Health.Builder standing() {
        Health.Builder health = ground.journals().writesFail()
                ? Health.down().withDetail("database", "takes no writes; is its disk full? The log has the reason")
                : Health.up();
        Redis redis = ground.redis();
        if (redis != null) {
            health.withDetail("redis", redis.away() ? "does not answer; Comanda goes on without it" : "answers");
        }
        return health;
    }

    private List<String> endingTokens() {
        return tenants.all().stream()
                .map(carta::tokenWarning)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Served on because they could not be read again in time. */
    private List<String> pastTheirLife() {
        Instant now = clock.instant();
        return tenants.all().stream()
                .filter(tenant -> tenant.home() == Source.PLATFORM)
                .filter(tenant -> sources.menus(tenant)
                        .current(tenant)
                        .map(catalog -> catalog.menu()
                                .readAt()
                                .plus(tenant.carta().menus().life())
                                .isBefore(now))
                        .orElse(false))
                .map(Tenant::id)
                .toList();
    }

    private List<String> menuWarnings() {
        return tenants.all().stream()
                .flatMap(tenant -> sources.menus().values().stream()
                        .flatMap(source -> source.warnings(tenant).stream())
                        .map(sentence -> tenant.id() + ": " + sentence))
                .toList();
    }

    /** What the platform names and cannot be offered, a sentence each. */
    private List<String> leftOut() {
        return some(sources.menus().values().stream()
                .flatMap(source -> source.leftOut().entrySet().stream())
                .flatMap(tenant -> tenant.getValue().stream()
                        .map(product -> tenant.getKey() + ": " + product.id() + " (" + product.reason() + ")"))
                .toList());
    }

    private static List<String> some(List<String> all) {
        return all.size() <= SHOWN
                ? all
                : Stream.concat(all.stream().limit(SHOWN), Stream.of("and " + (all.size() - SHOWN) + " more"))
                        .toList();
    }
}
