package app.comanda.bot.rollout;

import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.LeftOut;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform's menus with an eye on how their readings go. */
public final class WatchedMenus implements MenuSource {
    private final MenuSource menus;
    private final Watch watch;

    public WatchedMenus(MenuSource menus, Watch watch) {
        this.menus = menus;
        this.watch = watch;
    }

    @Override
    public Optional<Catalog> current(Tenant tenant) {
        return menus.current(tenant);
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
        long begun = watch.begin();
        Refresh refresh = menus.refresh(tenant);
        watch.ended(tenant, Flag.MENU, refresh instanceof Refresh.Failed, begun);
        return refresh;
    }
}
