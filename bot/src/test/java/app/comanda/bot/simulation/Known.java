package app.comanda.bot.simulation;

import app.comanda.bot.engine.House;
import app.comanda.bot.rollout.Flag;
import app.comanda.bot.rollout.Guide;
import app.comanda.bot.rollout.Steering;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an instance knew of a restaurant at one moment.
 *
 * @param catalogs what each source had said last; null where nothing
 */
record Known(Map<Source, @Nullable Catalog> catalogs, Steering steering) {

    /** Sources that say just that, and do nothing. */
    House.Sources sources() {
        Map<Source, MenuSource> menus = new EnumMap<>(Source.class);
        catalogs.forEach((source, catalog) -> menus.put(source, new Said(catalog)));
        return new House.Sources(menus, Map.of(), new Fixed(steering));
    }

    private record Said(@Nullable Catalog catalog) implements MenuSource {
        @Override
        public Optional<Catalog> current(Tenant tenant) {
            return Optional.ofNullable(catalog);
        }

        @Override
        public boolean needsRefresh(Tenant tenant, Instant now) {
            return false;
        }

        @Override
        public Refresh refresh(Tenant tenant) {
            throw new IllegalStateException("The past is not read again");
        }
    }

    private record Fixed(Steering steering) implements Guide {
        @Override
        public Steering steer(Tenant tenant, String customer) {
            return steering;
        }

        @Override
        public Set<Source> sources(Tenant tenant) {
            return steering.sources();
        }

        @Override
        public Map<String, Map<Flag, String>> fallen() {
            return Map.of();
        }
    }
}
