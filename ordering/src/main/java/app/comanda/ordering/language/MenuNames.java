package app.comanda.ordering.language;

import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
        List<Product> products = menu.categories().stream()
                .flatMap(category -> category.products().stream())
                .distinct()
                .toList();
        for (Closeness closeness : Closeness.values()) {
            List<Category> categories = matching(wanted, menu.categories(), Category::name, closeness);
            if (categories.size() == 1) {
                return new Named.OneCategory(categories.getFirst());
            }
            List<Product> found = matching(wanted, products, Product::name, closeness);
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
        return wanted.isEmpty()
                ? List.of()
                : Stream.of(Closeness.values())
                        .map(closeness -> matching(wanted, things, name, closeness))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private enum Closeness {
        SAME,
        SLIP,
        PART
    }

    private static <T> List<T> matching(
            List<String> wanted, Collection<T> things, Function<T, Localized> name, Closeness closeness) {
        List<T> found = new ArrayList<>();
        for (T thing : things) {
            Localized names = name.apply(thing);
            if (matches(wanted, names.es(), closeness)
                    || (!names.en().equals(names.es()) && matches(wanted, names.en(), closeness))) {
                found.add(thing);
            }
        }
        return found;
    }

    private static boolean matches(List<String> wanted, String name, Closeness closeness) {
        List<String> words = singulars(Words.meaningful(name));
        return switch (closeness) {
            case SAME -> words.equals(wanted);
            case SLIP -> {
                if (words.size() != wanted.size()) {
                    yield false;
                }
                for (int i = 0; i < words.size(); i++) {
                    if (!near(wanted.get(i), words.get(i))) {
                        yield false;
                    }
                }
                yield true;
            }
            case PART -> wanted.stream().allMatch(word -> words.stream().anyMatch(other -> near(word, other)));
        };
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
