package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
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
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** English orders on a menu with names and no aliases, the way most tenants' menus are. */
class EnglishOrdersTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Lexicon LEXICON = Lexicon.of(menu());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two cheeseburgers and a coke | 2 Cheeseburger; 1 Coca Cola",
                "i'd like a large pepperoni pizza with extra cheese | 1 Pepperoni Pizza L +extra Cheese",
                "one small margherita pizza no basil please | 1 Margherita Pizza S -Basil",
                "can i get 3 tacos with cheese and sour cream | 3 Taco +Cheese +Sour Cream",
                "a taco without onions or cheese | 1 Taco -Red Onions -Cheese",
                "hold the onions on that: one cheeseburger | 1 Cheeseburger",
                "let me get two large margherita pizzas, one with mushrooms and the other with extra basil"
                        + " | 1 Margherita Pizza L +Mushrooms; 1 Margherita Pizza L +extra Basil",
                "a burger with guac and a side of guac | 1 Classic Burger +Guacamole; 1 Guacamole",
                "pepperoni pizza, small, and two lemonades | 1 Pepperoni Pizza S; 2 Lemonade",
                "2x lemonade, 1x taco | 2 Lemonade; 1 Taco",
                "three lemonades, no wait, make that four | 4 Lemonade",
                "a chesseburger and a lemonade | 1 Cheeseburger; 1 Lemonade",
                "half a dozen tacos with a little bit of cheese | 6 Taco +light Cheese",
                "a classic burger and a taco, both with cheese | 1 Classic Burger +Cheese; 1 Taco +Cheese",
                "hi there could i please have a coca-cola thanks | 1 Coca Cola",
                "twocheeseburgers and onelemonade | 2 Cheeseburger; 1 Lemonade"
            })
    void isReadAsAWaiterWould(String text, String order) {
        assertThat(read(text)).isEqualTo(order);
    }

    @Test
    void aWordThatFitsSeveralKeepsThemAll() {
        Reading reading = OrderParser.parse("a pizza please", LEXICON, Language.EN);
        assertThat(reading.lines().getFirst().products())
                .extracting(product -> product.name().en())
                .containsExactly("Margherita Pizza", "Pepperoni Pizza");
        assertThat(reading.lines().getFirst().confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void whatTheMenuDoesNotHaveIsLeftOutInWords() {
        assertThat(OrderParser.parse("two tacos with no cilantro", LEXICON, Language.EN)
                        .lines()
                        .getFirst()
                        .notes())
                .containsExactly("cilantro");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how much is the pepperoni pizza?",
                "what's on a taco?",
                "where are you located",
                "the burger was amazing, loved it",
                "see you at seven",
                "can you tell me a joke",
                "thanks a lot"
            })
    void ordersNothing(String text) {
        assertThat(OrderParser.parse(text, LEXICON, Language.EN).lines()).isEmpty();
    }

    @Test
    void aMessageMadeToBeSlowIsReadInBoundedSteps() {
        for (String text :
                List.of("taco ".repeat(800), "2 ".repeat(2000), "x".repeat(4096), "with no and ".repeat(340))) {
            assertThat(OrderParser.parse(text, LEXICON, Language.EN).confidence())
                    .isBetween(0.0, 1.0);
        }
    }

    private static String read(String text) {
        return OrderParser.parse(text, LEXICON, Language.EN).lines().stream()
                .map(EnglishOrdersTest::shown)
                .collect(Collectors.joining("; "));
    }

    private static String shown(Reading.Line line) {
        Presentation size = line.presentation();
        return Stream.of(
                        Stream.of(line.quantity() + " " + line.product().name().en()
                                + (size == null ? "" : " " + size.id())),
                        line.options().stream().map(choice -> "+" + shown(choice)),
                        line.excluded().stream().map(choice -> "-" + shown(choice)))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static String shown(Reading.Choice choice) {
        return (choice.level() == Level.NORMAL ? "" : choice.level().name().toLowerCase(Locale.ROOT) + " ")
                + choice.options().getFirst().name().en();
    }

    private static Menu menu() {
        Modifier toppings =
                group("Toppings", "Cheese", "Mushrooms", "Basil", "Red Onions", "Guacamole", "Bacon", "Sour Cream");
        return new Menu(
                "english",
                USD,
                List.of(
                        category(
                                "Pizzas",
                                product("Margherita Pizza", true, toppings),
                                product("Pepperoni Pizza", true, toppings)),
                        category(
                                "Burgers",
                                product("Classic Burger", false, toppings),
                                product("Cheeseburger", false, toppings)),
                        category("Tacos", product("Taco", false, toppings)),
                        category("Sides", product("Guacamole", false), product("Onion Rings", false)),
                        category("Drinks", product("Coca Cola", false), product("Lemonade", false))));
    }

    private static Category category(String name, Product... products) {
        return new Category(name, Localized.of(name), Localized.of(""), null, List.of(products));
    }

    private static Product product(String name, boolean sized, Modifier... modifiers) {
        List<Presentation> sizes = sized
                ? List.of(
                        new Presentation("S", Localized.of("Small"), money(), true),
                        new Presentation("L", Localized.of("Large"), money(), true))
                : List.of();
        return new Product(
                name,
                Localized.of(name),
                Localized.of(""),
                money(),
                null,
                Availability.AVAILABLE,
                0,
                sizes,
                List.of(modifiers));
    }

    private static Modifier group(String name, String... options) {
        return new Modifier(
                name,
                Localized.of(name),
                0,
                5,
                Stream.of(options)
                        .map(option -> new Option(option, Localized.of(option), money(), true))
                        .toList());
    }

    private static Money money() {
        return Money.of(BigDecimal.ONE, USD);
    }
}
