package app.comanda.bot.simulation;

import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The menus of all histories: the same menu is one object, so that its words are compiled once. */
final class Menus {
    private static final Currency PEN = Currency.getInstance("PEN");

    private final Map<Content, Menu> menus = new HashMap<>();

    private record Content(String version, int cents, boolean soldOut) {}

    /** @param cents what the first dish costs */
    Menu menu(String version, int cents, boolean soldOut) {
        return menus.computeIfAbsent(new Content(version, cents, soldOut), Menus::menu);
    }

    private static Menu menu(Content content) {
        int cents = content.cents();
        return new Menu(
                content.version(),
                PEN,
                List.of(new Category(
                        "c1",
                        Localized.of("Platos"),
                        Localized.of(""),
                        null,
                        List.of(
                                dish("p1", "Lomo saltado", cents, !content.soldOut()),
                                dish("p2", "Ají de gallina", cents + 250, true)))));
    }

    private static Product dish(String id, String name, int cents, boolean available) {
        return new Product(
                id,
                Localized.of(name),
                Localized.of(""),
                new Money(cents, PEN),
                null,
                available ? Availability.AVAILABLE : Availability.OUT_OF_STOCK,
                0,
                List.of(),
                List.of());
    }
}
