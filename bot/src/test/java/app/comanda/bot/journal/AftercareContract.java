package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.attempting;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.order;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comanda.bot.journal.Orders.Answered;
import app.comanda.bot.journal.Orders.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes up about orders that were placed. */
interface AftercareContract extends UnderTest {
    String ONE = "#AAAAAAAAA1";
    String TWO = "#AAAAAAAAA2";
    Instant PROMISED = START.plusSeconds(1_800);

    private static TurnCommit.Aftermath noting(Aftercare.NewNote... notes) {
        return new TurnCommit.Aftermath(List.of(), List.of(), List.of(notes), List.of(), List.of());
    }

    private static TurnCommit.Aftermath rating(int stars, @Nullable String comment) {
        return new TurnCommit.Aftermath(
                List.of(), List.of(), List.of(), List.of(), List.of(new Aftercare.NewRating(ONE, stars, comment)));
    }

    private static Aftercare.NewNote note(String id, String matter, String detail) {
        return new Aftercare.NewNote(id, ONE, matter, detail);
    }

    private void commit(ConversationKey key, TurnCommit.Aftermath aftermath) {
        TurnCommit turn = turn(journal(), key);
        done(journal().commit(Given.with(turn, aftermath, List.of(), null)));
    }

    /** An order that its desk has. */
    private void placed(ConversationKey key, String reference, String quote) {
        Orders.Row order = order(journal(), key, reference, quote);
        done(journal().move(order, attempting(START.plusSeconds(2))));
        done(journal()
                .move(
                        order,
                        new Orders.Move(
                                Stage.PLACED,
                                "id-of-" + quote,
                                "A-17",
                                "PENDING",
                                0,
                                null,
                                START.plusSeconds(90),
                                null,
                                false,
                                null)));
    }

