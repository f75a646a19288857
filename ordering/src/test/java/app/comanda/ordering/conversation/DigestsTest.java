package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DigestsTest {

    @Test
    void aReplayGivesTheSameNames() {
        assertThat(Digests.quoteId("turn-1", 3)).isEqualTo(Digests.quoteId("turn-1", 3));
        assertThat(Digests.reference("turn-1", "Q")).isEqualTo(Digests.reference("turn-1", "Q"));
    }

    @Test
    @DisplayName("case 45: a reference is # and ten characters that can be read aloud")
    void aReferenceCanBeReadAloud() {
        for (int i = 0; i < 2000; i++) {
            assertThat(Digests.reference("turn-" + i, "Q")).matches("#[0-9A-HJKMNP-TV-Z]{10}");
            assertThat(Digests.quoteId("turn-" + i, i)).matches("[0-9A-HJKMNP-TV-Z]{16}");
        }
    }

    @Test
    @DisplayName("case 45: no two turns, carts or quotes share a name")
    void noTwoNamesAreTheSame() {
        Set<String> names = new HashSet<>();
        int made = 0;
        for (int turn = 0; turn < 200; turn++) {
            for (int version = 0; version < 50; version++) {
                String quote = Digests.quoteId("turn-" + turn, version);
                names.add(quote);
                names.add(Digests.reference("turn-" + turn, quote));
                names.add(Digests.reference("turn-" + turn + "/2", quote));
                made += 3;
            }
        }
        assertThat(names).hasSize(made);
    }

    @Test
    void aKeyAndAVersionDoNotRunTogether() {
        assertThat(Digests.quoteId("turn-1", 23)).isNotEqualTo(Digests.quoteId("turn-12", 3));
        assertThat(Digests.reference("a", "bc")).isNotEqualTo(Digests.reference("ab", "c"));
    }
}
