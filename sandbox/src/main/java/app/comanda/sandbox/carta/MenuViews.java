package app.comanda.sandbox.carta;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A branch's menu in the words of each endpoint. {@code origin} is where pictures are served, such as http://host:80. */
record MenuViews(Branch branch, String origin) {

    /** Endpoint 1: categories with short products under their readable ids. */
    List<Map<String, @Nullable Object>> structure() {
        Menu menu = branch.menu();
        return categoriesInOrder(menu).stream()
                .filter(Menu.Category::isActive)
                .map(category -> {
                    Map<String, @Nullable Object> view = new LinkedHashMap<>();
                    view.put("id", category.rId());
                    view.put("name", category.name());
                    view.put("description", category.description());
                    view.put("imageUrl", link(category.imageUrl()));
                    view.put("position", category.position());
                    view.put(
                            "products",
                            menu.products().stream()
                                    .filter(product -> product.isActive()
                                            && product.category().equals(category.rId()))
                                    .map(this::shortProduct)
                                    .toList());
                    return view;
                })
                .toList();
    }

    private Map<String, @Nullable Object> shortProduct(Menu.Product product) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("id", product.rId());
        view.put("name", product.name());
        view.put("description", product.description());
        view.put("basePrice", product.basePrice());
        view.put("imageUrl", link(product.imageUrl()));
        view.put("isAvailable", product.isAvailable());
        view.put("preparationTime", product.preparationTime());
        return view;
    }

    /** Endpoint 2: one product with what can be chosen. */
    Map<String, @Nullable Object> details(Menu.Product product) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", product.id());
        view.put("name", product.name());
        view.put("description", product.description());
        view.put("price", product.basePrice());
        String image = link(product.imageUrl());
        if (image != null && !image.isEmpty()) {
            view.put("imageUrl", image);
        }
        branch.menu()
                .category(product.category())
                .ifPresent(category -> view.put("category", Map.of("_id", category.id(), "name", category.name())));
        view.put(
                "presentations",
                product.presentations().stream()
                        .map(MenuViews::shortPresentation)
                        .toList());
        view.put("modifiers", product.modifiers().stream().map(this::modifier).toList());
        return view;
    }

    /** The documented fields, and of the others those that say something. */
    private static Map<String, @Nullable Object> shortPresentation(Menu.Presentation presentation) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", presentation.id());
        view.put("name", presentation.name());
        view.put("price", presentation.price());
        if (presentation.discountValue() != null) {
            view.put("amountWithDiscount", presentation.amountWithDiscount());
            view.put("discountValue", presentation.discountValue());
            view.put("discountType", presentation.discountType());
        }
        if (!presentation.isAvailableForDelivery()) {
            view.put("isAvailableForDelivery", false);
        }
        if (presentation.stock() != null) {
            view.put("stock", presentation.stock());
        }
        return view;
    }

    private Map<String, @Nullable Object> modifier(Menu.Modifier modifier) {
        boolean server = branch.serverNames();
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", modifier.id());
        view.put("name", modifier.name());
        if (server) {
            view.put("isMultiple", modifier.maxSelections() > 1);
        }
        view.put(server ? "minQuantity" : "minSelections", modifier.minSelections());
        view.put(server ? "maxQuantity" : "maxSelections", modifier.maxSelections());
        view.put(
                "options",
                modifier.options().stream()
                        .map(option -> option(option, server))
                        .toList());
        return view;
    }

    private static Map<String, @Nullable Object> option(Menu.Option option, boolean server) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put(server ? "optionId" : "_id", option.id());
        view.put("name", option.name());
        view.put("price", option.price());
        if (server || option.stock() != null) {
            view.put("stock", option.stock());
        }
        if (server || !option.isActive()) {
            view.put("isActive", option.isActive());
        }
        return view;
    }

    /** Endpoint 6: all categories, also empty and inactive ones. */
    List<Map<String, @Nullable Object>> categories() {
        return branch.menu().categories().stream()
                .map(category -> {
                    Map<String, @Nullable Object> view = new LinkedHashMap<>();
                    view.put("_id", category.id());
                    view.put("rId", category.rId());
                    view.put("name", category.name());
                    if (category.description() != null) {
                        view.put("description", category.description());
                    }
                    view.put("imageUrl", link(category.imageUrl()));
                    view.put("position", category.position());
                    view.put("isActive", category.isActive());
                    return view;
                })
                .toList();
    }

    /** Endpoint 7: all products, also inactive ones, with both ids and the model's flags. */
    List<Map<String, @Nullable Object>> products() {
        return branch.menu().products().stream().map(this::product).toList();
    }

    private Map<String, @Nullable Object> product(Menu.Product product) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", product.id());
        view.put("rId", product.rId());
        view.put("name", product.name());
        view.put("description", product.description());
        view.put("basePrice", product.basePrice());
        view.put("imageUrl", link(product.imageUrl()));
        view.put("categoryId", product.category());
        view.put("isAvailable", product.isAvailable());
        view.put("isOutOfStock", product.isOutOfStock());
        view.put("isActive", product.isActive());
        view.put("isCombo", product.isCombo());
        view.put("isFeatured", product.isFeatured());
        view.put("sortOrder", product.sortOrder());
        view.put("preparationTime", product.preparationTime());
        view.put("tags", product.tags());
        view.put("allergens", product.allergens());
        return view;
    }

    /** The whole branch in one answer: products with presentations and modifiers under both ids. */
    Map<String, @Nullable Object> integration() {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("business", branch.business());
        view.put("categories", categories());
        view.put(
                "products",
                branch.menu().products().stream()
                        .map(product -> {
                            Map<String, @Nullable Object> one = product(product);
                            one.put(
                                    "presentations",
                                    product.presentations().stream()
                                            .map(MenuViews::wholePresentation)
                                            .toList());
                            one.put(
                                    "modifiers",
                                    product.modifiers().stream()
                                            .map(this::modifier)
                                            .toList());
                            return one;
                        })
                        .toList());
        return view;
    }

    private static Map<String, @Nullable Object> wholePresentation(Menu.Presentation presentation) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", presentation.id());
        view.put("rId", presentation.rId());
        view.put("name", presentation.name());
        view.put("price", presentation.price());
        view.put("amountWithDiscount", presentation.amountWithDiscount());
        view.put("discountValue", presentation.discountValue());
        view.put("discountType", presentation.discountType());
        view.put("isAvailableForDelivery", presentation.isAvailableForDelivery());
        view.put("stock", presentation.stock());
        return view;
    }

    private static List<Menu.Category> categoriesInOrder(Menu menu) {
        return menu.categories().stream()
                .sorted(Comparator.comparingDouble(Menu.Category::position))
                .toList();
    }

    private @Nullable String link(@Nullable String image) {
        return image != null && image.startsWith("/") ? origin + image : image;
    }
}
