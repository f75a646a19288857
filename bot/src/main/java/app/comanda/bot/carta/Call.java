package app.comanda.bot.carta;

import app.comanda.bot.carta.Lane.Purpose;

/** The calls Comanda makes to CartaAI. */
public enum Call {
    MENU("bot-structure", false),
    DETAILS("product-details", false),
    PRODUCTS("products", false),
    CATEGORIES("categories", false),
    ZONES("zones", true),
    DRIVERS("drivers", true),
    BUSINESS("business", false),
    ORDER("order", false),
    ORDER_STATUS("order-status", false),
    ORDERS("orders", true);

    private final String label;
    private final boolean bareList;

    Call(String label, boolean bareList) {
        this.label = label;
        this.bareList = bareList;
    }

    /** The name of the call in metrics and logs. */
    public String label() {
        return label;
    }

    /** Whether the platform may answer with a list in no envelope at all. */
    boolean bareList() {
        return bareList;
    }

    Purpose purpose() {
        return switch (this) {
            case ORDER -> Purpose.ORDERS;
            case ORDER_STATUS -> Purpose.FOLLOWING;
            default -> Purpose.READS;
        };
    }
}
