package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.changed;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.event;
import static app.comanda.bot.journal.Given.eventKeys;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the journal takes in what happens. */
interface InboxContract extends UnderTest {

    @Test
    @DisplayName("case 48: a message that comes again, in the same webhook or a later one, is stored once")
    default void storesAMessageOnce() {
        Intake webhook = intake(message(ANA, "wamid.1", 0), message(ANA, "wamid.1", 0), message(LUIS, "wamid.2", 0));

        Journal.Stored first = done(journal().store(webhook));
        Journal.Stored again = done(journal().store(webhook));

        assertThat(first.fresh()).isEqualTo(2);
        assertThat(first.known()).isEqualTo(1);
        assertThat(first.waiting()).hasSize(2);
        assertThat(again).isEqualTo(new Journal.Stored(0, 3, List.of()));
        assertThat(eventKeys(journal(), first.waiting().getFirst())).containsExactly("wamid.1");
    }

    @Test
    @DisplayName("case 48: a message that comes many times into one group is stored once")
    default void storesAMessageOnceInAGroup() {
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Boolean> held = WriterContract.hold(test(), TENANT, latch);
        List<CompletableFuture<Journal.Stored>> writes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            writes.add(journal().store(intake(message(ANA, "wamid.1", 0))));
        }
        latch.countDown();
        assertThat(done(held)).isTrue();

