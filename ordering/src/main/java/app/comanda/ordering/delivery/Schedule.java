package app.comanda.ordering.delivery;

import app.comanda.ordering.delivery.Shift.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When one service of a branch is open. A shift belongs to the day it begins on: Friday's that ends at two at night is
 * Friday's, whatever Saturday's hours are.
 *
 * @param week the shifts of each weekday; a day that is missing or has none is closed
 * @param special days that have other shifts than their weekday, or none: holidays
 * @param cutOffMinutes how long before the end of its hours the kitchen takes the last order, not negative
 */
public record Schedule(Map<DayOfWeek, List<Shift>> week, Map<LocalDate, List<Shift>> special, int cutOffMinutes) {

    public Schedule {
        week = copy(week);
        special = copy(special);
        if (cutOffMinutes < 0) {
            throw new IllegalArgumentException("A kitchen cut-off is not negative: " + cutOffMinutes);
        }
    }

    /** The same shifts every day, no special days and no cut-off. */
    public static Schedule daily(Shift... shifts) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(shifts));
        }
        return new Schedule(week, Map.of(), 0);
    }

    /** The shifts that begin on a day. */
    public List<Shift> shifts(LocalDate day) {
        List<Shift> other = special.get(day);
        return other != null ? other : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** Each stretch in which orders are taken, of the days from one to another, in order; none touches the next. */
    List<Span> taking(LocalDate from, LocalDate to, ZoneId zone) {
        List<Span> spans = new ArrayList<>();
        // The evening before reaches into the first day, and the night after the last keeps a stretch whole.
        for (LocalDate day = from.minusDays(1); !day.isAfter(to.plusDays(1)); day = day.plusDays(1)) {
            for (Shift shift : shifts(day)) {
                spans.add(shift.on(day, zone));
            }
        }
        return merged(spans).stream()
                .map(this::cutOff)
                .filter(span -> !span.empty())
                .toList();
    }

    private Span cutOff(Span open) {
        Instant last = open.to().minusSeconds(cutOffMinutes * 60L);
        return new Span(open.from(), last);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        List<Span> sorted = spans.stream()
                .filter(span -> !span.empty())
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                .toList();
        for (Span span : sorted) {
            Span before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && !span.from().isAfter(before.to())) {
                Instant end = span.to().isAfter(before.to()) ? span.to() : before.to();
                merged.set(merged.size() - 1, new Span(before.from(), end));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static <K> Map<K, List<Shift>> copy(Map<K, List<Shift>> days) {
        Map<K, List<Shift>> copy = new HashMap<>();
        days.forEach((day, shifts) -> copy.put(day, List.copyOf(shifts)));
        return Map.copyOf(copy);
    }
}
