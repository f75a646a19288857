package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.changed;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.event;
import static app.comanda.bot.journal.Given.eventKeys;
import static app.comanda.bot.journal.Given.ids;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.lane;
import static app.comanda.bot.journal.Given.lookingAt;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.move;
import static app.comanda.bot.journal.Given.order;
import static app.comanda.bot.journal.Given.report;
import static app.comanda.bot.journal.Given.reported;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.LATER;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two restaurants never meet, though their customers, messages and orders have the same names. */
interface TenantContract extends UnderTest {

    /** Ana with one restaurant and with the other, by messages of the same id. */
    record Both(ConversationKey roma, ConversationKey milan) {}

    private Both both() {
        return new Both(stored(journal(), TENANT, ANA, "wamid.1"), stored(journal(), OTHER_TENANT, ANA, "wamid.1"));
    }

    @Test
    @DisplayName("case 64: the same number with two restaurants is two customers, each with its own message")
    default void theSameCustomerAndMessageOfTwoTenantsNeverMeet() {
        Both both = both();

        assertThat(both.roma().conversation()).isNotEqualTo(both.milan().conversation());
        assertThat(eventKeys(journal(), both.roma())).containsExactly("wamid.1");
        assertThat(eventKeys(journal(), both.milan())).containsExactly("wamid.1");
        assertThat(done(journal().store(intake(OTHER_TENANT, message(ANA, "wamid.1", 0))))
                        .known())
                .isEqualTo(1);
        assertThat(journal()
                        .waiting(new ConversationKey(OTHER_TENANT, both.roma().conversation()), 50))
                .isEmpty();
    }

    @Test
    @DisplayName("case 64: a turn of one restaurant's conversation ends no other restaurant's message")
    default void aTurnReachesNoOtherTenantsRows() {
        Both both = both();
        TurnCommit turn = turn(journal(), both.roma());
        String foreign = waiting(journal(), both.milan()).rows().getFirst().id();

        committed(
                journal(),
                new TurnCommit(
                        both.roma(),
                        turn.version(),
                        turn.state(),
                        Stream.concat(turn.done().stream(), Stream.of(foreign)).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        turn.at()));
        done(journal().failed(both.roma(), foreign, "not theirs", true, START).thenApply(nothing -> true));

        assertThat(waiting(journal(), both.roma()).rows()).isEmpty();
        assertThat(waiting(journal(), both.milan()).version()).isZero();
        assertThat(waiting(journal(), both.milan()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.attempts()).isZero());
    }

    @Test
    @DisplayName("case 64: a new number told to one restaurant is not told to another")
    default void aChangeOfNumberStaysWithItsTenant() {
        Both both = both();

        done(journal().store(changed(TENANT, ANA, new Person("+51999111222", null, null))));

        assertThat(waiting(journal(), both.roma()).person().phone()).isEqualTo("+51999111222");
        assertThat(waiting(journal(), both.milan()).person().phone()).isEqualTo(ANA.phone());
    }

    @Test
    @DisplayName("case 73: a report reaches only the restaurant it was sent to")
    default void aReportStaysWithItsTenant() {
        Both both = both();
        Outbox.Lane roma = lane(journal(), both.roma(), "one");
        Outbox.Lane milan = lane(journal(), both.milan(), "one");

        done(journal().store(reported(OTHER_TENANT, report("wamid.out", "one", Intake.Report.Status.READ))));

        assertThat(ids(journal().lane(both.roma(), roma.fence()).orElseThrow())).containsExactly("one");
        assertThat(journal().lane(both.milan(), milan.fence()).orElseThrow().rows())
                .isEmpty();
        done(journal().step(both.roma(), roma.fence(), "one", new Outbox.Step.Sent("wamid.out", START.plusSeconds(2))));
        done(journal().store(reported(OTHER_TENANT, report("wamid.out", null, Intake.Report.Status.READ))));
        assertThat(test().value("SELECT progress FROM outbox WHERE tenant = ?", TENANT))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("case 64: a lane's step, and the words of another restaurant, touch one restaurant's messages only")
    default void aStepStaysWithItsTenant() {
        Both both = both();
        Outbox.Lane roma = lane(journal(), both.roma(), "one");
        Outbox.Lane milan = lane(journal(), both.milan(), "one");

        done(journal().step(both.roma(), roma.fence(), "one", new Outbox.Step.Sent("wamid.out", START.plusSeconds(2))));

        assertThat(ids(journal().lane(both.milan(), milan.fence()).orElseThrow()))
                .containsExactly("one");
        assertThat(done(journal()
                        .release(new ConversationKey(OTHER_TENANT, both.roma().conversation()), roma.fence())))
                .isFalse();
        assertThat(done(journal().release(both.roma(), roma.fence()))).isTrue();
    }

    @Test
    @DisplayName(
            "case 11: an order of the same reference and quote is another restaurant's, and is neither moved nor shown")
    default void ordersOfTheSameReferenceNeverMeet() {
        Both both = both();
        Orders.Row roma = order(journal(), both.roma(), "#AAAAAAAAA1", "q1");
        Orders.Row milan = order(journal(), both.milan(), "#AAAAAAAAA1", "q1");
        Instant far = START.plusSeconds(3_600);

        done(journal().move(roma, move(Orders.Stage.PLACED, far, false, event("placed"))));
        done(journal().move(milan, move(Orders.Stage.PLACED, far, false, null)));
        assertThat(eventKeys(journal(), both.roma())).containsExactly("house:placed");
        assertThat(eventKeys(journal(), both.milan())).isEmpty();

        TurnCommit turn = lookingAt(journal(), both.roma(), "#AAAAAAAAA1");
        committed(journal(), turn);
        assertThat(done(journal().claimOrders(turn.at(), 10)))
                .extracting(Orders.Row::key)
                .containsExactly(both.roma());
    }

    @Test
    @DisplayName("case 64: the same house event happens to each restaurant's conversation")
    default void houseEventsOfTheSameKeyNeverMeet() {
        Both both = both();

        assertThat(done(journal().happened(both.roma(), event("menu")))).isTrue();
        assertThat(done(journal().happened(both.milan(), event("menu")))).isTrue();
    }

    @Test
    @DisplayName("case 80: what is due is claimed for all restaurants, each with its own")
    default void claimsForSeveralTenantsAtOnce() {
        for (String tenant : List.of("roma", "milan", "lima")) {
            ConversationKey key = stored(journal(), tenant, ANA, "wamid.1");
            committed(journal(), Given.ordering(journal(), key, "#AAAAAAAAA1", "q1", "one"));
        }

        assertThat(done(journal().claimOrders(LATER, 2))).hasSize(2);
        assertThat(done(journal().claimOrders(LATER, 10))).hasSize(1);
        assertThat(done(journal().claimLanes(LATER, 10)))
                .extracting(lane -> lane.key().tenant())
                .containsExactlyInAnyOrder("roma", "milan", "lima");
        assertThat(done(journal().claimErrands(LATER, 10)))
                .extracting(errand -> errand.key().tenant())
                .containsExactlyInAnyOrder("roma", "milan", "lima");
    }
}
