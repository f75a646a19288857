package app.comanda.bot.engine;

import app.comanda.bot.rollout.Steering;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Route;
import app.comanda.ordering.conversation.State;
import app.comanda.ordering.conversation.Supply;
import app.comanda.ordering.menu.Source;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From where a customer can be served: what the flags say, and what each source has said last. */
final class Shelves {
    private final House house;

    Shelves(House house) {
        this.house = house;
    }

    /** Whose menu an order under way is made from, or the flags want for a customer, where it has not been read yet. */
    Optional<Source> missing(Tenant tenant, String customer, State state) {
        Route held = held(state);
        Route route = held == null ? house.guide().steer(tenant, customer).wanted() : held;
        return house.menus(route.menu()).current(tenant).isPresent() ? Optional.empty() : Optional.of(route.menu());
    }

    private static @Nullable Route held(State state) {
        boolean underWay =
                !(state instanceof State.Browsing) || !state.session().cart().isEmpty();
        return underWay ? state.session().route() : null;
    }

    /** The supply for a conversation; the source that serves its order under way is always in it. */
    Supply supply(Tenant tenant, String customer, State state) {
        Steering steering = house.guide().steer(tenant, customer);
        Set<Source> sources = EnumSet.copyOf(steering.sources());
        Route held = held(state);
        if (held != null) {
            sources.add(held.menu());
            sources.add(held.zones());
        }
        Map<Source, Supply.Shelf> shelves = new EnumMap<>(Source.class);
        for (Source source : sources) {
            house.menus(source)
                    .current(tenant)
                    .ifPresent(catalog -> shelves.put(
                            source,
                            new Supply.Shelf(
                                    catalog.menu(), tenant.selling().over(catalog.terms()), catalog.branch())));
        }
        return new Supply(steering.wanted(), shelves, steering.failed(), steering.ids());
    }
}
