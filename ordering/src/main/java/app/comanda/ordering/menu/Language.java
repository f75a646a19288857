package app.comanda.ordering.menu;

/** A language Comanda speaks with customers. */
public enum Language {
    ES,
    EN
}
