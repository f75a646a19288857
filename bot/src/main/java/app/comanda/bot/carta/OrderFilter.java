package app.comanda.bot.carta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a branch's orders are asked for. There is no filter by phone: the platform ignores its own, and a phone has no
 * place in an address that proxies log.
 *
 * @param from the first day, in UTC; null for all
 * @param statuses the platform's words; empty for all
 * @param sources such as {@code whatsapp}; empty for all
 */
record OrderFilter(@Nullable LocalDate from, List<String> statuses, List<String> sources) {
    OrderFilter {
        statuses = List.copyOf(statuses);
        sources = List.copyOf(sources);
    }

    /** Every order since the day of a moment. */
    static OrderFilter since(Instant moment) {
        return new OrderFilter(LocalDate.ofInstant(moment, ZoneOffset.UTC), List.of(), List.of());
    }

    /** The same orders, as far as they came this way. */
    OrderFilter from(String source) {
        return new OrderFilter(from, statuses, List.of(source));
    }

    /** As the platform's query, from its question mark on; empty for no filter. */
    String query() {
        StringBuilder query = new StringBuilder();
        if (from != null) {
            add(query, "dateFrom", from.toString());
        }
        if (!statuses.isEmpty()) {
            add(query, "status", String.join(",", statuses));
        }
        if (!sources.isEmpty()) {
            add(query, "source", String.join(",", sources));
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(ApiAddress.part(value));
    }
}
