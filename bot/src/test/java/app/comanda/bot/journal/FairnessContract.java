package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.ordering;
import static app.comanda.bot.journal.Given.stored;
import static app.comanda.bot.journal.TestJournal.LATER;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a look for work finds where one restaurant has more of it than one look takes. */
interface FairnessContract extends UnderTest {
    int LIMIT = 4;

    private void rushThenOther(boolean answered) {
        for (int i = 0; i < 3 * LIMIT; i++) {
            one(TENANT, new Person("+5198800000" + i, null, null), i, answered);
        }
        one(OTHER_TENANT, ANA, 3 * LIMIT, answered);
    }

    private void one(String tenant, Person customer, int number, boolean answered) {
        ConversationKey key = stored(journal(), tenant, customer, "wamid." + number);
        if (answered) {
            committed(
                    journal(), ordering(journal(), key, "#AAAAAAAA%02d".formatted(number), "q" + number, "m" + number));
        }
    }

    @Test
    @DisplayName("case 80: one restaurant's backlog of messages keeps no other's out of a look")
    default void findsEverybodysMessages() {
        rushThenOther(false);

        assertThat(journal().conversationsWaiting(START.plusSeconds(10), LIMIT))
                .hasSize(LIMIT)
                .extracting(ConversationKey::tenant)
                .contains(TENANT, OTHER_TENANT);
    }

    @Test
    @DisplayName("case 80: one restaurant's backlog of replies, orders and errands keeps no other's out of a look")
    default void findsEverybodysWork() {
        rushThenOther(true);
        pass(Duration.between(START, LATER));

        assertThat(done(rival().claimLanes(LATER, LIMIT)))
                .hasSize(LIMIT)
                .extracting(lane -> lane.key().tenant())
                .contains(TENANT, OTHER_TENANT);
        assertThat(done(rival().claimOrders(LATER, LIMIT)))
                .hasSize(LIMIT)
                .extracting(order -> order.key().tenant())
                .contains(TENANT, OTHER_TENANT);
        assertThat(done(rival().claimErrands(LATER, LIMIT)))
                .hasSize(LIMIT)
                .extracting(errand -> errand.key().tenant())
                .contains(TENANT, OTHER_TENANT);
    }
}
