package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.attempting;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.event;
import static app.comanda.bot.journal.Given.eventKeys;
import static app.comanda.bot.journal.Given.ids;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.lane;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.move;
import static app.comanda.bot.journal.Given.order;
import static app.comanda.bot.journal.Given.ordering;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.LATER;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is there when the journal is closed and opened again: everything. */
interface RestartContract extends UnderTest {

    @Test
    @DisplayName("case 75: messages that were acknowledged wait for their turn after a restart, and are still known")
    default void whatWaitsIsThereAfterARestart() {
        ConversationKey key = conversation(journal());
        done(journal().store(intake(message(ANA, "wamid.2", 1))));
        String row = waiting(journal(), key).rows().getFirst().id();
        done(journal().failed(key, row, "a bug", false, START).thenApply(nothing -> true));
        Inbox.Waiting before = waiting(journal(), key);

        Journal next = reopen().journal();

        assertThat(waiting(next, key)).isEqualTo(before);
        assertThat(before.rows()).extracting(Inbox.Row::attempts).containsExactly(1, 0);
        assertThat(next.conversationsWaiting(LATER, 10)).containsExactly(key);
        assertThat(done(next.store(intake(message(ANA, "wamid.2", 1)))).fresh()).isZero();
    }

    @Test
    @DisplayName("case 64: a customer is the same one after a restart, and nobody else")
    default void customersAreThereAfterARestart() {
        ConversationKey luis = stored(journal(), LUIS, "wamid.1");

        Journal next = reopen().journal();

        assertThat(stored(next, new Person(null, LUIS.userId(), null), "wamid.2"))
                .isEqualTo(luis);
        assertThat(stored(next, new Person(LUIS.phone(), null, null), "wamid.3"))
                .isEqualTo(luis);
        assertThat(stored(next, ANA, "wamid.4")).isNotEqualTo(luis);
        assertThat(waiting(next, luis).person()).isEqualTo(LUIS);
    }

    @Test
    default void aConversationGoesOnFromItsStateAfterARestart() {
        ConversationKey key = conversation(journal());
        TurnCommit old = turn(journal(), key);
        committed(journal(), old);

        Journal next = reopen().journal();

        assertThat(waiting(next, key).version()).isEqualTo(1);
        assertThat(waiting(next, key).state()).isEqualTo(old.state());
        assertThat(waiting(next, key).rows()).isEmpty();
        assertThat(done(next.commit(old))).isEqualTo(new TurnCommit.Outcome.Overtaken());
    }

