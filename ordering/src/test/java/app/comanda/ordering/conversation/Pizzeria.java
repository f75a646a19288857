package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.Target;
import app.comanda.ordering.cart.Validity;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Facts.Person;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Shift;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The house of the tests: a pizzería in Lince with something of every kind on its menu. */
final class Pizzeria {
    static final Currency PEN = Currency.getInstance("PEN");
    static final Instant NOON = Instant.parse("2026-05-04T17:00:00Z");
    static final Coordinates LINCE = new Coordinates(-12_084_000, -77_034_000);
    static final Coordinates CHOSICA = new Coordinates(-11_936_000, -76_694_000);

    private Pizzeria() {}

    static Money soles(String amount) {
        return Money.of(new BigDecimal(amount), PEN);
    }

    static Branch branch() {
        return new Branch(
                "La Brasa Feliz",
                "Lima",
                Language.ES,
                ZoneId.of("America/Lima"),
                true,
                true,
                List.of(PaymentMethod.CASH, PaymentMethod.YAPE, PaymentMethod.CARD));
    }

    static Branch branch(boolean delivers, boolean pickup, PaymentMethod... payments) {
        Branch usual = branch();
        return new Branch(
                usual.name(), usual.city(), usual.language(), usual.timeZone(), delivers, pickup, List.of(payments));
    }

    static Person ana() {
        return new Person("Ana Quispe", "+51987654321");
    }

    static Facts facts() {
        return new Facts(NOON, "turn-0", branch(), ana(), new MenuSnapshot(menu(), NOON), terms(), Limits.STANDARD);
    }

    /** Split shifts at noon and in the evening. */
    static OpeningHours hours() {
        Shift noon = new Shift(LocalTime.of(12, 0), LocalTime.of(16, 0));
        Shift evening = new Shift(LocalTime.of(19, 0), LocalTime.of(23, 0));
        return OpeningHours.of(Schedule.daily(noon, evening));
    }

    static Terms closedNowAndThen() {
        return terms().with(hours());
    }

    static List<Offer> offers() {
        return List.of(
                new Offer.PercentOff(
                        "pizza_day",
                        new Localized("Lunes de pizza", "Pizza Monday"),
                        new Localized("10 % menos en todas las pizzas", "10% off every pizza"),
                        Validity.on(DayOfWeek.MONDAY),
                        Target.category("cat pizzas|1"),
                        10),
                new Offer.FreeItem(
                        "free_kola",
                        new Localized("Inca Kola gratis", "Free Inca Kola"),
                        new Localized("Inca Kola gratis desde S/ 60.", "Free Inca Kola from S/ 60."),
                        Validity.ALWAYS,
                        Target.product("inka"),
                        soles("60.00")),
                new Offer.FreeDelivery(
                        "free_courier",
                        new Localized("Envío gratis", "Free delivery"),
                        new Localized("Envío gratis desde S/ 80", "Free delivery from S/ 80"),
                        Validity.ALWAYS,
                        soles("80.00")),
                new Offer.Bundle(
                        "chicken_combo",
                        new Localized("Combo pollero", "Chicken combo"),
                        new Localized("Cuarto de pollo y bebida a S/ 22", "Quarter chicken and a drink for S/ 22"),
                        Validity.ALWAYS,
                        List.of(
                                new Offer.Bundle.Part(
                                        new Localized("tu pollo", "your chicken"), Target.product("pollo2"), 1),
                                new Offer.Bundle.Part(
                                        new Localized("tu bebida", "your drink"), Target.category("cat_bebidas"), 1)),
                        soles("22.00")));
    }

    /** The terms of a restaurant whose orders Comanda keeps itself, with all its offers. */
    static Terms ownTerms() {
        return Terms.of(Source.BUILT_IN, zones()).withOffers(offers());
    }

    static Terms terms() {
        return Terms.of(Source.PLATFORM, zones());
    }

    static List<Zone> zones() {
        return List.of(
                zone("z1", "Lince y alrededores", new Area.Circle(LINCE, 3000)),
                zone("z2", "Lince", new Area.District("Lince")));
    }

    private static Zone zone(String id, String name, Area area) {
        return new Zone(id, name, area, soles("6.00"), soles("20.00"), soles("100.00"), 35, true);
    }

    static Menu menu() {
        return menu("usual", List.of(pizzas(), drinks(), chicken(), desserts()));
    }

    static Menu menu(String version, List<Category> categories) {
        return new Menu(version, PEN, categories);
    }

    static Category pizzas() {
        return category(
                "cat pizzas|1",
                "Pizzas",
                "Pizzas",
                List.of(
                        margherita("25.90", "39.90"),
                        new Product(
                                "pz:hawai_2",
                                new Localized("Hawaiana", "Hawaiian"),
                                new Localized("Jamón y piña", "Ham and pineapple"),
                                soles("29.90"),
                                "https://img.example/hawaiana.jpg",
                                Availability.AVAILABLE,
                                20,
                                List.of(),
                                List.of(flavours())),
                        simple(
                                "pz_🍕_long" + "x".repeat(230),
                                "Suprema de la casa con pepperoni doble y champiñones",
                                "45.00")));
    }

