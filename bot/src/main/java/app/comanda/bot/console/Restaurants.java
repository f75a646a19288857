package app.comanda.bot.console;

import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The restaurants that are served, as pages and calls ask for them. */
public final class Restaurants {
    private Restaurants() {}

    /**
     * A restaurant to choose.
     *
     * @param waiting how much waits there for somebody
     */
    public record Choice(String id, String name, long waiting) {}

    /**
     * The branch of that id.
     *
     * @throws Refusal when there is none
     */
    static Tenant branch(Tenants tenants, String id) {
        return tenants.byId(id).orElseThrow(() -> unknown(id));
    }

    /**
     * The restaurant of that id, by the branch that stands for it.
     *
     * @throws Refusal when there is none
     */
    static Tenant restaurant(Tenants tenants, String id) {
        return tenants.restaurant(id).map(Restaurant::home).orElseThrow(() -> unknown(id));
    }

    /** Every restaurant once, with what waits in it. */
    static List<Choice> choices(Tenants tenants, Map<String, Long> waiting) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Tenant tenant : tenants.all()) {
            choices.computeIfAbsent(
                    tenant.restaurant(), id -> new Choice(id, tenant.branch().name(), waiting.getOrDefault(id, 0L)));
        }
        return List.copyOf(choices.values());
    }

    /** What waits in all of them. */
    static long sum(Map<String, Long> waiting) {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Refusal unknown(String id) {
        return new Refusal(404, "No hay un restaurante \"" + id + "\".", "There is no restaurant \"" + id + "\".");
    }
}
