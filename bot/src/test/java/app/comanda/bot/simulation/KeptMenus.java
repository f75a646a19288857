package app.comanda.bot.simulation;

import app.comanda.bot.engine.EngineLimits;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A source's menus as one instance keeps them: its own memory, gone with it. */
final class KeptMenus implements MenuSource {
    private final Source source;
    private final Instance instance;
    private final Function<String, Reading> reading;
    private final List<Zone> zones;
    private final Map<String, Catalog> kept = new HashMap<>();
    private int underWay;

    /** What came of asking: a menu, or why there is none. */
    sealed interface Reading {
        record Read(Menu menu) implements Reading {}

        record Failed(String reason) implements Reading {}
    }

    /** @param reading of a tenant's menu, for as long as the source takes */
    KeptMenus(Source source, Instance instance, Function<String, Reading> reading, List<Zone> zones) {
        this.source = source;
        this.instance = instance;
        this.reading = reading;
        this.zones = zones;
    }

    @Override
    public Optional<Catalog> current(Tenant tenant) {
        return Optional.ofNullable(kept.get(tenant.id()));
    }

    @Override
    public boolean needsRefresh(Tenant tenant, Instant now) {
        @Nullable Catalog there = kept.get(tenant.id());
        return there == null || there.menu().readAt().plusSeconds(60).isBefore(now);
    }

    @Override
    public Refresh refresh(Tenant tenant) {
        Instant asked = instance.clock().instant();
        EngineLimits.MenuReads most = Instance.LIMITS.menuReads();
        if (++underWay > most.healthy() + most.troubled() + most.awaited()) {
            throw new Violation("queues keep within their limits", underWay + " menus being read");
        }
        try {
            return taken(tenant, asked);
        } finally {
            underWay--;
        }
    }

    private Refresh taken(Tenant tenant, Instant asked) {
        return switch (reading.apply(tenant.id())) {
            case Reading.Failed(String reason) -> new Refresh.Failed(reason);
            case Reading.Read(Menu menu) -> {
                Catalog catalog = new Catalog(source, new MenuSnapshot(menu, asked), zones);
                kept.put(tenant.id(), catalog);
                yield new Refresh.Refreshed(catalog);
            }
        };
    }
}
