package app.comanda.ordering.tracking;

import static app.comanda.ordering.tracking.OrderStatus.CANCELLED;
import static app.comanda.ordering.tracking.OrderStatus.CONFIRMED;
import static app.comanda.ordering.tracking.OrderStatus.DELIVERED;
import static app.comanda.ordering.tracking.OrderStatus.DISPATCHED;
import static app.comanda.ordering.tracking.OrderStatus.PENDING;
import static app.comanda.ordering.tracking.OrderStatus.PREPARING;
import static app.comanda.ordering.tracking.OrderStatus.READY;
import static app.comanda.ordering.tracking.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderStatusTest {
    private static final Set<OrderStatus> ENDS = EnumSet.of(DELIVERED, CANCELLED, REJECTED);

    @Test
    @DisplayName("case 33: each of the platform's eight words is its own status, rejected included")
    void everyWordOfThePlatformIsKnown() {
        Map<String, OrderStatus> words = Map.of(
                "pending", PENDING,
                "confirmed", CONFIRMED,
                "preparing", PREPARING,
                "ready", READY,
                "dispatched", DISPATCHED,
                "delivered", DELIVERED,
                "cancelled", CANCELLED,
                "rejected", REJECTED);
        assertThat(words).hasSameSizeAs(OrderStatus.values());
        words.forEach((word, status) -> assertThat(OrderStatus.parse(word)).contains(status));
    }

    @Test
    void caseAndSpacesAroundAWordDoNotMatter() {
        assertThat(OrderStatus.parse(" Ready\n")).contains(READY);
        assertThat(OrderStatus.parse("DELIVERED")).contains(DELIVERED);
    }

    @Test
    void aWordInventedSinceIsNobodysStatus() {
        for (String word : List.of("", " ", "on_the_way", "pending2", "canceled", "in transit", "READY.", "ré")) {
            assertThat(OrderStatus.parse(word)).as(word).isEmpty();
        }
    }

    @Test
    void onlyDeliveredCancelledAndRejectedAreEnds() {
        for (OrderStatus status : OrderStatus.values()) {
            assertThat(status.terminal()).as(status.name()).isEqualTo(ENDS.contains(status));
        }
    }

    @Test
    void eachStepOfTheUsualWayLeadsToTheNext() {
        List<OrderStatus> way = List.of(PENDING, CONFIRMED, PREPARING, READY, DISPATCHED, DELIVERED);
        for (int from = 0; from < way.size(); from++) {
            for (int to = 0; to < way.size(); to++) {
                assertThat(way.get(from).leadsTo(way.get(to)))
                        .as("%s to %s", way.get(from), way.get(to))
                        .isEqualTo(to > from);
            }
        }
    }

    @Test
    void anOrderCanBeCancelledOrRejectedFromAnyStepBeforeItsEnd() {
        for (OrderStatus status : OrderStatus.values()) {
            assertThat(status.leadsTo(CANCELLED)).as(status.name()).isEqualTo(!ENDS.contains(status));
            assertThat(status.leadsTo(REJECTED)).as(status.name()).isEqualTo(!ENDS.contains(status));
        }
    }

    @Test
    void nothingIsToldAfterAnEndAndNothingTwice() {
        for (OrderStatus status : OrderStatus.values()) {
            assertThat(status.leadsTo(status)).as(status.name()).isFalse();
            for (OrderStatus end : ENDS) {
                assertThat(end.leadsTo(status)).as("%s to %s", end, status).isFalse();
            }
        }
    }

    @Test
    @DisplayName("case 44: whatever is seen in whatever order, what is told only goes forwards and stops at an end")
    void whatIsToldOnlyGoesForwards() {
        for (int seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<OrderStatus> all = List.of(OrderStatus.values());
            List<OrderStatus> told = new ArrayList<>(List.of(PENDING));
            for (int i = 0; i < 30; i++) {
                OrderStatus seen = all.get(random.nextInt(all.size()));
                if (told.getLast().leadsTo(seen)) {
                    told.add(seen);
                }
            }
            assertThat(told).as("seed %s", seed).isSorted().doesNotHaveDuplicates();
            assertThat(told.subList(0, told.size() - 1)).as("seed %s", seed).doesNotContainAnyElementsOf(ENDS);
        }
    }
}
