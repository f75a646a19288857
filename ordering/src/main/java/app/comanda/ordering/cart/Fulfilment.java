package app.comanda.ordering.cart;

import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** How the customer gets the order. */
public sealed interface Fulfilment {

    /**
     * Brought to an address.
     *
     * @param zoneId the zone that accepted the address
     * @param fee what the courier costs for this order; zero when it is free
     * @param minutes the zone's estimate in minutes, null where it has none
     */
    record Delivery(
            Address address,
            String zoneId,
            String zoneName,
            Money fee,
            @Nullable Integer minutes) implements Fulfilment {}

    /** Fetched from the branch. */
    record Pickup() implements Fulfilment {}
}