    static Product margherita(String personal, String family) {
        return new Product(
                "pz_marg",
                new Localized("Margarita", "Margherita"),
                new Localized("Tomate, mozzarella y albahaca", "Tomato, mozzarella and basil"),
                soles("25.90"),
                null,
                Availability.AVAILABLE,
                15,
                List.of(
                        new Presentation(
                                "507f1f77bcf86cd799439011",
                                new Localized("Personal", "Personal"),
                                soles(personal),
                                true),
                        new Presentation(
                                "507f1f77bcf86cd799439012", new Localized("Familiar", "Family"), soles(family), true)),
                List.of(
                        new Modifier(
                                "mod:extras",
                                new Localized("Extras", "Extras"),
                                0,
                                2,
                                List.of(
                                        option("ex_queso", "Extra queso", "Extra cheese", "3.00"),
                                        option("ex_aceituna", "Aceitunas", "Olives", "2.00"),
                                        option("ex_tocino", "Tocino", "Bacon", "4.50"),
                                        option("ex_oregano", "Orégano", "Oregano", "0"))),
                        new Modifier(
                                "mod:masa",
                                new Localized("Masa", "Crust"),
                                1,
                                1,
                                List.of(
                                        option("masa_fina", "Masa fina", "Thin crust", "0"),
                                        option("masa_gruesa", "Masa gruesa", "Thick crust", "1.50")))));
    }

    private static Modifier flavours() {
        List<Option> options = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            options.add(option("salsa|" + i, "Salsa número " + i, "Sauce number " + i, i % 2 == 0 ? "1.00" : "0"));
        }
        return new Modifier("mod salsas", new Localized("Salsas", "Sauces"), 2, 3, options);
    }

    static Category drinks() {
        List<Product> drinks = new ArrayList<>();
        drinks.add(simple("inka", "Inca Kola 500 ml", "6.50"));
        drinks.add(simple("chicha", "Chicha morada", "8.00"));
        for (int i = 1; i <= 22; i++) {
            drinks.add(simple("jugo_" + i, "Jugo surtido de frutas tropicales " + i, "7.50"));
        }
        return category("cat_bebidas", "Bebidas", "Drinks", drinks);
    }

    static Category chicken() {
        return category(
                "cat_pollos",
                "Pollos a la brasa",
                "Rotisserie chicken",
                List.of(
                        simple("pollo1", "Pollo entero", "62.00"),
                        simple("pollo2", "Cuarto de pollo", "19.90"),
                        new Product(
                                "pollo3",
                                Localized.of("Combo familiar"),
                                Localized.of("Pollo, papas y gaseosa"),
                                soles("79.90"),
                                null,
                                Availability.OUT_OF_STOCK,
                                0,
                                List.of(),
                                List.of())));
    }

    /** A heading of dishes with a picture each. */
    static Category pictured(int dishes) {
        List<Product> pictured = new ArrayList<>();
        for (int i = 1; i <= dishes; i++) {
            pictured.add(simple(
                    "plato_" + i, "Plato " + i, "20.00", "https://img.example/" + i + ".jpg", Availability.AVAILABLE));
        }
        return category("cat_platos", "Segundos", "Dishes", pictured);
    }

    static Category desserts() {
        return category(
                "cat_postres",
                "Postres",
                "Desserts",
                List.of(new Product(
                        "suspiro",
                        Localized.of("Suspiro limeño"),
                        Localized.of(""),
                        soles("9.50"),
                        null,
                        Availability.UNAVAILABLE,
                        0,
                        List.of(),
                        List.of())));
    }

    static Category category(String id, String es, String en, List<Product> products) {
        return new Category(id, new Localized(es, en), Localized.of(""), null, products);
    }

    /** The same product whose last presentation no courier can bring. */
    static Product forTheTable(Product product) {
        return lastOne(product, product.presentations().getLast().deliverable(false));
    }

    /** The same product with its last presentation reduced from a regular price. */
    static Product reduced(Product product, String regular) {
        return lastOne(product, product.presentations().getLast().reducedFrom(soles(regular)));
    }

    private static Product lastOne(Product product, Presentation last) {
        List<Presentation> presentations = new ArrayList<>(product.presentations());
        presentations.set(presentations.size() - 1, last);
        return new Product(
                product.id(),
                product.name(),
                product.description(),
                product.price(),
                product.imageUrl(),
                product.availability(),
                product.preparationMinutes(),
                presentations,
                product.modifiers());
    }

    static Product simple(String id, String name, String price) {
        return simple(id, name, price, null, Availability.AVAILABLE);
    }

    static Product simple(String id, String name, String price, @Nullable String image, Availability availability) {
        return new Product(
                id, Localized.of(name), Localized.of(""), soles(price), image, availability, 10, List.of(), List.of());
    }

    static Option option(String id, String es, String en, String price) {
        return new Option(id, new Localized(es, en), soles(price), true);
    }
}
