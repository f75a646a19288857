package app.comanda.bot.engine;

import app.comanda.bot.carta.Sleeper;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.rollout.Guide;
import app.comanda.bot.rollout.HomeOnly;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.tenant.Settings.OrderCare;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.whatsapp.Messenger;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the engine works with.
 */
public record House(
        Tenants tenants,
        Journal journal,
        Messenger messenger,
        Sources sources,
        OrderCare orderCare,
        EngineLimits limits,
        Surroundings surroundings) {

    InstantSource clock() {
        return surroundings.clock();
    }

    Supplier<String> ids() {
        return surroundings.ids();
    }

    /** Waits. */
    void sleep(Duration pause) throws InterruptedException {
        surroundings.sleeper().sleep(pause);
    }

    MeterRegistry meters() {
        return surroundings.meters();
    }

    /**
     * What comes from outside the house.
     *
     * @param ids unique and ordered by time
     * @param sleeper lets a worker wait
     */
    public record Surroundings(InstantSource clock, Supplier<String> ids, MeterRegistry meters, Sleeper sleeper) {}

    /**
     * Who keeps menus and takes orders.
     *
     * @param menus a source of menus for each kind
     * @param desks a desk for each kind
     * @param guide which of them serves whom
     */
    public record Sources(Map<Source, MenuSource> menus, Map<Source, OrderDesk> desks, Guide guide) {
        public Sources {
            menus = Map.copyOf(menus);
            desks = Map.copyOf(desks);
        }

        /** Every restaurant from its home. */
        public Sources(Map<Source, MenuSource> menus, Map<Source, OrderDesk> desks) {
            this(menus, desks, new HomeOnly());
        }

        /** The source of a tenant's menu as long as nothing else is decided for a customer. */
        public MenuSource menus(Tenant tenant) {
            return Objects.requireNonNull(menus.get(tenant.home()));
        }
    }

    /** Which source serves whom. */
    Guide guide() {
        return sources.guide();
    }

    /** Where a source's menus come from. */
    MenuSource menus(Source source) {
        return Objects.requireNonNull(sources.menus().get(source), "no menus of this source");
    }

    /** Who takes a source's orders. */
    OrderDesk desk(Source source) {
        return Objects.requireNonNull(sources.desks().get(source), "no desk of this source");
    }
}
