package app.comanda.sandbox.carta;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the list of orders. A phone may be given, and is ignored: the list shows everyone's orders. */
record OrderFilter(
        Set<String> statuses,
        Set<String> types,
        Set<String> sources,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** Throws IllegalArgumentException naming the parameter that cannot be read. */
    static OrderFilter of(Map<String, List<String>> query) {
        return new OrderFilter(
                words(query, "status"),
                words(query, "type"),
                words(query, "source"),
                date(query, "dateFrom", false),
                date(query, "dateTo", true),
                amount(query, "minAmount"),
                amount(query, "maxAmount"));
    }

    boolean accepts(Order order) {
        return among(statuses, order.status())
                && among(types, order.type())
                && among(sources, order.request().path("source").asString(""))
                && (from == null || !order.createdAt().isBefore(from))
                && (before == null || order.createdAt().isBefore(before))
                && (least == null || order.total().compareTo(least) >= 0)
                && (most == null || order.total().compareTo(most) <= 0);
    }

    private static boolean among(Set<String> words, String word) {
        return words.isEmpty() || words.contains(word);
    }

    private static String text(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static Set<String> words(Map<String, List<String>> query, String name) {
        String text = text(query, name);
        return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split("\\s*,\\s*", -1)));
    }

    /** A day or an instant; a day as the end of a range is meant as a whole. */
    private static @Nullable Instant date(Map<String, List<String>> query, String name, boolean end) {
        String text = text(query, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return (end ? day.plusDays(1) : day)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            return end ? Instant.parse(text).plusNanos(1) : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(name + " is not a date", unreadable);
        }
    }

    private static @Nullable BigDecimal amount(Map<String, List<String>> query, String name) {
        String text = text(query, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(name + " is not a number", unreadable);
        }
    }
}
