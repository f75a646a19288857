package app.comanda.bot.simulation;

import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.matching.IdMap;
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

    /** Which dishes of the two sources are the same. */
    static final IdMap IDS = new IdMap(Map.of("b1", "p1", "b2", "p2"));

    private record Content(String prefix, String version, int cents, boolean soldOut) {}

    /** Where orders are brought, and for how much. */
    static List<Zone> zones(long fee) {
        Money none = Money.zero(PEN);
        return List.of(new Zone("z1", "Lima", new Area.Everywhere(), new Money(fee, PEN), none, null, 40, true));
    }

    /** The dishes as the restaurant itself sells them. */
    Menu builtIn() {
        return menus.computeIfAbsent(new Content("b", "own", 1_030, false), Menus::menu);
    }

    /** @param cents what the first dish costs */
    Menu menu(String version, int cents, boolean soldOut) {
        return menus.computeIfAbsent(new Content("p", version, cents, soldOut), Menus::menu);
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
                                dish(content.prefix() + "1", "Lomo saltado", cents, !content.soldOut()),
                                dish(content.prefix() + "2", "Ají de gallina", cents + 250, true)))));
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
