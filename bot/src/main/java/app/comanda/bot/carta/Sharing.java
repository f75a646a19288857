package app.comanda.bot.carta;

import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Traits;
import app.comanda.ordering.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the equal parts of one menu be the same object: the extras that every pizza has, the picture of a heading, a price.
 * Thousands of menus are kept in memory, and each repeats itself a lot.
 */
final class Sharing {
    private final Map<Object, Object> known = new HashMap<>();

    List<Category> shared(List<Category> categories) {
        return categories.stream().map(this::shared).toList();
    }

    private Category shared(Category category) {
        return new Category(
                category.id(),
                shared(category.name()),
                one(category.aliases(), Aliases.class),
                shared(category.description()),
                link(category.imageUrl()),
                category.products().stream().map(this::shared).toList());
    }

    private Product shared(Product product) {
        return new Product(
                product.id(),
                shared(product.name()),
                one(product.aliases(), Aliases.class),
                shared(product.description()),
                one(product.price(), Money.class),
                link(product.imageUrl()),
                product.availability(),
                product.preparationMinutes(),
                one(product.traits(), Traits.class),
                product.presentations().stream().map(this::shared).toList(),
                product.modifiers().stream().map(this::shared).toList());
    }

    private Presentation shared(Presentation presentation) {
        Money regular = presentation.regularPrice();
        return one(
                new Presentation(
                        presentation.id(),
                        shared(presentation.name()),
                        one(presentation.aliases(), Aliases.class),
                        one(presentation.price(), Money.class),
                        presentation.available(),
                        regular == null ? null : one(regular, Money.class),
                        presentation.deliverable()),
                Presentation.class);
    }

    private Modifier shared(Modifier modifier) {
        return one(
                new Modifier(
                        modifier.id(),
                        shared(modifier.name()),
                        modifier.minSelections(),
                        modifier.maxSelections(),
                        modifier.options().stream().map(this::shared).toList()),
                Modifier.class);
    }

    private Option shared(Option option) {
        return one(
                new Option(
                        option.id(),
                        shared(option.name()),
                        one(option.aliases(), Aliases.class),
                        one(option.price(), Money.class),
                        option.available()),
                Option.class);
    }

    /** The platform has one language: both are the same text, and the same object. */
    private Localized shared(Localized text) {
        return one(new Localized(one(text.es(), String.class), one(text.en(), String.class)), Localized.class);
    }

    private @Nullable String link(@Nullable String link) {
        return link == null ? null : one(link, String.class);
    }

    private <T> T one(T value, Class<T> type) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : type.cast(before);
    }
}
