package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.matching.Twins;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The menu as lists to tap on: headings, their products, and what to offer instead of something that is gone. */
final class MenuShelf {
    private static final int ALTERNATIVES = 3;

    private MenuShelf() {}

    /** The headings of the menu; the products at once where there is a single heading. */
    static Turn categories(Scene scene, int page) {
        Optional<Menu> menu = scene.menu();
        if (menu.isEmpty()) {
            return noMenu(scene);
        }
        List<Category> offered = menu.get().offered();
        if (offered.isEmpty()) {
            return Turn.to(
                    new State.Browsing(scene.session()),
                    Speech.ask(scene.texts().nothingOffered(), List.of(menuButton(scene))));
        }
        if (offered.size() == 1) {
            return category(scene, offered.getFirst(), 0);
        }
        Texts texts = scene.texts();
        List<Row> rows = offered.stream()
                .map(category -> new Row(
                        scene.way(Action.CATEGORY, 0, category.id()),
                        scene.in(category.name()),
                        detail(scene, category)))
                .toList();
        return Turn.to(
                new State.Browsing(scene.session()),
                Speech.askRows(
                        texts.menuTitle(scene.facts().branch().name()),
                        texts.seeCategories(),
                        Pages.page(rows, List.of(), page, next -> scene.way(Action.MENU, next, ""), texts)));
    }

    /** The products of a heading; the other headings where none is left. */
    static Turn category(Scene scene, Category category, int page) {
        List<Product> offered = category.offered();
        String name = scene.in(category.name());
        if (offered.isEmpty()) {
            Turn others = anyOffer(scene) ? categories(scene, 0) : Browsing.around(scene);
            return others.after(scene.texts().emptyCategory(name));
        }
        List<Row> rows = offered.stream().map(product -> row(scene, product)).toList();
        List<Row> fixed = new ArrayList<>();
        if (PictureShelf.hasAny(offered)) {
            fixed.add(new Row(
                    scene.way(Action.PICTURES, 0, category.id()), scene.waiter().seePictures(), null));
        }
        if (rows.size() + fixed.size() < ChatLimits.LIST_ROWS
                && scene.menu().map(menu -> menu.offered().size() > 1).orElse(false)) {
            fixed.add(scene.row(Action.MENU, scene.texts().otherCategories(), null));
        }
        return Turn.to(
                new State.Browsing(scene.session()),
                Speech.askRows(
                        scene.texts().categoryTitle(name, scene.in(category.description())),
                        scene.texts().seeProducts(),
                        Pages.page(
                                rows,
                                fixed,
                                page,
                                next -> scene.way(Action.CATEGORY, next, category.id()),
                                scene.texts())));
    }

    /** Products that all fit what was written, to choose one from. */
    static Turn several(Scene scene, List<Product> products) {
        List<Product> offered = products.stream().filter(Product::orderable).toList();
        if (offered.isEmpty()) {
            return unavailable(scene, products.getFirst());
        }
        if (offered.size() == 1) {
            return Drafting.begin(scene, offered.getFirst());
        }
        List<Row> rows = offered.stream()
                .limit(ChatLimits.LIST_ROWS)
                .map(product -> row(scene, product))
                .toList();
        return Turn.to(
                new State.Browsing(scene.session()),
                Speech.askRows(
                        scene.texts().whichOne(offered.size() > rows.size()),
                        scene.texts().seeProducts(),
                        rows));
    }

    /** A tapped heading, if the menu still has it. */
    static Turn tappedCategory(Scene scene, Tap tap) {
        Optional<Menu> menu = scene.menu();
        return menu.isEmpty()
                ? noMenu(scene)
                : menu.get().categories().stream()
                        .filter(category -> tap.names(category.id()))
                        .findFirst()
                        .map(category -> category(scene, category, tap.number()))
                        .orElseGet(
                                () -> categories(scene, 0).after(scene.texts().goneFromMenu()));
    }

