package app.comanda.ordering.cart;

import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** How the customer gets the order. */
public sealed interface Fulfilment {

    /** The service of the branch that it takes. */
    Service service();

    /**
     * Brought to an address.
     *
     * @param zoneId the zone that accepted the address
     * @param fee what the courier costs for this order, a discount on it apart; zero when it is free
     * @param minutes the zone's estimate in minutes, null where it has none
     */
    record Delivery(
            Address address,
            String zoneId,
            String zoneName,
            Money fee,
            @Nullable Integer minutes) implements Fulfilment {
        @Override
        public Service service() {
            return Service.DELIVERY;
        }
    }

    /** Fetched from the branch. */
    record Pickup() implements Fulfilment {
        @Override
        public Service service() {
            return Service.PICKUP;
        }
    }

    /**
     * Eaten at a table of the branch.
     *
     * @param table as the customer named it, null where they come without one
     */
    record OnSite(@Nullable String table) implements Fulfilment {
        @Override
        public Service service() {
            return Service.ON_SITE;
        }
    }
}
