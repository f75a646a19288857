package app.comanda.bot.engine;

import app.comanda.bot.carta.CartaMenus;
import app.comanda.bot.carta.OrderSubmission;
import app.comanda.bot.carta.Reconciliation;
import app.comanda.bot.carta.Tracking;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.tenant.Settings.OrderCare;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.whatsapp.GraphClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the engine works with.
 *
 */
public record House(
        Tenants tenants,
        Journal journal,
        GraphClient graph,
        Carta carta,
        OrderCare orderCare,
        EngineLimits limits,
        Surroundings surroundings) {

    InstantSource clock() {
        return surroundings.clock();
    }

    Supplier<String> ids() {
        return surroundings.ids();
    }

    MeterRegistry meters() {
        return surroundings.meters();
    }

    /**
     * What comes from outside the house.
     *
     * @param ids unique and ordered by time
     */
    public record Surroundings(InstantSource clock, Supplier<String> ids, MeterRegistry meters) {}

    /** The platform's side. */
    public record Carta(
            CartaMenus menus, OrderSubmission submission, Reconciliation reconciliation, Tracking tracking) {}
}
