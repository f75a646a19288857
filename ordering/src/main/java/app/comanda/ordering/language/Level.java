package app.comanda.ordering.language;

/** How much of an option is wanted. */
public enum Level {
    NORMAL,
    LIGHT,
    EXTRA
}
