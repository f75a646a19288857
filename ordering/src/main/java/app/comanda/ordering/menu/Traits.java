package app.comanda.ordering.menu;

import java.util.List;

/**
 * What is known of a product besides its price: answers to "is it vegetarian?" and "does it have nuts?".
 *
 * @param allergens as the source names them
 * @param tags the source's labels, such as "vegetariano"
 * @param combo whether it is a combination of other products
 */
public record Traits(List<String> allergens, List<String> tags, boolean combo) {

    /** Nothing is known. */
    public static final Traits UNKNOWN = new Traits(List.of(), List.of(), false);

    public Traits {
        allergens = List.copyOf(allergens);
        tags = List.copyOf(tags);
    }
}
