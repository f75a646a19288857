package app.comanda.ordering.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MenuTest {
    private static final Currency PEN = Currency.getInstance("PEN");

    @Test
    @DisplayName("case 27: a product is offered only while it is switched on and in stock")
    void onlyWhatIsAvailableIsOffered() {
        for (Availability availability : Availability.values()) {
            assertThat(product("p", availability, List.of(), List.of()).orderable())
                    .as(availability.name())
                    .isEqualTo(availability == Availability.AVAILABLE);
        }
    }

    @Test
    @DisplayName("case 27: a product whose every presentation is off cannot be ordered, one is enough")
    void aPresentationMustBeLeft() {
        assertThat(available(List.of(size("s", 900, false), size("l", 1200, false)), List.of())
                        .orderable())
                .isFalse();
        Product left = available(List.of(size("s", 900, false), size("l", 1200, true)), List.of());
        assertThat(left.orderable()).isTrue();
        assertThat(left.offeredPresentations()).extracting(Presentation::id).containsExactly("l");
    }

    @Test
    @DisplayName(
            "case 25: a product whose required group has nothing left cannot be ordered, an optional one may be empty")
    void aRequiredGroupMustHaveSomethingLeft() {
        assertThat(available(List.of(), List.of(group(1, 1, false))).orderable())
                .isFalse();
        assertThat(available(List.of(), List.of(group(1, 1, false, true))).orderable())
                .isTrue();
        assertThat(available(List.of(), List.of(group(0, 1, false))).orderable())
                .isTrue();
        assertThat(available(List.of(), List.of(group(1, 1, true), group(1, 1))).orderable())
                .isFalse();
    }

    @Test
    @DisplayName("case 25: a group that asks for the impossible is no group")
    void aGroupsLimitsMakeSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> group(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> group(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> group(3, 2));
        assertThat(group(2, 2).required()).isTrue();
        assertThat(group(0, 2).required()).isFalse();
    }

    @Test
    void theLowestPriceIsOfThePresentationsOnOffer() {
        Product sizes =
                available(List.of(size("xs", 100, false), size("l", 1200, true), size("s", 900, true)), List.of());
        assertThat(sizes.lowestPrice()).isEqualTo(new Money(900, PEN));
        assertThat(available(List.of(), List.of()).lowestPrice()).isEqualTo(new Money(500, PEN));
    }

    @Test
    @DisplayName("case 24: a product, its presentations, groups and options are found by id and by nothing else")
    void everythingIsFoundById() {
        Product pizza = new Product(
                "PROD:1_2",
                Localized.of("Pizzas"),
                Localized.of(""),
                new Money(500, PEN),
                null,
                Availability.AVAILABLE,
                0,
                List.of(size("l", 1200, true)),
                List.of(group(0, 1, true)));
        Menu menu = menu(category("my:cat:1", pizza));
        assertThat(menu.product("PROD:1_2")).contains(pizza);
        assertThat(menu.product("Pizzas")).isEmpty();
        assertThat(menu.product("prod:1_2")).isEmpty();
        assertThat(menu.category("my:cat:1")).isPresent();
        assertThat(menu.category("Pizzas")).isEmpty();
        assertThat(pizza.presentation("l")).isPresent();
        assertThat(pizza.presentation("Size l")).isEmpty();
        assertThat(pizza.modifier("group")).flatMap(group -> group.option("o0")).isPresent();
        assertThat(pizza.modifier("group")).flatMap(group -> group.option("O0")).isEmpty();
    }

    @Test
    @DisplayName("case 58: a category with nothing to order is not offered, its products are still known")
    void emptyCategoriesAreNotOffered() {
        Product off = product("off", Availability.UNAVAILABLE, List.of(), List.of());
        Product on = product("on", Availability.AVAILABLE, List.of(), List.of());
        Menu menu = menu(category("none"), category("off", off), category("both", off, on));
        assertThat(menu.offered()).extracting(Category::id).containsExactly("both");
        assertThat(menu.offered().getFirst().offered()).extracting(Product::id).containsExactly("on");
        assertThat(menu.product("off")).isPresent();
    }

    @Test
    void aProductUnderTwoHeadingsIsOneProduct() {
        Product first = product("p", Availability.AVAILABLE, List.of(), List.of());
        Product second = product("p", Availability.OUT_OF_STOCK, List.of(), List.of());
        Menu menu = menu(category("one", first), category("two", second));
        assertThat(menu.product("p")).contains(first);
        assertThat(menu.products()).hasSize(1);
    }

    @Test
    void aMenuDoesNotChangeWithTheListsItWasMadeFrom() {
        List<Product> products = new ArrayList<>(List.of(product("p", Availability.AVAILABLE, List.of(), List.of())));
        List<Category> categories =
                new ArrayList<>(List.of(new Category("c", Localized.of("C"), Localized.of(""), null, products)));
        Menu menu = new Menu("v", PEN, categories);
        products.clear();
        categories.clear();
        assertThat(menu.categories()).hasSize(1);
        assertThat(menu.categories().getFirst().products()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> menu.categories().clear());
    }

    @Test
    @DisplayName("case 69: a text is said in the language asked for")
    void aTextHasItsLanguages() {
        Localized text = new Localized("Masa fina", "Thin crust");
        assertThat(text.in(Language.ES)).isEqualTo("Masa fina");
        assertThat(text.in(Language.EN)).isEqualTo("Thin crust");
        assertThat(Localized.of("Suspiro").in(Language.EN)).isEqualTo("Suspiro");
    }

    private static Menu menu(Category... categories) {
        return new Menu("v", PEN, List.of(categories));
    }

    private static Category category(String id, Product... products) {
        return new Category(id, Localized.of("Pizzas"), Localized.of(""), null, List.of(products));
    }

    private static Product available(List<Presentation> presentations, List<Modifier> modifiers) {
        return product("p", Availability.AVAILABLE, presentations, modifiers);
    }

    private static Product product(
            String id, Availability availability, List<Presentation> presentations, List<Modifier> modifiers) {
        return new Product(
                id,
                Localized.of("P"),
                Localized.of(""),
                new Money(500, PEN),
                null,
                availability,
                0,
                presentations,
                modifiers);
    }

    private static Presentation size(String id, long minor, boolean available) {
        return new Presentation(id, Localized.of("Size " + id), new Money(minor, PEN), available);
    }

    private static Modifier group(int least, int most, boolean... available) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < available.length; i++) {
            options.add(new Option("o" + i, Localized.of("O" + i), Money.zero(PEN), available[i]));
        }
        return new Modifier("group", Localized.of("Group"), least, most, options);
    }
}
