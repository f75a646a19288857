package app.comanda.sandbox.carta;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stages of an order, in the order of the kitchen's work; the last two end it early. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    PREPARING,
    READY,
    DISPATCHED,
    DELIVERED,
    CANCELLED,
    REJECTED;

    /** The platform's word. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrderStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public boolean isTerminal() {
        return this == DELIVERED || this == CANCELLED || this == REJECTED;
    }

    /** Whether staff may move an order from here to there; steps may be skipped, but never taken back. */
    public boolean mayBecome(OrderStatus next) {
        return switch (next) {
            case CANCELLED -> this == PENDING || this == PREPARING;
            case REJECTED -> this == PENDING || this == CONFIRMED;
            case PENDING -> false;
            case CONFIRMED, PREPARING, READY, DISPATCHED, DELIVERED -> !isTerminal() && compareTo(next) < 0;
        };
    }

    /** The moves that staff can make from here. */
    public List<OrderStatus> moves() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }
}
