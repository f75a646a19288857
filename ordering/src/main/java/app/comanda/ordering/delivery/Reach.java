package app.comanda.ordering.delivery;

import app.comanda.ordering.money.Money;

/** Whether, and on which terms, a branch's zones reach an address with an order of some subtotal. */
public sealed interface Reach {

    /**
     * The cheapest zone that accepts the order.
     *
     * @param fee zero when the subtotal reaches the zone's free-delivery threshold
     */
    record Reached(Zone zone, Money fee) implements Reach {}

    /**
     * The address is inside, the order is too small for every zone there.
     *
     * @param missing what the order lacks to the least minimum of those zones
     */
    record BelowMinimum(Zone zone, Money missing) implements Reach {}

    /**
     * Outside every zone.
     *
     * @param metresAway to the nearest zone's edge
     */
    record Outside(int metresAway) implements Reach {}

    /** Named by a district that no zone delivers to, or a typed address of which no district is known. */
    record Unlocatable() implements Reach {}

    /** The branch has no active zone at all. */
    record NoZones() implements Reach {}
}
