package app.comanda.ordering.cart;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an offer counts, on the branch's own clock. What counts is the moment the order is quoted, not the moment it is
 * handed over.
 *
 * @param days the days it begins on; empty for every day
 * @param from the first moment of the day, null for the day's beginning
 * @param to the first moment after it, null for the day's end; at or before {@code from} it is the next day's
 */
public record Validity(
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {
    /** At any time. */
    public static final Validity ALWAYS = new Validity(Set.of(), null, null);

    public Validity {
        days = Set.copyOf(days);
    }

    /** The whole of some days. */
    public static Validity on(DayOfWeek... days) {
        return new Validity(Set.of(days), null, null);
    }

    /** Between two times of some days. */
    public static Validity between(LocalTime from, LocalTime to, DayOfWeek... days) {
        return new Validity(Set.of(days), from, to);
    }

    /** Whether the offer counts at a moment of the branch's clock. */
    public boolean holds(ZonedDateTime wall) {
        LocalTime time = wall.toLocalTime();
        LocalTime begin = from == null ? LocalTime.MIN : from;
        boolean pastMidnight = to != null && !to.isAfter(begin);
        if (!pastMidnight) {
            return onDay(wall.getDayOfWeek()) && !time.isBefore(begin) && (to == null || time.isBefore(to));
        }
        return (onDay(wall.getDayOfWeek()) && !time.isBefore(begin))
                || (onDay(wall.getDayOfWeek().minus(1)) && time.isBefore(to));
    }

    private boolean onDay(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
