package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Traits;
import java.util.List;

/** A menu that says of its dishes what can be asked, of some more and of some nothing. */
final class TellingMenu {
    private TellingMenu() {}

    static Menu menu() {
        return Pizzeria.menu(
                "telling",
                List.of(
                        Pizzeria.category(
                                "fondos",
                                "Fondos",
                                "Mains",
                                List.of(
                                        dish("chaufa", "Arroz chaufa", "Fried rice", "24.00", traits("soya", "huevo")),
                                        dish("aji", "Ají de gallina", "Chicken in chili sauce", "28.00", hot()),
                                        dish("lomo", "Lomo saltado", "Stir-fried beef", "32.00", Traits.UNKNOWN),
                                        dish("tiradito", "Leche de tigre", "Tiger's milk", "19.00", Traits.UNKNOWN),
                                        sized())),
                        Pizzeria.category(
                                "postres",
                                "Postres",
                                "Desserts",
                                List.of(
                                        dish("torta", "Torta de chocolate", "Chocolate cake", "12.00", free()),
                                        dish("alfajor", "Alfajor", "Alfajor", "5.00", traits("gluten", "lácteos")))),
                        Pizzeria.drinks()));
    }

    /** The branch with an address and its place on the map. */
    static Branch branch() {
        return Pizzeria.branch()
                .at(new Branch.Site("lince", "Lince", "Av. Arequipa 2450, Lince", Pizzeria.LINCE, true));
    }

    private static Product sized() {
        return new Product(
                "quinoto",
                new Localized("Quinoto", "Quinoa risotto"),
                Aliases.NONE,
                new Localized("Con champiñones", "With mushrooms"),
                Pizzeria.soles("22.00"),
                null,
                Availability.AVAILABLE,
                25,
                new Traits(List.of("lácteos"), List.of("vegetariano", "sin gluten"), false),
                List.of(
                        new Presentation("q1", new Localized("Personal", "Small"), Pizzeria.soles("22.00"), true),
                        new Presentation("q2", new Localized("Grande", "Large"), Pizzeria.soles("35.00"), true)
                                .reducedFrom(Pizzeria.soles("40.00"))),
                List.of());
    }

    private static Traits traits(String... allergens) {
        return new Traits(List.of(allergens), List.of(), false);
    }

    private static Traits hot() {
        return new Traits(List.of("nueces"), List.of("picante"), false);
    }

    private static Traits free() {
        return new Traits(List.of("huevo"), List.of("sin gluten", "vegetariano"), false);
    }

    private static Product dish(String id, String es, String en, String price, Traits traits) {
        return new Product(
                id,
                new Localized(es, en),
                Aliases.NONE,
                Localized.of(""),
                Pizzeria.soles(price),
                null,
                Availability.AVAILABLE,
                15,
                traits,
                List.of(),
                List.of());
    }
}