    @Test
    default void anOpenNoteIsOneForItsMatterAndGathersWhatIsSaid() {
        ConversationKey key = conversation(journal());
        placed(key, ONE, "q1");

        commit(key, noting(note("n1", "MISSING", "las papas")));
        commit(key, noting(note("n2", "MISSING", ""), note("n3", "CANCEL", "")));
        commit(key, noting(note("n4", "MISSING", "y la salsa"), note("n5", "MISSING", "y la salsa")));

        List<Aftercare.Note> notes = test().aftercare().notes(TENANT, 10);
        assertThat(notes).extracting(Aftercare.Note::matter).containsExactlyInAnyOrder("MISSING", "CANCEL");
        assertThat(notes)
                .filteredOn(note -> note.matter().equals("MISSING"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.detail()).startsWith("las papas · y la salsa");
                    assertThat(note.orderNumber()).isEqualTo("A-17");
                    assertThat(note.customer()).isEqualTo("Ana");
                    assertThat(note.phone()).isEqualTo(Given.ANA.phone());
                });
        assertThat(test().aftercare().open()).isEqualTo(Map.of(TENANT, 2L));
        assertThat(test().aftercare().notes(OTHER_TENANT, 10)).isEmpty();
    }

    @Test
    default void aNoteIsSettledOnceByItsOwnRestaurantAndTheSameMatterOpensAnew() {
        ConversationKey key = conversation(journal());
        placed(key, ONE, "q1");
        commit(key, noting(note("n1", "CANCEL", "")));
        Instant now = START.plusSeconds(60);

        assertThat(done(test().aftercare().settle(OTHER_TENANT, "n1", "Rosa", now)))
                .isFalse();
        assertThat(done(test().aftercare().settle(TENANT, "n1", "Rosa", now))).isTrue();
        assertThat(done(test().aftercare().settle(TENANT, "n1", "Luis", now))).isFalse();
        commit(key, noting(note("n2", "CANCEL", "")));

        assertThat(test().aftercare().notes(TENANT, 10))
                .extracting(Aftercare.Note::id, Aftercare.Note::settledBy)
                .containsExactly(tuple("n2", null), tuple("n1", "Rosa"));
    }

    @Test
    default void theConversationSettlesWhatNeedsNobodyAnyMore() {
        ConversationKey key = conversation(journal());
        placed(key, ONE, "q1");
        commit(key, noting(note("n1", "OTHER_TOTAL", "")));

        commit(
                key,
                new TurnCommit.Aftermath(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Aftercare.Settled(ONE, "OTHER_TOTAL")),
                        List.of()));

        assertThat(test().aftercare().open()).isEmpty();
        assertThat(test().aftercare().notes(TENANT, 10).getFirst().settledBy()).isEqualTo("comanda");
    }

    @Test
    default void anOrderHasOneRatingThatMayChangeAndKeepsItsWords() {
        ConversationKey key = conversation(journal());
        placed(key, ONE, "q1");

        commit(key, rating(4, null));
        commit(key, rating(4, "rico"));
        commit(key, rating(5, null));

        assertThat(test().aftercare().ratings(TENANT, 10)).singleElement().satisfies(rating -> {
            assertThat(rating.stars()).isEqualTo(5);
            assertThat(rating.comment()).isEqualTo("rico");
            assertThat(rating.orderNumber()).isEqualTo("A-17");
        });
        assertThat(test().aftercare().ratings(OTHER_TENANT, 10)).isEmpty();
    }

    @Test
    default void anOrderToBeCancelledIsDueAtOnceAndStaysSoUntilItIsAnswered() {
        ConversationKey key = conversation(journal());
        placed(key, ONE, "q1");
        placed(key, TWO, "q2");

        commit(key, new TurnCommit.Aftermath(List.of(ONE), List.of(), List.of(), List.of(), List.of()));

        Orders.Row wanted =
                done(journal().claimOrders(START.plusSeconds(3), 10)).getFirst();
        assertThat(wanted.reference()).isEqualTo(ONE);
        assertThat(wanted.cancelWanted()).isEqualTo(START.plusSeconds(1));
        done(journal().move(wanted, answer(Answered.CANCEL)));
        assertThat(test().value("SELECT cancel_wanted FROM orders WHERE tenant = ? AND reference = ?", TENANT, ONE))
                .isEqualTo("none");
    }

    @Test
    default void aPromisedTimeStaysWithItsOrderUntilItIsToldThatItIsLate() {
        ConversationKey key = conversation(journal());
        placed(key, ONE, "q1");

        commit(
                key,
                new TurnCommit.Aftermath(
                        List.of(), List.of(new Orders.Promise(ONE, PROMISED)), List.of(), List.of(), List.of()));

        Orders.Row order =
                done(journal().claimOrders(START.plusSeconds(90), 10)).getFirst();
        assertThat(order.promisedAt()).isEqualTo(PROMISED);
        done(journal().move(order, answer(Answered.LATE)));
        assertThat(test().value("SELECT promised_at FROM orders WHERE tenant = ? AND reference = ?", TENANT, ONE))
                .isEqualTo("none");
    }

    private static Orders.Move answer(Answered wish) {
        return new Orders.Move(
                Stage.PLACED, null, null, null, 0, null, START.plusSeconds(500), null, false, wish, null);
    }

    @Test
    default void aLeftCartIsRememberedOnceWhenItIsDueByOneOfTwoInstances() {
        ConversationKey key = conversation(journal());
        Instant due = START.plusSeconds(1_000);
        remembering(key, new TurnCommit.Reminder(due));

        assertThat(done(journal().remind(due.minusMillis(1), 10, "{}"))).isEmpty();
        assertThat(done(rival().remind(due, 10, "{\"is\":\"CartLeft\"}"))).containsExactly(key);
        assertThat(done(journal().remind(due, 10, "{}"))).isEmpty();

        assertThat(journal().waiting(key, 10).orElseThrow().rows())
                .extracting(Inbox.Row::payload)
                .containsExactly("{\"is\":\"CartLeft\"}");
    }

    @Test
    default void aReminderIsPutOffAndTakenBackByLaterTurns() {
        ConversationKey key = conversation(journal());
        Instant due = START.plusSeconds(1_000);
        remembering(key, new TurnCommit.Reminder(due));
        remembering(key, new TurnCommit.Reminder(due.plusSeconds(60)));
        remembering(key, null);
        assertThat(done(journal().remind(due.plusSeconds(59), 10, "{}"))).isEmpty();

        remembering(key, new TurnCommit.Reminder(null));

        assertThat(done(journal().remind(due.plusSeconds(3_600), 10, "{}"))).isEmpty();
    }

    private void remembering(ConversationKey key, TurnCommit.@Nullable Reminder reminder) {
        TurnCommit turn = turn(journal(), key);
        done(journal().commit(Given.with(turn, TurnCommit.Aftermath.NONE, List.of(), reminder)));
    }

    @Test
    default void picturesOfPaymentsAreShownToTheirOwnRestaurantTheLatestFirst() {
        ConversationKey key = conversation(journal());
        placed(key, ONE, "q1");
        TurnCommit turn = turn(journal(), key);
        done(journal()
                .commit(Given.with(
                        turn,
                        TurnCommit.Aftermath.NONE,
                        List.of(
                                new Orders.Receipt(ONE, "media-1", START),
                                new Orders.Receipt(ONE, "media-2", START.plusSeconds(5))),
                        null)));

        assertThat(test().aftercare().receipts(TENANT, 10))
                .extracting(Orders.Receipt::mediaId)
                .containsExactly("media-2", "media-1");
        assertThat(test().aftercare().receipts(OTHER_TENANT, 10)).isEmpty();
    }
}
