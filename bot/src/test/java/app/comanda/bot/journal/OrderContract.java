package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.attempting;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.event;
import static app.comanda.bot.journal.Given.eventKeys;
import static app.comanda.bot.journal.Given.move;
import static app.comanda.bot.journal.Given.order;
import static app.comanda.bot.journal.Given.ordering;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.TestJournal.LATER;
import static app.comanda.bot.journal.TestJournal.LEASE;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of a turn's orders and errands. */
interface OrderContract extends UnderTest {

    @Test
    default void leasesATurnsOrdersAndErrandsToItsInstance() {
        ConversationKey key = conversation(journal());

        TurnCommit.Outcome.Committed done = committed(journal(), ordering(journal(), key, "#AAAAAAAAA1", "q1"));

        Orders.Row order = done.orders().getFirst();
        assertThat(order)
                .isEqualTo(new Orders.Row(
                        key,
                        "#AAAAAAAAA1",
                        "q1",
                        "{\"quote\":\"q1\"}",
                        Source.PLATFORM,
                        Orders.Stage.READY,
                        null,
                        null,
                        0,
                        START.plusSeconds(1),
                        null,
                        null,
                        null,
                        order.fence()));
        assertThat(done.errands()).hasSize(1);
        assertThat(done(journal().claimOrders(START.plusSeconds(2), 10))).isEmpty();
        assertThat(done(rival().claimOrders(START.plusSeconds(2), 10))).isEmpty();
        assertThat(done(journal().claimErrands(START.plusSeconds(2), 10))).isEmpty();
        assertThat(done(rival().claimErrands(START.plusSeconds(2), 10))).isEmpty();
    }

