package app.comanda.bot.local;

import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.OpeningHours.SlotTerms;
import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.delivery.Shift;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a menu file's {@code hours} and {@code slots}. */
final class HoursReader {
    private static final Map<String, Service> SERVICES = Map.of(
            "delivery", Service.DELIVERY,
            "pickup", Service.PICKUP,
            "onSite", Service.ON_SITE);
    private static final int LONGEST_CUT_OFF = 600;

    private final FileFields fields;

    HoursReader(FileFields fields) {
        this.fields = fields;
    }

    /** The hours of all services, and of those that have hours of their own. */
    OpeningHours hours(JsonNode node) {
        if (FileFields.absent(node)) {
            return OpeningHours.ALWAYS;
        }
        Map<Service, Schedule> schedules = new EnumMap<>(Service.class);
        boolean common = days().anyMatch(node::has);
        if (common) {
            Schedule all = schedule(node, "hours", true);
            Stream.of(Service.values()).forEach(service -> schedules.put(service, all));
        }
        SERVICES.forEach((field, service) -> {
            if (node.has(field)) {
                schedules.put(service, schedule(node.path(field), "hours." + field, false));
            }
        });
        if (schedules.isEmpty()) {
            fields.problem("hours", "must have days, such as \"monday\": [\"11:00-22:00\"]");
        }
        return new OpeningHours(schedules);
    }

    private Schedule schedule(JsonNode node, String place, boolean withServices) {
        Stream<String> others = Stream.of("special", "lastOrderMinutes");
        Stream<String> services = withServices ? SERVICES.keySet().stream().sorted() : Stream.empty();
        fields.only(
                node,
                place,
                Stream.of(days(), others, services).flatMap(each -> each).toArray(String[]::new));
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, shifts(node, name(day), place));
        }
        Map<LocalDate, List<Shift>> special = new HashMap<>();
        JsonNode dates = node.path("special");
        for (String date : dates.propertyNames()) {
            day(date, place + ".special").ifPresent(day -> special.put(day, shifts(dates, date, place + ".special")));
        }
        Integer cutOff = fields.whole(node, "lastOrderMinutes", place, 0, LONGEST_CUT_OFF);
        return new Schedule(week, special, cutOff == null ? 0 : cutOff);
    }

    private Optional<LocalDate> day(String date, String place) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            fields.problem(place + "." + date, "must be a date such as 2026-12-25");
            return Optional.empty();
        }
    }

    private List<Shift> shifts(JsonNode node, String field, String place) {
        List<Shift> shifts = new ArrayList<>();
        List<JsonNode> list = fields.list(node, field, place);
        for (int i = 0; i < list.size(); i++) {
            shift(list.get(i), place + "." + field + "[" + i + "]").ifPresent(shifts::add);
        }
        return shifts;
    }

    /** {@code 11:00-22:00}; an end at or before the beginning is the next day's. */
    Optional<Shift> shift(JsonNode node, String place) {
        String[] times = node.asString("").strip().split("\\s*[-–]\\s*", -1);
        if (times.length == 2) {
            try {
                return Optional.of(new Shift(LocalTime.parse(times[0]), LocalTime.parse(times[1])));
            } catch (DateTimeException e) {
                // said below, together with what is not two times
            }
        }
        fields.problem(place, "must be two times of the day, such as \"11:00-22:00\"");
        return Optional.empty();
    }

    /** Which times may be ordered for. */
    SlotTerms slots(JsonNode node) {
        if (FileFields.absent(node)) {
            return SlotTerms.STANDARD;
        }
        fields.only(node, "slots", "stepMinutes", "leadMinutes", "days");
        Integer step = fields.whole(node, "stepMinutes", "slots", 5, 1_440);
        Integer lead = fields.whole(node, "leadMinutes", "slots", 0, 10_080);
        Integer days = fields.whole(node, "days", "slots", 1, 14);
        if (step != null && 1_440 % step != 0) {
            fields.problem("slots.stepMinutes", "must divide the day's 1440 minutes, as 15, 30 and 60 do");
            return SlotTerms.STANDARD;
        }
        SlotTerms otherwise = SlotTerms.STANDARD;
        return new SlotTerms(
                step == null ? otherwise.stepMinutes() : step,
                lead == null ? otherwise.leadMinutes() : lead,
                days == null ? otherwise.days() : days);
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> days() {
        return Arrays.stream(DayOfWeek.values()).map(HoursReader::name);
    }
}
