package app.comanda.bot.tenant;

import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Shift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code COMANDA_HOURS}, {@code COMANDA_TAX} and {@code COMANDA_CART_REMINDER_MINUTES}.
 *
 * <p>Hours are {@code source}, {@code always}, or days with their shifts: {@code mon-thu 11:00-15:00 18:00-23:00; fri,sat
 * 11:00-02:00}. A day that is not named is closed. A tax is {@code source}, or a percentage that prices contain
 * ({@code 18}) or that is added to them ({@code +8}).
 */
final class SellingReader {
    private static final String SOURCE = "source";
    /** Minutes: well within the 24 hours in which a customer can be written to freely (Cloud API). */
    private static final int LATEST_REMINDER = 1_200;

    private static final List<List<String>> DAYS = List.of(
            List.of("mon", "lun"),
            List.of("tue", "mar"),
            List.of("wed", "mie", "mié"),
            List.of("thu", "jue"),
            List.of("fri", "vie"),
            List.of("sat", "sab", "sáb"),
            List.of("sun", "dom"));

    private final SettingsValues values;

    SellingReader(SettingsValues values) {
        this.values = values;
    }

    Selling read(String hoursName, String taxName, String reminderName) {
        return new Selling(hours(hoursName), tax(taxName), reminder(reminderName));
    }

    private @Nullable Duration reminder(String name) {
        int minutes = values.number(name, 0, 0, LATEST_REMINDER);
        return minutes == 0 ? null : Duration.ofMinutes(minutes);
    }

    private @Nullable OpeningHours hours(String name) {
        String value = values.optional(name, SOURCE).toLowerCase(Locale.ROOT);
        if (value.equals(SOURCE)) {
            return null;
        }
        if (value.equals("always")) {
            return OpeningHours.ALWAYS;
        }
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (String part : value.split(";", -1)) {
            if (part.isBlank() && !week.isEmpty()) {
                continue;
            }
            String[] words = part.strip().split("\\s+");
            List<DayOfWeek> days = days(words[0]);
            List<Shift> shifts = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                shift(words[i]).ifPresent(shifts::add);
            }
            if (days.isEmpty() || shifts.size() != words.length - 1 || shifts.isEmpty()) {
                values.problem(name + " must be source, always, or days with hours such as"
                        + " \"mon-thu 11:00-15:00 18:00-23:00; fri,sat 11:00-02:00\"; this is not: \"" + part.strip()
                        + "\".");
                return null;
            }
            days.forEach(day -> week.put(day, List.copyOf(shifts)));
        }
        return OpeningHours.of(new Schedule(week, Map.of(), 0));
    }

    private static List<DayOfWeek> days(String words) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String word : words.split(",")) {
            String[] ends = word.split("-", -1);
            Optional<DayOfWeek> first = day(ends[0]);
            Optional<DayOfWeek> last = ends.length == 2 ? day(ends[1]) : first;
            if (first.isEmpty() || last.isEmpty() || ends.length > 2) {
                return List.of();
            }
            for (DayOfWeek day = first.get(); ; day = day.plus(1)) {
                days.add(day);
                if (day == last.get()) {
                    break;
                }
            }
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String word) {
        for (int i = 0; i < DAYS.size(); i++) {
            if (DAYS.get(i).contains(word)) {
                return Optional.of(DayOfWeek.of(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Shift> shift(String word) {
        String[] times = word.split("-", -1);
        try {
            return times.length == 2
                    ? Optional.of(new Shift(LocalTime.parse(times[0]), LocalTime.parse(times[1])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable Tax tax(String name) {
        String value = values.optional(name, SOURCE).toLowerCase(Locale.ROOT);
        if (value.equals(SOURCE)) {
            return null;
        }
        boolean added = value.startsWith("+");
        try {
            int basisPoints = new BigDecimal(added ? value.substring(1) : value)
                    .movePointRight(2)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .intValueExact();
            return new Tax(basisPoints, !added, !added);
        } catch (IllegalArgumentException | ArithmeticException e) {
            values.problem(
                    name + " must be source, or a percentage from 0 to 100 with at most two decimals: 18 for a tax"
                            + " that prices contain, +8 for one that is added to them; not \"" + value + "\".");
            return null;
        }
    }
}
