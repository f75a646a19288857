package app.comanda.ordering.language;

/** What people must not eat, as far as it has a name of its own in the files of words ({@code act.allergen.*}). */
public enum Allergen {
    PEANUTS,
    NUTS,
    GLUTEN,
    MILK,
    EGG,
    SHELLFISH,
    FISH,
    SOY,
    SESAME,
    MUSTARD,
    CELERY,
    SULPHITES
}
