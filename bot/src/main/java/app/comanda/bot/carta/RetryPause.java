package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long a read waits before it is tried again: what the platform asks for, or twice as long each time with jitter. */
final class RetryPause {
    private RetryPause() {}

    /**
     * The pause before another try, or empty when the platform asks for more patience than a call has.
     *
     * @param tries how many tries have failed, at least one
     */
    static Optional<Duration> before(Kind kind, int tries, RandomGenerator random) {
        Duration asked = switch (kind) {
            case Kind.RateLimited limited -> limited.retryAfter();
            case Kind.Server server -> server.retryAfter();
            case Kind.HeldBack held -> held.pause();
            case Kind.Unreachable k -> null;
            case Kind.TimedOut k -> null;
            case Kind.Lost k -> null;
            case Kind.Unauthorised k -> null;
            case Kind.NotFound k -> null;
            case Kind.Refused k -> null;
            case Kind.Unreadable k -> null;
            case Kind.Foreign k -> null;
        };
        if (asked != null) {
            return asked.compareTo(CartaLimits.LONGEST_RETRY_AFTER) > 0
                    ? Optional.empty()
                    : Optional.of(asked.plusMillis(random.nextLong(250)));
        }
        long longest = CartaLimits.LONGEST_PAUSE.toMillis();
        long full = Math.min(longest, CartaLimits.FIRST_PAUSE.toMillis() << Math.min(tries - 1, 10));
        // Half of it is certain, half is chance, so that callers that failed together do not come back together.
        return Optional.of(Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1)));
    }

    /** Reads a {@code Retry-After} header, in seconds or as a date; null where there is none or it makes no sense. */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (value.matches("\\d+")) {
            // A figure that no calendar holds is as good as the longest one that it does.
            return Duration.ofSeconds(value.length() > 9 ? 999_999_999 : Long.parseLong(value));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
