package app.comanda.ordering.language;

import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order without its quantity, in the form two readings are compared in: ids only, nothing in an order that
 * does not count.
 *
 * @param products one, or all that the words fit equally
 * @param note the words of each part of the note, folded
 */
record Told(
        Set<String> products, @Nullable String presentation, Set<Pick> options, Set<Pick> excluded, Set<String> note) {

    /**
     * An option that was named.
     *
     * @param options one, or all of the group that the words fit equally
     * @param level normal, light or extra
     */
    record Pick(String modifier, Set<String> options, String level) {}

    /** So many of a line. */
    record Counted(int quantity, Told told) {}

    /** Lines as a bag: equal lines are one of the summed quantity. */
    static Map<Told, Integer> bag(List<Counted> lines) {
        Map<Told, Integer> bag = new HashMap<>();
        lines.forEach(line -> bag.merge(line.told(), line.quantity(), Integer::sum));
        return bag;
    }

    /** The same without its note. */
    Told unnoted() {
        return new Told(products, presentation, options, excluded, Set.of());
    }

    /** The same without what choosing in a group that allows one says anyway: that the group's others are not wanted. */
    Told settled(Menu menu) {
        Set<Pick> left = new HashSet<>(excluded);
        for (String product : products) {
            for (Modifier modifier : menu.product(product).orElseThrow().modifiers()) {
                boolean chosen =
                        options.stream().anyMatch(pick -> pick.modifier().equals(modifier.id()));
                if (modifier.maxSelections() == 1 && chosen) {
                    left.removeIf(pick -> pick.modifier().equals(modifier.id()));
                }
            }
        }
        return new Told(products, presentation, options, Set.copyOf(left), note);
    }

    /** The parts of a note without case, accents, punctuation and the leading "sin". */
    static Set<String> words(String note) {
        String plain = Normalizer.normalize(note, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[,;\n]| ni | y ", -1))
                .map(part -> part.replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
                .map(part -> part.replaceFirst("^(sin|ni|no|nada de) ", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