    @Test
    @DisplayName(
            "case 30: the attempt of an order is on record before it is sent, and stays there until its outcome is")
    default void recordsAnAttemptBeforeItsOutcome() {
        ConversationKey key = conversation(journal());
        Orders.Row order = order(journal(), key, "#AAAAAAAAA1", "q1");

        assertThat(done(journal().move(order, attempting(START.plusSeconds(2)))))
                .isTrue();

        Orders.Row seen = done(rival().claimOrders(LATER, 10)).getFirst();
        assertThat(seen.stage()).isEqualTo(Orders.Stage.ATTEMPTING);
        assertThat(seen.attemptedAt()).isEqualTo(START.plusSeconds(2));
        assertThat(seen.attempts()).isEqualTo(1);
        assertThat(seen.readyAt()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    @DisplayName("case 44: an order's move and what its conversation is told are one, and it is told once")
    default void movesAnOrderAndTellsItsConversationAtOnce() {
        ConversationKey key = conversation(journal());
        Orders.Row order = order(journal(), key, "#AAAAAAAAA1", "q1");
        Instant sentAt = START.plusSeconds(2);
        Orders.Move placed = new Orders.Move(
                Orders.Stage.PLACED,
                "65f0",
                "A-17",
                "pending",
                0,
                null,
                START.plusSeconds(90),
                "ok",
                false,
                event("placed"));

        assertThat(done(journal().move(order, attempting(sentAt)))).isTrue();
        assertThat(done(journal().move(order, placed))).isTrue();
        assertThat(done(journal().move(order, placed)))
                .as("the lease was given back")
                .isFalse();

        assertThat(eventKeys(journal(), key)).containsExactly("house:placed");
        assertThat(done(journal().claimOrders(START.plusSeconds(89), 10))).isEmpty();
        Orders.Row claimed =
                done(journal().claimOrders(START.plusSeconds(90), 10)).getFirst();
        assertThat(claimed)
                .isEqualTo(new Orders.Row(
                        key,
                        "#AAAAAAAAA1",
                        "q1",
                        "{\"quote\":\"q1\"}",
                        Source.PLATFORM,
                        Orders.Stage.PLACED,
                        "65f0",
                        "pending",
                        0,
                        START.plusSeconds(1),
                        sentAt,
                        null,
                        null,
                        claimed.fence()));
        assertThat(claimed.fence()).isGreaterThan(order.fence());
        assertThat(test().value("SELECT order_number FROM orders")).isEqualTo("A-17");
    }

    @Test
    @DisplayName("case 44: the same news of an order is kept once, however often it is written")
    default void tellsTheSameNewsOnce() {
        ConversationKey key = conversation(journal());
        Orders.Row order = order(journal(), key, "#AAAAAAAAA1", "q1");

        assertThat(done(journal().move(order, move(Orders.Stage.UNKNOWN, START, true, event("uncertain")))))
                .isTrue();
        assertThat(done(journal().move(order, move(Orders.Stage.UNKNOWN, START, true, event("uncertain")))))
                .isTrue();

        assertThat(eventKeys(journal(), key)).containsExactly("house:uncertain");
    }

    @Test
    @DisplayName("case 31: an instance that lost an order's lease changes nothing and tells nobody")
    default void aMoveWithALostLeaseChangesNothingAndTellsNobody() {
        ConversationKey key = conversation(journal());
        Orders.Row order = order(journal(), key, "#AAAAAAAAA1", "q1");
        Orders.Row taken = done(rival().claimOrders(LATER, 10)).getFirst();

        assertThat(done(journal().move(order, move(Orders.Stage.REJECTED, LATER, false, event("rejected")))))
                .isFalse();
        assertThat(done(journal().move(taken, move(Orders.Stage.REJECTED, LATER, false, event("rejected")))))
                .as("the fence of another owner")
                .isFalse();
        assertThat(eventKeys(journal(), key)).isEmpty();
        assertThat(test().value("SELECT stage FROM orders")).isEqualTo("READY");

        assertThat(done(rival().move(taken, move(Orders.Stage.UNKNOWN, LATER, true, event("unknown")))))
                .isTrue();
        assertThat(eventKeys(journal(), key)).containsExactly("house:unknown");
    }

    @Test
    default void aMoveThatKeepsTheLeaseRenewsIt() {
        ConversationKey key = conversation(journal());
        Orders.Row order = order(journal(), key, "#AAAAAAAAA1", "q1");
        pass(LEASE);

        assertThat(done(journal().move(order, attempting(START.plusSeconds(2)))))
                .isTrue();

        assertThat(done(rival().claimOrders(START.plus(LEASE).plus(LEASE), 10))).isEmpty();
        assertThat(done(rival().claimOrders(START.plus(LEASE).plus(LEASE).plusMillis(1), 10)))
                .hasSize(1);
    }

    @Test
    default void claimsOrdersOfEveryOpenStageWhenTheyAreDueAndNoOther() {
        for (Orders.Stage stage : Orders.Stage.values()) {
            ConversationKey key = stored(journal(), new Person(null, "PE." + stage, null), stage.name());
            done(journal()
                    .move(
                            order(journal(), key, "#" + stage, stage.name()),
                            move(stage, START.plusSeconds(10), false, null)));
        }

        assertThat(done(journal().claimOrders(START.plusSeconds(10).minusMillis(1), 10)))
                .isEmpty();
        assertThat(done(journal().claimOrders(START.plusSeconds(10), 10)))
                .extracting(Orders.Row::stage)
                .containsExactlyInAnyOrder(
                        Orders.Stage.READY, Orders.Stage.ATTEMPTING, Orders.Stage.UNKNOWN, Orders.Stage.PLACED);
        assertThat(done(journal().claimOrders(START.plusSeconds(10), 10))).isEmpty();
        assertThat(done(journal().claimOrders(LATER.plus(LEASE), 10))).hasSize(4);
    }

    @Test
    default void claimsTheOrdersThatWereDueFirstWhenThereAreTooMany() {
        ConversationKey key = conversation(journal());
        for (int i = 0; i < 5; i++) {
            done(journal()
                    .move(
                            order(journal(), key, "#AAAAAAAAA" + i, "q" + i),
                            move(Orders.Stage.UNKNOWN, START.plusSeconds(50 - i), false, null)));
        }

        assertThat(done(journal().claimOrders(LATER.plusSeconds(60), 2)))
                .extracting(Orders.Row::reference)
                .containsExactlyInAnyOrder("#AAAAAAAAA4", "#AAAAAAAAA3");
    }

    @Test
    @DisplayName("case 31: of two instances that claim the same orders each order goes to one")
    default void twoInstancesNeverHoldTheSameOrder() {
        ConversationKey key = conversation(journal());
        for (int i = 0; i < 40; i++) {
            order(journal(), key, "#AAAAAAAA" + (10 + i), "q" + i);
        }

        CompletableFuture<List<Orders.Row>> mine = journal().claimOrders(LATER, 100);
        CompletableFuture<List<Orders.Row>> yours = rival().claimOrders(LATER, 100);
        List<Orders.Row> both = new ArrayList<>(done(mine));
        both.addAll(done(yours));

        assertThat(both).hasSize(40);
        assertThat(both).extracting(Orders.Row::reference).doesNotHaveDuplicates();
    }

    @Test
    default void endsAnErrandWithItsResultInTheInboxOnce() {
        ConversationKey key = conversation(journal());
        Errands.Row errand = committed(journal(), ordering(journal(), key, "#AAAAAAAAA1", "q1"))
                .errands()
                .getFirst();
        Errands.Row taken = done(rival().claimErrands(LATER, 10)).getFirst();
        assertThat(taken).isEqualTo(new Errands.Row(key, errand.id(), Errands.Kind.READ_MENU, taken.fence()));

        assertThat(done(journal().finish(errand, event("menu:1")))).isFalse();
        assertThat(eventKeys(journal(), key)).isEmpty();
        assertThat(done(rival().finish(taken, event("menu:2")))).isTrue();
        assertThat(done(rival().finish(taken, event("menu:3")))).isFalse();

        assertThat(eventKeys(journal(), key)).containsExactly("house:menu:2");
        assertThat(done(journal().claimErrands(START.plus(LEASE.multipliedBy(9)), 10)))
                .isEmpty();
    }
}
