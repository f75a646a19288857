package app.comanda.ordering.menu;

import java.util.List;
import java.util.Optional;

/**
 * A group of options of a product with how many must and may be chosen.
 *
 * @param id the source's own id
 * @param minSelections least number of selections; above zero the group is required
 * @param maxSelections greatest number of selections, at least one
 */
public record Modifier(String id, Localized name, int minSelections, int maxSelections, List<Option> options) {

    public Modifier {
        options = List.copyOf(options);
        if (minSelections < 0 || maxSelections < 1 || minSelections > maxSelections) {
            throw new IllegalArgumentException(
                    "Modifier " + id + " asks for " + minSelections + " to " + maxSelections + " selections");
        }
    }

    public boolean required() {
        return minSelections > 0;
    }

    /** The options that can be chosen now. */
    public List<Option> offered() {
        return options.stream().filter(Option::available).toList();
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
