package app.comanda.ordering.matching;

import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import java.util.List;
import java.util.Optional;

/** Finds the product of one menu that is a product of another: by the id map, then by the same normalised name. */
public final class Twins {
    private Twins() {}

    /**
     * The same product in another menu.
     *
     * @param target whose menu it is looked for in
     * @param name what it is called where it comes from
     */
    public static Optional<Product> find(
            String id, Localized name, Aliases aliases, Menu menu, Source target, IdMap ids) {
        Optional<Product> mapped = ids.idIn(target, id).flatMap(menu::product);
        return mapped.isPresent() ? mapped : byName(name, aliases, products(menu));
    }

    /** By name, and by other names only where no name fits. */
    static Optional<Product> byName(Localized name, Aliases aliases, List<Product> products) {
        Optional<Product> named = Names.only(Names.of(name), products, product -> Names.of(product.name()));
        return named.isPresent()
                ? named
                : Names.only(Names.of(name, aliases), products, product -> Names.of(product.name(), product.aliases()));
    }

    static List<Product> products(Menu menu) {
        return menu.categories().stream()
                .flatMap(category -> category.products().stream())
                .map(Product::id)
                .distinct()
                .flatMap(id -> menu.product(id).stream())
                .toList();
    }
}
