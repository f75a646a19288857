package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.event;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comanda.bot.journal.Handovers.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Conversations that are with a person of the restaurant. */
interface HandoverContract extends UnderTest {
    Instant DUE = START.plusSeconds(4 * 3_600);

    private static Handovers.Change with(@Nullable String takenBy, @Nullable Instant waitingSince, Instant idleFrom) {
        return new Handovers.Change.WithPerson(
                START, takenBy, waitingSince, idleFrom, idleFrom.plusSeconds(4 * 3_600), null);
    }

    private TurnCommit.Outcome commit(
            ConversationKey key, Handovers.@Nullable Change change, Outbox.NewMessage... sent) {
        TurnCommit turn = turn(journal(), key);
        return done(journal()
                .commit(new TurnCommit(
                        key,
                        turn.version(),
                        turn.state(),
                        turn.done(),
                        List.of(sent),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        change == null
                                ? TurnCommit.Aftermath.NONE
                                : new TurnCommit.Aftermath(
                                        List.of(), List.of(), List.of(), List.of(), List.of(), change),
                        null,
                        turn.at())));
    }

    private static Intake echoed(Person customer, String id) {
        Intake.Echo echo = new Intake.Echo(customer, id, START.plusSeconds(9), "{\"id\":\"" + id + "\"}");
        return new Intake(TENANT, List.of(), List.of(echo), List.of(), List.of(), START.plusSeconds(10));
    }

    @Test
    default void isWithAPersonFromTheTurnThatSaysSoToTheTurnThatTakesItBack() {
        ConversationKey key = conversation(journal());

        commit(key, with(null, START, START));

        assertThat(test().handovers().one(TENANT, key.conversation())).hasValueSatisfying(one -> {
            assertThat(one.takenBy()).isNull();
            assertThat(one.waitingSince()).isEqualTo(START);
            assertThat(one.dueAt()).isEqualTo(DUE);
            assertThat(one.customer()).isEqualTo("Ana");
            assertThat(one.phone()).isEqualTo(ANA.phone());
        });
        assertThat(test().handovers().waiting()).isEqualTo(Map.of(TENANT, 1L));
        commit(key, null);
        assertThat(test().handovers().list(TENANT, 10)).hasSize(1);

        commit(key, with("Rosa", null, START.plusSeconds(60)));

        assertThat(test().handovers().list(TENANT, 10))
                .extracting(Handovers.Case::takenBy, Handovers.Case::waitingSince)
                .containsExactly(tuple("Rosa", null));
        assertThat(test().handovers().waiting()).isEmpty();

        commit(key, new Handovers.Change.Back());

        assertThat(test().handovers().list(TENANT, 10)).isEmpty();
        assertThat(test().handovers().one(TENANT, key.conversation())).isEmpty();
    }

    @Test
    @DisplayName("case 64: a restaurant sees its own conversations with a person, who waits longest first")
    default void showsARestaurantItsOwnTheLongestWaitingFirst() {
        ConversationKey ana = conversation(journal());
        ConversationKey luis = stored(journal(), LUIS, "wamid.luis");
        ConversationKey other = stored(journal(), OTHER_TENANT, ANA, "wamid.other");
        commit(ana, with("Rosa", null, START));
        commit(luis, with(null, START.plusSeconds(5), START.plusSeconds(5)));
        commit(other, with(null, START, START));

        assertThat(test().handovers().list(TENANT, 10))
                .extracting(Handovers.Case::conversation)
                .containsExactly(luis.conversation(), ana.conversation());
        assertThat(test().handovers().list(TENANT, 1))
                .extracting(Handovers.Case::conversation)
                .containsExactly(luis.conversation());
        assertThat(test().handovers().one(TENANT, other.conversation())).isEmpty();
        assertThat(test().handovers().said(new ConversationKey(TENANT, other.conversation()), 10))
                .isEmpty();
    }

