package app.comanda.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final LoginAttempts attempts = new LoginAttempts(() -> now);

    @Test
    void closesToAnAddressAfterFiveWrongPasswordsAndOpensWhenTheyAreOld() {
        for (int i = 0; i < LoginAttempts.MOST_FAILURES; i++) {
            assertThat(attempts.open("10.0.0.1")).isTrue();
            attempts.failed("10.0.0.1");
            now = now.plusSeconds(10);
        }

        assertThat(attempts.open("10.0.0.1")).isFalse();
        assertThat(attempts.open("10.0.0.2")).isTrue();

        now = now.plus(LoginAttempts.WINDOW).minus(Duration.ofSeconds(50));
        assertThat(attempts.open("10.0.0.1")).isTrue();
    }

    @Test
    void forgetsWhatWasWrongOnceThePasswordWasRight() {
        for (int i = 0; i < LoginAttempts.MOST_FAILURES; i++) {
            attempts.failed("10.0.0.1");
        }
        attempts.succeeded("10.0.0.1");

        assertThat(attempts.open("10.0.0.1")).isTrue();
    }

    @Test
    void isSlowForGuessersFromManyAddressesToo() {
        for (int i = 0; i < LoginAttempts.MOST_FAILURES_TOGETHER; i++) {
            attempts.failed("10.0." + i / 200 + "." + i % 200);
        }

        assertThat(attempts.open("192.168.7.7")).isFalse();
    }
}
