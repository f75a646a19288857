package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.carta.CartaError.Kind.HeldBack;
import app.comanda.bot.carta.CartaError.Kind.HeldBack.Reason;
import app.comanda.bot.carta.Lane.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LaneTest {
    private static final Duration TOOK = Duration.ofMillis(20);
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-25T15:00:00Z"));

    private Lane lane(int atOnce, int waiting) {
        return new Lane("casa reads", new LaneLimits(atOnce, waiting), clock);
    }

    private static Reason reason(Lane lane) {
        return lane.enter(Duration.ofMillis(50)).map(HeldBack::reason).orElseThrow();
    }

    private static void call(Lane lane, Verdict verdict) {
        assertThat(lane.enter(Duration.ZERO)).isEmpty();
        lane.leave(verdict, TOOK);
    }

    @Test
    void opensAfterEnoughFailuresAndClosesWhenCallsWorkAgain() {
        Lane lane = lane(2, 2);
        for (int i = 0; i < CartaLimits.BREAKER_CALLS; i++) {
            call(lane, Verdict.TROUBLE);
        }

        assertThat(reason(lane)).isEqualTo(Reason.BREAKER_OPEN);
        assertThat(lane.breakerState()).isEqualTo(2);

        clock.advance(CartaLimits.BREAKER_OPEN.plusMillis(1));
        for (int i = 0; i < CartaLimits.BREAKER_PROBES; i++) {
            call(lane, Verdict.FINE);
        }
        assertThat(lane.breakerState()).isZero();
        call(lane, Verdict.FINE);
    }

    @Test
    void staysShutWhenTheProbesFail() {
        Lane lane = lane(2, 2);
        for (int i = 0; i < CartaLimits.BREAKER_CALLS; i++) {
            call(lane, Verdict.TROUBLE);
        }
        clock.advance(CartaLimits.BREAKER_OPEN.plusMillis(1));
        for (int i = 0; i < CartaLimits.BREAKER_PROBES; i++) {
            call(lane, Verdict.TROUBLE);
        }

        assertThat(reason(lane)).isEqualTo(Reason.BREAKER_OPEN);
    }

    @Test
    void letsNoOpinionHoldUpAHalfOpenBreaker() {
        Lane lane = lane(2, 2);
        for (int i = 0; i < CartaLimits.BREAKER_CALLS; i++) {
            call(lane, Verdict.TROUBLE);
        }
        clock.advance(CartaLimits.BREAKER_OPEN.plusMillis(1));
        for (int i = 0; i < 10; i++) {
            call(lane, Verdict.NONE);
        }

        assertThat(lane.breakerState()).isOne();
    }

    @Test
    void forgetsFailuresOfLongAgo() {
        Lane lane = lane(2, 2);
        for (int i = 0; i < CartaLimits.BREAKER_CALLS - 1; i++) {
            call(lane, Verdict.TROUBLE);
        }
        clock.advance(CartaLimits.BREAKER_WINDOW.plusSeconds(1));
        call(lane, Verdict.TROUBLE);

        assertThat(lane.breakerState()).isZero();
    }

    @Test
    void refusesWhoFindsTheQueueFullOrWaitsTooLong() {
        Lane lane = lane(1, 0);
        assertThat(lane.enter(Duration.ZERO)).isEmpty();

        assertThat(reason(lane)).isEqualTo(Reason.QUEUE_FULL);
        assertThat(lane.running()).isOne();

        Lane queued = lane(1, 1);
        assertThat(queued.enter(Duration.ZERO)).isEmpty();
        assertThat(reason(queued)).isEqualTo(Reason.NO_TURN);
        assertThat(queued.waiting()).isZero();
    }

    @Test
    void restsAsLongAsThePlatformAskedFor() {
        Lane lane = lane(1, 1);
        lane.rest(Duration.ofSeconds(30));
        lane.rest(Duration.ofSeconds(5));

        assertThat(lane.enter(Duration.ZERO)).contains(new HeldBack(Reason.ASKED_TO_REST, Duration.ofSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        call(lane, Verdict.FINE);
    }

    @Test
    void restsNoLongerThanItsLimit() {
        Lane lane = lane(1, 1);
        lane.rest(Duration.ofDays(4000));

        clock.advance(CartaLimits.LONGEST_REST);
        call(lane, Verdict.FINE);
    }
}
