package app.comanda.ordering.cart;

import static app.comanda.ordering.cart.Dishes.COLA;
import static app.comanda.ordering.cart.Dishes.PIZZA;
import static app.comanda.ordering.cart.Dishes.line;
import static app.comanda.ordering.cart.Dishes.menu;
import static app.comanda.ordering.cart.Dishes.one;
import static app.comanda.ordering.cart.Dishes.option;
import static app.comanda.ordering.cart.Dishes.presentation;
import static app.comanda.ordering.cart.Dishes.product;
import static app.comanda.ordering.cart.Dishes.soles;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static final Menu MENU = menu(PIZZA, COLA);
    private static final Selection THIN = one("crust", "thin");

    @Test
    @DisplayName("case 12: a large pizza at 12.99, three times, is 38.97")
    void aPresentationsPriceIsAbsolute() {
        PricedLine price = priced(line("pizza", "large", 3, THIN));
        assertThat(price.unitPrice()).isEqualTo(soles("12.99"));
        assertThat(price.total()).isEqualTo(soles("38.97"));
        assertThat(price.presentationName()).isEqualTo(Localized.of("Size large"));
    }

    @Test
    void aProductWithoutPresentationsCostsItsOwnPrice() {
        PricedLine price = priced(line("cola", null, 2));
        assertThat(price.total()).isEqualTo(soles("13.00"));
        assertThat(price.presentationId()).isNull();
        assertThat(price.presentationName()).isNull();
    }

    @Test
    @DisplayName("case 14: an option of 2.00 on two units costs twice 2.00")
    void anOptionIsPaidForEachUnit() {
        PricedLine price = priced(line("pizza", "large", 2, THIN, one("extras", "cheese")));
        assertThat(price.unitTotal()).isEqualTo(soles("14.99"));
        assertThat(price.total()).isEqualTo(soles("29.98"));
    }

    @Test
    void anOptionTakenTwiceIsPaidTwiceForEachUnit() {
        PricedLine price =
                priced(line("pizza", "small", 3, new Selection("extras", "cheese", 2), one("extras", "bacon"), THIN));
        assertThat(price.unitTotal()).isEqualTo(soles("18.00"));
        assertThat(price.total()).isEqualTo(soles("54.00"));
        assertThat(price.options()).extracting(PricedOption::quantity).containsExactly(2, 1, 1);
    }

    @Test
    @DisplayName("case 15: options keep their ids, names and own prices, a free one included")
    void optionsKeepIdsAndPrices() {
        assertThat(priced(line("pizza", "large", 2, one("extras", "oregano"), one("crust", "thick")))
                        .options())
                .containsExactly(
                        new PricedOption(
                                "extras",
                                Localized.of("Extras"),
                                "oregano",
                                Localized.of("With oregano"),
                                soles("0"),
                                1),
                        new PricedOption(
                                "crust", Localized.of("Masa"), "thick", Localized.of("With thick"), soles("1.50"), 1));
    }

    @Test
    void lineNumberQuantityAndNoteGoIntoThePrice() {
        PricedLine price = priced(new Line(31, "cola", null, List.of(), 4, soles("6.50"), "helada"));
        assertThat(price.number()).isEqualTo(31);
        assertThat(price.quantity()).isEqualTo(4);
        assertThat(price.note()).isEqualTo("helada");
    }

    @Test
    @DisplayName("case 25: fewer selections than the least or more than the most cannot be had")
    void leastAndMostAreKept() {
        missing(line("pizza", "large", 1));
        missing(line("pizza", "large", 1, THIN, one("crust", "thick")));
        missing(line("pizza", "large", 1, new Selection("crust", "thin", 2)));
        priced(line("pizza", "large", 1, THIN, new Selection("extras", "cheese", 3)));
        missing(line("pizza", "large", 1, THIN, new Selection("extras", "cheese", 4)));
        missing(line("pizza", "large", 1, THIN, new Selection("extras", "cheese", 3), one("extras", "bacon")));
    }

    @Test
    @DisplayName("case 25: limits are the menu's of now, not those of when the line was chosen")
    void limitsAreTheMenusOfNow() {
        Line chosen = line("pizza", "large", 1, THIN, one("extras", "cheese"), one("extras", "bacon"));
        priced(chosen);
        Product stricter = product(
                "pizza",
                "18.00",
                PIZZA.presentations(),
                List.of(
                        new Modifier(
                                "extras",
                                Localized.of("Extras"),
                                0,
                                1,
                                PIZZA.modifiers().getFirst().options()),
                        PIZZA.modifiers().getLast()));
        assertThat(Pricing.price(chosen, menu(stricter))).isInstanceOf(LinePrice.Missing.class);
    }

    @Test
    @DisplayName("case 27: what has left the menu, is sold out or switched off cannot be had")
    void whatCannotBeHadHasNoPrice() {
        missing(line("nobody", null, 1));
        for (Availability gone : List.of(Availability.OUT_OF_STOCK, Availability.UNAVAILABLE)) {
            Product off = product("cola", "6.50", gone, List.of(), List.of());
            assertThat(Pricing.price(line("cola", null, 1), menu(off)))
                    .isEqualTo(new LinePrice.Missing(line("cola", null, 1), Localized.of("The cola")));
        }
    }

    @Test
    @DisplayName("case 27: a presentation that is gone, switched off or not chosen cannot be had")
    void presentationsMustBeOnOffer() {
        missing(line("pizza", "medium", 1, THIN));
        missing(line("pizza", null, 1, THIN));
        Product noLarge = product(
                "pizza",
                "18.00",
                List.of(
                        presentation("small", "9.50"),
                        new Presentation("large", Localized.of("L"), soles("12.99"), false)),
                List.of());
        assertThat(Pricing.price(line("pizza", "large", 1), menu(noLarge))).isInstanceOf(LinePrice.Missing.class);
        assertThat(Pricing.price(line("pizza", "small", 1), menu(noLarge))).isInstanceOf(LinePrice.Priced.class);
    }

    @Test
    @DisplayName("case 27: a presentation chosen before the product lost them all cannot be had at another price")
    void aPresentationOfAProductWithoutAnyCannotBeHad() {
        missing(line("cola", "large", 1));
    }

    @Test
    @DisplayName("case 27: an option that is gone, switched off or of another group cannot be had")
    void optionsMustBeOnOffer() {
        missing(line("pizza", "large", 1, THIN, one("extras", "gold")));
        missing(line("pizza", "large", 1, THIN, one("sauces", "cheese")));
        missing(line("pizza", "large", 1, THIN, one("crust", "cheese")));
        missing(line("cola", null, 1, one("extras", "cheese")));
        Product noCheese = product(
                "pizza",
                "18.00",
                List.of(),
                List.of(new Modifier(
                        "extras",
                        Localized.of("Extras"),
                        0,
                        2,
                        List.of(
                                new Option("cheese", Localized.of("Queso"), soles("2.00"), false),
                                option("bacon", "4")))));
        assertThat(Pricing.price(line("pizza", null, 1, one("extras", "cheese")), menu(noCheese)))
                .isInstanceOf(LinePrice.Missing.class);
        assertThat(Pricing.price(line("pizza", null, 1, one("extras", "bacon")), menu(noCheese)))
                .isInstanceOf(LinePrice.Priced.class);
    }

    @Test
    @DisplayName("case 20: a céntimo up or down since it was shown is a changed price, the same price is not")
    void aChangedPriceIsNoticed() {
        for (String shown : List.of("12.98", "13.00", "0")) {
            Line line = new Line(1, "pizza", "large", List.of(THIN), 2, soles(shown), null);
            assertThat(((LinePrice.Priced) Pricing.price(line, MENU)).changed())
                    .as(shown)
                    .isTrue();
        }
        Line same = new Line(1, "pizza", "large", List.of(THIN), 2, soles("12.99"), null);
        assertThat(((LinePrice.Priced) Pricing.price(same, MENU)).changed()).isFalse();
    }

    @Test
    @DisplayName("case 20: a change in the price of an option is a changed price")
    void aChangedOptionIsNoticed() {
        Line line = new Line(1, "pizza", "large", List.of(THIN, one("extras", "cheese")), 2, soles("14.99"), null);
        assertThat(((LinePrice.Priced) Pricing.price(line, MENU)).changed()).isFalse();
        Product dearer = product(
                "pizza",
                "18.00",
                PIZZA.presentations(),
                List.of(
                        new Modifier("extras", Localized.of("Extras"), 0, 3, List.of(option("cheese", "2.50"))),
                        PIZZA.modifiers().getLast()));
        assertThat(((LinePrice.Priced) Pricing.price(line, menu(dearer))).changed())
                .isTrue();
    }

    @Test
    void aWholeCartIsPricedLineByLineInItsOrder() {
        Cart cart = Cart.empty()
                .add(line("cola", null, 2))
                .add(line("nobody", null, 1))
                .add(line("pizza", "small", 1, THIN));
        List<LinePrice> prices = Pricing.price(cart, MENU);
        assertThat(prices).extracting(LinePrice::line).isEqualTo(cart.lines());
        assertThat(prices)
                .extracting(price -> price instanceof LinePrice.Priced)
                .containsExactly(true, false, true);
    }

    @Test
    @DisplayName("case 12: any menu and any choice cost what decimals say, to the céntimo")
    void anyChoiceCostsWhatDecimalsSay() {
        for (int seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                options.add(option("o" + i, cents(random, 900)));
            }
            List<Presentation> presentations = random.nextBoolean()
                    ? List.of()
                    : List.of(presentation("s", cents(random, 9000)), presentation("l", cents(random, 9000)));
            Product product = product(
                    "p",
                    cents(random, 9000),
                    presentations,
                    List.of(new Modifier("m", Localized.of("M"), 0, 100, options)));
            Presentation chosen = presentations.isEmpty() ? null : presentations.get(random.nextInt(2));
            BigDecimal unit = (chosen == null ? product.price() : chosen.price()).toDecimal();
            List<Selection> selections = new ArrayList<>();
            for (Option option : options) {
                int times = random.nextInt(4);
                if (times > 0) {
                    selections.add(new Selection("m", option.id(), times));
                    unit = unit.add(option.price().toDecimal().multiply(BigDecimal.valueOf(times)));
                }
            }
            int quantity = 1 + random.nextInt(99);
            Line line = line("p", chosen == null ? null : chosen.id(), quantity, selections.toArray(Selection[]::new));
            LinePrice price = Pricing.price(line, menu(product));
            assertThat(price).as("seed %s", seed).isInstanceOf(LinePrice.Priced.class);
            Money total = ((LinePrice.Priced) price).price().total();
            assertThat(total.toDecimal())
                    .as("seed %s", seed)
                    .isEqualByComparingTo(unit.multiply(BigDecimal.valueOf(quantity)));
        }
    }

    private static String cents(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most), 2).toString();
    }

    private static PricedLine priced(Line line) {
        assertThat(Pricing.price(line, MENU)).isInstanceOf(LinePrice.Priced.class);
        return ((LinePrice.Priced) Pricing.price(line, MENU)).price();
    }

    private static void missing(Line line) {
        assertThat(Pricing.price(line, MENU)).as(line.toString()).isInstanceOf(LinePrice.Missing.class);
    }
}
