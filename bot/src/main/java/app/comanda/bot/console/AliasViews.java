package app.comanda.bot.console;

import app.comanda.bot.journal.DishAliases;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What the page on other names shows, in the words of one language. */
public final class AliasViews {
    private final Map<Source, Map<String, Product>> products;
    private final Language language;
    private final DateTimeFormatter when;

    AliasViews(Map<Source, Map<String, Product>> products, ZoneId zone, Language language) {
        this.products = products;
        this.language = language;
        this.when = Moments.in(zone, language);
    }

    /**
     * A product and what it is called.
     *
     * @param dish names the product in forms
     * @param name what the menu calls it; its id where it has left the menu
     * @param known whether the menu has it
     * @param note how many customers call it so and when last, or who said so and when
     */
    public record Named(String phrase, String dish, String name, boolean known, String note) {}

    /** A product to choose. */
    public record Choice(String dish, String name) {}

    Named proposal(DishAliases.Proposal one) {
        String customers = language == Language.ES
                ? one.customers() + " clientes, el último el "
                : one.customers() + " customers, the latest on ";
        return named(one.name(), customers + when.format(one.lastAt()));
    }

    Named accepted(DishAliases.Accepted one) {
        return named(one.name(), one.by() + ", " + when.format(one.at()));
    }

    Choice choice(AliasDesk.Dish dish) {
        return new Choice(
                dish(dish.source(), dish.product().id()), dish.product().name().in(language));
    }

    private Named named(DishAliases.Name name, String note) {
        Product product = products.getOrDefault(name.source(), Map.of()).get(name.productId());
        return new Named(
                name.phrase(),
                dish(name.source(), name.productId()),
                product == null ? name.productId() : product.name().in(language),
                product != null,
                note);
    }

    private static String dish(Source source, String productId) {
        return source.name() + " " + productId;
    }

    /** @throws Refusal where a form's word names no product */
    static DishAliases.Name read(String dish, String phrase) {
        int space = dish.indexOf(' ');
        for (Source source : Source.values()) {
            if (space > 0 && source.name().equals(dish.substring(0, space))) {
                return new DishAliases.Name(source, dish.substring(space + 1), phrase);
            }
        }
        throw new Refusal(400, "Elige un plato.", "Choose a product.");
    }
}
