package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.tracking.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What customers hear of their orders after they confirmed them. */
class OrderNewsTest {

    @Test
    @DisplayName("case 33, 44: every status is told in words of its own, rejected as rejected")
    void everyStatusHasItsWords() {
        List<String> told = new ArrayList<>();
        for (OrderStatus status : OrderStatus.values()) {
            if (status != OrderStatus.PENDING) {
                Chat chat = Orders.submitting().placed("A-1", null).moved(status);
                assertThat(chat.replies()).as(status.name()).isNotEmpty();
                told.add(chat.lastText());
            }
        }
        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("case 44: a status seen before the order's number is known is not told again after it")
    void aStatusBeforeTheNumberIsToldOnce() {
        Chat chat = Orders.submitting().moved(OrderStatus.CONFIRMED);
        assertThat(chat.replies()).isNotEmpty();
        chat.placed("A-1", null).says("A-1");
        chat.moved(OrderStatus.CONFIRMED);
        assertThat(chat.effects()).isEmpty();
        chat.moved(OrderStatus.PENDING);
        assertThat(chat.effects()).isEmpty();
        chat.moved(OrderStatus.READY);
        assertThat(chat.replies()).isNotEmpty();
    }

    @Test
    @DisplayName("case 44: of two orders each is told its own steps")
    void twoOrdersAreToldApart() {
        Chat chat = Orders.submitting().placed("A-1", null);
        String first = chat.reference();
        Orders.with(chat, 1).write("pagar").write("recojo").write("efectivo").tap("✅ Confirmar");
        chat.placed("A-2", null).moved(OrderStatus.PREPARING).says("A-2").saysNot("A-1");
        chat.happen(new Event.OrderMoved(first, OrderStatus.CONFIRMED))
                .says("A-1")
                .saysNot("A-2");
        chat.moved(OrderStatus.CONFIRMED);
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void anOrderNobodyKnowsIsNotToldOf() {
        Chat chat = Orders.submitting().placed("A-1", null);
        State before = chat.state();
        chat.happen(new Event.OrderMoved("#NOBODYSONE", OrderStatus.READY));
        assertThat(chat.effects()).isEmpty();
        assertThat(chat.state()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "case 44: whatever the platform shows in whatever order, nothing is told twice, backwards or after the end")
    void anyRunOfStatusesIsToldForwardsAndOnce() {
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Chat chat = Orders.submitting();
            boolean numbered = false;
            List<OrderStatus> told = new ArrayList<>();
            List<OrderStatus> all = List.of(OrderStatus.values());
            for (int i = 0; i < 25; i++) {
                if (!numbered && random.nextInt(3) == 0) {
                    numbered = true;
                    chat.placed("A-1", null);
                    if (told.isEmpty()) {
                        told.add(OrderStatus.PENDING);
                    }
                    continue;
                }
                OrderStatus seen = all.get(random.nextInt(random.nextInt(all.size()) + 1));
                chat.moved(seen);
                if (!chat.effects().isEmpty()) {
                    told.add(seen);
                }
            }
            assertThat(told).as("seed %s", seed).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(told.subList(0, told.size() - 1)).as("seed %s", seed).noneMatch(OrderStatus::terminal);
        }
    }
}
