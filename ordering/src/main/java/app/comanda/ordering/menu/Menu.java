package app.comanda.ordering.menu;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A branch's whole menu as it was at one moment: immutable, shared by every conversation of the branch.
 *
 * <p>Two menus with the same {@link #version()} are equal in everything a customer can order or be charged.
 */
public final class Menu {
    private final String version;
    private final Currency currency;
    private final List<Category> categories;
    private final Map<String, Product> products;
    private @Nullable Object compiled;

    /**
     * @param version names the content, not the moment: the same content has the same version
     * @param currency the one currency every price is in
     */
    public Menu(String version, Currency currency, List<Category> categories) {
        this.version = version;
        this.currency = currency;
        this.categories = List.copyOf(categories);
        Map<String, Product> byId = new HashMap<>();
        for (Category category : this.categories) {
            for (Product product : category.products()) {
                byId.putIfAbsent(product.id(), product);
            }
        }
        this.products = Map.copyOf(byId);
    }

    /**
     * What is made of this menu, once for as long as it lives: an index over its names. Two threads may make it at the
     * same time and make the same.
     *
     * @param make a pure function whose result never changes
     */
    public <T> T compiled(Class<T> type, Function<Menu, T> make) {
        Object there = compiled;
        if (!type.isInstance(there)) {
            there = make.apply(this);
            compiled = there;
        }
        return type.cast(there);
    }

    /**
     * The same menu, in which products have other names too.
     *
     * @param names by the product's id; ids that are not on the menu are nobody's
     */
    public Menu alsoCalled(Map<String, List<String>> names) {
        return new Menu(
                version,
                currency,
                categories.stream()
                        .map(category -> new Category(
                                category.id(),
                                category.name(),
                                category.aliases(),
                                category.description(),
                                category.imageUrl(),
                                category.products().stream()
                                        .map(product -> names.containsKey(product.id())
                                                ? product.alsoCalled(names.get(product.id()))
                                                : product)
                                        .toList()))
                        .toList());
    }

    public String version() {
        return version;
    }

    public Currency currency() {
        return currency;
    }

    public List<Category> categories() {
        return categories;
    }

    /** The categories with something to order now. */
    public List<Category> offered() {
        return categories.stream()
                .filter(category -> !category.offered().isEmpty())
                .toList();
    }

    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /** Every product of the menu, in no particular order. */
    public Iterable<Product> products() {
        return products.values();
    }
}
