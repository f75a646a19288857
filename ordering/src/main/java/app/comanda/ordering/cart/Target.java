package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Menu;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dishes an offer is about.
 *
 * @param categories ids of the menu's categories
 * @param products ids of products, besides those of the categories; both empty for the whole menu
 * @param presentations ids of the only presentations that count; empty for any, and for dishes without
 */
public record Target(Set<String> categories, Set<String> products, Set<String> presentations) {
    /** The whole menu. */
    public static final Target EVERYTHING = new Target(Set.of(), Set.of(), Set.of());

    public Target {
        categories = Set.copyOf(categories);
        products = Set.copyOf(products);
        presentations = Set.copyOf(presentations);
    }

    /** Everything of a category. */
    public static Target category(String id) {
        return new Target(Set.of(id), Set.of(), Set.of());
    }

    /** One product, in any presentation. */
    public static Target product(String id) {
        return new Target(Set.of(), Set.of(id), Set.of());
    }

    /** The same dishes, in these presentations only. */
    public Target in(String... presentationIds) {
        return new Target(categories, products, Set.of(presentationIds));
    }

    /** Whether a line of the menu is meant. */
    public boolean takes(PricedLine line, Menu menu) {
        return takesPresentation(line.presentationId()) && takesProduct(line.productId(), menu);
    }

    /** Whether a product is meant, in some presentation. */
    public boolean takesProduct(String productId, Menu menu) {
        if (categories.isEmpty() && products.isEmpty()) {
            return true;
        }
        return products.contains(productId)
                || menu.categories().stream()
                        .filter(category -> categories.contains(category.id()))
                        .flatMap(category -> category.products().stream())
                        .anyMatch(product -> product.id().equals(productId));
    }

    private boolean takesPresentation(@Nullable String id) {
        return presentations.isEmpty() || (id != null && presentations.contains(id));
    }
}
