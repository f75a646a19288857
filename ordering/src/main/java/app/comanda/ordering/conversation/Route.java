package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.menu.Source;
import java.util.Set;

/**
 * Who serves a customer with what. Flags can be set in any mixture; a route holds only what makes sense together:
 *
 * <ul>
 *   <li>zones and orders of the platform need the platform's menu: an order there is made of its ids, and its fees belong
 *       to its prices;
 *   <li>an order that is delivered goes to the platform only where the zones are the platform's too, because the platform
 *       charges its own fee whatever the customer was quoted.
 * </ul>
 *
 * @param menu whose menu is shown and whose prices are quoted
 * @param zones whose zones say where a courier goes and what that costs
 * @param desk who takes orders; {@link #deskFor} says it for a kind of order
 */
public record Route(Source menu, Source zones, Source desk) {
    /** Everything from the platform. */
    public static final Route PLATFORM = new Route(Source.PLATFORM, Source.PLATFORM, Source.PLATFORM);

    /** Nothing from the platform. */
    public static final Route BUILT_IN = new Route(Source.BUILT_IN, Source.BUILT_IN, Source.BUILT_IN);

    /** What of the platform can be switched on and can fail by itself. */
    public enum Part {
        MENU,
        ORDERS,
        DELIVERY
    }

    public Route {
        if (menu == Source.BUILT_IN && (zones == Source.PLATFORM || desk == Source.PLATFORM)) {
            throw new IllegalArgumentException("The platform's zones and orders need the platform's menu");
        }
    }

    /** The route that comes nearest to what the flags say for a customer; what they say in vain is left out. */
    public static Route of(boolean master, boolean menu, boolean orders, boolean delivery) {
        if (!master || !menu) {
            return BUILT_IN;
        }
        return new Route(Source.PLATFORM, source(delivery), source(orders));
    }

    private static Source source(boolean platform) {
        return platform ? Source.PLATFORM : Source.BUILT_IN;
    }

    /** Who takes an order that is handed over so. */
    public Source deskFor(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Pickup pickup -> desk;
            case Fulfilment.OnSite table -> desk;
            case Fulfilment.Delivery delivery -> zones == Source.PLATFORM ? desk : Source.BUILT_IN;
        };
    }

    /** The same route without what of the platform has failed; the platform's menu takes everything else with it. */
    Route without(Set<Part> failed) {
        if (failed.contains(Part.MENU)) {
            return BUILT_IN;
        }
        return new Route(
                menu,
                failed.contains(Part.DELIVERY) ? Source.BUILT_IN : zones,
                failed.contains(Part.ORDERS) ? Source.BUILT_IN : desk);
    }
}
