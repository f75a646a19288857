package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.ids;
import static app.comanda.bot.journal.Given.lane;
import static app.comanda.bot.journal.Given.report;
import static app.comanda.bot.journal.Given.reported;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.TestJournal.LATER;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.Intake.Report.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is remembered of a message that was tried, put off, given up or reported. */
interface DeliveryContract extends UnderTest {

    private static Outbox.Step.Sent sent(String wamid) {
        return new Outbox.Step.Sent(wamid, START.plusSeconds(2));
    }

    private String outbox(String column, String id) {
        return test().value("SELECT " + column + " FROM outbox WHERE tenant = ? AND id = ?", TENANT, id);
    }

    @Test
    @DisplayName("case 74: a message that surely did not go out waits for its time, and all behind it wait with it")
    default void aPostponedMessageHoldsUpItsLaneUntilItIsDue() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one", "two");
        Instant due = LATER.plusSeconds(60);

        assertThat(done(journal().step(key, lane.fence(), "one", new Outbox.Step.Postponed(due, "131056"))))
                .isTrue();

        Outbox.Row head = journal().lane(key, lane.fence()).orElseThrow().rows().getFirst();
        assertThat(head).isEqualTo(new Outbox.Row("one", "{\"text\":\"one\"}", null, 1, due, false));
        assertThat(outbox("reason", "one")).isEqualTo("131056");
        assertThat(done(rival().claimLanes(due.minusMillis(1), 10))).isEmpty();
        assertThat(committed(journal(), turn(journal(), key, "three")).lane()).isNull();
        assertThat(ids(done(rival().claimLanes(due, 10)).getFirst())).containsExactly("one", "two", "three");
    }

    @Test
    @DisplayName("case 74: every try is counted, and only one that was begun may have gone out")
    default void countsTheTriesOfAMessage() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");

        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Postponed(START.plusSeconds(3), "500")));
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Attempting(START.plusSeconds(4))));

        Outbox.Row head = journal().lane(key, lane.fence()).orElseThrow().rows().getFirst();
        assertThat(head.attempts()).isEqualTo(2);
        assertThat(head.attemptedAt()).isEqualTo(START.plusSeconds(4));
    }

    @Test
    default void aMessageSetAsideLetsTheNextOnePass() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one", "two");

        done(journal().step(key, lane.fence(), "one", new Outbox.Step.SetAside("131026", LATER)));

        assertThat(ids(journal().lane(key, lane.fence()).orElseThrow())).containsExactly("two");
        assertThat(outbox("reason", "one")).isEqualTo("131026");
        assertThat(journal().depths().setAside()).isEqualTo(1);
        assertThat(journal().depths().outbox()).isEqualTo(1);
    }

    @Test
    @DisplayName("case 75: a report with our id proves an ambiguous send, which must not be repeated")
    default void aReportProvesAnAmbiguousSend() {
        ConversationKey key = conversation(journal());
        lane(journal(), key, "one", "two");
        Outbox.Lane taken = done(rival().claimLanes(LATER, 10)).getFirst();

        done(rival().store(reported(report("wamid.1", "one", Status.DELIVERED))));

        assertThat(ids(rival().lane(key, taken.fence()).orElseThrow())).containsExactly("two");
        assertThat(outbox("progress", "one")).isEqualTo("3");
        assertThat(outbox("wamid", "one")).isEqualTo("wamid.1");
        assertThat(outbox("state", "one")).isEqualTo("SENT");
        assertThat(done(rival().step(key, taken.fence(), "one", new Outbox.Step.Attempting(LATER))))
                .as("another send of it may begin")
                .isFalse();
        assertThat(done(rival().claimLanes(LATER, 10)))
                .as("the lane is given back and goes on at once")
                .singleElement()
                .satisfies(lane -> assertThat(ids(lane)).containsExactly("two"));
    }

    @Test
    default void theNextSendDoesNotBeginWhenItsMessageIsGone() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one", "two");
        done(journal().store(reported(report("wamid.2", "two", Status.SENT))));

        assertThat(done(journal().advance(key, lane.fence(), "one", sent("wamid.1"), "two")))
                .isFalse();

        assertThat(outbox("state", "one")).isEqualTo("SENT");
        assertThat(outbox("wamid", "one")).isEqualTo("wamid.1");
        assertThat(outbox("attempts", "two")).isEqualTo("0");
        assertThat(journal().depths().outbox()).isZero();
    }

    @Test
    default void aReportBeforeTheAnswerOfTheSendIsNoTrouble() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one", "two");

        done(journal().store(reported(report("wamid.1", "one", Status.SENT))));

        assertThat(done(journal().advance(key, lane.fence(), "one", sent("wamid.1"), "two")))
                .isTrue();
        assertThat(ids(journal().lane(key, lane.fence()).orElseThrow())).containsExactly("two");
    }

    @Test
    @DisplayName("case 73: read before delivered, or a late sent, never moves a message back")
    default void aMessageNeverGoesBack() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");
        done(journal().step(key, lane.fence(), "one", sent("wamid.1")));

        for (Status status : List.of(Status.READ, Status.DELIVERED, Status.SENT, Status.FAILED)) {
            done(journal().store(reported(report("wamid.1", null, status))));
            done(journal().store(reported(report("wamid.1", "one", status))));
            assertThat(outbox("progress", "one")).as("after %s", status).isEqualTo("4");
        }
    }

    @Test
    default void aReportWithoutOurIdIsKnownByMetasId() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");
        done(journal().step(key, lane.fence(), "one", sent("wamid.1")));

        done(journal().store(reported(report("wamid.1", null, Status.DELIVERED))));

        assertThat(outbox("progress", "one")).isEqualTo("3");
    }

    @Test
    default void aFailureAfterTheSendIsKeptWithItsCode() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");
        done(journal().step(key, lane.fence(), "one", sent("wamid.1")));

        done(journal()
                .store(reported(
                        report("wamid.1", null, Status.SENT),
                        new Intake.Report("wamid.1", null, Status.FAILED, LATER, 131_026),
                        report("wamid.1", null, Status.SENT),
                        report("wamid.other", "unknown", Status.READ))));

        assertThat(outbox("progress", "one")).isEqualTo("2");
        assertThat(outbox("reason", "one")).isEqualTo("Meta: 131026");
    }
}
