package app.comanda.ordering.tracking;

import java.util.Locale;
import java.util.Optional;

/** Where a placed order is, in the order it usually moves. Names are CartaAI's in upper case. */
public enum OrderStatus {
    PENDING(false),
    CONFIRMED(false),
    PREPARING(false),
    READY(false),
    DISPATCHED(false),
    DELIVERED(true),
    CANCELLED(true),
    REJECTED(true);

    private final boolean terminal;

    OrderStatus(boolean terminal) {
        this.terminal = terminal;
    }

    /** Reads the platform's word; empty for a status it has invented since. */
    public static Optional<OrderStatus> parse(String word) {
        for (OrderStatus status : values()) {
            if (status.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing follows it. */
    public boolean terminal() {
        return terminal;
    }

    /**
     * Whether a customer who was last told {@code this} should hear of {@code next}: it lies ahead (steps may be
     * skipped between two looks), and nothing is told after the end.
     */
    public boolean leadsTo(OrderStatus next) {
        return !terminal && next.compareTo(this) > 0;
    }
}
