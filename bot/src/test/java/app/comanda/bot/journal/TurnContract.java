package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.eventKeys;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.lane;
import static app.comanda.bot.journal.Given.lookingAt;
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
import static app.comanda.bot.journal.TestJournal.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How turns are committed: all of a turn or nothing of it. */
interface TurnContract extends UnderTest {

    @Test
    default void writesTheStateTheRepliesAndTheEndOfTheRows() {
        ConversationKey key = conversation(journal());

        Outbox.Lane lane = lane(journal(), key, "one", "two");

        Inbox.Waiting now = waiting(journal(), key);
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.state()).isEqualTo("{\"version\":1}");
        assertThat(now.rows()).isEmpty();
        assertThat(lane.rows())
                .extracting(Outbox.Row::payload)
                .containsExactly("{\"text\":\"one\"}", "{\"text\":\"two\"}");
    }

    @Test
    default void endsOnlyTheRowsItApplied() {
        ConversationKey key = conversation(journal());
        TurnCommit turn = turn(journal(), key);
        done(journal().store(intake(message(ANA, "wamid.meanwhile", 0))));

        committed(journal(), turn);

        assertThat(eventKeys(journal(), key)).containsExactly("wamid.meanwhile");
    }

    @Test
    @DisplayName("case 66: a turn that was overtaken changes nothing")
    default void overtakenTurnChangesNothing() {
        ConversationKey key = conversation(journal());
        TurnCommit slow = ordering(journal(), key, "#AAAAAAAAA1", "q1", "slow");
        committed(journal(), turn(journal(), key, "fast"));
        stored(journal(), ANA, "wamid.next");

        assertThat(done(rival().commit(slow))).isEqualTo(new TurnCommit.Outcome.Overtaken());

        assertThat(waiting(journal(), key).state()).isEqualTo("{\"version\":1}");
        assertThat(eventKeys(journal(), key)).containsExactly("wamid.next");
        assertThat(journal().depths().outbox()).isEqualTo(1);
        assertThat(test().value("SELECT COUNT(*) FROM orders")).isEqualTo("0");
        assertThat(test().value("SELECT COUNT(*) FROM errand")).isEqualTo("0");
    }

    @Test
    @DisplayName("case 66: of two instances with a turn on the same state one wins, and each state is written once")
    default void oneOfTwoInstancesWinsATurn() {
        ConversationKey key = conversation(journal());
        for (int round = 0; round < 40; round++) {
            CompletableFuture<TurnCommit.Outcome> mine = journal().commit(turn(journal(), key, "mine-" + round));
            CompletableFuture<TurnCommit.Outcome> yours = rival().commit(new TurnCommit(
                    key,
                    round,
                    "{\"yours\":" + round + "}",
                    List.of(),
                    List.of(new Outbox.NewMessage("yours-" + round, "{}")),
                    List.of(),
                    List.of(),
                    List.of(),
                    START));

            assertThat(List.of(done(mine), done(yours)))
                    .filteredOn(outcome -> outcome instanceof TurnCommit.Outcome.Committed)
                    .hasSize(1);
        }
        assertThat(waiting(journal(), key).version()).isEqualTo(40);
        assertThat(test().value("SELECT COUNT(*) FROM outbox")).isEqualTo("40");
    }

    @Test
    @DisplayName("case 31: a quote becomes one order; the turn that would make a second one leaves no trace")
    default void aSecondOrderOfAQuoteLeavesNoTraceOfItsTurn() {
        ConversationKey key = conversation(journal());
        order(journal(), key, "#AAAAAAAAA1", "q1");
        stored(journal(), ANA, "wamid.tap");

        assertThat(failure(journal().commit(ordering(journal(), key, "#AAAAAAAAA2", "q1", "again"))))
                .isInstanceOf(JournalException.class);
        assertThat(failure(journal().commit(ordering(journal(), key, "#AAAAAAAAA1", "q2", "again"))))
                .isInstanceOf(JournalException.class);

        assertThat(waiting(journal(), key).version()).isEqualTo(1);
        assertThat(waiting(journal(), key).state()).isEqualTo("{\"version\":1}");
        assertThat(eventKeys(journal(), key)).containsExactly("wamid.tap");
        assertThat(test().value("SELECT COUNT(*) FROM outbox")).isEqualTo("0");
        assertThat(test().value("SELECT COUNT(*) FROM orders")).isEqualTo("1");
        assertThat(test().value("SELECT COUNT(*) FROM errand")).isEqualTo("1");
        assertThat(test().value("SELECT lane_fence FROM conversation")).isEqualTo("0");
    }

    @Test
    @DisplayName("case 75: a turn whose very last write fails leaves no trace, and succeeds whole when tried again")
    default void aTurnThatFailsAtItsEndLeavesNoTrace() {
        ConversationKey luis = stored(journal(), LUIS, "wamid.luis");
        order(journal(), luis, "#AAAAAAAAA1", "q1");
        ConversationKey ana = conversation(journal());
        TurnCommit good = ordering(journal(), ana, "#AAAAAAAAA2", "q2", "one", "two");
        TurnCommit bad = new TurnCommit(
                ana,
                good.version(),
                good.state(),
                good.done(),
                good.messages(),
                good.orders(),
                List.of(
                        new Errands.NewErrand("errand-new", Errands.Kind.READ_MENU),
                        new Errands.NewErrand("errand-#AAAAAAAAA1", Errands.Kind.READ_MENU)),
                List.of(),
                good.at());
        Inbox.Waiting before = waiting(journal(), ana);

        assertThat(failure(journal().commit(bad))).isInstanceOf(JournalException.class);

        assertThat(waiting(journal(), ana)).isEqualTo(before);
        assertThat(before.rows()).hasSize(1);
        assertThat(test().value("SELECT COUNT(*) FROM outbox")).isEqualTo("0");
        assertThat(test().value("SELECT COUNT(*) FROM orders")).isEqualTo("1");
        assertThat(test().value("SELECT COUNT(*) FROM errand")).isEqualTo("1");
        assertThat(done(journal().claimLanes(LATER, 10))).isEmpty();

        assertThat(committed(journal(), good).lane()).isNotNull();
        assertThat(waiting(journal(), ana).version()).isEqualTo(1);
        assertThat(waiting(journal(), ana).rows()).isEmpty();
        assertThat(journal().depths().outbox()).isEqualTo(2);
    }

    @Test
    @DisplayName("case 66: turns and webhooks that cross leave nothing half written")
    default void leavesNothingHalfWrittenWhenTurnsAndWebhooksCross() {
        ConversationKey key = conversation(journal());
        List<CompletableFuture<?>> webhooks = new ArrayList<>();
        List<CompletableFuture<TurnCommit.Outcome>> turns = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            webhooks.add(journal().store(intake(message(ANA, "wamid." + i, i))));
            turns.add(journal().commit(turn(journal(), key, "message-" + i)));
        }
        webhooks.forEach(TestJournal::done);
        long committed = turns.stream()
                .filter(write -> done(write) instanceof TurnCommit.Outcome.Committed)
                .count();

        assertThat(committed).isPositive();
        assertThat(waiting(journal(), key).version()).isEqualTo(committed);
        assertThat(test().value("SELECT COUNT(*) FROM outbox")).isEqualTo(Long.toString(committed));
        assertThat(test().value("SELECT COUNT(DISTINCT position) FROM outbox")).isEqualTo(Long.toString(committed));
        assertThat(test().value("SELECT COUNT(*) FROM inbox")).isEqualTo("101");
    }

    @Test
    default void looksAtThePlacedOrdersOfItsConversationAndAtNoOthers() {
        ConversationKey ana = conversation(journal());
        ConversationKey luis = stored(journal(), LUIS, "wamid.luis");
        Instant far = START.plusSeconds(3_600);
        done(journal().move(order(journal(), ana, "#AAAAAAAAA1", "q1"), move(Orders.Stage.PLACED, far, false, null)));
        done(journal().move(order(journal(), ana, "#AAAAAAAAA2", "q2"), move(Orders.Stage.CLOSED, far, false, null)));
        done(journal().move(order(journal(), ana, "#AAAAAAAAA3", "q3"), move(Orders.Stage.UNKNOWN, far, false, null)));
        done(journal().move(order(journal(), luis, "#AAAAAAAAA4", "q4"), move(Orders.Stage.PLACED, far, false, null)));

        TurnCommit turn =
                lookingAt(journal(), ana, "#AAAAAAAAA1", "#AAAAAAAAA2", "#AAAAAAAAA3", "#AAAAAAAAA4", "#NONE");
        committed(journal(), turn);

        assertThat(done(journal().claimOrders(turn.at(), 10)))
                .extracting(Orders.Row::reference)
                .containsExactly("#AAAAAAAAA1");
    }

    @Test
    default void keepsAPictureOfAPaymentOnceWithItsOrderAndItsTenant() {
        ConversationKey key = conversation(journal());
        TurnCommit turn = turn(journal(), key);
        Orders.Receipt one = new Orders.Receipt("#AAAAAAAAA1", "media-1", START);
        Orders.Receipt other = new Orders.Receipt("#AAAAAAAAA1", "media-2", START.plusSeconds(1));

        committed(journal(), Given.with(turn, TurnCommit.Aftermath.NONE, List.of(other, one, one), null));

        assertThat(journal().receipts(TENANT, "#AAAAAAAAA1", 10)).containsExactly(one, other);
        assertThat(journal().receipts(TENANT, "#AAAAAAAAA1", 1)).containsExactly(one);
        assertThat(journal().receipts(TENANT, "#AAAAAAAAA2", 10)).isEmpty();
        assertThat(journal().receipts("another", "#AAAAAAAAA1", 10)).isEmpty();
    }

    @Test
    default void countsWhatWaitsAndWhatIsStuck() {
        assertThat(journal().depths()).isEqualTo(new Journal.Depths(0, Instant.MAX, 0, 0, 0, 0));
        ConversationKey ana = conversation(journal());
        Orders.Row open = order(journal(), ana, "#AAAAAAAAA1", "q1");
        Orders.Row stuck = order(journal(), ana, "#AAAAAAAAA2", "q2");
        Orders.Row placed = order(journal(), ana, "#AAAAAAAAA3", "q3");
        committed(journal(), turn(journal(), ana, "one", "two"));
        done(journal().move(open, move(Orders.Stage.UNKNOWN, START, false, null)));
        done(journal().move(stuck, move(Orders.Stage.HANDED_OVER, START, false, null)));
        done(journal().move(placed, move(Orders.Stage.PLACED, START, false, null)));
        done(journal()
                .store(new Intake(
                        TENANT, List.of(message(LUIS, "wamid.2", 0)), List.of(), List.of(), START.plusSeconds(7))));

        assertThat(journal().depths()).isEqualTo(new Journal.Depths(1, START.plusSeconds(7), 2, 0, 1, 1));
    }
}
