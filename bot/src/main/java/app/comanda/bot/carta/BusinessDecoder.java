package app.comanda.bot.carta;

import app.comanda.bot.carta.Business.Services;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.delivery.Shift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a branch says of itself; whatever is missing stays unknown, and whatever is unreadable is named. */
final class BusinessDecoder {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Map<String, DayOfWeek> SPANISH = Map.of(
            "lunes", DayOfWeek.MONDAY,
            "martes", DayOfWeek.TUESDAY,
            "miércoles", DayOfWeek.WEDNESDAY,
            "miercoles", DayOfWeek.WEDNESDAY,
            "jueves", DayOfWeek.THURSDAY,
            "viernes", DayOfWeek.FRIDAY,
            "sábado", DayOfWeek.SATURDAY,
            "sabado", DayOfWeek.SATURDAY,
            "domingo", DayOfWeek.SUNDAY);

    private final List<String> oddities = new ArrayList<>();

    private BusinessDecoder() {}

    /**
     * Reads the branch.
     *
     * @param own the currency of its amounts where it names none
     */
    static Decoded<Business> decode(JsonNode data, Currency own) {
        if (!data.isObject()) {
            return new Decoded.Wrong<>("data is " + Decoded.kind(data) + " where an object belongs");
        }
        BusinessDecoder decoder = new BusinessDecoder();
        Business business = decoder.business(new Node(data, "data"), own);
        return new Decoded.Read<>(business, decoder.oddities);
    }

    private Business business(Node node, Currency own) {
        Currency currency = node.text("currency").map(this::currency).orElse(null);
        Currency of = currency == null ? own : currency;
        Node services = node.node("services");
        return new Business(
                currency,
                node.text("timeZone", "timezone").map(this::zone).orElse(null),
                node.decimal("taxRate")
                        .filter(rate -> rate.signum() >= 0 && rate.compareTo(WHOLE) <= 0)
                        .map(BusinessDecoder::basisPoints)
                        .orElse(null),
                node.money(of, "deliveryFee").orElse(null),
                node.money(of, "minOrderValue", "minimumOrder").orElse(null),
                hours(node),
                new Services(
                        flag(services, "delivery"), flag(services, "pickup"), flag(services, "onSite", "on_site")));
    }

    private static int basisPoints(BigDecimal perCent) {
        return perCent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private @Nullable Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            oddities.add("data.currency is no currency");
            return null;
        }
    }

    private @Nullable ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            oddities.add("data.timeZone is no time zone");
            return null;
        }
    }

    private static @Nullable Boolean flag(Node node, String... names) {
        return node.says(names) ? node.flag(false, names) : null;
    }

    private OpeningHours hours(Node node) {
        Optional<Schedule> branch = schedule(node, "openingHours");
        Map<Service, Schedule> schedules = new EnumMap<>(Service.class);
        own(node, "deliveryHours", branch).ifPresent(found -> schedules.put(Service.DELIVERY, found));
        own(node, "pickupHours", branch).ifPresent(found -> schedules.put(Service.PICKUP, found));
        own(node, "onSiteHours", branch).ifPresent(found -> schedules.put(Service.ON_SITE, found));
        return new OpeningHours(schedules);
    }

    private Optional<Schedule> own(Node node, String name, Optional<Schedule> branch) {
        return node.says(name) ? schedule(node, name) : branch;
    }

    /**
     * A week of hours; a day that is not named is closed. Where a day cannot be read the hours are not known at all: an
     * order too many can be refused by the kitchen, a day of wrongly refused orders cannot be mended.
     */
    private Optional<Schedule> schedule(Node business, String name) {
        Node node = business.node(name);
        if (!node.json().isObject()) {
            if (business.says(name)) {
                oddities.add(node.path() + " is " + Decoded.kind(node.json()) + " where an object belongs");
            }
            return Optional.empty();
        }
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        boolean whole = true;
        for (Map.Entry<String, JsonNode> entry : node.json().properties()) {
            Optional<DayOfWeek> day = day(entry.getKey());
            Optional<List<Shift>> shifts = shifts(entry.getValue(), node.path() + "." + entry.getKey());
            if (day.isEmpty()) {
                oddities.add(node.path() + "." + entry.getKey() + " is no weekday");
            }
            whole &= day.isPresent() && shifts.isPresent();
            day.ifPresent(known -> week.put(known, shifts.orElse(List.of())));
        }
        return whole && !week.isEmpty() ? Optional.of(new Schedule(week, Map.of(), 0)) : Optional.empty();
    }

    private static Optional<DayOfWeek> day(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(day);
            }
        }
        return Optional.ofNullable(SPANISH.get(word));
    }

    private Optional<List<Shift>> shifts(JsonNode json, String path) {
        if (!json.isArray()) {
            oddities.add(path + " is " + Decoded.kind(json) + " where a list belongs");
            return Optional.empty();
        }
        List<Shift> shifts = new ArrayList<>();
        for (Node node : Node.children(json, path)) {
            Optional<LocalTime> start = node.text("start").flatMap(BusinessDecoder::time);
            Optional<LocalTime> end = node.text("end").flatMap(BusinessDecoder::time);
            if (start.isEmpty() || end.isEmpty()) {
                oddities.add(node.path() + (start.isEmpty() ? ".start" : ".end") + " is no time of day");
                return Optional.empty();
            }
            shifts.add(new Shift(start.get(), end.get()));
        }
        return Optional.of(shifts);
    }

    /** A time of day; the end of a day is the beginning of the next. */
    private static Optional<LocalTime> time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
