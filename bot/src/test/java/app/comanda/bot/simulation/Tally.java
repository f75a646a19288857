package app.comanda.bot.simulation;

import java.util.Map;
import java.util.TreeMap;

/** What happened in many histories. */
final class Tally {
    private final TreeMap<String, Long> faults = new TreeMap<>();
    private long histories;
    private long orders;
    private long keptHere;
    private long delivered;
    private long messages;

    /**
     * One more history.
     *
     * @param placed orders that reached the platform
     * @param kept orders that Comanda kept itself
     * @param brought those of both that are delivered
     * @param shown messages that reached phones
     */
    void add(Map<String, Integer> kinds, int placed, int kept, long brought, int shown) {
        histories++;
        orders += placed + kept;
        keptHere += kept;
        delivered += brought;
        messages += shown;
        kinds.forEach((kind, times) -> faults.merge(kind, (long) times, Long::sum));
    }

    void add(Tally other) {
        histories += other.histories;
        orders += other.orders;
        keptHere += other.keptHere;
        delivered += other.delivered;
        messages += other.messages;
        other.faults.forEach((kind, times) -> faults.merge(kind, times, Long::sum));
    }

    /** Orders that were placed. */
    long orders() {
        return orders;
    }

    String sentence() {
        StringBuilder text = new StringBuilder();
        text.append(histories)
                .append(" histories, ")
                .append(orders)
                .append(" orders (")
                .append(keptHere)
                .append(" of them kept by Comanda itself, ")
                .append(delivered)
                .append(" delivered), ")
                .append(messages)
                .append(" messages on phones, 0 promises broken. What went wrong:");
        faults.forEach((kind, times) -> text.append(String.format("%n%10d %s", times, kind)));
        return text.toString();
    }
}
