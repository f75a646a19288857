package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.move;
import static app.comanda.bot.journal.Given.order;
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
    @DisplayName(
            "orders to be placed do not wait behind the many that are only followed, of which a few are taken at a time")
    default void takesFewOfManyPlacedOrdersAndAllThatAreNot() {
        for (int i = 0; i < 30; i++) {
            ConversationKey key =
                    stored(journal(), TENANT, new Person("+519880000%02d".formatted(i), null, null), "m" + i);
            Orders.Row order = order(journal(), key, "#AAAAAAAA%02d".formatted(i), "q" + i);
            if (i < 20) {
                done(journal().move(order, move(Orders.Stage.PLACED, START.plusSeconds(2), false, null)));
            }
        }
        pass(Duration.between(START, LATER));

        assertThat(done(rival().claimOrders(LATER, 25)))
                .extracting(Orders.Row::stage)
                .filteredOn(Orders.Stage.PLACED::equals)
                .hasSize(12);
        assertThat(done(rival().claimOrders(LATER, 25)))
                .as("the next look takes the rest")
                .extracting(Orders.Row::stage)
                .hasSize(8)
                .containsOnly(Orders.Stage.PLACED);
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
