package app.comanda.ordering.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.matching.Comparison.Difference;
import app.comanda.ordering.matching.Proposal.Likeness;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.menu.Traits;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Currency PEN = Currency.getInstance("PEN");

    private final Menu builtIn = menu(
            sized("burgers_0", "Hamburguesa clásica", "Classic Burger", "9.99", "Grande", "Large"),
            plain("burgers_1", "Hamburguesa con queso", "Cheeseburger", "10.99"),
            plain("drinks_0", "Coca-Cola", "Coca-Cola", "2.50"),
            plain("drinks_1", "Agua", "Water", "1.50"),
            plain("desserts_0", "Brownie de chocolate", "Chocolate Brownie", "4.99"));

    private final Menu platform = menu(
            sized("PROD1", "CLASSIC BURGER", "CLASSIC BURGER", "11.00", "grande", "grande"),
            named("PROD2", "Coca Cola", Aliases.NONE, "2.50", Availability.OUT_OF_STOCK),
            named("PROD3", "San Luis", Aliases.of("agua"), "1.50", Availability.AVAILABLE),
            plain("PROD4", "Brownie de chocolatte", "Brownie de chocolatte", "4.99"),
            plain("PROD5", "Ceviche", "Ceviche", "30.00"));

    @Test
    @DisplayName("the old ids get a proposal by name, by other name and by a slip of the finger, and no product twice")
    void proposesTheNearestProduct() {
        List<Proposal> proposals = Proposal.of(builtIn, platform);

        assertThat(proposals)
                .extracting(one -> one.builtIn().id() + " "
                        + (one.platform() == null ? "-" : one.platform().id()) + " " + one.likeness())
                .containsExactly(
                        "burgers_0 PROD1 " + Likeness.SAME_NAME,
                        "burgers_1 - null",
                        "drinks_0 PROD2 " + Likeness.SAME_NAME,
                        "drinks_1 PROD3 " + Likeness.OTHER_NAME,
                        "desserts_0 PROD4 " + Likeness.NEAR_NAME);
    }

    @Test
    void comparesTheTwoMenus() {
        Comparison comparison = Comparison.of(builtIn, platform, new IdMap(Map.of("desserts_0", "PROD4")));

        assertThat(comparison.pairs())
                .extracting(pair -> (pair.builtIn() == null
                                ? "-"
                                : pair.builtIn().id()) + " "
                        + (pair.platform() == null ? "-" : pair.platform().id()) + " " + pair.differences())
                .containsExactly(
                        "burgers_0 PROD1 " + List.of(Difference.PRICE, Difference.CHOICES),
                        "burgers_1 - " + List.of(Difference.MISSING_IN_PLATFORM),
                        "drinks_0 PROD2 " + List.of(Difference.UNAVAILABLE_IN_PLATFORM),
                        "drinks_1 PROD3 []",
                        "desserts_0 PROD4 []",
                        "- PROD5 " + List.of(Difference.MISSING_IN_BUILT_IN));
        assertThat(comparison.different()).isEqualTo(4);
    }

    @Test
    @DisplayName("case 15: a line comes along with its size and options, or not at all")
    void carriesALineWholeOrNotAtAll() {
        Cart cart = Cart.empty()
                .add(line("burgers_0", "big", 2, new Selection("extras", "cheese", 1)))
                .add(line("burgers_0", "small", 1))
                .add(line("drinks_1", null, 3))
                .add(line("burgers_1", null, 1));

        CartCrossing crossing = CartCrossing.of(cart, way(builtIn, IdMap.NONE));

        assertThat(crossing.cart().lines()).extracting(Line::number).containsExactly(1, 3);
        assertThat(crossing.cart().lines().getFirst()).satisfies(carried -> {
            assertThat(carried.productId()).isEqualTo("PROD1");
            assertThat(carried.presentationId()).isEqualTo("big");
            assertThat(carried.selections()).containsExactly(new Selection("extras", "cheese", 1));
            assertThat(carried.quantity()).isEqualTo(2);
        });
        assertThat(crossing.left()).extracting(Line::number).containsExactly(2, 4);
        assertThat(crossing.cart().version()).isGreaterThan(cart.version());
    }

    @Test
    void thePersonsMapWinsOverTheName() {
        Cart cart = Cart.empty().add(line("desserts_0", null, 1));
        assertThat(CartCrossing.of(cart, way(builtIn, new IdMap(Map.of("desserts_0", "PROD5"))))
                        .cart()
                        .lines())
                .singleElement()
                .extracting(Line::productId)
                .isEqualTo("PROD5");
    }

    @Test
    void withoutTheOldMenuAPlainLineIsFoundByTheNameTheCustomerKnows() {
        Cart cart = Cart.empty().add(line("drinks_1", null, 1)).add(line("burgers_0", "big", 1));
        CartCrossing crossing = CartCrossing.of(
                cart,
                new CartCrossing.Way(
                        null,
                        platform,
                        Source.PLATFORM,
                        IdMap.NONE,
                        id -> Localized.of(id.equals("drinks_1") ? "SAN LUIS" : "Classic burger")));
        assertThat(crossing.cart().lines()).extracting(Line::productId).containsExactly("PROD3");
        assertThat(crossing.left()).extracting(Line::productId).containsExactly("burgers_0");
    }

    private CartCrossing.Way way(Menu from, IdMap ids) {
        return new CartCrossing.Way(from, platform, Source.PLATFORM, ids, id -> Localized.of(""));
    }

    private static Line line(String product, @Nullable String size, int quantity, Selection... selections) {
        return new Line(0, product, size, List.of(selections), quantity, soles("1.00"), null);
    }

    private static Menu menu(Product... products) {
        return new Menu(
                "v",
                PEN,
                List.of(new Category("all", Localized.of("Todo"), Localized.of(""), null, List.of(products))));
    }

    private static Product plain(String id, String es, String en, String price) {
        return product(id, new Localized(es, en), Aliases.NONE, price, Availability.AVAILABLE, List.of(), List.of());
    }

    private static Product named(String id, String name, Aliases aliases, String price, Availability availability) {
        return product(id, Localized.of(name), aliases, price, availability, List.of(), List.of());
    }

    private static Product sized(String id, String es, String en, String price, String bigEs, String bigEn) {
        List<Presentation> sizes = new ArrayList<>();
        sizes.add(new Presentation("big", new Localized(bigEs, bigEn), soles(price), true));
        sizes.add(new Presentation(
                "small", Localized.of(id.startsWith("PROD") ? "Personal" : "Chica"), soles(price), true));
        return product(
                id,
                new Localized(es, en),
                Aliases.NONE,
                price,
                Availability.AVAILABLE,
                sizes,
                List.of(new Modifier(
                        "extras",
                        Localized.of("Extras"),
                        0,
                        2,
                        List.of(new Option("cheese", Localized.of("Queso"), soles("1.00"), true)))));
    }

    private static Product product(
            String id,
            Localized name,
            Aliases aliases,
            String price,
            Availability availability,
            List<Presentation> sizes,
            List<Modifier> modifiers) {
        return new Product(
                id,
                name,
                aliases,
                Localized.of(""),
                soles(price),
                null,
                availability,
                0,
                Traits.UNKNOWN,
                sizes,
                modifiers);
    }

    private static Money soles(String amount) {
        return Money.of(new BigDecimal(amount), PEN);
    }
}
