package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.carta.PlatformOrder.Whose;
import app.comanda.bot.tenant.CartaBranch;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoubledTest {
    private static final CartaBranch ROMA = Calls.tenant("roma", URI.create("http://localhost:1"), "roma", "LOC1")
            .carta();
    private static final Whose OURS = new Whose("roma", "LOC1");
    private static final String ONE = "#8F3K2M9QXA";
    private static final String TWO = "#8F3K2M9QXB";

    private static PlatformOrder order(String id, String notes) {
        return order(id, notes, "pending", OURS);
    }

    private static PlatformOrder order(String id, String notes, String status, Whose branch) {
        return new PlatformOrder(id, "ORD-" + id, status, null, null, notes, "+51987654321", branch, null, List.of());
    }

    private static List<Doubled> among(PlatformOrder... orders) {
        return Doubled.among(Arrays.asList(orders), ROMA);
    }

    @Test
    void namesTheReferenceThatTwoOrdersBearAndBothOrders() {
        assertThat(among(
                        order("c", ONE + "\nNota: sin cebolla"),
                        order("b", TWO),
                        order("a", ONE + "\nNota: sin cebolla")))
                .singleElement()
                .satisfies(doubled -> {
                    assertThat(doubled.reference()).isEqualTo(ONE);
                    assertThat(doubled.numbers()).isEqualTo("ORD-c, ORD-a");
                    assertThat(doubled.numbersAndIds()).isEqualTo("ORD-c (c), ORD-a (a)");
                    assertThat(doubled.over()).isFalse();
                });
    }

    @Test
    void seesNothingInOrdersOfDifferentReferencesOrNone() {
        assertThat(among()).isEmpty();
        assertThat(among(order("a", ONE), order("b", TWO), order("c", ""), order("d", ""), order("e", "sin ají")))
                .isEmpty();
    }

    @Test
    void takesAnOrderThatIsListedTwiceForOne() {
        assertThat(among(order("a", ONE), order("a", ONE))).isEmpty();
    }

    @Test
    void leavesOutOrdersOfOtherBranches() {
        assertThat(among(order("a", ONE), order("b", ONE, "pending", new Whose("roma", "LOC2"))))
                .isEmpty();
        assertThat(among(order("a", ONE), order("b", ONE, "pending", new Whose("", ""))))
                .as("one that names no branch is of the branch that was asked")
                .hasSize(1);
    }

    @Test
    void takesTheFirstReferenceOfAnOrderForItsOwn() {
        assertThat(among(order("a", ONE), order("b", TWO + "\nNota: igual que " + ONE)))
                .isEmpty();
    }

    @Test
    void takesNoOtherNumberForAReference() {
        for (String other : List.of("#123", ONE + "Z", "8F3K2M9QXA", "#8F3K2M9QXU", "#8f3k2m9qxa")) {
            assertThat(among(order("a", other), order("b", other))).as(other).isEmpty();
        }
    }

    @Test
    void isOverOnceAllButOneAreCancelledOrRejected() {
        assertThat(overWith("pending", "cancelled")).isTrue();
        assertThat(overWith("rejected", "delivered")).isTrue();
        assertThat(overWith("cancelled", "cancelled")).isTrue();
        assertThat(overWith("delivered", "delivered")).isFalse();
        assertThat(overWith("pending", "on_the_moon")).isFalse();
        assertThat(overWith("pending", "cancelled", "ready")).isFalse();
    }

    private static boolean overWith(String... statuses) {
        return Doubled.among(
                        IntStream.range(0, statuses.length)
                                .mapToObj(i -> order("id" + i, ONE, statuses[i], OURS))
                                .toList(),
                        ROMA)
                .getFirst()
                .over();
    }

    @Test
    void namesAFewOfManyAndCutsWhatIsTooLong() {
        List<PlatformOrder> many = Stream.iterate(1, i -> i + 1)
                .limit(20)
                .map(i -> order("x".repeat(500) + i, ONE))
                .toList();

        Doubled doubled = Doubled.among(many, ROMA).getFirst();

        assertThat(doubled.orders()).hasSize(20);
        assertThat(doubled.numbersAndIds()).endsWith(", …").hasSizeLessThan(500);
    }
}
