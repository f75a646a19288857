package app.comanda.bot.console;

import app.comanda.bot.journal.DishAliases;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.conversation.Limits;
import app.comanda.ordering.language.AliasHints;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers call products: proposals to accept or dismiss, and the names that hold. */
public final class AliasDesk {
    private static final int PROPOSALS = 100;

    private final Tenants tenants;
    private final DishAliases store;
    private final BothMenus menus;
    private final Runnable follow;
    private final InstantSource clock;

    /** @param follow has what was decided hold here at once; other instances follow by themselves */
    public AliasDesk(Tenants tenants, DishAliases store, BothMenus menus, Runnable follow, InstantSource clock) {
        this.tenants = tenants;
        this.store = store;
        this.menus = menus;
        this.follow = follow;
        this.clock = clock;
    }

    /** A product of one of a restaurant's menus. */
    record Dish(Source source, Product product) {}

    List<Restaurants.Choice> restaurants() {
        return Restaurants.choices(tenants, Map.of());
    }

    /** @throws Refusal when there is none of that id */
    Tenant restaurant(String id) {
        return Restaurants.restaurant(tenants, id);
    }

    List<DishAliases.Proposal> proposals(String restaurant) {
        return store.proposals(restaurant(restaurant).restaurant(), Limits.STANDARD.unknownWordsProposed(), PROPOSALS);
    }

    List<DishAliases.Accepted> accepted(String restaurant) {
        return store.accepted(restaurant(restaurant).restaurant(), Limits.STANDARD.ownAliases());
    }

    /** The products that the restaurant's branches serve from a source, in the order of the menu. */
    List<Dish> dishes(String restaurant, Source source) {
        Map<String, Dish> dishes = new LinkedHashMap<>();
        for (Tenant branch : branches(restaurant)) {
            menu(branch, source).ifPresent(menu -> {
                for (Category category : menu.categories()) {
                    category.products().forEach(product -> dishes.putIfAbsent(product.id(), new Dish(source, product)));
                }
            });
        }
        return List.copyOf(dishes.values());
    }

    private List<Tenant> branches(String restaurant) {
        return tenants.restaurant(restaurant)
                .map(Restaurant::branches)
                .orElseGet(() -> List.of(restaurant(restaurant)));
    }

    private Optional<Menu> menu(Tenant branch, Source source) {
        return Optional.ofNullable(menus.bySource().get(source))
                .flatMap(kept -> kept.current(branch))
                .map(catalog -> catalog.menu().menu());
    }

    /** Every product by whose id it is. */
    Map<Source, Map<String, Product>> products(String restaurant) {
        Map<Source, Map<String, Product>> products = new LinkedHashMap<>();
        for (Source source : Source.values()) {
            Map<String, Product> these = new LinkedHashMap<>();
            dishes(restaurant, source).forEach(dish -> these.put(dish.product().id(), dish.product()));
            products.put(source, these);
        }
        return products;
    }

    /**
     * A product is called so from now on.
     *
     * @param written as somebody wrote it
     * @throws Refusal where it cannot be a name, or is one
     */
    DishAliases.Name accept(String restaurant, Source source, String productId, String written, String by) {
        String phrase = AliasHints.name(written)
                .orElseThrow(() -> new Refusal(
                        422,
                        "Un nombre tiene de 3 a 40 letras, cuatro palabras como máximo y ninguna cifra.",
                        "A name has 3 to 40 letters, four words at most and no digits."));
        List<Dish> dishes = dishes(restaurant, source);
        if (dishes.stream().noneMatch(dish -> dish.product().id().equals(productId))) {
            throw new Refusal(
                    404, "Ese plato no está en la carta.", "There is no such product on the restaurant's menu.");
        }
        List<Dish> called = new ArrayList<>(dishes);
        called.removeIf(dish -> !AliasHints.called(dish.product(), phrase));
        if (!called.isEmpty()) {
            Product taken = called.getFirst().product();
            throw new Refusal(
                    409,
                    "Así ya se llama: " + taken.name().es() + ".",
                    "It is the name of a product already: " + taken.name().en() + ".");
        }
        if (accepted(restaurant).size() >= Limits.STANDARD.ownAliases()) {
            throw new Refusal(
                    409,
                    "Ya hay demasiados nombres: quita alguno primero.",
                    "There are too many names already: remove one first.");
        }
        DishAliases.Name name = new DishAliases.Name(source, productId, phrase);
        Journal.await(store.accept(restaurant(restaurant).restaurant(), name, by, clock.instant()));
        follow.run();
        return name;
    }

    /** What was proposed is no name of the product, and is not proposed again. */
    void dismiss(String restaurant, DishAliases.Name name, String by) {
        boolean proposed =
                proposals(restaurant).stream().anyMatch(one -> one.name().equals(name));
        if (!proposed) {
            throw new Refusal(404, "Esa propuesta ya no está.", "There is no such proposal.");
        }
        Journal.await(store.dismiss(restaurant(restaurant).restaurant(), name, by, clock.instant()));
    }

    /** A name holds no more. */
    void remove(String restaurant, DishAliases.Name name) {
        if (!Journal.await(store.remove(restaurant(restaurant).restaurant(), name))) {
            throw new Refusal(404, "Ese nombre no está en la lista.", "There is no such name.");
        }
        follow.run();
    }
}
