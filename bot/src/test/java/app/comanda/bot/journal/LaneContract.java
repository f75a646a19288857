package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.ids;
import static app.comanda.bot.journal.Given.lane;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.TestJournal.LATER;
import static app.comanda.bot.journal.TestJournal.LEASE;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How messages leave, in order and each once, by a lane that one instance holds at a time. */
interface LaneContract extends UnderTest {

    private static Outbox.Step.Sent sent(String wamid) {
        return new Outbox.Step.Sent(wamid, START.plusSeconds(2));
    }

    @Test
    default void handsAnIdleLaneToTheTurnThatFillsIt() {
        ConversationKey key = conversation(journal());

        Outbox.Lane lane = lane(journal(), key, "one", "two");

        assertThat(ids(lane)).containsExactly("one", "two");
        assertThat(lane.recipient()).isEqualTo(Given.ANA);
        assertThat(lane.rows().getFirst().attemptedAt()).isEqualTo(START.plusSeconds(1));
        assertThat(lane.rows().getFirst().attempts()).isEqualTo(1);
        assertThat(lane.rows().getLast().attemptedAt()).isNull();
        assertThat(journal().lane(key, lane.fence())).contains(lane);
        assertThat(done(journal().claimLanes(START.plusSeconds(5), 10))).isEmpty();
        assertThat(done(rival().claimLanes(START.plusSeconds(5), 10))).isEmpty();
    }

