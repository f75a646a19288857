package app.comanda.bot.simulation;

import app.comanda.bot.rollout.Flag;
import app.comanda.bot.rollout.Guide;
import app.comanda.bot.rollout.Steering;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Route;
import app.comanda.ordering.menu.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the flags say for each restaurant, as one instance has seen it last. */
final class Flags implements Guide {
    private static final Set<Source> BOTH = Set.of(Source.PLATFORM, Source.BUILT_IN);

    private final Map<String, Steering> said = new HashMap<>();

    /** What the flags may be turned to: any mixture, and the house's own turning back of what fails. */
    static Steering any(Chance chance) {
        Route route = Route.of(chance.once(0.7), chance.once(0.7), chance.once(0.7), chance.once(0.7));
        Set<Route.Part> failed = chance.once(0.3) ? Set.of(chance.of(List.of(Route.Part.values()))) : Set.of();
        return new Steering(route, BOTH, failed, Menus.IDS);
    }

    void set(String tenant, Steering steering) {
        said.put(tenant, steering);
    }

    @Override
    public Steering steer(Tenant tenant, String customer) {
        return said.getOrDefault(tenant.id(), new Steering(Route.PLATFORM, BOTH, Set.of(), Menus.IDS));
    }

    @Override
    public Set<Source> sources(Tenant tenant) {
        return BOTH;
    }

    @Override
    public Map<String, Map<Flag, String>> fallen() {
        return Map.of();
    }
}
