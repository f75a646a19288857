package app.comanda.ordering.language;

/** How people eat, as menus tag it and guests ask for it ({@code act.diet.*}). */
public enum Diet {
    VEGETARIAN,
    VEGAN,
    MILD,
    SPICY
}
