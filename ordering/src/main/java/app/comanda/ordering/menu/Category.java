package app.comanda.ordering.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading of the menu and its products, in the order the restaurant shows them.
 *
 * @param id the source's own id
 * @param aliases other names people use for it
 * @param description empty where the source has none
 * @param imageUrl an https link WhatsApp can fetch, or null
 */
public record Category(
        String id,
        Localized name,
        Aliases aliases,
        Localized description,
        @Nullable String imageUrl,
        List<Product> products) {

    public Category {
        products = List.copyOf(products);
    }

    /** A category of a source that knows no other names. */
    public Category(
            String id, Localized name, Localized description, @Nullable String imageUrl, List<Product> products) {
        this(id, name, Aliases.NONE, description, imageUrl, products);
    }

    /** The products that can be ordered now. */
    public List<Product> offered() {
        return products.stream().filter(Product::orderable).toList();
    }
}
