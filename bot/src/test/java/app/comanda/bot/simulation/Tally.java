package app.comanda.bot.simulation;

import java.util.Map;
import java.util.TreeMap;

/** What happened in many histories. */
final class Tally {
    private final TreeMap<String, Long> faults = new TreeMap<>();
    private long histories;
    private long orders;
    private long messages;

    /** One more history. */
    void add(Map<String, Integer> kinds, int placed, int shown) {
        histories++;
        orders += placed;
        messages += shown;
        kinds.forEach((kind, times) -> faults.merge(kind, (long) times, Long::sum));
    }

    void add(Tally other) {
        histories += other.histories;
        orders += other.orders;
        messages += other.messages;
        other.faults.forEach((kind, times) -> faults.merge(kind, times, Long::sum));
    }

    /** Orders that reached the platform. */
    long orders() {
        return orders;
    }

    String sentence() {
        StringBuilder text = new StringBuilder();
        text.append(histories)
                .append(" histories, ")
                .append(orders)
                .append(" orders, ")
                .append(messages)
                .append(" messages on phones, no promise broken. What went wrong:");
        faults.forEach((kind, times) -> text.append(String.format("%n%10d %s", times, kind)));
        return text.toString();
    }
}
