package app.comanda.bot.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.bot.tenant.Secret;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private final Signature signature = new Signature(List.of(new Secret("Jefe")));

    @Test
    void knowsTheSignatureOfRfc4231() {
        byte[] body = "what do ya want for nothing?".getBytes(UTF_8);
        String header = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

        assertThat(signature.matches(body, header)).isTrue();
        assertThat(signature.matches(body, "sha256=" + header.substring(7).toUpperCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    @DisplayName("case 47: a body of which one byte was changed is refused")
    void refusesAChangedByte() {
        byte[] body = "{\"a\":1}".getBytes(UTF_8);
        String header = Signing.header("Jefe", body);
        body[5] ^= 1;

        assertThat(signature.matches(body, header)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha1=5bdcc146bf60754e6a042426089575c75a003f08",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384z",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384300"
            })
    @DisplayName("case 47: what is not a signature is refused")
    void refusesOtherHeaders(String header) {
        assertThat(signature.matches("what do ya want for nothing?".getBytes(UTF_8), header))
                .isFalse();
        assertThat(Signature.isWellFormed(header)).isFalse();
    }

    @Test
    void signsTheBytesAsTheyWereSentEscapesAndAll() {
        byte[] escaped = "{\"body\":\"\\uD83E\\uDD51 pi\\u00f1a\"}".getBytes(UTF_8);
        byte[] same = "{\"body\":\"🥑 piña\"}".getBytes(UTF_8);
        String header = Signing.header("Jefe", escaped);

        assertThat(signature.matches(escaped, header)).isTrue();
        assertThat(signature.matches(same, header)).isFalse();
    }

    @Test
    void takesTheOldSecretWhileTheNewOneIsBroughtIn() {
        Signature both = new Signature(List.of(new Secret("new"), new Secret("old")));
        byte[] body = "{}".getBytes(UTF_8);

        assertThat(both.matches(body, Signing.header("new", body))).isTrue();
        assertThat(both.matches(body, Signing.header("old", body))).isTrue();
        assertThat(both.matches(body, Signing.header("older", body))).isFalse();
    }

    @Test
    void needsASecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(List.of(new Secret(" "))));
    }
}
