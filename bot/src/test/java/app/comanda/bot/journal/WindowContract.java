package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.ids;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.lane;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.report;
import static app.comanda.bot.journal.Given.reported;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comanda.bot.journal.Intake.Report.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of messages to customers who last wrote more than 24 hours ago. */
interface WindowContract extends UnderTest {
    Instant NEXT_DAY = START.plus(Duration.ofHours(25));

    private String outbox(String column, String id) {
        return test().value("SELECT " + column + " FROM outbox WHERE tenant = ? AND id = ?", TENANT, id);
    }

    private static Intake.Report refused(String wamid, String id) {
        return new Intake.Report(wamid, id, Status.FAILED, NEXT_DAY, 131_047);
    }

    private ConversationKey sentAndRefused() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one");
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Sent("wamid.1", START.plusSeconds(2))));
        done(journal().release(key, lane.fence()));
        done(journal().store(reported(report("wamid.1", "one", Status.SENT))));
        done(journal().store(reported(refused("wamid.1", "one"))));
        return key;
    }

    @Test
    @DisplayName("case 74: a refusal because of the 24 hours keeps the message at its place, to leave as a template")
    default void aRefusedMessageKeepsItsPlace() {
        ConversationKey key = conversation(journal());
        Outbox.Lane lane = lane(journal(), key, "one", "two");

        done(journal().step(key, lane.fence(), "one", new Outbox.Step.WindowClosed("131047", START.plusSeconds(2))));

        Outbox.Lane again = journal().lane(key, lane.fence()).orElseThrow();
        assertThat(ids(again)).containsExactly("one", "two");
        assertThat(again.rows()).extracting(Outbox.Row::windowClosed).containsExactly(true, false);
        assertThat(again.rows().getFirst().attemptedAt()).isNull();
    }

    @Test
    @DisplayName("case 74: a message that Meta took and refused later leaves again, once")
    default void aMessageRefusedByReportLeavesAgainOnce() {
        ConversationKey key = sentAndRefused();

        Outbox.Lane lane = done(journal().claimLanes(NEXT_DAY, 10)).getFirst();
        assertThat(ids(lane)).containsExactly("one");
        assertThat(lane.rows().getFirst().windowClosed()).isTrue();
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Sent("wamid.2", NEXT_DAY)));
        done(journal().release(key, lane.fence()));

        done(journal().store(reported(refused("wamid.1", "one"), report("wamid.1", "one", Status.SENT))));

        assertThat(outbox("state", "one")).isEqualTo("SENT");
        assertThat(outbox("wamid", "one")).isEqualTo("wamid.2");
        done(journal().store(reported(report("wamid.2", "one", Status.DELIVERED))));
        assertThat(outbox("progress", "one")).isEqualTo("3");
    }

    @Test
    @DisplayName("case 74: a message that waits for its customer leaves when they write, before the answer to that")
    default void whatWaitsLeavesWhenTheCustomerWrites() {
        ConversationKey key = sentAndRefused();
        Outbox.Lane lane = done(journal().claimLanes(NEXT_DAY, 10)).getFirst();
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Held("more than 24 hours")));
        assertThat(done(journal().release(key, lane.fence()))).isTrue();
        assertThat(test().aftercare().undelivered(TENANT, START, 10))
                .extracting(Aftercare.Undelivered::id, Aftercare.Undelivered::waits)
                .containsExactly(tuple("one", true));
        assertThat(done(journal().claimLanes(NEXT_DAY, 10))).isEmpty();

        writesAt(NEXT_DAY, "wamid.next-day");

        Outbox.Row row =
                done(journal().claimLanes(NEXT_DAY, 10)).getFirst().rows().getFirst();
        assertThat(row.id()).isEqualTo("one");
        assertThat(row.windowClosed()).isFalse();
        assertThat(test().aftercare().undelivered(TENANT, START, 10)).isEmpty();
    }

    @Test
    default void newsThatIsDaysOldIsSetAsideWhenTheCustomerWrites() {
        ConversationKey key = sentAndRefused();
        Outbox.Lane lane = done(journal().claimLanes(NEXT_DAY, 10)).getFirst();
        done(journal().step(key, lane.fence(), "one", new Outbox.Step.Held("more than 24 hours")));
        done(journal().release(key, lane.fence()));

        writesAt(START.plus(Duration.ofDays(3)), "wamid.days-later");

        assertThat(done(journal().claimLanes(START.plus(Duration.ofDays(3)), 10)))
                .isEmpty();
        assertThat(outbox("state", "one")).isEqualTo("SET_ASIDE");
        assertThat(test().aftercare().undelivered(TENANT, START, 10))
                .extracting(Aftercare.Undelivered::waits)
                .containsExactly(false);
    }

    private void writesAt(Instant when, String id) {
        Intake written = intake(message(ANA, id, 0));
        done(journal().store(new Intake(TENANT, written.messages(), List.of(), List.of(), when)));
    }
}
