package app.comanda.ordering.menu;

/** Whether a product can be ordered now. */
public enum Availability {
    AVAILABLE,
    OUT_OF_STOCK,
    /** Switched off by the restaurant. */
    UNAVAILABLE
}