    @Test
    default void isSilentOnceItsTimeHasComeAndNotBefore() {
        ConversationKey key = conversation(journal());
        commit(key, with(null, START, START));

        assertThat(journal().silentHandovers(DUE.minusMillis(1), 10)).isEmpty();
        assertThat(journal().silentHandovers(DUE, 10)).containsExactly(new Handovers.Silent(key, START));

        commit(key, with("Rosa", null, START.plusSeconds(60)));
        assertThat(journal().silentHandovers(DUE, 10)).isEmpty();
    }

    @Test
    default void aTurnThatWasOvertakenHandsNothingOver() {
        ConversationKey key = conversation(journal());
        TurnCommit late = turn(journal(), key);
        commit(key, null);

        TurnCommit.Outcome outcome = done(journal()
                .commit(Given.with(
                        late,
                        new TurnCommit.Aftermath(
                                List.of(), List.of(), List.of(), List.of(), List.of(), with(null, START, START)),
                        List.of(),
                        null)));

        assertThat(outcome).isInstanceOf(TurnCommit.Outcome.Overtaken.class);
        assertThat(test().handovers().list(TENANT, 10)).isEmpty();
    }

    @Test
    @DisplayName("case 79: what the restaurant wrote by phone waits in its customer's conversation, once")
    default void keepsWhatTheRestaurantWroteByPhoneOnce() {
        ConversationKey key = conversation(journal());
        commit(key, null);

        Journal.Stored stored = done(journal().store(echoed(ANA, "wamid.echo")));
        Journal.Stored again = done(journal().store(echoed(ANA, "wamid.echo")));

        assertThat(stored).isEqualTo(new Journal.Stored(1, 0, List.of(key)));
        assertThat(again).isEqualTo(new Journal.Stored(0, 1, List.of()));
        assertThat(waiting(journal(), key).rows())
                .extracting(Inbox.Row::source, Inbox.Row::eventKey)
                .containsExactly(tuple(Inbox.Source.ECHO, "wamid.echo"));
    }

    @Test
    default void whatTheRestaurantWritesToAStrangerBeginsTheirConversation() {
        Journal.Stored stored = done(journal().store(echoed(LUIS, "wamid.echo")));

        ConversationKey key = stored.waiting().getFirst();
        assertThat(stored(journal(), LUIS, "wamid.reply")).isEqualTo(key);
    }

    @Test
    default void aMessageOfOursThatComesBackAsAnEchoIsNobodysWord() {
        ConversationKey key = conversation(journal());
        var committed = (TurnCommit.Outcome.Committed) commit(key, null, new Outbox.NewMessage("m1", "{}"));
        long fence = Objects.requireNonNull(committed.lane()).fence();
        done(journal().step(key, fence, "m1", new Outbox.Step.Sent("wamid.ours", START.plusSeconds(61))));

        Journal.Stored stored = done(journal().store(echoed(ANA, "wamid.ours")));

        assertThat(stored.fresh()).isZero();
        assertThat(waiting(journal(), key).rows()).isEmpty();
    }

    @Test
    default void tellsWhatWasSaidAndByWhomTheLatestPart() {
        ConversationKey key = conversation(journal());
        commit(key, null, new Outbox.NewMessage("m1", "{\"n\":1}"));
        done(journal().store(intake(message(ANA, "wamid.2", 1))));
        done(journal().happened(key, event("took")));
        commit(key, null, new Outbox.NewMessage("m2", "{\"n\":2}", "Rosa"));
        done(journal().store(echoed(ANA, "wamid.echo")));
        commit(key, null);

        List<Said> said = test().handovers().said(key, 10);

        assertThat(said).hasSize(5);
        assertThat(said).filteredOn(Said.ByCustomer.class::isInstance).hasSize(2);
        assertThat(said).filteredOn(Said.ByPhone.class::isInstance).hasSize(1);
        assertThat(said)
                .filteredOn(Said.FromHere.class::isInstance)
                .extracting(one -> ((Said.FromHere) one).payload(), one -> ((Said.FromHere) one).author())
                .containsExactly(tuple("{\"n\":1}", null), tuple("{\"n\":2}", "Rosa"));
        assertThat(test().handovers().said(key, 2)).isEqualTo(said.subList(3, 5));
    }
}
