package app.comanda.bot.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.bot.tenant.SecretBox.Opened;
import app.comanda.bot.tenant.SecretBox.Place;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private static final String OLD = "an old key of the house";
    private static final String NEW = "a new key of the house";
    private static final Secret TOKEN = new Secret("eyJhbGciOi.token.ñandú");
    private static final Place ROMA = new Place("roma", "centro", TenantSetting.CARTAAI_API_TOKEN);

    private static SecretBox box(String... keys) {
        return new SecretBox(Stream.of(keys).map(Secret::new).toList(), new SecureRandom());
    }

    @Test
    void givesBackWhatItLockedAndShowsNothingOfIt() {
        String locked = box(NEW).lock(TOKEN, ROMA);

        assertThat(locked).doesNotContain("token").startsWith("v1:");
        assertThat(box(NEW).open(locked, ROMA)).isEqualTo(new Opened.Plain(TOKEN, false));
    }

    @Test
    void locksTheSameSecretDifferentlyEachTime() {
        SecretBox box = box(NEW);
        Set<String> locked = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            locked.add(box.lock(TOKEN, ROMA));
        }

        assertThat(locked).hasSize(50);
    }

    @Test
    @DisplayName("case 68: a token under another key is refused with the setting, and its cipher text is no token")
    void refusesAnotherKey() {
        String locked = box(OLD).lock(TOKEN, ROMA);

        assertThat(box(NEW).open(locked, ROMA))
                .isInstanceOfSatisfying(
                        Opened.Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("CARTAAI_API_TOKEN of centro", "another key than COMANDA_SECRET_KEY")
                                .doesNotContain(locked));
        assertThat(box().open(locked, ROMA))
                .isInstanceOfSatisfying(
                        Opened.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("COMANDA_SECRET_KEY is not set"));
    }

    @Test
    @DisplayName("case 68: a cipher text that was changed anywhere, or is none, is refused")
    void refusesWhateverWasChanged() {
        SecretBox box = box(NEW);
        String locked = box.lock(TOKEN, ROMA);
        int body = locked.lastIndexOf(':') + 1;
        for (int i = body; i < locked.length(); i++) {
            for (char other : new char[] {'A', 'B', 'Q', 'R', 'g', 'h', 'w', 'x'}) {
                String changed = locked.substring(0, i) + other + locked.substring(i + 1);
                if (!changed.equals(locked)) {
                    assertThat(box.open(changed, ROMA)).as(changed).isInstanceOf(Opened.Refused.class);
                }
            }
        }
        for (String none : List.of("", "plain-token", "v1:", "v1:00000000:AAAA", locked.substring(0, body) + "AAAA")) {
            assertThat(box.open(none, ROMA)).as(none).isInstanceOf(Opened.Refused.class);
        }
    }

    @Test
    @DisplayName("cases 64, 68: a secret copied to another restaurant, branch or setting does not open there")
    void opensOnlyWhereItBelongs() {
        SecretBox box = box(NEW);
        String locked = box.lock(TOKEN, ROMA);

        assertThat(List.of(
                        new Place("milan", "centro", TenantSetting.CARTAAI_API_TOKEN),
                        new Place("roma", "norte", TenantSetting.CARTAAI_API_TOKEN),
                        new Place("roma", "centro", TenantSetting.WHATSAPP_ACCESS_TOKEN),
                        new Place("rom", "acentro", TenantSetting.CARTAAI_API_TOKEN)))
                .allSatisfy(place -> assertThat(box.open(locked, place)).isInstanceOf(Opened.Refused.class));
    }

    @Test
    void opensWithTheOldKeyWhileItIsReplacedAndSaysSo() {
        String locked = box(OLD).lock(TOKEN, ROMA);
        SecretBox both = box(OLD, NEW);

        assertThat(both.open(locked, ROMA)).isEqualTo(new Opened.Plain(TOKEN, true));
        String again = both.lock(TOKEN, ROMA);
        assertThat(box(NEW).open(again, ROMA)).isEqualTo(new Opened.Plain(TOKEN, false));
    }

    @Test
    void locksNothingWithoutAKey() {
        assertThat(box().locks()).isFalse();
        assertThatThrownBy(() -> box().lock(TOKEN, ROMA)).hasMessageContaining("COMANDA_SECRET_KEY");
    }
}
