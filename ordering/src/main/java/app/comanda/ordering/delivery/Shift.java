package app.comanda.ordering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * A stretch of opening hours that begins on some day, as the clock on the branch's wall shows it.
 *
 * @param from the first moment of it
 * @param to the first moment after it; at or before {@code from} it is the next day's, so that 00:00–00:00 is a whole day
 */
public record Shift(LocalTime from, LocalTime to) {

    /** The shift of a day as moments. */
    Span on(LocalDate day, ZoneId zone) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return new Span(first(day.atTime(from), zone), last(last.atTime(to), zone));
    }

    /** The first moment at which the wall clock shows that time or has jumped over it. */
    private static Instant first(LocalDateTime time, ZoneId zone) {
        return moment(time, zone, 0);
    }

    /** The last moment at which it does: an hour that comes twice is open twice. */
    private static Instant last(LocalDateTime time, ZoneId zone) {
        return moment(time, zone, 1);
    }

    private static Instant moment(LocalDateTime time, ZoneId zone, int which) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition jump = zone.getRules().getTransition(time);
            return jump.getInstant();
        }
        return time.toInstant(offsets.get(Math.min(which, offsets.size() - 1)));
    }

    /** From a moment to another, which is not part of it any more. */
    record Span(Instant from, Instant to) {
        boolean empty() {
            return !from.isBefore(to);
        }
    }
}
