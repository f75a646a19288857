package app.comanda.bot.journal;

import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.TenantStore.Change;
import app.comanda.bot.journal.TenantStore.Stored;
import app.comanda.bot.journal.TenantStore.Version;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Restaurants and branches as operators leave them, on every instance and after every restart. */
interface TenantStoreContract extends UnderTest {

    private static Change change(
            String restaurant, long version, String branch, Map<String, @Nullable String> common, String token) {
        Map<String, @Nullable String> own = new HashMap<>();
        own.put("CARTAAI_API_TOKEN", token);
        return new Change(restaurant, version, branch, true, common, own, "Rosa", START);
    }

    private boolean save(Change change) {
        return done(test().tenants().save(change));
    }

    private static Stored stored(TenantStore store, String restaurant) {
        Version version = store.versions().stream()
                .filter(one -> one.restaurant().equals(restaurant))
                .findFirst()
                .orElseThrow();
        return store.restaurant(version);
    }

    @Test
    default void aRestaurantIsThereAfterARestartWithAllItsBranches() {
        assertThat(save(change("roma", 0, "roma", Map.of("COMANDA_LANGUAGE", "es"), "one")))
                .isTrue();
        assertThat(save(change("roma", 1, "trastevere", Map.of(), "two"))).isTrue();
        assertThat(save(change("milan", 0, "milan", Map.of(), "three"))).isTrue();

        TenantStore store = reopen().tenants();

        Stored roma = stored(store, "roma");
        assertThat(roma.settings()).isEqualTo(Map.of("COMANDA_LANGUAGE", "es"));
        assertThat(roma.branches())
                .extracting(TenantStore.StoredBranch::id)
                .containsExactlyInAnyOrder("roma", "trastevere");
        assertThat(roma.branches()).allSatisfy(branch -> {
            assertThat(branch.enabled()).isTrue();
            assertThat(branch.changedBy()).isEqualTo("Rosa");
            assertThat(branch.changedAt()).isEqualTo(START);
        });
        assertThat(stored(store, "milan").branches().getFirst().settings())
                .isEqualTo(Map.of("CARTAAI_API_TOKEN", "three"));
    }

    @Test
    @DisplayName("case 64: what is kept of one restaurant never shows in another's")
    default void settingsStayWithTheirRestaurant() {
        save(change("roma", 0, "centro", Map.of("COMANDA_LANGUAGE", "es"), "one"));
        save(change("milan", 0, "centro", Map.of("COMANDA_LANGUAGE", "en"), "two"));

        assertThat(stored(test().tenants(), "roma").settings()).containsEntry("COMANDA_LANGUAGE", "es");
        assertThat(stored(test().tenants(), "roma").branches().getFirst().settings())
                .isEqualTo(Map.of("CARTAAI_API_TOKEN", "one"));
        assertThat(stored(test().tenants(), "milan").branches().getFirst().settings())
                .isEqualTo(Map.of("CARTAAI_API_TOKEN", "two"));
    }

    @Test
    default void aChangeMadeForAnOlderVersionChangesNothing() {
        save(change("roma", 0, "roma", Map.of(), "one"));
        assertThat(save(change("roma", 1, "roma", Map.of(), "two"))).isTrue();

        assertThat(save(change("roma", 1, "roma", Map.of(), "late"))).isFalse();
        assertThat(save(change("roma", 0, "roma", Map.of(), "again"))).isFalse();

        assertThat(stored(test().tenants(), "roma").branches().getFirst().settings())
                .containsEntry("CARTAAI_API_TOKEN", "two");
    }

    @Test
    default void aSettingIsDroppedAndABranchIsSwitchedOff() {
        save(change("roma", 0, "roma", Map.of("COMANDA_LANGUAGE", "es"), "one"));
        Map<String, @Nullable String> dropped = new HashMap<>();
        dropped.put("COMANDA_LANGUAGE", null);

        save(new Change("roma", 1, "roma", false, dropped, Map.of(), "Luis", START.plusSeconds(5)));

        Stored roma = stored(test().tenants(), "roma");
        assertThat(roma.settings()).isEmpty();
        assertThat(roma.branches().getFirst().enabled()).isFalse();
        assertThat(roma.branches().getFirst().changedBy()).isEqualTo("Luis");
        assertThat(roma.branches().getFirst().settings()).containsEntry("CARTAAI_API_TOKEN", "one");
    }

    @Test
    default void everyChangeIsSeenByEveryInstance() {
        long before = second().tenants().revision();
        save(change("roma", 0, "roma", Map.of(), "one"));
        long added = second().tenants().revision();
        save(change("roma", 1, "roma", Map.of(), "one"));

        assertThat(added).isNotEqualTo(before);
        assertThat(second().tenants().revision()).isNotEqualTo(added);
        assertThat(second().tenants().versions()).containsExactly(new Version("roma", 2));
    }
}
