package app.comanda.bot.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.rollout.Guard.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Guard.Limits LIMITS = new Guard.Limits(Duration.ofMinutes(1), 5, 50, Duration.ofSeconds(2));

    @Test
    void turnsBackAboveTheErrorRateAndNotAtIt() {
        assertThat(judge(calls(5, 5, 100))).isEmpty();
        assertThat(judge(calls(6, 5, 100)))
                .hasValueSatisfying(why -> assertThat(why).contains("6 of 11 calls", "60 s", "50 %"));
    }

    @Test
    void decidesNothingOnTooFewCalls() {
        assertThat(judge(calls(4, 0, 100))).isEmpty();
        assertThat(judge(calls(5, 0, 100))).isPresent();
    }

    @Test
    void turnsBackWhenOneCallInTwentyIsTooSlow() {
        List<Call> calls = new ArrayList<>(calls(0, 19, 100));
        calls.add(new Call(NOW, false, 9_000));
        assertThat(judge(calls)).as("the slowest twentieth may be slow").isEmpty();
        calls.add(new Call(NOW, false, 9_000));
        assertThat(judge(calls)).hasValueSatisfying(why -> assertThat(why).contains("p95", "9000 ms", "2000 ms"));
    }

    @Test
    void oneSlowCallAmongFewIsNoReason() {
        List<Call> calls = new ArrayList<>(calls(0, 5, 100));
        calls.add(new Call(NOW, false, 9_000));
        assertThat(judge(calls)).isEmpty();
        calls.add(new Call(NOW, false, 9_000));
        assertThat(judge(calls)).isPresent();
    }

    @Test
    void forgetsWhatIsOutsideTheWindow() {
        List<Call> old = calls(10, 0, 100).stream()
                .map(call -> new Call(NOW.minusSeconds(61), call.failed(), call.millis()))
                .toList();
        assertThat(judge(old)).isEmpty();
    }

    @Test
    void startsAnewAfterTheFlagWasChanged() {
        List<Call> before = calls(10, 0, 100).stream()
                .map(call -> new Call(NOW.minusSeconds(10), call.failed(), call.millis()))
                .toList();
        assertThat(Guard.judge(before, LIMITS, NOW.minusSeconds(20), NOW)).isPresent();
        assertThat(Guard.judge(before, LIMITS, NOW.minusSeconds(5), NOW)).isEmpty();
    }

    private static Optional<String> judge(List<Call> calls) {
        return Guard.judge(calls, LIMITS, Instant.EPOCH, NOW);
    }

    private static List<Call> calls(int failed, int well, long millis) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < failed; i++) {
            calls.add(new Call(NOW, true, millis));
        }
        for (int i = 0; i < well; i++) {
            calls.add(new Call(NOW, false, millis));
        }
        return calls;
    }
}
