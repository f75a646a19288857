package app.comanda.bot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comanda.bot.local.MenuFile.Reading;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Reach;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.delivery.Zones;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The restaurant that comes with Comanda is the one that was promised. */
class BuiltInTest {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final LocalRestaurant TASTY_BITES = read();
    private static final Menu MENU = TASTY_BITES.menu();

    private static LocalRestaurant read() {
        Reading reading = MenuFile.read(MenuFile.builtIn());
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole) reading).restaurant();
    }

    private static Stream<Product> products() {
        return MENU.categories().stream().flatMap(category -> category.products().stream());
    }

    private static Product product(String id) {
        return MENU.product(id).orElseThrow();
    }

    @Test
    void sellsWhatItAlwaysSoldUnderTheOldIds() {
        Map<String, String> sold = products()
                .collect(Collectors.toMap(
                        Product::id,
                        product -> product.name().en() + " " + product.price().toDecimal()));

        assertThat(MENU.categories())
                .extracting(Category::id)
                .containsExactly("pizzas", "burgers", "sides", "drinks", "desserts");
        assertThat(sold)
                .hasSize(20)
                .containsEntry("pizzas_0", "Margherita Pizza 12.99")
                .containsEntry("pizzas_1", "Pepperoni Pizza 14.99")
                .containsEntry("pizzas_2", "Vegetarian Pizza 13.99")
                .containsEntry("pizzas_3", "BBQ Chicken Pizza 15.99")
                .containsEntry("pizzas_4", "Hawaiian Pizza 14.99")
                .containsEntry("burgers_0", "Classic Burger 9.99")
                .containsEntry("burgers_1", "Cheeseburger 10.99")
                .containsEntry("burgers_2", "Bacon Burger 11.99")
                .containsEntry("burgers_3", "Veggie Burger 10.49")
                .containsEntry("sides_0", "French Fries 3.99")
                .containsEntry("sides_1", "Onion Rings 4.49")
                .containsEntry("sides_2", "Mozzarella Sticks 5.99")
                .containsEntry("sides_3", "Caesar Salad 6.99")
                .containsEntry("drinks_0", "Coca-Cola 2.50")
                .containsEntry("drinks_1", "Sprite 2.50")
                .containsEntry("drinks_2", "Iced Tea 2.99")
                .containsEntry("drinks_3", "Water 1.50")
                .containsEntry("desserts_0", "Chocolate Brownie 4.99")
                .containsEntry("desserts_1", "Cheesecake 5.49")
                .containsEntry("desserts_2", "Ice Cream Sundae 4.49");
    }

    @Test
    void comesInTheSizesOfItsCategory() {
        Map<String, List<String>> sizes = MENU.categories().stream()
                .collect(Collectors.toMap(
                        Category::id,
                        category -> category.products().getFirst().presentations().stream()
                                .map(Presentation::id)
                                .toList()));

        assertThat(sizes)
                .containsEntry("pizzas", List.of("small", "medium", "large", "x-large"))
                .containsEntry("burgers", List.of("small", "medium", "large"))
                .containsEntry("sides", List.of("small", "medium", "large"))
                .containsEntry("drinks", List.of("small", "medium", "large"))
                .containsEntry("desserts", List.of());
        assertThat(product("pizzas_0").presentations())
                .extracting(size -> size.price().toDecimal().toString())
                .as("12.99 × 0.8 = 10.392, × 1.0, × 1.3 = 16.887, × 1.5 = 19.485, each rounded half up")
                .containsExactly("10.39", "12.99", "16.89", "19.49");
    }

    @Test
    void hasExtrasForPizzasAndBurgersOnly() {
        assertThat(product("burgers_0").modifiers().getFirst().options())
                .extracting(Option::id, option -> option.price().toDecimal().toString())
                .containsExactly(
                        tuple("extra_cheese", "2.00"),
                        tuple("mushrooms", "1.50"),
                        tuple("olives", "1.00"),
                        tuple("pepperoni", "2.50"),
                        tuple("bacon", "2.50"),
                        tuple("chicken", "3.00"),
                        tuple("extra_sauce", "0.00"),
                        tuple("gluten_free", "3.00"),
                        tuple("vegan_cheese", "2.50"),
                        tuple("extra_toppings", "1.50"));
        assertThat(products()
                        .filter(product -> !product.modifiers().isEmpty())
                        .map(product -> product.id().split("_")[0]))
                .containsOnly("pizzas", "burgers");
    }

    @Test
    @DisplayName("case 12: a large Margherita three times is charged as it is shown, to the cent")
    void threeLargePizzasAreChargedAsTheyAreShown() {
        Line line = new Line(
                1, "pizzas_0", "large", List.of(new Selection("extras", "extra_cheese", 1)), 3, soles("18.89"), null);

        assertThat(Pricing.price(line, MENU)).isInstanceOfSatisfying(LinePrice.Priced.class, priced -> {
            PricedLine price = priced.price();
            assertThat(priced.changed()).isFalse();
            assertThat(price.unitTotal()).isEqualTo(soles("18.89"));
            assertThat(price.total()).isEqualTo(soles("56.67"));
        });
    }

    @Test
    @DisplayName("case 13: every amount of the restaurant is in one currency")
    void everyAmountIsInOneCurrency() {
        Stream<Money> prices = products()
                .flatMap(product -> Stream.of(
                                Stream.of(product.price()),
                                product.presentations().stream().map(Presentation::price),
                                product.modifiers().stream()
                                        .flatMap(group ->
                                                group.options().stream().map(Option::price)))
                        .flatMap(each -> each));
        Stream<Money> fees = TASTY_BITES.terms().zones().stream().map(zone -> zone.cost());

        assertThat(Stream.concat(prices, fees).map(Money::currency).distinct()).containsExactly(PEN);
        assertThat(MENU.currency()).isEqualTo(PEN);
    }

    @Test
    void hasASpanishAndAnEnglishNameAndDescriptionForEverything() {
        assertThat(products()).allSatisfy(product -> {
            assertThat(product.name().es()).isNotBlank();
            assertThat(product.description().es()).isNotBlank();
            assertThat(product.description().en())
                    .isNotBlank()
                    .isNotEqualTo(product.description().es());
        });
        assertThat(product("burgers_0").name().es()).isEqualTo("Hamburguesa Clásica");
    }

    @Test
    void showsAPictureOfItsOwnForSixteenAndTheCategorysForTheRest() {
        List<String> categories = MENU.categories().stream()
                .map(category -> String.valueOf(category.imageUrl()))
                .toList();

        assertThat(products().map(product -> String.valueOf(product.imageUrl())))
                .hasSize(20)
                .allMatch(link -> link.startsWith("https://"))
                .filteredOn(link -> !categories.contains(link))
                .hasSize(16);
        assertThat(product("drinks_3").imageUrl())
                .isEqualTo(MENU.category("drinks").orElseThrow().imageUrl());
    }

    @Test
    void bringsForAFeeThatIsFreeFromAThresholdOn() {
        Address anywhere = new Address("Calle Uno 1", null, "Lima", null, null);

        assertThat(Zones.reach(TASTY_BITES.terms().zones(), anywhere, soles("24.99")))
                .isInstanceOfSatisfying(
                        Reach.Reached.class,
                        reached -> assertThat(reached.fee()).isEqualTo(soles("3.50")));
        assertThat(Zones.reach(TASTY_BITES.terms().zones(), anywhere, soles("25.00")))
                .isInstanceOfSatisfying(
                        Reach.Reached.class,
                        reached -> assertThat(reached.fee().isZero()).isTrue());
    }

    @Test
    void isOpenAtItsHoursAndTaxesEightPercentOnTop() {
        assertThat(open("2026-11-26T10:59")).isFalse();
        assertThat(open("2026-11-26T11:00")).isTrue();
        assertThat(open("2026-11-26T22:00")).as("Thursday").isFalse();
        assertThat(open("2026-11-27T22:59")).as("Friday").isTrue();
        assertThat(open("2026-11-29T11:30")).as("Sunday").isFalse();
        assertThat(open("2026-11-29T20:59")).isTrue();
        assertThat(TASTY_BITES.terms().tax()).isEqualTo(new Tax(800, false, false));
    }

    private static boolean open(String wall) {
        Instant at = LocalDateTime.parse(wall).atZone(LIMA).toInstant();
        return TASTY_BITES.terms().hours().isOpen(Service.PICKUP, at, LIMA);
    }

    @Test
    @DisplayName(
            "case 19: each combo and daily special is an offer that takes part in the price, and says what it does")
    void everyComboAndDailySpecialIsAnOffer() {
        assertThat(TASTY_BITES.terms().offers())
                .extracting(Offer::id, offer -> offer.getClass().getSimpleName())
                .containsExactly(
                        tuple("burger_combo", "Bundle"),
                        tuple("pizza_deal", "Bundle"),
                        tuple("monday", "PercentOff"),
                        tuple("tuesday", "SecondCheaper"),
                        tuple("wednesday", "FreeDelivery"),
                        tuple("thursday", "BundlesCheaper"),
                        tuple("friday", "PercentOff"),
                        tuple("saturday", "Bundle"),
                        tuple("sunday", "FreeItem"));
        assertThat(TASTY_BITES.terms().offers()).allSatisfy(offer -> {
            assertThat(offer.promise().es()).isNotBlank();
            assertThat(offer.name().es().length()).isLessThanOrEqualTo(24);
        });
    }

    @Test
    void tellsOfItself() {
        assertThat(TASTY_BITES.about().name()).isEqualTo("Tasty Bites");
        assertThat(TASTY_BITES.about().phone()).isEqualTo("(555) 123-4567");
        assertThat(TASTY_BITES.about().address()).isEqualTo("123 Main Street, Downtown");
        assertThat(TASTY_BITES.about().pickupMinutes()).isEqualTo(20);
    }

    private static Money soles(String amount) {
        return Money.of(new BigDecimal(amount), PEN);
    }
}
