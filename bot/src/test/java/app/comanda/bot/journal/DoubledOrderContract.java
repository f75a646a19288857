package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.conversation;
import static app.comanda.bot.journal.Given.order;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comanda.bot.journal.DoubledOrders.Sight;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An order that the platform has more than once is noted once, whoever sees it. */
interface DoubledOrderContract extends UnderTest {
    String TWICE = "#AAAAAAAAA1";

    private static Sight sight(int orders, boolean over) {
        return new Sight(TENANT, TWICE, orders, "ORD-1, ORD-2", over);
    }

    private boolean noted(TestJournal instance, Sight sight) {
        return done(instance.doubledOrders().note(sight, START));
    }

    @Test
    default void oneOfManyInstancesNotesIt() {
        order(journal(), conversation(journal()), TWICE, "q1");
        CompletableFuture<Boolean> here = test().doubledOrders().note(sight(2, false), START);
        CompletableFuture<Boolean> there = second().doubledOrders().note(sight(2, false), START);

        assertThat(done(here) ^ done(there)).isTrue();
        assertThat(noted(test(), sight(2, false))).isFalse();
        assertThat(noted(reopen(), sight(2, false))).as("after a restart").isFalse();
        assertThat(test().aftercare().notes(TENANT, 10)).singleElement().satisfies(note -> {
            assertThat(note.matter()).isEqualTo("DOUBLED");
            assertThat(note.detail()).isEqualTo("ORD-1, ORD-2");
            assertThat(note.customer()).isEqualTo("Ana");
        });
        assertThat(test().doubledOrders().open()).isEqualTo(Map.of(TENANT, 1L));
    }

    @Test
    default void oneThatIsOverClosesItsNoteAndAnotherOrderOpensANewOne() {
        order(journal(), conversation(journal()), TWICE, "q1");
        assertThat(noted(test(), sight(2, false))).isTrue();
        assertThat(noted(test(), sight(3, false))).as("it is open already").isFalse();
        assertThat(noted(test(), sight(2, true))).isFalse();
        assertThat(test().doubledOrders().open()).isEmpty();
        assertThat(noted(test(), sight(3, false))).isTrue();

        assertThat(test().aftercare().notes(TENANT, 10))
                .extracting(Aftercare.Note::id, Aftercare.Note::settledBy)
                .containsExactly(tuple("doubled-AAAAAAAAA1-3", null), tuple("doubled-AAAAAAAAA1-2", "comanda"));
    }

    @Test
    default void oneThatWasOverFromTheStartIsNotedAsSeenTo() {
        order(journal(), conversation(journal()), TWICE, "q1");

        assertThat(noted(test(), sight(2, true))).isTrue();
        assertThat(noted(test(), sight(2, true))).isFalse();
        assertThat(test().doubledOrders().open()).isEmpty();
    }

    @Test
    default void knowsOnlyTheRestaurantsOwnOrders() {
        order(journal(), conversation(journal()), TWICE, "q1");

        assertThat(done(test().doubledOrders().note(new Sight(OTHER_TENANT, TWICE, 2, "", false), START)))
                .isFalse();
        assertThat(test().doubledOrders().anySentSince(TENANT, START)).isTrue();
        assertThat(test().doubledOrders().anySentSince(TENANT, START.plusSeconds(60)))
                .isFalse();
        assertThat(test().doubledOrders().anySentSince(OTHER_TENANT, START)).isFalse();
    }
}