    @Test
    @DisplayName("case 74: messages of later turns go behind those that wait, in the order of the turns")
    default void aTurnBehindWaitingMessagesOnlyQueues() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "z-one");

        assertThat(committed(journal(), turn(journal(), key, "y-two", "x-three"))
                        .lane())
                .isNull();
        assertThat(committed(rival(), turn(journal(), key, "w-four")).lane()).isNull();

        assertThat(done(journal().release(key, lane.fence()))).isFalse();
        assertThat(ids(journal().lane(key, lane.fence()).orElseThrow()))
                .containsExactly("z-one", "y-two", "x-three", "w-four");
    }

    @Test
    default void aTurnWithoutMessagesTakesNoLane() {
        ConversationKey key = conversation(journal());

        assertThat(committed(journal(), turn(journal(), key)).lane()).isNull();
        assertThat(done(journal().claimLanes(LATER, 10))).isEmpty();
    }

    @Test
    default void aLaneGivenBackIsSomebodyElsesAtOnce() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one", "two");

        assertThat(done(journal().giveBack(key, lane.fence()))).isTrue();

        Outbox.Lane theirs = done(rival().claimLanes(START.plusSeconds(2), 10)).getFirst();
        assertThat(ids(theirs)).containsExactly("one", "two");
        assertThat(theirs.rows().getFirst().attemptedAt()).isEqualTo(START.plusSeconds(1));
        assertThat(done(journal().giveBack(key, lane.fence()))).isFalse();
    }

    @Test
    default void sendsOneAfterTheOtherAndReleases() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one", "two");

        assertThat(done(journal().advance(key, lane.fence(), "one", sent("wamid.1"), "two")))
                .isTrue();
        Outbox.Lane now = journal().lane(key, lane.fence()).orElseThrow();
        assertThat(ids(now)).containsExactly("two");
        assertThat(now.rows().getFirst().attemptedAt()).isEqualTo(START.plusSeconds(2));
        assertThat(now.rows().getFirst().attempts()).isEqualTo(1);

        assertThat(done(journal().step(key, lane.fence(), "two", sent("wamid.2"))))
                .isTrue();
        assertThat(done(journal().release(key, lane.fence()))).isTrue();
        assertThat(journal().lane(key, lane.fence())).isEmpty();
        assertThat(journal().depths().outbox()).isZero();
        assertThat(test().value("SELECT wamid FROM outbox WHERE tenant = ? AND id = ?", TENANT, "two"))
                .isEqualTo("wamid.2");
    }

    @Test
    default void aReleasedLaneGoesToTheNextTurnOfAnyInstance() {
        ConversationKey key = conversation(journal());
        Outbox.Lane first = lane(journal(), key, "one");
        done(journal().step(key, first.fence(), "one", sent("wamid.1")));
        assertThat(done(journal().release(key, first.fence()))).isTrue();

        Outbox.Lane second = lane(rival(), key, "two");

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(ids(second)).containsExactly("two");
    }

    @Test
    default void anEmptyLaneNotYetReleasedGoesOnlyToTheNextTurnOfItsInstance() {
        ConversationKey key = conversation(journal());
        Outbox.Lane first = lane(journal(), key, "one");
        done(journal().step(key, first.fence(), "one", sent("wamid.1")));

        assertThat(committed(rival(), turn(journal(), key, "two")).lane()).isNull();
        done(journal().step(key, first.fence(), "two", sent("wamid.2")));
        Outbox.Lane next = lane(journal(), key, "three");

        assertThat(done(journal().release(key, first.fence()))).isFalse();
        assertThat(journal().lane(key, first.fence())).isEmpty();
        assertThat(journal().lane(key, next.fence())).contains(next);
    }

    @Test
    default void aLeaseKeepsOthersAwayUntilItEnds() {
        ConversationKey key = conversation(journal());
        lane(journal(), key, "one");
        Instant end = START.plusSeconds(1).plus(journal().leaseLife());

        assertThat(done(rival().claimLanes(end, 10))).isEmpty();
        assertThat(done(rival().claimLanes(end.plusMillis(1), 10))).hasSize(1);
        assertThat(done(journal().claimLanes(end.plusMillis(2), 10))).isEmpty();
    }

    @Test
    @DisplayName("case 75: a lane whose holder died is taken over, and its head may have gone out already")
    default void aLaneWhoseHolderDiedIsTakenWithItsAmbiguousHead() {
        ConversationKey key = conversation(journal());
        lane(journal(), key, "one", "two");

        Outbox.Lane taken = done(rival().claimLanes(LATER, 10)).getFirst();

        assertThat(ids(taken)).containsExactly("one", "two");
        assertThat(taken.recipient()).isEqualTo(Given.ANA);
        assertThat(taken.rows().getFirst().attemptedAt()).isEqualTo(START.plusSeconds(1));
        assertThat(taken.rows().getLast().attemptedAt()).isNull();
    }

    @Test
    default void aLostLaneTakesNoMoreSteps() {
        ConversationKey key = conversation(journal());
        Outbox.Lane old = lane(journal(), key, "one", "two");
        Outbox.Lane taken = done(rival().claimLanes(LATER, 10)).getFirst();

        assertThat(done(journal().step(key, old.fence(), "one", sent("wamid.1"))))
                .isFalse();
        assertThat(done(journal().step(key, old.fence(), "one", new Outbox.Step.Postponed(LATER, "131056"))))
                .isFalse();
        assertThat(done(journal().advance(key, old.fence(), "one", sent("wamid.1"), "two")))
                .isFalse();
        assertThat(done(journal().release(key, old.fence()))).isFalse();
        assertThat(done(journal().step(key, taken.fence(), "one", sent("wamid.1"))))
                .as("the fence of another owner")
                .isFalse();
        assertThat(journal().lane(key, old.fence())).isEmpty();
        assertThat(journal().lane(key, taken.fence())).isEmpty();

        assertThat(rival().lane(key, taken.fence())).contains(taken);
        assertThat(done(rival().step(key, taken.fence(), "one", sent("wamid.1"))))
                .isTrue();
    }

    @Test
    default void anInstanceThatTakesItsOwnLaneAgainRefusesItsEarlierSelf() {
        ConversationKey key = conversation(journal());
        Outbox.Lane old = lane(journal(), key, "one");
        Outbox.Lane taken = done(journal().claimLanes(LATER, 10)).getFirst();

        assertThat(done(journal().step(key, old.fence(), "one", sent("wamid.1"))))
                .isFalse();
        assertThat(done(journal().step(key, taken.fence(), "one", sent("wamid.1"))))
                .isTrue();
    }

    @Test
    default void aLeaseThatRanOutIsGoodUntilSomebodyElseTakesIt() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");
        pass(LEASE.plusSeconds(5));

        assertThat(done(journal().step(key, lane.fence(), "one", new Outbox.Step.Attempting(LATER))))
                .isTrue();

        assertThat(done(rival().claimLanes(LATER.plusSeconds(5), 10)))
                .as("the step has renewed it")
                .isEmpty();
    }

    @Test
    @DisplayName("case 74: of two instances that claim the same lanes each lane goes to one")
    default void twoInstancesNeverHoldTheSameLane() {
        for (int i = 0; i < 40; i++) {
            lane(journal(), stored(journal(), new Person("+519870001" + i, null, null), "wamid." + i), "message-" + i);
        }

        CompletableFuture<List<Outbox.Lane>> mine = journal().claimLanes(LATER, 100);
        CompletableFuture<List<Outbox.Lane>> yours = rival().claimLanes(LATER, 100);
        List<Outbox.Lane> both = new ArrayList<>(done(mine));
        both.addAll(done(yours));

        assertThat(both).hasSize(40);
        assertThat(both).extracting(Outbox.Lane::key).doesNotHaveDuplicates();
    }

    @Test
    default void claimsNoMoreLanesThanAskedFor() {
        for (int i = 0; i < 3; i++) {
            lane(journal(), stored(journal(), new Person("+519870001" + i, null, null), "wamid." + i), "message-" + i);
        }

        assertThat(done(journal().claimLanes(LATER, 2))).hasSize(2);
        assertThat(done(journal().claimLanes(LATER, 2))).hasSize(1);
    }
}
