package app.comanda.bot.rollout;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Route;
import app.comanda.ordering.matching.IdMap;
import app.comanda.ordering.menu.Source;
import java.util.Map;
import java.util.Set;

/** A house in which every restaurant is served from its home and nothing is ever switched. */
public final class HomeOnly implements Guide {

    @Override
    public Steering steer(Tenant tenant, String customer) {
        Route route = switch (tenant.home()) {
            case PLATFORM -> Route.PLATFORM;
            case BUILT_IN -> Route.BUILT_IN;
        };
        return new Steering(route, sources(tenant), Set.of(), IdMap.NONE);
    }

    @Override
    public Set<Source> sources(Tenant tenant) {
        return Set.of(tenant.home());
    }

    @Override
    public Map<String, Map<Flag, String>> fallen() {
        return Map.of();
    }
}
