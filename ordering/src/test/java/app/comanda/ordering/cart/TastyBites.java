package app.comanda.ordering.cart;

import static app.comanda.ordering.cart.Dishes.soles;

import app.comanda.ordering.cart.Offer.Bundle;
import app.comanda.ordering.cart.Offer.Bundle.Part;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A menu with everything that offers are about, and one offer of every kind. */
final class TastyBites {
    static final Menu MENU = new Menu(
            "v1",
            Dishes.PEN,
            List.of(
                    category("pizzas", "margherita", "pepperoni"),
                    category("burgers", "classic", "bacon"),
                    category("sides", "fries"),
                    category("drinks", "cola", "tea"),
                    category("desserts", "brownie", "cheesecake")));

    static final Offer MONDAY = new Offer.PercentOff(
            "monday", named("Lunes"), named("10 %"), Validity.on(DayOfWeek.MONDAY), Target.category("pizzas"), 10);
    static final Offer TUESDAY = new Offer.SecondCheaper(
            "tuesday", named("Martes"), named("50 %"), Validity.on(DayOfWeek.TUESDAY), Target.category("burgers"), 50);
    static final Offer WEDNESDAY = new Offer.FreeDelivery(
            "wednesday", named("Miércoles"), named("Envío"), Validity.on(DayOfWeek.WEDNESDAY), soles("20.00"));
    static final Offer THURSDAY = new Offer.BundlesCheaper(
            "thursday", named("Jueves"), named("-2"), Validity.on(DayOfWeek.THURSDAY), Set.of(), soles("2.00"));
    static final Offer FRIDAY = new Offer.PercentOff(
            "friday",
            named("Viernes"),
            named("20 %"),
            Validity.between(LocalTime.of(16, 0), LocalTime.of(18, 0), DayOfWeek.FRIDAY),
            Target.EVERYTHING,
            20);
    static final Offer SATURDAY = new Bundle(
            "saturday",
            named("Sábado"),
            named("Pizza grande y 4 bebidas"),
            Validity.on(DayOfWeek.SATURDAY),
            List.of(
                    new Part(named("Pizza"), Target.category("pizzas").in("large"), 1),
                    new Part(named("Bebidas"), Target.category("drinks"), 4)),
            soles("19.99"));
    static final Offer SUNDAY = new Offer.FreeItem(
            "sunday",
            named("Domingo"),
            named("Postre"),
            Validity.on(DayOfWeek.SUNDAY),
            Target.category("desserts"),
            soles("30.00"));
    static final Offer BURGER_COMBO = new Bundle(
            "burger_combo",
            named("Combo"),
            named("Combo"),
            Validity.ALWAYS,
            List.of(
                    new Part(named("Hamburguesa"), Target.category("burgers"), 1),
                    new Part(named("Papas"), Target.product("fries"), 1),
                    new Part(named("Bebida"), Target.category("drinks"), 1)),
            soles("13.99"));
    static final Offer PIZZA_DEAL = new Bundle(
            "pizza_deal",
            named("Pizza Deal"),
            named("Pizza Deal"),
            Validity.ALWAYS,
            List.of(
                    new Part(named("Pizza"), Target.category("pizzas").in("large"), 1),
                    new Part(named("Bebidas"), Target.category("drinks"), 2)),
            soles("17.99"));

    static final List<Offer> OFFERS =
            List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, BURGER_COMBO, PIZZA_DEAL);

    private TastyBites() {}

    private static Localized named(String name) {
        return Localized.of(name);
    }

    private static Category category(String id, String... products) {
        List<Product> all = Arrays.stream(products)
                .map(product -> Dishes.product(product, "1.00", List.of(), List.of()))
                .toList();
        return new Category(id, named(id), named(""), null, all);
    }

    static PricedLine line(int number, String product, int quantity, String price) {
        return line(number, product, null, quantity, price);
    }

    static PricedLine line(int number, String product, @Nullable String size, int quantity, String price) {
        return new PricedLine(
                number,
                product,
                Localized.of(product),
                size,
                size == null ? null : Localized.of(size),
                List.of(),
                quantity,
                soles(price),
                null);
    }

    static PricedLine with(PricedLine line, String optionPrice) {
        return new PricedLine(
                line.number(),
                line.productId(),
                line.productName(),
                line.presentationId(),
                line.presentationName(),
                List.of(new PricedLine.PricedOption(
                        "extras", Localized.of("Extras"), "extra", Localized.of("Extra"), soles(optionPrice), 1)),
                line.quantity(),
                line.unitPrice(),
                line.note());
    }
}
