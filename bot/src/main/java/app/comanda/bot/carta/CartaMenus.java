package app.comanda.bot.carta;

import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each branch's menu and zones as last read. Asking for them is a map look-up and never waits; reading them anew is one
 * flight a branch, however many ask for it, and a reading that fails leaves the last good one in place.
 */
public final class CartaMenus implements MenuSource {
    private static final Logger log = LoggerFactory.getLogger(CartaMenus.class);

    private final CartaClient client;
    private final InstantSource clock;
    private final BranchReader reader;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CompletableFuture<Refresh>> flights = new ConcurrentHashMap<>();

    private record Kept(Catalog catalog, Instant zonesReadAt) {
        Kept(MenuSnapshot snapshot, List<Zone> zones, Instant zonesReadAt) {
            this(new Catalog(Source.PLATFORM, snapshot, zones), zonesReadAt);
        }
    }

    public CartaMenus(CartaClient client, InstantSource clock, MeterRegistry registry) {
        this.client = client;
        this.clock = clock;
        this.reader = new BranchReader(client, registry);
    }

    @Override
    public Optional<Catalog> current(Tenant tenant) {
        return Optional.ofNullable(kept.get(tenant.id())).map(Kept::catalog);
    }

    /** With four fifths of its life over a menu is read again. */
    @Override
    public boolean needsRefresh(Tenant tenant, Instant now) {
        Kept there = kept.get(tenant.id());
        if (there == null) {
            return true;
        }
        Duration ahead = tenant.carta().menus().life().multipliedBy(4).dividedBy(5);
        return !there.catalog().menu().readAt().plus(ahead).isAfter(now);
    }

    @Override
    public Refresh refresh(Tenant tenant) {
        CompletableFuture<Refresh> mine = new CompletableFuture<>();
        CompletableFuture<Refresh> flight = flights.putIfAbsent(tenant.id(), mine);
        if (flight != null) {
            return flight.join();
        }
        try {
            Refresh result = read(tenant);
            mine.complete(result);
            return result;
        } finally {
            flights.remove(tenant.id(), mine);
            // Whoever waits must not wait for ever, should the reading have ended in a bug.
            mine.completeExceptionally(new IllegalStateException("The reading of the menu broke off"));
        }
    }

    private Refresh read(Tenant tenant) {
        Instant begun = clock.instant();
        return switch (reader.menu(tenant)) {
            case Answer.Failed<Menu>(CartaError error) -> new Refresh.Failed(error.sentence());
            case Answer.Ok<Menu>(Menu menu) -> {
                // Prices are as old as the moment they were asked for, not as young as the moment they arrived.
                MenuSnapshot snapshot = new MenuSnapshot(menu, begun);
                yield new Refresh.Refreshed(keep(tenant, snapshot, begun).catalog());
            }
        };
    }

    private Kept keep(Tenant tenant, MenuSnapshot snapshot, Instant now) {
        Kept before = kept.get(tenant.id());
        boolean zonesAreYoung = before != null
                && before.zonesReadAt().plus(CartaLimits.ZONES_LIFE).isAfter(now);
        Kept after = before != null && zonesAreYoung
                ? new Kept(snapshot, before.catalog().zones(), before.zonesReadAt())
                : withZones(tenant, snapshot, before, now);
        kept.put(tenant.id(), after);
        return after;
    }

    private Kept withZones(Tenant tenant, MenuSnapshot snapshot, @Nullable Kept before, Instant now) {
        return switch (client.zones(tenant)) {
            case Answer.Ok<List<Zone>>(List<Zone> zones) -> new Kept(snapshot, zones, now);
            case Answer.Failed<List<Zone>>(CartaError error) -> {
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .log("The delivery zones could not be read: {}", error.sentence());
                yield before == null
                        ? new Kept(snapshot, List.of(), Instant.EPOCH)
                        : new Kept(snapshot, before.catalog().zones(), before.zonesReadAt());
            }
        };
    }
}