        assertThat(writes.stream().mapToInt(write -> done(write).fresh()).sum()).isEqualTo(1);
        assertThat(test().value("SELECT COUNT(*) FROM inbox")).isEqualTo("1");
    }

    @Test
    @DisplayName(
            "case 48: a stranger's first message that reaches two instances at once makes one row and one customer")
    default void storesAMessageOnceAmongInstances() {
        for (int round = 0; round < 40; round++) {
            Person stranger = new Person("+5198800" + round, "PE.stranger" + round, null);
            Intake webhook = intake(message(stranger, "wamid." + round, 0));

            CompletableFuture<Journal.Stored> here = journal().store(webhook);
            CompletableFuture<Journal.Stored> there = rival().store(webhook);

            assertThat(done(here).fresh() + done(there).fresh()).isEqualTo(1);
        }
        assertThat(test().value("SELECT COUNT(*) FROM inbox")).isEqualTo("40");
        assertThat(test().value("SELECT COUNT(*) FROM customer")).isEqualTo("40");
        assertThat(test().value("SELECT COUNT(*) FROM conversation")).isEqualTo("40");
        assertThat(test().value("SELECT COUNT(*) FROM alias")).isEqualTo("80");
    }

    @Test
    @DisplayName("case 81: the tenth redelivery of a webhook, days later, changes nothing")
    default void redeliveryDaysLaterChangesNothing() {
        Intake webhook = intake(message(LUIS, "wamid.1", 0));
        ConversationKey key = done(journal().store(webhook)).waiting().getFirst();
        committed(journal(), turn(journal(), key));
        Person moved = new Person("+51999111222", LUIS.userId(), "Luis Alberto");
        committed(journal(), turn(journal(), stored(journal(), moved, "wamid.2")));
        Inbox.Waiting before = waiting(journal(), key);

        pass(Duration.ofDays(9));
        for (int i = 0; i < 10; i++) {
            assertThat(done(journal().store(webhook))).isEqualTo(new Journal.Stored(0, 1, List.of()));
        }

        assertThat(before.rows()).isEmpty();
        assertThat(before.person()).isEqualTo(moved);
        assertThat(waiting(journal(), key)).isEqualTo(before);
    }

    @Test
    @DisplayName("case 81: an old change of number that comes again does not undo the next one")
    default void redeliveredChangeOfNumberChangesNothing() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        Person second = new Person("+51999111222", "PE.ana2", null);
        Person third = new Person("+51999333444", "PE.ana3", null);
        done(journal().store(changed(ANA, second)));
        done(journal().store(changed(second, third)));

        done(journal().store(changed(ANA, second)));
        done(journal().store(changed(second, third)));

        assertThat(waiting(journal(), ana).person()).isEqualTo(new Person("+51999333444", "PE.ana3", "Ana"));
    }

    @Test
    default void givesBackWhatCame() {
        ConversationKey key = stored(journal(), LUIS, "wamid.1");

        Inbox.Waiting now = waiting(journal(), key);

        assertThat(now.key()).isEqualTo(key);
        assertThat(now.version()).isZero();
        assertThat(now.state()).isNull();
        assertThat(now.person()).isEqualTo(LUIS);
        Inbox.Row row = now.rows().getFirst();
        assertThat(row)
                .isEqualTo(new Inbox.Row(
                        row.id(), Inbox.Source.WHATSAPP, "wamid.1", "{\"id\":\"wamid.1\"}", START, START, 0));
    }

    @Test
    default void keepsEveryCharacterOfAMessage() {
        String payload = "{\"text\":\"¡Ñoquis 🍝\\u0000 a 'la' \\\"nonna\\\"; ? -- %s\\n\"}";
        Intake webhook = intake(new Intake.Message(ANA, "wamid.'?🍕", START, payload));

        ConversationKey key = done(journal().store(webhook)).waiting().getFirst();

        Inbox.Row row = waiting(journal(), key).rows().getFirst();
        assertThat(row.payload()).isEqualTo(payload);
        assertThat(row.eventKey()).isEqualTo("wamid.'?🍕");
    }

    @Test
    @DisplayName("case 71: rows are applied by Meta's clock, and within a second as they came")
    default void ordersRowsByMetasClockThenAsTheyCame() {
        ConversationKey key = stored(journal(), ANA, "wamid.a");
        done(journal()
                .store(intake(message(ANA, "wamid.z", 3), message(ANA, "wamid.y", 3), message(ANA, "wamid.x", 1))));
        done(journal().happened(key, event("late")));
        done(journal().store(intake(message(ANA, "wamid.w", 2), message(ANA, "wamid.v", 3))));

        assertThat(eventKeys(journal(), key))
                .containsExactly("wamid.a", "wamid.x", "wamid.w", "wamid.z", "wamid.y", "wamid.v", "house:late");
    }

    @Test
    default void givesNoMoreRowsThanAskedForTheFirstOnesFirst() {
        ConversationKey key = stored(journal(), ANA, "wamid.1");
        done(journal().store(intake(message(ANA, "wamid.3", 3), message(ANA, "wamid.2", 2))));

        assertThat(journal().waiting(key, 2).orElseThrow().rows())
                .extracting(Inbox.Row::eventKey)
                .containsExactly("wamid.1", "wamid.2");
    }

    @Test
    default void knowsNothingOfAConversationThatIsNone() {
        assertThat(journal().waiting(new ConversationKey(TENANT, "nobody"), 50)).isEmpty();
    }

    @Test
    default void keepsAHouseEventOnce() {
        ConversationKey key = conversation(journal());

        assertThat(done(journal().happened(key, event("order:1:placed")))).isTrue();
        assertThat(done(journal().happened(key, event("order:1:placed")))).isFalse();

        assertThat(waiting(journal(), key).rows().getLast().source()).isEqualTo(Inbox.Source.HOUSE);
        assertThat(eventKeys(journal(), key)).containsExactly("wamid.hello", "house:order:1:placed");
    }

    @Test
    default void aCustomersMessageIsNeverTakenForAHouseEvent() {
        ConversationKey key = stored(journal(), ANA, "order:1:placed");

        assertThat(done(journal().happened(key, event("order:1:placed")))).isTrue();

        assertThat(waiting(journal(), key).rows())
                .extracting(Inbox.Row::source)
                .containsExactly(Inbox.Source.WHATSAPP, Inbox.Source.HOUSE);
    }

    @Test
    @DisplayName("case 50: conversations left waiting are found, the one that waits longest first")
    default void findsConversationsLeftWaitingOldestFirst() {
        Intake late =
                new Intake(TENANT, List.of(message(LUIS, "wamid.1", 0)), List.of(), List.of(), START.plusSeconds(20));
        ConversationKey luis = done(journal().store(late)).waiting().getFirst();
        ConversationKey ana = conversation(journal());

        assertThat(journal().conversationsWaiting(START.plusSeconds(60), 10)).containsExactly(ana, luis);
        assertThat(journal().conversationsWaiting(START.plusSeconds(60), 1)).containsExactly(ana);
        assertThat(journal().conversationsWaiting(START.plusSeconds(20), 10)).containsExactly(ana);
        committed(journal(), turn(journal(), ana));
        assertThat(journal().conversationsWaiting(START.plusSeconds(60), 10)).containsExactly(luis);
    }

    @Test
    default void countsFailuresAndSetsARowAsideWithItsReason() {
        ConversationKey key = conversation(journal());
        String row = waiting(journal(), key).rows().getFirst().id();

        done(journal().failed(key, row, "a bug", false, START).thenApply(nothing -> true));
        assertThat(waiting(journal(), key).rows().getFirst().attempts()).isEqualTo(1);
        assertThat(journal().depths().setAside()).isZero();

        done(journal().failed(key, row, "still a bug", true, START).thenApply(nothing -> true));
        assertThat(waiting(journal(), key).rows()).isEmpty();
        assertThat(journal().depths().setAside()).isEqualTo(1);
        assertThat(test().value("SELECT set_aside FROM inbox WHERE tenant = ? AND id = ?", TENANT, row))
                .isEqualTo("still a bug");
    }

    @Test
    default void aRowThatWasAppliedMeanwhileIsNotSetAside() {
        ConversationKey key = conversation(journal());
        String row = waiting(journal(), key).rows().getFirst().id();
        committed(journal(), turn(journal(), key));

        done(journal().failed(key, row, "too late", true, START).thenApply(nothing -> true));

        assertThat(journal().depths().setAside()).isZero();
    }
}
