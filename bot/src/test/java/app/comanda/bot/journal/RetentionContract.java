package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.move;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is older than it is kept goes; what waits for something stays. */
interface RetentionContract extends UnderTest {
    /** Later than everything a test writes. */
    Instant AFTER = START.plus(Duration.ofDays(2));

    private Retention retention() {
        return test().retention();
    }

    private void sent(ConversationKey key, String id) {
        Outbox.Lane lane = committed(journal(), turn(journal(), key, id)).lane();
        assertThat(lane).isNotNull();
        done(journal().step(key, lane.fence(), id, new Outbox.Step.Sent("wamid." + id, START)));
        done(journal().release(key, lane.fence()));
    }

    private Orders.Row ordered(ConversationKey key) {
        TurnCommit turn = turn(journal(), key);
        return committed(
                        journal(),
                        new TurnCommit(
                                key,
                                turn.version(),
                                turn.state(),
                                turn.done(),
                                List.of(),
                                List.of(new Orders.NewOrder(
                                        "#AAAAAAAAA1", "q1", "{\"name\":\"Ana\"}", Source.PLATFORM)),
                                List.of(),
                                List.of(),
                                List.of(new Orders.Receipt("#AAAAAAAAA1", "media-1", START)),
                                new TurnCommit.Aftermath(
                                        List.of(),
                                        List.of(),
                                        List.of(new Aftercare.NewNote("n1", "#AAAAAAAAA1", "OTHER", "sin cebolla")),
                                        List.of(),
                                        List.of(new Aftercare.NewRating("#AAAAAAAAA1", 4, "rico"))),
                                null,
                                START))
                .orders()
                .getFirst();
    }

    @Test
    default void findsEverybodySomethingIsKeptFor() {
        assertThat(retention().tenants()).isEmpty();
        stored(journal(), ANA, "wamid.1");
        stored(journal(), OTHER_TENANT, ANA, "wamid.1");
        done(test().local()
                .keep(new LocalOrders.NewOrder("zoo", "#Z", "2026-03-01", "DELIVERED", "{}", false, START, "chat")));

        assertThat(retention().tenants()).containsExactly(OTHER_TENANT, TENANT, "zoo");
    }

    @Test
    default void letsGoOfAnsweredMessagesOnly() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        done(journal().commit(turn(journal(), ana)));
        ConversationKey luis = stored(journal(), LUIS, "wamid.2");

        assertThat(retention().messages(TENANT, START, 10)).isZero();
        assertThat(retention().messages(OTHER_TENANT, AFTER, 10)).isZero();
        assertThat(retention().messages(TENANT, AFTER, 10)).isEqualTo(1);

