package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small menu to price against. */
final class Dishes {
    static final Currency PEN = Currency.getInstance("PEN");

    /** Its size of 12.99 is another price than the product's own. */
    static final Product PIZZA = product(
            "pizza",
            "18.00",
            List.of(presentation("small", "9.50"), presentation("large", "12.99")),
            List.of(
                    new Modifier(
                            "extras",
                            Localized.of("Extras"),
                            0,
                            3,
                            List.of(option("cheese", "2.00"), option("bacon", "4.50"), option("oregano", "0"))),
                    new Modifier(
                            "crust",
                            Localized.of("Masa"),
                            1,
                            1,
                            List.of(option("thin", "0"), option("thick", "1.50")))));

    static final Product COLA = product("cola", "6.50", List.of(), List.of());

    private Dishes() {}

    static Menu menu(Product... products) {
        return new Menu(
                "v1",
                PEN,
                List.of(new Category("all", Localized.of("Todo"), Localized.of(""), null, List.of(products))));
    }

    static Product product(String id, String price, List<Presentation> presentations, List<Modifier> modifiers) {
        return product(id, price, Availability.AVAILABLE, presentations, modifiers);
    }

    static Product product(
            String id,
            String price,
            Availability availability,
            List<Presentation> presentations,
            List<Modifier> modifiers) {
        return new Product(
                id,
                Localized.of("The " + id),
                Localized.of(""),
                soles(price),
                null,
                availability,
                0,
                presentations,
                modifiers);
    }

    static Presentation presentation(String id, String price) {
        return new Presentation(id, Localized.of("Size " + id), soles(price), true);
    }

    static Option option(String id, String price) {
        return new Option(id, Localized.of("With " + id), soles(price), true);
    }

    static Line line(String productId, @Nullable String presentationId, int quantity, Selection... selections) {
        return new Line(7, productId, presentationId, List.of(selections), quantity, soles("1.00"), null);
    }

    static Selection one(String modifierId, String optionId) {
        return new Selection(modifierId, optionId, 1);
    }

    static Money soles(String amount) {
        return Money.of(new BigDecimal(amount), PEN);
    }
}