    /** A tapped product, if the menu still has it. */
    static Turn tappedProduct(Scene scene, Tap tap) {
        Optional<Menu> menu = scene.menu();
        if (menu.isEmpty()) {
            return noMenu(scene);
        }
        for (Category category : menu.get().categories()) {
            for (Product product : category.products()) {
                if (tap.names(product.id())) {
                    return Drafting.begin(scene, product);
                }
            }
        }
        Optional<Product> twin = twin(scene, tap, menu.get());
        if (twin.isPresent()) {
            return Drafting.begin(scene, twin.get());
        }
        return categories(scene, 0).after(scene.texts().goneFromMenu());
    }

    /** A product tapped on a list of the other source's menu, as this menu has it. */
    private static Optional<Product> twin(Scene scene, Tap tap, Menu menu) {
        Source here = scene.session().held().menu();
        Supply supply = scene.facts().supply();
        return Arrays.stream(Source.values())
                .filter(source -> source != here)
                .flatMap(source -> supply.shelf(source).stream())
                .flatMap(shelf -> shelf.menu().menu().categories().stream())
                .flatMap(category -> category.products().stream())
                .filter(product -> tap.names(product.id()))
                .findFirst()
                .flatMap(old -> Twins.find(old.id(), old.name(), old.aliases(), menu, here, supply.ids()));
    }

    /** Says that a product cannot be had now and shows its neighbours. */
    static Turn unavailable(Scene scene, Product product) {
        String sorry = scene.texts().productUnavailable(scene.in(product.name()));
        return categoryOf(scene, product.id())
                .filter(category -> !category.offered().isEmpty())
                .map(category -> category(scene, category, 0))
                .orElseGet(() -> Browsing.around(scene))
                .after(sorry);
    }

    /** There is no menu to show yet: it is asked for, and the customer told. */
    static Turn noMenu(Scene scene) {
        return Turn.to(
                new State.Browsing(scene.session()),
                new Effect.ReadMenu(scene.session().held().menu()),
                Speech.ask(scene.texts().noMenuYet(), List.of(menuButton(scene))));
    }

    /** A few names that can be had instead of a product, from its own heading. */
    static List<String> alternatives(Scene scene, String productId) {
        return categoryOf(scene, productId).stream()
                .flatMap(category -> category.offered().stream())
                .filter(product -> !product.id().equals(productId))
                .limit(ALTERNATIVES)
                .map(product -> scene.in(product.name()))
                .toList();
    }

    /** "S/ 25.90", or "from S/ 25.90" where sizes cost differently. */
    static String price(Scene scene, Product product) {
        List<Presentation> offered = product.offeredPresentations();
        boolean differs = offered.stream().map(Presentation::price).distinct().count() > 1;
        return differs ? scene.texts().from(product.lowestPrice()) : MoneyText.of(product.lowestPrice());
    }

    private static Row row(Scene scene, Product product) {
        String name = scene.in(product.name());
        List<String> detail = new ArrayList<>();
        detail.add(price(scene, product));
        if (name.length() > ChatLimits.ROW_TITLE) {
            detail.add(name);
        }
        String description = scene.in(product.description());
        if (!description.isBlank()) {
            detail.add(description);
        }
        return new Row(scene.way(Action.PRODUCT, 0, product.id()), name, String.join(" · ", detail));
    }

    private static String detail(Scene scene, Category category) {
        String description = scene.in(category.description());
        return description.isBlank()
                ? scene.texts().productCount(category.offered().size())
                : description;
    }

    private static Optional<Category> categoryOf(Scene scene, String productId) {
        return scene.menu().stream()
                .flatMap(menu -> menu.categories().stream())
                .filter(category -> category.products().stream()
                        .anyMatch(product -> product.id().equals(productId)))
                .findFirst();
    }

    private static boolean anyOffer(Scene scene) {
        return scene.menu().map(menu -> !menu.offered().isEmpty()).orElse(false);
    }

    static Button menuButton(Scene scene) {
        return scene.button(Action.MENU, scene.texts().seeMenu());
    }
}
