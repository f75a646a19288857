package app.comanda.bot.carta;

/** The calls Comanda makes to CartaAI. */
public enum Call {
    MENU("bot-structure"),
    DETAILS("product-details"),
    PRODUCTS("products"),
    CATEGORIES("categories"),
    ZONES("zones"),
    ORDER("order"),
    ORDER_STATUS("order-status"),
    ORDERS("orders");

    private final String label;

    Call(String label) {
        this.label = label;
    }

    /** The name of the call in metrics and logs. */
    public String label() {
        return label;
    }
}
