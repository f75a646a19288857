package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.DishAliases.Name;
import app.comanda.ordering.menu.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers call products, and what staff decide about it. */
interface DishAliasContract extends UnderTest {
    Name QUESUDITA = new Name(Source.PLATFORM, "p1", "quesudita");

    private DishAliases aliases() {
        return test().dishAliases();
    }

    private ConversationKey says(String tenant, Person who, String message, Name... names) {
        ConversationKey key = stored(journal(), tenant, who, message);
        TurnCommit turn = turn(journal(), key);
        committed(journal(), Given.with(turn, TurnCommit.Aftermath.NONE.hearing(List.of(names)), List.of(), null));
        return key;
    }

    private List<Name> proposed(int customers) {
        return aliases().proposals(TENANT, customers, 10).stream()
                .map(DishAliases.Proposal::name)
                .toList();
    }

    private List<Name> accepted() {
        return aliases().accepted(TENANT, 10).stream()
                .map(DishAliases.Accepted::name)
                .toList();
    }

    @Test
    default void proposesWhatSeveralCustomersMeantTheSameBy() {
        says(TENANT, ANA, "wamid.1", QUESUDITA);
        says(TENANT, ANA, "wamid.2", QUESUDITA, new Name(Source.BUILT_IN, "p1", "quesudita"));
        assertThat(proposed(2)).isEmpty();
        assertThat(proposed(1)).hasSize(2);

        says(TENANT, LUIS, "wamid.3", QUESUDITA, new Name(Source.PLATFORM, "p2", "quesudita"));

        assertThat(aliases().proposals(TENANT, 2, 10))
                .containsExactly(new DishAliases.Proposal(QUESUDITA, 2, START.plusSeconds(1)));
        assertThat(aliases().proposals(OTHER_TENANT, 1, 10)).isEmpty();
    }

    @Test
    default void anAcceptedNameHoldsAndIsProposedNoMore() {
        says(TENANT, ANA, "wamid.1", QUESUDITA);
        done(aliases().accept(TENANT, QUESUDITA, "Rosa", START));
        says(TENANT, LUIS, "wamid.2", QUESUDITA);

        assertThat(aliases().accepted(TENANT, 10)).containsExactly(new DishAliases.Accepted(QUESUDITA, START, "Rosa"));
        assertThat(proposed(1)).isEmpty();
        assertThat(aliases().accepted(OTHER_TENANT, 10)).isEmpty();
    }

    @Test
    default void aDismissedNameIsProposedNoMoreUntilStaffGiveIt() {
        says(TENANT, ANA, "wamid.1", QUESUDITA);
        done(aliases().dismiss(TENANT, QUESUDITA, "Rosa", START));
        says(TENANT, LUIS, "wamid.2", QUESUDITA);
        assertThat(proposed(1)).isEmpty();
        assertThat(accepted()).isEmpty();

        done(aliases().accept(TENANT, QUESUDITA, "Rosa", START));
        assertThat(accepted()).containsExactly(QUESUDITA);
    }

    @Test
    default void aRemovedNameMayBeProposedAgain() {
        done(aliases().accept(TENANT, QUESUDITA, "Rosa", START));
        assertThat(done(aliases().remove(OTHER_TENANT, QUESUDITA))).isFalse();
        assertThat(done(aliases().remove(TENANT, QUESUDITA))).isTrue();
        assertThat(done(aliases().remove(TENANT, QUESUDITA))).isFalse();
        assertThat(accepted()).isEmpty();

        says(TENANT, LUIS, "wamid.1", QUESUDITA);
        assertThat(proposed(1)).containsExactly(QUESUDITA);
    }

    @Test
    default void otherInstancesSeeThatNamesHaveChanged() {
        assertThat(second().dishAliases().versions()).isEmpty();
        done(aliases().accept(TENANT, QUESUDITA, "Rosa", START));
        assertThat(second().dishAliases().versions()).containsOnlyKeys(TENANT).containsEntry(TENANT, 1L);
        done(aliases().remove(TENANT, QUESUDITA));
        assertThat(second().dishAliases().versions()).containsEntry(TENANT, 2L);
    }

    @Test
    default void oneCustomerTeachesNoMoreThanSoMuch() {
        for (int i = 0; i < DishAliases.MOST_OF_ONE + 5; i++) {
            says(TENANT, ANA, "wamid." + i, new Name(Source.PLATFORM, "p1", "word" + i));
        }
        assertThat(aliases().proposals(TENANT, 1, 100)).hasSize(DishAliases.MOST_OF_ONE);
    }

    @Test
    default void whatNobodyDecidesAboutIsLetGo() {
        says(TENANT, ANA, "wamid.1", QUESUDITA, new Name(Source.PLATFORM, "p2", "otra"));

        Retention retention = test().retention();
        assertThat(retention.hints(TENANT, START, 10)).isZero();
        assertThat(retention.hints(OTHER_TENANT, RetentionContract.AFTER, 10)).isZero();
        assertThat(retention.hints(TENANT, RetentionContract.AFTER, 1)).isEqualTo(1);
        assertThat(retention.hints(TENANT, RetentionContract.AFTER, 10)).isEqualTo(1);
        assertThat(proposed(1)).isEmpty();
    }
}
