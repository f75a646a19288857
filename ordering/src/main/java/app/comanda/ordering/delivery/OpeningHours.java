package app.comanda.ordering.delivery;

import app.comanda.ordering.delivery.Shift.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a branch takes orders, service by service. Being open means that an order placed at that moment is cooked: the
 * minutes between the kitchen's cut-off and the closing of the door do not count.
 *
 * @param schedules of the services whose hours are known; a service without one is always open
 */
public record OpeningHours(Map<Service, Schedule> schedules) {
    /** A branch whose hours nobody knows is never refused an order. */
    public static final OpeningHours ALWAYS = new OpeningHours(Map.of());

    /** How far ahead an opening is looked for: beyond it, a branch counts as closed for good. */
    private static final int HORIZON_DAYS = 60;

    private static final int MOST_SLOTS = 200;

    public OpeningHours {
        schedules = schedules.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(schedules));
    }

    /** The same hours for every service. */
    public static OpeningHours of(Schedule schedule) {
        Map<Service, Schedule> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, schedule);
        }
        return new OpeningHours(all);
    }

    /** Whether the hours of a service are known at all. */
    public boolean known(Service service) {
        return schedules.containsKey(service);
    }

    /** Whether an order placed at a moment is taken. */
    public boolean isOpen(Service service, Instant at, ZoneId zone) {
        return !known(service) || span(service, at, zone).isPresent();
    }

    /** When the last order of the stretch that is open now is taken; empty while closed or open around the clock. */
    public Optional<Instant> lastOrder(Service service, Instant at, ZoneId zone) {
        return span(service, at, zone).map(Span::to).filter(last -> last.isBefore(at.plus(Duration.ofDays(1))));
    }

    private Optional<Span> span(Service service, Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return taking(service, day, day, zone).stream()
                .filter(span -> !at.isBefore(span.from()) && at.isBefore(span.to()))
                .findFirst();
    }

    /** The next moment from which orders are taken; the moment itself while open; empty where none is in sight. */
    public Optional<Instant> nextOpening(Service service, Instant at, ZoneId zone) {
        if (isOpen(service, at, zone)) {
            return Optional.of(at);
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        return taking(service, day, day.plusDays(HORIZON_DAYS), zone).stream()
                .map(Span::from)
                .filter(from -> from.isAfter(at))
                .findFirst();
    }

    /**
     * The moments an order may be ordered for, in order: full steps of the wall clock while the service is open, not
     * sooner than the lead after now and after opening.
     *
     * @param terms how they are spaced, how soon and how far ahead
     */
    public List<Instant> slots(Service service, Instant now, ZoneId zone, SlotTerms terms) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate last = today.plusDays(terms.days() - 1L);
        List<Span> spans = known(service)
                ? taking(service, today, last, zone)
                : List.of(new Span(now, last.plusDays(1).atStartOfDay(zone).toInstant()));
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        List<Instant> slots = new ArrayList<>();
        for (Span span : spans) {
            Instant soonest = later(now, span.from()).plus(terms.lead());
            Instant until = span.to().isBefore(end) ? span.to() : end;
            for (Instant slot = step(soonest, zone, terms);
                    slot.isBefore(until);
                    slot = step(next(slot), zone, terms)) {
                if (slots.size() == MOST_SLOTS) {
                    return slots;
                }
                slots.add(slot);
            }
        }
        return slots;
    }

    private List<Span> taking(Service service, LocalDate from, LocalDate to, ZoneId zone) {
        Schedule schedule = schedules.get(service);
        return schedule == null ? List.of() : schedule.taking(from, to, zone);
    }

    private static Instant next(Instant slot) {
        return slot.plus(Duration.ofMinutes(1));
    }

    /** The first full step of the wall clock at or after a moment. */
    private static Instant step(Instant at, ZoneId zone, SlotTerms terms) {
        ZonedDateTime wall = at.atZone(zone);
        ZonedDateTime minute = wall.withSecond(0).withNano(0);
        if (minute.isBefore(wall)) {
            minute = minute.plusMinutes(1);
        }
        LocalTime time = minute.toLocalTime();
        int over = (time.getHour() * 60 + time.getMinute()) % terms.stepMinutes();
        return (over == 0 ? minute : minute.plusMinutes(terms.stepMinutes() - over)).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Which moments may be ordered for.
     *
     * @param stepMinutes from one to the next, a divisor of the day's 1440 minutes, at least five
     * @param leadMinutes the kitchen and the courier need at least, from now and from opening
     * @param days how many, today included, 1 to 14
     */
    public record SlotTerms(int stepMinutes, int leadMinutes, int days) {
        /** Every half hour, 45 minutes ahead, today and the two days after. */
        public static final SlotTerms STANDARD = new SlotTerms(30, 45, 3);

        public SlotTerms {
            if (stepMinutes < 5 || 1_440 % stepMinutes != 0 || leadMinutes < 0 || days < 1 || days > 14) {
                throw new IllegalArgumentException(
                        "No slots every " + stepMinutes + " minutes, " + leadMinutes + " ahead, for " + days + " days");
            }
        }

        Duration lead() {
            return Duration.ofMinutes(leadMinutes);
        }
    }
}
