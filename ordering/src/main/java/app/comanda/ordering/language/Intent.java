package app.comanda.ordering.language;

/** What a customer may want with a few words that mean the same at any moment. */
public enum Intent {
    MENU,
    CART,
    CHECKOUT,
    CANCEL,
    EMPTY_CART,
    STATUS,
    HELP,
    GREETING,
    THANKS,
    SPANISH,
    ENGLISH,
    YES,
    NO,
    /** No more of what is being chosen. */
    DONE,
    CONFIRM,
    CHANGE,
    REMOVE,
    DELIVERY,
    PICKUP
}
