package app.comanda.ordering.delivery;

/** A way of handing over an order. Each has opening hours of its own. */
public enum Service {
    DELIVERY,
    PICKUP,
    /** Eaten at a table of the branch. */
    ON_SITE
}
