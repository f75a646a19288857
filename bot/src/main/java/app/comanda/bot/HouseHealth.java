package app.comanda.bot;

import app.comanda.bot.carta.CartaClient;
import app.comanda.bot.engine.Engine;
import app.comanda.bot.engine.House;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the house can serve: down only where the database does not answer, because everything else is made up for
 * later. What is stuck is named, by tenant.
 */
final class HouseHealth implements HealthIndicator {
    private final Journal journal;
    private final Engine engine;
    private final House.Sources sources;
    private final CartaClient carta;
    private final Tenants tenants;

    HouseHealth(Journal journal, Engine engine, House.Sources sources, CartaClient carta, Tenants tenants) {
        this.journal = journal;
        this.engine = engine;
        this.sources = sources;
        this.carta = carta;
        this.tenants = tenants;
    }

    @Override
    public Health health() {
        try {
            Journal.Depths depths = journal.depths();
            List<String> withoutMenu = tenants.all().stream()
                    .filter(tenant -> sources.menus(tenant).current(tenant).isEmpty())
                    .map(Tenant::id)
                    .toList();
            return Health.up()
                    .withDetail("inboxWaiting", depths.inbox())
                    .withDetail("outboxWaiting", depths.outbox())
                    .withDetail("setAside", depths.setAside())
                    .withDetail("ordersOpen", depths.ordersOpen())
                    .withDetail("ordersForAPerson", depths.ordersHandedOver())
                    .withDetail("tenantsWithoutMenu", withoutMenu)
                    .withDetail("tenantsStoppedByMeta", engine.stoppedTenants())
                    .withDetail("cartaTokensEnding", endingTokens())
                    .withDetail("cartaBreakersOpen", carta.brokenLanes())
                    .build();
        } catch (JournalException e) {
            return Health.down()
                    .withDetail("database", "does not answer; check COMANDA_DB_URL or COMANDA_DATA_DIR")
                    .build();
        }
    }

    private List<String> endingTokens() {
        return tenants.all().stream()
                .map(carta::tokenWarning)
                .flatMap(Optional::stream)
                .toList();
    }
}
