package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.delivery.Shift;
import app.comanda.ordering.language.Question;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When the branch is open, service by service where they differ, in its own time zone. */
final class HoursAnswers {
    /** Holidays that are further away are not told yet. */
    private static final int SPECIAL_DAYS_AHEAD = 14;

    private HoursAnswers() {}

    static String hours(Scene scene, Question.Hours asked) {
        Branch branch = scene.facts().branch();
        Service wanted = service(asked.service());
        if (wanted != null && !branch.services().contains(wanted)) {
            return switch (wanted) {
                case DELIVERY -> scene.texts().noDelivery();
                case PICKUP -> scene.texts().noPickup();
                case ON_SITE -> scene.selling().noOnSite();
            };
        }
        List<Service> services = wanted != null
                ? List.of(wanted)
                : branch.services().stream().sorted().toList();
        List<String> lines = new ArrayList<>();
        Question.Day day = asked.day();
        LocalDate today = scene.facts().now().atZone(branch.timeZone()).toLocalDate();
        if (day == null || day.equals(new Question.Day.Ahead(0))) {
            lines.add(now(scene, services));
        }
        Map<Schedule, List<Service>> known = new LinkedHashMap<>();
        services.forEach(service -> {
            Schedule schedule = scene.facts().terms().hours().schedules().get(service);
            if (schedule != null) {
                known.computeIfAbsent(schedule, _ -> new ArrayList<>()).add(service);
            }
        });
        boolean apart = known.size() > 1 || known.values().stream().anyMatch(list -> list.size() < services.size());
        known.forEach((schedule, those) -> {
            if (apart || wanted != null) {
                lines.add("*"
                        + String.join(
                                ", ",
                                those.stream().map(one -> named(scene, one)).toList()) + "*");
            }
            lines.addAll(day == null ? week(scene, schedule, today) : List.of(on(scene, schedule, date(day, today))));
        });
        if (known.isEmpty() && lines.isEmpty()) {
            lines.add(now(scene, services));
        }
        return String.join("\n", lines);
    }

    /** A way of handing over as the branch has it. */
    static @Nullable Service service(Question.@Nullable Way way) {
        return switch (way) {
            case null -> null;
            case DELIVERY -> Service.DELIVERY;
            case PICKUP -> Service.PICKUP;
            case ON_SITE -> Service.ON_SITE;
        };
    }

    private static String now(Scene scene, List<Service> services) {
        if (services.stream().anyMatch(service -> OrderTimes.openNow(scene, service))) {
            return services.stream()
                    .flatMap(service -> OrderTimes.lastOrder(scene, service).stream())
                    .max(Comparator.naturalOrder())
                    .map(last -> scene.selling().openUntil(OrderTimes.moment(scene, last)))
                    .orElse(scene.selling().open());
        }
        return services.stream()
                .flatMap(service -> OrderTimes.opens(scene, service).stream())
                .min(Comparator.naturalOrder())
                .map(opens -> scene.selling().closedUntil(OrderTimes.moment(scene, opens)) + " "
                        + scene.selling().orderAhead())
                .orElse(scene.selling().closed());
    }

    private static String named(Scene scene, Service service) {
        return switch (service) {
            case DELIVERY -> scene.texts().delivery();
            case PICKUP -> scene.texts().pickup();
            case ON_SITE -> scene.selling().onSite();
        };
    }

    private static LocalDate date(Question.Day day, LocalDate today) {
        return switch (day) {
            case Question.Day.Ahead ahead -> today.plusDays(ahead.days());
            case Question.Day.On on -> today.with(TemporalAdjusters.nextOrSame(on.weekday()));
        };
    }

    /** The weekdays, those in a row with the same shifts as one, and the holidays that are near. */
    private static List<String> week(Scene scene, Schedule schedule, LocalDate today) {
        List<String> lines = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int from = 0, to; from < days.length; from = to) {
            List<Shift> shifts = schedule.week().getOrDefault(days[from], List.of());
            to = from + 1;
            while (to < days.length
                    && schedule.week().getOrDefault(days[to], List.of()).equals(shifts)) {
                to++;
            }
            lines.add(AnswerTexts.of(scene).days(days[from], days[to - 1]) + ": " + shifts(scene, shifts));
        }
        new TreeMap<>(schedule.special()).forEach((date, shifts) -> {
            if (!date.isBefore(today) && date.isBefore(today.plusDays(SPECIAL_DAYS_AHEAD))) {
                lines.add(OrderTimes.day(scene, date) + ": " + shifts(scene, shifts));
            }
        });
        if (schedule.cutOffMinutes() > 0) {
            lines.add(AnswerTexts.of(scene).lastOrder(schedule.cutOffMinutes()));
        }
        return lines;
    }

    private static String on(Scene scene, Schedule schedule, LocalDate date) {
        return OrderTimes.day(scene, date) + ": " + shifts(scene, schedule.shifts(date));
    }

    private static String shifts(Scene scene, List<Shift> shifts) {
        AnswerTexts texts = AnswerTexts.of(scene);
        return shifts.isEmpty()
                ? texts.closedDay()
                : String.join(
                        texts.and(),
                        shifts.stream()
                                .map(shift -> shift.from().equals(shift.to())
                                        ? texts.allDay()
                                        : OrderTimes.clock(scene, shift.from()) + " – "
                                                + OrderTimes.clock(scene, shift.to()))
                                .toList());
    }
}
