package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.MenuSnapshots.Row;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The last good menus: one for each tenant and form, and the latest one stays. */
interface MenuSnapshotContract extends UnderTest {

    private static Row row(String tenant, String form, String content, int minute) {
        return new Row(
                tenant,
                form,
                "roma/LOC1",
                "digest of " + content,
                content,
                START.plus(Duration.ofMinutes(minute)),
                START.plus(Duration.ofMinutes(minute - 1)));
    }

    private void keep(Row row) {
        done(test().menuSnapshots().keep(row).thenApply(nothing -> true));
    }

    @Test
    default void theLastMenuOfEachTenantIsThereAfterARestart() {
        Row roma = row(TENANT, "1", "pizza", 1);
        Row milan = row(OTHER_TENANT, "1", "risotto", 2);
        keep(roma);
        keep(milan);

        TestJournal next = reopen();

        assertThat(next.menuSnapshots().last(TENANT, "1")).contains(roma);
        assertThat(next.menuSnapshots().last(OTHER_TENANT, "1")).contains(milan);
        assertThat(next.menuSnapshots().last("torino", "1")).isEmpty();
    }

    @Test
    default void aLaterMenuTakesTheFormersPlaceAndALateWriterDoesNot() {
        Row latest = row(TENANT, "1", "pizza and pasta", 5);
        keep(row(TENANT, "1", "pizza", 1));
        keep(latest);
        keep(row(TENANT, "1", "pizza", 3));
        keep(row(TENANT, "1", "pizza and pasta", 4));

        assertThat(test().menuSnapshots().last(TENANT, "1")).contains(latest);
    }

    @Test
    default void aMenuThatHasNotChangedOnlyGrowsYounger() {
        keep(row(TENANT, "1", "pizza", 1));
        Row again = row(TENANT, "1", "pizza", 9);
        Row sameDigest = new Row(
                again.tenant(),
                again.form(),
                again.branch(),
                again.digest(),
                "never written",
                again.readAt(),
                again.zonesReadAt());
        keep(sameDigest);

        assertThat(test().menuSnapshots().last(TENANT, "1")).contains(again);
    }

    @Test
    default void releasesThatWriteAnotherFormKeepTheirOwnForAWeek() {
        Row old = row(TENANT, "1", "pizza", 0);
        keep(old);
        keep(row(TENANT, "2", "PIZZA", 1));
        assertThat(test().menuSnapshots().last(TENANT, "1")).contains(old);

        keep(row(TENANT, "2", "PIZZA AND PASTA", 8 * 24 * 60));

        assertThat(test().menuSnapshots().last(TENANT, "1")).isEmpty();
    }
}
