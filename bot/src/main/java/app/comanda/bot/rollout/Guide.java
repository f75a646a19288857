package app.comanda.bot.rollout;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Source;
import java.util.Map;
import java.util.Set;

/** Says which source serves whom. */
public interface Guide {

    /** Where a customer is sent, and who may serve them at all. */
    Steering steer(Tenant tenant, String customer);

    /** Whose menus must be at hand for some customer of a restaurant. */
    Set<Source> sources(Tenant tenant);

    /** The flags the house has turned off, by restaurant, with the figures. */
    Map<String, Map<Flag, String>> fallen();
}
