package app.comanda.ordering.matching;

import app.comanda.ordering.language.Words;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Localized;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names of menu things in the form in which they are compared. */
final class Names {
    private Names() {}

    /** A name in every language, normalised; blank ones left out. */
    static Set<String> of(Localized name) {
        return normal(Stream.of(name.es(), name.en()));
    }

    /** A name and all other names, normalised. */
    static Set<String> of(Localized name, Aliases aliases) {
        return normal(Stream.of(Stream.of(name.es(), name.en()), aliases.es().stream(), aliases.en().stream())
                .flatMap(all -> all));
    }

    private static Set<String> normal(Stream<String> names) {
        Set<String> all = new LinkedHashSet<>();
        names.map(Words::normalise).filter(one -> !one.isEmpty()).forEach(all::add);
        return all;
    }

    static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** The one thing that is called so; none where nothing or more than one thing is. */
    static <T> Optional<T> only(Set<String> wanted, Collection<T> things, Function<T, Set<String>> names) {
        List<T> found = things.stream()
                .filter(thing -> meet(wanted, names.apply(thing)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** How many letters differ at least: added, left out or another one. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
