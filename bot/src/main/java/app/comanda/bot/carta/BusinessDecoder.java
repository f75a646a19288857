package app.comanda.bot.carta;

import app.comanda.bot.carta.Business.Hours;
import app.comanda.bot.carta.Business.Period;
import app.comanda.bot.carta.Business.Services;
import app.comanda.bot.carta.Business.Week;
import java.math.BigDecimal;
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
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY),
            Map.entry("lunes", DayOfWeek.MONDAY),
            Map.entry("martes", DayOfWeek.TUESDAY),
            Map.entry("miércoles", DayOfWeek.WEDNESDAY),
            Map.entry("miercoles", DayOfWeek.WEDNESDAY),
            Map.entry("jueves", DayOfWeek.THURSDAY),
            Map.entry("viernes", DayOfWeek.FRIDAY),
            Map.entry("sábado", DayOfWeek.SATURDAY),
            Map.entry("sabado", DayOfWeek.SATURDAY),
            Map.entry("domingo", DayOfWeek.SUNDAY));

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
                        .filter(rate -> rate.signum() >= 0 && rate.compareTo(ALL) < 0)
                        .orElse(null),
                node.money(of, "deliveryFee").orElse(null),
                node.money(of, "minOrderValue", "minimumOrder").orElse(null),
                new Hours(
                        week(node, "openingHours"),
                        week(node, "deliveryHours"),
                        week(node, "pickupHours"),
                        week(node, "onSiteHours")),
                new Services(
                        flag(services, "delivery"), flag(services, "pickup"), flag(services, "onSite", "on_site")));
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

    private @Nullable Week week(Node business, String name) {
        Node node = business.node(name);
        if (!node.json().isObject()) {
            if (business.says(name)) {
                oddities.add(node.path() + " is " + Decoded.kind(node.json()) + " where an object belongs");
            }
            return null;
        }
        Map<DayOfWeek, List<Period>> days = new EnumMap<>(DayOfWeek.class);
        node.json().propertyStream().forEach(entry -> {
            DayOfWeek day = DAYS.get(entry.getKey().strip().toLowerCase(Locale.ROOT));
            if (day == null) {
                oddities.add(node.path() + " has a day that is none");
            } else {
                periods(entry.getValue(), node.path() + "." + entry.getKey()).ifPresent(list -> days.put(day, list));
            }
        });
        return days.isEmpty() ? null : new Week(days);
    }

    /** Empty for a day that cannot be read; a day with an empty list is closed. */
    private Optional<List<Period>> periods(JsonNode json, String path) {
        if (!json.isArray()) {
            oddities.add(path + " is " + Decoded.kind(json) + " where a list belongs");
            return Optional.empty();
        }
        List<Period> periods = new ArrayList<>();
        for (Node node : Node.children(json, path)) {
            Optional<LocalTime> start = node.text("start").flatMap(BusinessDecoder::time);
            Optional<LocalTime> end = node.text("end").flatMap(BusinessDecoder::time);
            if (start.isPresent() && end.isPresent()) {
                periods.add(new Period(start.get(), end.get()));
            } else {
                oddities.add(node.path() + (start.isEmpty() ? ".start" : ".end") + " is no time of day");
            }
        }
        return periods.isEmpty() && !json.isEmpty() ? Optional.empty() : Optional.of(periods);
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
