package app.comanda.bot.whatsapp;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header that says how long to wait, in either of its forms (RFC 9110, 10.2.3). */
final class RetryAfter {
    /** Whoever asks for more is asked again after this. */
    private static final Duration MOST = Duration.ofHours(1);

    private RetryAfter() {}

    /** Seconds, or the time until a date; never negative, at most an hour. Null when it is neither. */
    static @Nullable Duration parse(String value, Instant now) {
        String text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            return bounded(Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException neither) {
            return null;
        }
    }

    private static Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(MOST) > 0 ? MOST : asked;
    }
}
