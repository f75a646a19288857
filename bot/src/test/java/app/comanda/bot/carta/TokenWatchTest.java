package app.comanda.bot.carta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.bot.tenant.Tenant;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWatchTest {
    private static final Instant END = Instant.parse("2026-12-10T17:30:00Z");

    private final MovingClock clock = new MovingClock(END.minus(Duration.ofDays(20)));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TokenWatch watch = new TokenWatch(clock, meters);

    private static Tenant tenant(String token) {
        Tenant plain = Calls.tenant("casa", URI.create("http://localhost:1"), "casa", "LOC1");
        return Calls.token(plain, token, AuthKind.BEARER);
    }

    static String jwt(String claims) {
        return part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims) + ".c2lnbmF0dXJl";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static Tenant ending(Instant end) {
        return tenant(jwt("{\"sub\":\"casa\",\"exp\":" + end.getEpochSecond() + "}"));
    }

    @Test
    void saysNothingWhileThereIsTime() {
        assertThat(watch.warning(ending(END))).isEmpty();
    }

    @Test
    void warnsAWeekBeforeTheTokenEndsInTheBranchsTime() {
        clock.advance(Duration.ofDays(13));

        assertThat(watch.warning(ending(END)))
                .contains("The token for CartaAI of tenant casa ends on 2026-12-10 12:30 America/Lima, in 7 days; "
                        + "put a new one in CARTAAI_API_TOKEN");
    }

    @Test
    void saysThatATokenHasEnded() {
        clock.advance(Duration.ofDays(20));

        assertThat(watch.warning(ending(END)))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("ended on 2026-12-10 12:30 America/Lima and is refused", "CARTAAI_API_TOKEN"));
    }

    @Test
    void forgetsTheOldTokenOnceThereIsANewOne() {
        clock.advance(Duration.ofDays(19));
        assertThat(watch.warning(ending(END))).isPresent();

        assertThat(watch.warning(ending(END.plus(Duration.ofDays(90))))).isEmpty();
    }

    @Test
    void showsTheDaysThatAreLeft() {
        watch.look(ending(END));
        clock.advance(Duration.ofDays(22));

        assertThat(meters.get("comanda.carta.token.days.left")
                        .tags("tenant", "casa")
                        .gauge()
                        .value())
                .isCloseTo(-2, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-carta-token",
                "a.b",
                "a.b.c",
                "..",
                "sk-live.1234.5678",
                "x.bm90IGpzb24.y",
                "x.bnVsbA.y",
                "x.W10.y"
            })
    void takesTokensThatAreNoJwtForEverlasting(String token) {
        clock.advance(Duration.ofDays(1000));

        assertThat(watch.warning(tenant(token))).isEmpty();
        assertThat(meters.find("comanda.carta.token.days.left").gauge()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"exp\":null}", "{\"exp\":\"soon\"}", "{\"exp\":1e300}", "{\"exp\":9223372036854775807}"
            })
    void takesAJwtWithoutAnEndForEverlasting(String claims) {
        assertThat(watch.warning(tenant(jwt(claims)))).isEmpty();
    }
}