    @Test
    @DisplayName(
            "case 75: messages not known to be sent are there after a restart, in order, an ambiguous one marked so")
    default void theOutboxIsThereAfterARestart() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "z", "y", "x");
        done(journal().advance(key, lane.fence(), "z", new Outbox.Step.Sent("wamid.z", START.plusSeconds(2)), "y"));
        committed(journal(), turn(journal(), key, "w"));

        Journal next = reopen().journal();

        Outbox.Lane taken = done(next.claimLanes(LATER, 10)).getFirst();
        assertThat(ids(taken)).containsExactly("y", "x", "w");
        assertThat(taken.rows().getFirst().attemptedAt()).isEqualTo(START.plusSeconds(2));
        assertThat(taken.rows().getLast().attemptedAt()).isNull();
        assertThat(taken.fence()).isGreaterThan(lane.fence());
    }

    @Test
    @DisplayName("case 74: a message put off is not sent early because of a restart")
    default void aRetryKeepsItsTimeAfterARestart() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");
        Instant due = LATER.plusSeconds(60);
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Postponed(due, "429")));

        Journal next = reopen().journal();

        assertThat(done(next.claimLanes(due.minusMillis(1), 10))).isEmpty();
        assertThat(done(next.claimLanes(due, 10)).getFirst().rows())
                .containsExactly(new Outbox.Row("one", "{\"text\":\"one\"}", null, 1, due, false));
    }

    @Test
    @DisplayName("case 43: an order whose send was cut off is found as one that may have gone out, and looked up later")
    default void anOrderOfUnknownFateIsFoundAfterARestart() {
        ConversationKey key = conversation(journal());
        done(journal().move(order(journal(), key, "#AAAAAAAAA1", "q1"), attempting(START.plusSeconds(2))));

        Journal next = reopen().journal();
        Orders.Row found = done(next.claimOrders(LATER, 10)).getFirst();
        assertThat(found.stage()).isEqualTo(Orders.Stage.ATTEMPTING);
        assertThat(found.attemptedAt()).isEqualTo(START.plusSeconds(2));
        Instant look = LATER.plusSeconds(60);
        done(next.move(found, move(Orders.Stage.UNKNOWN, look, false, event("uncertain"))));

        Journal last = reopen().journal();
        assertThat(done(last.claimOrders(look.minusMillis(1), 10))).isEmpty();
        Orders.Row unknown = done(last.claimOrders(look, 10)).getFirst();
        assertThat(unknown.stage()).isEqualTo(Orders.Stage.UNKNOWN);
        assertThat(unknown.reference()).isEqualTo("#AAAAAAAAA1");
        assertThat(unknown.payload()).isEqualTo("{\"quote\":\"q1\"}");
        assertThat(unknown.attemptedAt()).isEqualTo(START.plusSeconds(2));
        assertThat(eventKeys(last, key)).containsExactly("house:uncertain");
    }

    @Test
    @DisplayName("case 43: placed orders are followed and errands run after a restart; ended ones stay ended")
    default void ordersAndErrandsAreThereAfterARestart() {
        ConversationKey key = conversation(journal());
        Orders.Move placed = new Orders.Move(
                Orders.Stage.PLACED, "65f0", "A-17", "PENDING", 0, null, LATER, null, false, event("placed"));
        done(journal().move(order(journal(), key, "#AAAAAAAAA1", "q1"), placed));
        done(journal()
                .move(order(journal(), key, "#AAAAAAAAA2", "q2"), move(Orders.Stage.REJECTED, START, false, null)));
        Errands.Row finished = committed(journal(), ordering(journal(), key, "#AAAAAAAAA3", "q3"))
                .errands()
                .getFirst();
        done(journal().finish(finished, event("menu")));

        Journal next = reopen().journal();

        assertThat(done(next.claimOrders(LATER, 10)))
                .extracting(Orders.Row::reference, Orders.Row::stage, Orders.Row::orderId, Orders.Row::status)
                .containsExactlyInAnyOrder(
                        tuple("#AAAAAAAAA1", Orders.Stage.PLACED, "65f0", "PENDING"),
                        tuple("#AAAAAAAAA3", Orders.Stage.READY, null, null));
        assertThat(done(next.claimErrands(LATER, 10)))
                .extracting(Errands.Row::id)
                .containsExactlyInAnyOrder("errand-#AAAAAAAAA1", "errand-#AAAAAAAAA2");
        assertThat(failedAgain(next, key)).isInstanceOf(JournalException.class);
    }

    /** What happens when a quote of before the restart is ordered once more. */
    private static Throwable failedAgain(Journal journal, ConversationKey key) {
        return TestJournal.failure(journal.commit(ordering(journal, key, "#AAAAAAAAA4", "q1")));
    }

    @Test
    default void whatIsStuckIsCountedAfterARestart() {
        ConversationKey key = conversation(journal());
        done(journal()
                .move(order(journal(), key, "#AAAAAAAAA1", "q1"), move(Orders.Stage.HANDED_OVER, START, false, null)));
        Outbox.Lane lane = lane(journal(), key, "one", "two");
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.SetAside("131026", LATER)));
        Journal.Depths before = journal().depths();

        assertThat(reopen().journal().depths()).isEqualTo(before);
        assertThat(List.of(before.outbox(), before.setAside(), before.ordersHandedOver()))
                .containsExactly(1L, 1L, 1L);
    }
}