        assertThat(test().column("SELECT event_key FROM inbox")).containsExactly("wamid.2");
        assertThat(waiting(journal(), luis).rows()).hasSize(1);
    }

    @Test
    default void letsGoInSmallBatchesAndPassesOverWhatWaits() {
        stored(journal(), LUIS, "wamid.waits");
        for (int i = 0; i < 7; i++) {
            ConversationKey ana = stored(journal(), ANA, "wamid." + i);
            done(journal().commit(turn(journal(), ana)));
        }

        assertThat(retention().messages(TENANT, AFTER, 3)).isEqualTo(3);
        assertThat(retention().messages(TENANT, AFTER, 3)).isEqualTo(3);
        assertThat(retention().messages(TENANT, AFTER, 3)).isEqualTo(1);
        assertThat(retention().messages(TENANT, AFTER, 3)).isZero();
        assertThat(test().column("SELECT event_key FROM inbox")).containsExactly("wamid.waits");
    }

    @Test
    default void twoInstancesLetGoOfARowOnce() {
        for (int i = 0; i < 5; i++) {
            done(journal().commit(turn(journal(), stored(journal(), ANA, "wamid." + i))));
        }
        int both =
                retention().messages(TENANT, AFTER, 10) + second().retention().messages(TENANT, AFTER, 10);
        assertThat(both).isEqualTo(5);
    }

    @Test
    default void letsGoOfSentMessagesAndKeepsThoseThatWait() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        sent(ana, "gone");
        done(journal().store(Given.intake(Given.message(ANA, "wamid.2", 5))));
        done(journal().commit(turn(journal(), ana, "waits")));

        assertThat(retention().sent(TENANT, START, 10)).isZero();
        assertThat(retention().sent(TENANT, AFTER, 10)).isEqualTo(1);
        assertThat(test().column("SELECT id FROM outbox")).containsExactly("waits");
    }

    @Test
    default void forgetsWhatAnIdleConversationRemembers() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        done(journal().commit(turn(journal(), ana)));

        assertThat(retention().conversations(TENANT, START, 10)).isZero();
        assertThat(retention().conversations(TENANT, AFTER, 10)).isEqualTo(1);
        assertThat(retention().conversations(TENANT, AFTER, 10)).isZero();

        assertThat(waiting(journal(), ana).state()).isNull();
        assertThat(waiting(journal(), ana).person()).isEqualTo(ANA);
    }

    @Test
    default void aConversationWithSomethingUnderWayRemembers() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        Orders.Row order = ordered(ana);
        assertThat(retention().conversations(TENANT, AFTER, 10)).isZero();

        done(journal().move(order, move(Orders.Stage.CLOSED, START, false, Given.event("closed"))));
        assertThat(retention().conversations(TENANT, AFTER, 10)).isZero();

        done(journal().commit(turn(journal(), ana)));
        assertThat(retention().conversations(TENANT, AFTER, 10)).isEqualTo(1);
    }

    @Test
    default void aTurnThatBeganBeforeItIsForgottenBeginsAgain() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        done(journal().commit(turn(journal(), ana)));
        TurnCommit slow = turn(journal(), ana);
        retention().conversations(TENANT, AFTER, 10);

        assertThat(done(journal().commit(slow))).isInstanceOf(TurnCommit.Outcome.Overtaken.class);
    }

    @Test
    default void keepsOfAnOldOrderWhatTheAccountsNeed() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        Orders.Row order = ordered(ana);
        assertThat(retention().orders(TENANT, AFTER, 10)).isZero();
        done(journal().move(order, move(Orders.Stage.CLOSED, START, false, null)));

        assertThat(retention().orders(TENANT, START, 10)).isZero();
        assertThat(retention().orders(TENANT, AFTER, 10)).isEqualTo(1);
        assertThat(retention().orders(TENANT, AFTER, 10)).isZero();

        assertThat(test().column("SELECT payload FROM orders")).containsExactly("{}");
        assertThat(test().column("SELECT detail FROM staff_note")).containsExactly("");
        assertThat(test().column("SELECT stars FROM rating WHERE comment IS NULL"))
                .containsExactly("4");
        assertThat(test().column("SELECT media_id FROM order_receipt")).isEmpty();
    }

    @Test
    default void takesTheCustomerOffAnOldTicket() {
        done(test().local()
                .keep(new LocalOrders.NewOrder(
                        TENANT, "#A", "2026-03-01", "DELIVERED", "{\"customer\":\"Ana\"}", false, START, "chat")));

        assertThat(retention().tickets(TENANT, START, 10, ticket -> "{}")).isZero();
        assertThat(retention().tickets(TENANT, AFTER, 10, ticket -> "{}")).isEqualTo(1);
        assertThat(retention().tickets(TENANT, AFTER, 10, ticket -> "{}")).isZero();
        assertThat(test().column("SELECT ticket FROM local_order")).containsExactly("{}");
    }

    @Test
    default void findsCustomersWhoNeverCameBack() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        assertThat(retention().gone(TENANT, START, 10)).isEmpty();
        assertThat(retention().gone(TENANT, AFTER, 10)).containsExactly(ana);
    }

    @Test
    default void knowsARedeliveredMessageAsLongAsItIsKept() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        done(journal().commit(turn(journal(), ana)));
        retention().messages(TENANT, START, 10);

        assertThat(done(journal().store(Given.intake(Given.message(ANA, "wamid.1", 0))))
                        .fresh())
                .isZero();
    }
}
