package app.comanda.sandbox.meta;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many messages Meta lets through: per number and second, and per number and person. */
final class Throughput {
    private static final double PAIR_BURST = 45;
    private static final double PAIR_PER_MILLI = 1 / 6_000.0;
    private static final int PAIR_TABLE_LIMIT = 100_000;

    private final MetaSwitches switches;
    private final Clock clock;
    private final Map<Chat, Bucket> pairs = new ConcurrentHashMap<>();
    private final Map<String, Bucket> numbers = new ConcurrentHashMap<>();

    Throughput(MetaSwitches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    /** Tokens that come back with time, up to a limit. */
    private static final class Bucket {
        private double tokens;
        private long filledAt;

        Bucket(double tokens, long now) {
            this.tokens = tokens;
            this.filledAt = now;
        }

        synchronized boolean take(long now, double capacity, double perMilli) {
            tokens = level(now, capacity, perMilli);
            filledAt = now;
            if (tokens < 1 - 1e-9) {
                return false;
            }
            tokens -= 1;
            return true;
        }

        synchronized double level(long now, double capacity, double perMilli) {
            return Math.min(capacity, tokens + Math.max(0, now - filledAt) * perMilli);
        }
    }

    /** Counts a message of a number, in or out; null when it may pass. */
    @Nullable
    GraphError number(String phoneNumberId) {
        int limit = switches.messagesPerSecond();
        if (limit <= 0) {
            return null;
        }
        long now = clock.millis();
        boolean passes = numbers.computeIfAbsent(phoneNumberId, _ -> new Bucket(limit, now))
                .take(now, limit, limit / 1_000.0);
        return passes
                ? null
                : GraphError.of(130_429, "Cloud API message throughput has been reached.")
                        .withStatus(switches.rateLimitStatus());
    }

    /** Counts a message to one person; null when it may pass. */
    @Nullable
    GraphError pair(Chat chat) {
        if (!switches.pairLimit()) {
            return null;
        }
        long now = clock.millis();
        if (pairs.size() > PAIR_TABLE_LIMIT) {
            pairs.values().removeIf(each -> each.level(now, PAIR_BURST, PAIR_PER_MILLI) >= PAIR_BURST);
        }
        boolean passes =
                pairs.computeIfAbsent(chat, _ -> new Bucket(PAIR_BURST, now)).take(now, PAIR_BURST, PAIR_PER_MILLI);
        return passes
                ? null
                : GraphError.of(
                                131_056,
                                "Message failed to send because there were too many messages sent from this phone number"
                                        + " to the same phone number in a short period of time.")
                        .withStatus(switches.rateLimitStatus());
    }
}
