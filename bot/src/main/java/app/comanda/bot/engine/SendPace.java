package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.tenant.WhatsAppNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds sends back before Meta would refuse them: so many a second from a number, and to one customer a burst of 45, then
 * one in six seconds (Cloud API, throughput and pair rate limits). What Meta refuses all the same, as two instances share a
 * number's limit, is tried again by its answer.
 *
 * <p>Each limit is one moment: when it would be used up if sends came evenly from now on. A send may go when that is not
 * further ahead than the burst.
 */
final class SendPace {
    private static final int PAIR_BURST = 45;
    private static final Duration PAIR = Duration.ofSeconds(6);
    /** Of what a number may send in a second this part may go at once, and the rest evenly: never more in any second. */
    private static final int AT_ONCE = 10;
    /** Above so many remembered limits, those that are whole again are forgotten. */
    private static final int REMEMBERED = 20_000;

    private final Map<Object, Instant> used = new HashMap<>();

    private record Limit(Object key, Duration each, int burst) {
        Duration wait(Instant used, Instant now) {
            Duration ahead = Duration.between(now, used).minus(each.multipliedBy(burst - 1L));
            return ahead.isPositive() ? ahead : Duration.ZERO;
        }
    }

    /**
     * Takes a send's place.
     *
     * @return zero when it may go now; otherwise nothing is taken, and it may be asked again after that long
     */
    synchronized Duration take(WhatsAppNumber number, ConversationKey customer, Instant now) {
        Limit pair = new Limit(customer, PAIR, PAIR_BURST);
        Limit all = ofNumber(number);
        Duration pairWait = pair.wait(usedUntil(pair, now), now);
        Duration allWait = all == null ? Duration.ZERO : all.wait(usedUntil(all, now), now);
        Duration wait = pairWait.compareTo(allWait) >= 0 ? pairWait : allWait;
        if (wait.isZero()) {
            use(pair, now);
            if (all != null) {
                use(all, now);
            }
            forget(now);
        }
        return wait;
    }

    private static @Nullable Limit ofNumber(WhatsAppNumber number) {
        int perSecond = number.messagesPerSecond();
        if (perSecond == 0) {
            return null;
        }
        int burst = Math.max(1, perSecond / AT_ONCE);
        Duration each = Duration.ofSeconds(1).dividedBy(Math.max(1, perSecond - burst));
        return new Limit(number.phoneNumberId(), each, burst);
    }

    private Instant usedUntil(Limit limit, Instant now) {
        Instant until = used.getOrDefault(limit.key(), now);
        return until.isAfter(now) ? until : now;
    }

    private void use(Limit limit, Instant now) {
        used.put(limit.key(), usedUntil(limit, now).plus(limit.each()));
    }

    private void forget(Instant now) {
        if (used.size() > REMEMBERED) {
            used.values().removeIf(until -> !until.isAfter(now));
        }
    }
}
