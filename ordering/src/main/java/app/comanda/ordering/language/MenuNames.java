package app.comanda.ordering.language;

import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what of a menu a text names, exactly or nearly: accents, case, plural and one slip of the finger aside. */
public final class MenuNames {
    private static final int SHORTEST_FORGIVEN = 5;

    private MenuNames() {}

    /** What a text names. */
    public sealed interface Named {
        /** One category and nothing else. */
        record OneCategory(Category category) implements Named {}

        /** One product and nothing else. */
        record OneProduct(Product product) implements Named {}

        /** More than one product fits. */
        record Several(List<Product> products) implements Named {
            public Several {
                products = List.copyOf(products);
            }
        }

        /** Nothing of the menu. */
        record Nothing() implements Named {}
    }

    /** What of the menu the whole text names; an exact name wins over one that only contains its words. */
    public static Named find(String text, Menu menu) {
        List<String> wanted = singulars(Words.meaningful(text));
        if (wanted.isEmpty()) {
            return new Named.Nothing();
        }
        List<Thing<Category>> headings = Thing.of(menu.categories(), Category::name);
        List<Thing<Product>> products = Thing.of(
                menu.categories().stream()
                        .flatMap(category -> category.products().stream())
                        .distinct()
                        .toList(),
                Product::name);
        for (Closeness closeness : Closeness.values()) {
            List<Category> categories = matching(wanted, headings, closeness);
            if (categories.size() == 1) {
                return new Named.OneCategory(categories.getFirst());
            }
            List<Product> found = matching(wanted, products, closeness);
            if (found.size() == 1) {
                return new Named.OneProduct(found.getFirst());
            }
            if (found.size() > 1) {
                return new Named.Several(found);
            }
        }
        return new Named.Nothing();
    }

    /** Those of some named things the text names, by the closest reading that finds any. */
    public static <T> List<T> among(String text, Collection<T> things, Function<T, Localized> name) {
        List<String> wanted = singulars(Words.meaningful(text));
        List<Thing<T>> named = wanted.isEmpty() ? List.of() : Thing.of(things, name);
        return named.isEmpty()
                ? List.of()
                : Stream.of(Closeness.values())
                        .map(closeness -> matching(wanted, named, closeness))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    /** A thing and the words of its names, read once. */
    private record Thing<T>(T thing, List<List<String>> names) {
        static <T> List<Thing<T>> of(Collection<T> things, Function<T, Localized> name) {
            return things.stream()
                    .map(thing -> {
                        Localized names = name.apply(thing);
                        return new Thing<>(
                                thing,
                                Stream.of(names.es(), names.en())
                                        .distinct()
                                        .map(one -> singulars(Words.meaningful(one)))
                                        .toList());
                    })
                    .toList();
        }

        boolean matches(List<String> wanted, Closeness closeness) {
            return names.stream().anyMatch(words -> closeness.matches(wanted, words));
        }
    }

    private static <T> List<T> matching(List<String> wanted, List<Thing<T>> things, Closeness closeness) {
        return things.stream()
                .filter(thing -> thing.matches(wanted, closeness))
                .map(Thing::thing)
                .toList();
    }

    private enum Closeness {
        SAME,
        SLIP,
        PART;

        boolean matches(List<String> wanted, List<String> words) {
            return switch (this) {
                case SAME -> words.equals(wanted);
                case SLIP ->
                    words.size() == wanted.size()
                            && IntStream.range(0, words.size()).allMatch(i -> near(wanted.get(i), words.get(i)));
                case PART -> wanted.stream().allMatch(word -> words.stream().anyMatch(other -> near(word, other)));
            };
        }
    }

    private static List<String> singulars(List<String> words) {
        return words.stream().map(Words::singular).toList();
    }

    /** The same word, or a long one with a letter wrong, missing or too many. */
    static boolean near(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int difference = one.length() - other.length();
        if (Math.min(one.length(), other.length()) < SHORTEST_FORGIVEN || Math.abs(difference) > 1) {
            return false;
        }
        int start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOne = one.substring(Math.min(one.length(), start + (difference >= 0 ? 1 : 0)));
        String restOther = other.substring(Math.min(other.length(), start + (difference <= 0 ? 1 : 0)));
        return restOne.equals(restOther);
    }
}
