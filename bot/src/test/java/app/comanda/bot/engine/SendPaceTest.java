package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.WhatsAppNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sends within Meta's limits. */
class SendPaceTest {
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final ConversationKey ANA = new ConversationKey("roma", "ana");

    private final SendPace pace = new SendPace();

    private static WhatsAppNumber number(int perSecond) {
        return new WhatsAppNumber(
                "1001", new Secret("x"), perSecond, null, WhatsAppNumber.Incoming.USUAL, Duration.ofHours(4));
    }

    @Test
    void oneCustomerGetsABurstAndThenOneInSixSeconds() {
        for (int i = 0; i < 45; i++) {
            assertThat(pace.take(number(0), ANA, NOON)).isZero();
        }

        assertThat(pace.take(number(0), ANA, NOON)).isEqualTo(Duration.ofSeconds(6));
        assertThat(pace.take(number(0), ANA, NOON.plusSeconds(5))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.take(number(0), ANA, NOON.plusSeconds(6))).isZero();
        assertThat(pace.take(number(0), ANA, NOON.plusSeconds(6))).isEqualTo(Duration.ofSeconds(6));
        assertThat(pace.take(number(0), new ConversationKey("roma", "luis"), NOON))
                .as("another customer")
                .isZero();
    }

    @Test
    void theBurstIsWholeAgainAfterAQuietWhile() {
        for (int i = 0; i < 45; i++) {
            pace.take(number(0), ANA, NOON);
        }
        Instant later = NOON.plusSeconds(45 * 6);
        for (int i = 0; i < 45; i++) {
            assertThat(pace.take(number(0), ANA, later)).isZero();
        }
        assertThat(pace.take(number(0), ANA, later)).isPositive();
    }

    @Test
    void aNumberNeverSendsMoreInAnySecondThanItMay() {
        for (int perSecond : new int[] {1, 20, 80, 1_000}) {
            SendPace fresh = new SendPace();
            List<Instant> sent = new ArrayList<>();
            Instant now = NOON;
            for (int i = 0; i < perSecond * 4; i++) {
                Duration wait = fresh.take(number(perSecond), new ConversationKey("roma", "c" + i), now);
                if (!wait.isZero()) {
                    now = now.plus(wait);
                    assertThat(fresh.take(number(perSecond), new ConversationKey("roma", "c" + i), now))
                            .isZero();
                }
                sent.add(now);
            }
            for (int i = 0; i + perSecond < sent.size(); i++) {
                assertThat(Duration.between(sent.get(i), sent.get(i + perSecond)))
                        .as("%s a second, message %s", perSecond, i)
                        .isGreaterThanOrEqualTo(Duration.ofMillis(990));
            }
        }
    }

    @Test
    void aRefusedSendUsesNothingUp() {
        for (int i = 0; i < 45; i++) {
            pace.take(number(0), ANA, NOON);
        }
        for (int i = 0; i < 100; i++) {
            pace.take(number(0), ANA, NOON);
        }
        assertThat(pace.take(number(0), ANA, NOON.plusSeconds(6))).isZero();
    }
}
