package app.comanda.ordering.menu;

/** Who keeps a branch's menu and takes its orders. */
public enum Source {
    /** CartaAI. */
    PLATFORM,
    /** The built-in restaurant: a menu file and orders kept by Comanda itself. */
    BUILT_IN
}
