package app.comanda.bot.local;

import app.comanda.bot.journal.LocalOrders;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order of a restaurant that Comanda keeps itself.
 *
 * @param id unique in the restaurant
 * @param number what people call it, unique in the restaurant and day
 * @param day the branch's date the number counts on
 * @param reference Comanda's own, by which its customer's conversation knows it
 */
public record LocalOrder(
        String id,
        long number,
        String day,
        String reference,
        OrderStatus status,
        Instant placedAt,
        Instant movedAt,
        Ticket ticket) {

    static LocalOrder of(LocalOrders.Row row) {
        return new LocalOrder(
                row.id(),
                row.number(),
                row.day(),
                row.reference(),
                OrderStatus.valueOf(row.status()),
                row.placedAt(),
                row.movedAt(),
                Ticket.read(row.ticket()));
    }

    /**
     * Where staff may move it: one step on its way, the usual one first, or to an end. What is fetched is never on its way,
     * and what has been accepted is cancelled rather than rejected.
     */
    public List<OrderStatus> moves() {
        List<OrderStatus> moves = new ArrayList<>();
        switch (status) {
            case PENDING -> moves.addAll(List.of(OrderStatus.CONFIRMED, OrderStatus.REJECTED));
            case CONFIRMED -> moves.addAll(List.of(OrderStatus.PREPARING, OrderStatus.CANCELLED));
            case PREPARING -> moves.addAll(List.of(OrderStatus.READY, OrderStatus.CANCELLED));
            case READY ->
                moves.addAll(
                        List.of(brought() ? OrderStatus.DISPATCHED : OrderStatus.DELIVERED, OrderStatus.CANCELLED));
            case DISPATCHED -> moves.addAll(List.of(OrderStatus.DELIVERED, OrderStatus.CANCELLED));
            case DELIVERED, CANCELLED, REJECTED -> {}
        }
        return moves;
    }

    /** Whether it may go there at once: forwards, with steps left out, and never beyond its end. */
    public boolean mayMoveTo(OrderStatus next) {
        return status.leadsTo(next) && (brought() || next != OrderStatus.DISPATCHED);
    }

    /** Whether a courier brings it. */
    public boolean brought() {
        return ticket.handover().equals("DELIVERY");
    }
}
