package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.changed;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose conversation a message belongs to. */
interface CustomerContract extends UnderTest {

    @Test
    @DisplayName("case 70: phone and user id name one customer; either may be missing")
    default void knowsACustomerByPhoneAndByUserId() {
        ConversationKey byPhone = stored(journal(), new Person("+51987000009", null, null), "wamid.1");
        ConversationKey byBoth = stored(journal(), new Person("+51987000009", "PE.nine", "Nina"), "wamid.2");
        ConversationKey byUserId = stored(journal(), new Person(null, "PE.nine", null), "wamid.3");

        assertThat(byBoth).isEqualTo(byPhone);
        assertThat(byUserId).isEqualTo(byPhone);
        assertThat(waiting(journal(), byPhone).person()).isEqualTo(new Person("+51987000009", "PE.nine", "Nina"));
        assertThat(stored(journal(), new Person(null, "PE.ten", null), "wamid.4"))
                .isNotEqualTo(byPhone);
    }

    @Test
    @DisplayName("case 70: a customer known by user id alone has a conversation, and keeps it when a phone is learnt")
    default void knowsACustomerWithoutAPhone() {
        ConversationKey key = stored(journal(), new Person(null, "PE.nine", null), "wamid.1");
        assertThat(waiting(journal(), key).person()).isEqualTo(new Person(null, "PE.nine", null));

        assertThat(stored(journal(), new Person("+51987000009", "PE.nine", null), "wamid.2"))
                .isEqualTo(key);

        assertThat(stored(journal(), new Person("+51987000009", null, null), "wamid.3"))
                .isEqualTo(key);
    }

    @Test
    @DisplayName("case 64: a phone that has passed to somebody else no longer leads to its earlier owner")
    default void trustsTheUserIdWhenAPhoneHasPassedToSomebodyElse() {
        ConversationKey luis = stored(journal(), LUIS, "wamid.1");
        ConversationKey nina = stored(journal(), new Person("+51987000009", "PE.nine", "Nina"), "wamid.2");

        assertThat(stored(journal(), new Person(LUIS.phone(), "PE.nine", null), "wamid.3"))
                .isEqualTo(nina);

        assertThat(waiting(journal(), nina).person().phone()).isEqualTo(LUIS.phone());
        assertThat(stored(journal(), new Person(LUIS.phone(), null, null), "wamid.4"))
                .isEqualTo(nina);
        assertThat(stored(journal(), new Person(null, LUIS.userId(), null), "wamid.5"))
                .isEqualTo(luis);
    }

    @Test
    default void anOldMessageThatComesAgainDoesNotTakeThePhoneBack() {
        Intake old = intake(message(LUIS, "wamid.1", 0));
        done(journal().store(old));
        ConversationKey nina = stored(journal(), new Person("+51987000009", "PE.nine", "Nina"), "wamid.2");
        stored(journal(), new Person(LUIS.phone(), "PE.nine", null), "wamid.3");

        done(journal().store(old));

        assertThat(stored(journal(), new Person(LUIS.phone(), null, null), "wamid.4"))
                .isEqualTo(nina);
    }

    @Test
    default void followsACustomerToANewNumber() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        Person moved = new Person("+51999111222", "PE.ana2", null);

        done(journal().store(changed(ANA, moved)));

        assertThat(stored(journal(), moved, "wamid.2")).isEqualTo(ana);
        assertThat(stored(journal(), new Person(null, "PE.ana2", null), "wamid.3"))
                .isEqualTo(ana);
        assertThat(waiting(journal(), ana).person()).isEqualTo(new Person("+51999111222", "PE.ana2", "Ana"));
    }

    @Test
    default void followsACustomerToANewUserId() {
        ConversationKey luis = stored(journal(), LUIS, "wamid.1");

        done(journal()
                .store(changed(
                        new Person(LUIS.phone(), LUIS.userId(), null), new Person(LUIS.phone(), "PE.luis2", null))));

        assertThat(stored(journal(), new Person(null, "PE.luis2", null), "wamid.2"))
                .isEqualTo(luis);
        assertThat(waiting(journal(), luis).person()).isEqualTo(new Person(LUIS.phone(), "PE.luis2", "Luis"));
    }

    @Test
    default void followsACustomerWhoWroteFromTheNewNumberFirst() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        Person moved = new Person("+51999111222", null, null);
        assertThat(stored(journal(), moved, "wamid.2")).isNotEqualTo(ana);

        done(journal().store(changed(ANA, moved)));

        assertThat(stored(journal(), moved, "wamid.3")).isEqualTo(ana);
    }

    @Test
    default void followsACustomerBackToAnEarlierNumber() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        Person moved = new Person("+51999111222", null, null);
        done(journal().store(changed(ANA, moved)));

        done(journal().store(changed(moved, ANA)));

        assertThat(waiting(journal(), ana).person()).isEqualTo(ANA);
        assertThat(stored(journal(), ANA, "wamid.2")).isEqualTo(ana);
    }

    @Test
    default void aChangeOfSomebodyUnknownMakesNoCustomer() {
        done(journal().store(changed(ANA, LUIS)));

        assertThat(test().value("SELECT COUNT(*) FROM customer")).isEqualTo("0");
        assertThat(test().value("SELECT COUNT(*) FROM alias")).isEqualTo("0");
    }

    @Test
    default void learnsANewProfileNameAndForgetsNoneThatIsMissing() {
        ConversationKey ana = stored(journal(), ANA, "wamid.1");
        stored(journal(), new Person(ANA.phone(), null, "Ana María"), "wamid.2");
        stored(journal(), new Person(ANA.phone(), null, null), "wamid.3");

        assertThat(waiting(journal(), ana).person()).isEqualTo(new Person(ANA.phone(), null, "Ana María"));
    }
}
