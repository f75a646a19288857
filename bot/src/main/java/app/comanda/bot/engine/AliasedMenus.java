package app.comanda.bot.engine;

import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.LeftOut;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A source's menus with the names that staff have given its products. A menu with names is made once and kept until either
 * changes, for the parser's index is kept with the menu.
 */
public final class AliasedMenus implements MenuSource {
    private final MenuSource menus;
    private final Source source;
    private final AliasKeeper aliases;
    private final Map<String, Named> named = new ConcurrentHashMap<>();

    /** A menu with names, and what it was made from. */
    private record Named(Menu plain, long version, Menu menu) {}

    public AliasedMenus(MenuSource menus, Source source, AliasKeeper aliases) {
        this.menus = menus;
        this.source = source;
        this.aliases = aliases;
    }

    @Override
    public Optional<Catalog> current(Tenant tenant) {
        return menus.current(tenant).map(catalog -> named(tenant, catalog));
    }

    private Catalog named(Tenant tenant, Catalog catalog) {
        long version = aliases.version(tenant.restaurant());
        Map<String, List<String>> names = aliases.names(tenant.restaurant(), source);
        if (names.isEmpty()) {
            named.remove(tenant.id());
            return catalog;
        }
        Menu plain = catalog.menu().menu();
        Named there = named.get(tenant.id());
        if (there == null || there.plain() != plain || there.version() != version) {
            there = new Named(plain, version, plain.alsoCalled(names));
            named.put(tenant.id(), there);
        }
        return new Catalog(new MenuSnapshot(there.menu(), catalog.menu().readAt()), catalog.terms(), catalog.branch());
    }

    @Override
    public boolean needsRefresh(Tenant tenant, Instant now) {
        return menus.needsRefresh(tenant, now);
    }

    @Override
    public void recall(Tenant tenant) {
        menus.recall(tenant);
    }

    @Override
    public Map<String, List<LeftOut>> leftOut() {
        return menus.leftOut();
    }

    @Override
    public List<String> warnings(Tenant tenant) {
        return menus.warnings(tenant);
    }

    @Override
    public Refresh refresh(Tenant tenant) {
        return switch (menus.refresh(tenant)) {
            case Refresh.Refreshed(Catalog catalog) -> new Refresh.Refreshed(named(tenant, catalog));
            case Refresh.Failed failed -> failed;
        };
    }
}
