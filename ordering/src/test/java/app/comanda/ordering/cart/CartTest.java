package app.comanda.ordering.cart;

import static app.comanda.ordering.cart.Dishes.line;
import static app.comanda.ordering.cart.Dishes.one;
import static app.comanda.ordering.cart.Dishes.soles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.ordering.menu.Localized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CartTest {

    @Test
    void anEmptyCartHoldsNothing() {
        assertThat(Cart.empty().isEmpty()).isTrue();
        assertThat(Cart.empty().units()).isZero();
        assertThat(Cart.empty().line(1)).isEmpty();
    }

    @Test
    void linesKeepTheOrderTheyWereAddedInAndGetANumberOfTheirOwn() {
        Cart cart = Cart.empty().add(line("cola", null, 1)).add(line("pizza", "large", 2));
        assertThat(cart.lines()).extracting(Line::productId).containsExactly("cola", "pizza");
        assertThat(cart.lines()).extracting(Line::number).containsExactly(1, 2);
        assertThat(cart.units()).isEqualTo(3);
        assertThat(cart.line(2)).map(Line::productId).contains("pizza");
    }

    @Test
    void theSameThingChosenAgainRaisesItsQuantityAndTakesThePriceShownLast() {
        Cart cart = Cart.empty()
                .add(line("pizza", "large", 2, one("crust", "thin")))
                .add(line("cola", null, 1))
                .add(new Line(0, "pizza", "large", List.of(one("crust", "thin")), 3, soles("13.50"), null));
        assertThat(cart.lines()).extracting(Line::quantity).containsExactly(5, 1);
        assertThat(cart.lines().getFirst().shownUnitPrice()).isEqualTo(soles("13.50"));
        assertThat(cart.lines().getFirst().number()).isEqualTo(1);
    }

    @Test
    void anotherPresentationOptionQuantityOfAnOptionOrNoteIsAnotherLine() {
        Line first = line("pizza", "large", 1, one("crust", "thin"));
        List<Line> others = List.of(
                line("pizza", "small", 1, one("crust", "thin")),
                line("pizza", null, 1, one("crust", "thin")),
                line("pizza", "large", 1, one("crust", "thick")),
                line("pizza", "large", 1, one("other", "thin")),
                line("pizza", "large", 1, new Selection("crust", "thin", 2)),
                line("pizza", "large", 1, one("crust", "thin"), one("extras", "cheese")),
                line("pizza", "large", 1),
                line("cola", "large", 1, one("crust", "thin")),
                new Line(0, "pizza", "large", List.of(one("crust", "thin")), 1, soles("1.00"), "sin cebolla"));
        for (Line other : others) {
            assertThat(Cart.empty().add(first).add(other).lines())
                    .as(other.toString())
                    .hasSize(2);
            assertThat(Cart.empty().add(other).add(first).lines())
                    .as(other.toString())
                    .hasSize(2);
        }
    }

    @Test
    void theSameOptionsChosenInAnotherOrderAreTheSameThing() {
        Cart cart = Cart.empty()
                .add(line("pizza", "large", 1, one("extras", "cheese"), one("extras", "bacon")))
                .add(line("pizza", "large", 2, one("extras", "bacon"), one("extras", "cheese")));
        assertThat(cart.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
    }

    @Test
    @DisplayName("case 28: a quantity is changed, to zero removes, and everything else of the cart stays")
    void aQuantityIsChanged() {
        Cart cart = Cart.empty().add(line("cola", null, 1)).add(line("pizza", "large", 2));
        Cart changed = cart.changeQuantity(2, 7);
        assertThat(changed.lines()).extracting(Line::quantity).containsExactly(1, 7);
        assertThat(changed.lines().getFirst()).isEqualTo(cart.lines().getFirst());
        assertThat(changed.lines().getLast().shownUnitPrice()).isEqualTo(soles("1.00"));
        assertThat(cart.changeQuantity(1, 0).lines())
                .containsExactly(cart.lines().getLast());
        assertThatIllegalArgumentException().isThrownBy(() -> cart.changeQuantity(1, -1));
    }

    @Test
    @DisplayName("case 28: a line is removed by its number and its number is never given again")
    void aLineIsRemoved() {
        Cart cart = Cart.empty().add(line("cola", null, 1)).add(line("pizza", "large", 2));
        Cart removed = cart.remove(2);
        assertThat(removed.lines()).extracting(Line::number).containsExactly(1);
        assertThat(removed.add(line("pizza", "large", 2)).lines())
                .extracting(Line::number)
                .containsExactly(1, 3);
    }

    @Test
    void changingALineThatIsNotThereChangesNothing() {
        Cart cart = Cart.empty().add(line("cola", null, 1));
        assertThat(cart.remove(9)).isEqualTo(cart);
        assertThat(cart.changeQuantity(9, 0)).isEqualTo(cart);
        assertThat(cart.changeQuantity(9, 5)).isEqualTo(cart);
    }

    @Test
    @DisplayName("case 29: a cleared cart is empty, with a version and line numbers that still grow")
    void aClearedCartIsEmpty() {
        Cart cart = Cart.empty().add(line("cola", null, 1));
        Cart cleared = cart.clear();
        assertThat(cleared.isEmpty()).isTrue();
        assertThat(cleared.version()).isGreaterThan(cart.version());
        assertThat(cleared.add(line("cola", null, 1)).lines())
                .extracting(Line::number)
                .containsExactly(2);
    }

    @Test
    void aLineAndASelectionHaveAQuantityOfAtLeastOne() {
        for (int quantity : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> line("cola", null, quantity));
            assertThatIllegalArgumentException().isThrownBy(() -> new Selection("extras", "cheese", quantity));
        }
    }

    @Test
    void quantitiesThatAddUpToMoreThanAnIntStayAtTheMost() {
        Cart cart = Cart.empty().add(line("cola", null, 2)).add(line("cola", null, Integer.MAX_VALUE));
        assertThat(cart.lines().getFirst().quantity()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aCartDoesNotChangeWithTheListItWasMadeFrom() {
        List<Line> lines = new ArrayList<>(List.of(line("cola", null, 1)));
        List<Selection> selections = new ArrayList<>(List.of(one("crust", "thin")));
        Cart cart = new Cart(1, lines, 8);
        Line line = new Line(1, "pizza", "large", selections, 1, soles("1.00"), null);
        lines.clear();
        selections.clear();
        assertThat(cart.lines()).hasSize(1);
        assertThat(line.selections()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> cart.lines().clear());
    }

    @Test
    @DisplayName("case 20: prices that were shown anew are remembered line by line, the others as they were")
    void shownPricesAreRemembered() {
        Cart cart = Cart.empty().add(line("cola", null, 1)).add(line("pizza", "large", 2));
        PricedLine dearer = new PricedLine(
                2, "pizza", Localized.of("Pizza"), "large", Localized.of("L"), List.of(), 2, soles("14.00"), null);
        Cart shown = cart.withShownPrices(List.of(dearer));
        assertThat(shown.lines()).extracting(Line::shownUnitPrice).containsExactly(soles("1.00"), soles("14.00"));
        assertThat(shown.version()).isGreaterThan(cart.version());
    }

    @Test
    void whateverIsDoneAGrownVersionMeansAChangeAndAChangeAGrownVersion() {
        for (int seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Cart cart = Cart.empty();
            Map<String, Integer> expected = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                Cart before = cart;
                int number = 1 + random.nextInt(8);
                switch (random.nextInt(8)) {
                    case 0 -> {
                        cart.line(number).ifPresent(line -> expected.remove(line.productId()));
                        cart = cart.remove(number);
                    }
                    case 1, 2 -> {
                        int quantity = random.nextInt(4);
                        cart.line(number).ifPresent(line -> {
                            if (quantity == 0) {
                                expected.remove(line.productId());
                            } else {
                                expected.put(line.productId(), quantity);
                            }
                        });
                        cart = cart.changeQuantity(number, quantity);
                    }
                    case 3 -> {
                        if (random.nextInt(4) == 0) {
                            expected.clear();
                            cart = cart.clear();
                        }
                    }
                    default -> {
                        String product = "p" + random.nextInt(5);
                        int quantity = 1 + random.nextInt(3);
                        expected.merge(product, quantity, Integer::sum);
                        cart = cart.add(line(product, null, quantity));
                    }
                }
                assertThat(cart.version()).as("seed %s", seed).isBetween(before.version(), before.version() + 1);
                if (cart.version() == before.version()) {
                    assertThat(cart).as("seed %s", seed).isEqualTo(before);
                }
                assertThat(cart.lines())
                        .extracting(Line::number)
                        .as("seed %s", seed)
                        .doesNotHaveDuplicates();
                assertThat(cart.lines()).as("seed %s", seed).allMatch(line -> line.number() <= before.nextNumber());
                assertThat(cart.lines().stream().collect(Collectors.toMap(Line::productId, Line::quantity)))
                        .as("seed %s", seed)
                        .isEqualTo(expected);
                assertThat(cart.units())
                        .as("seed %s", seed)
                        .isEqualTo(expected.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
            }
        }
    }
}
