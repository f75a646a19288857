package app.comanda.bot.journal;

import java.time.Instant;

/** The parts of the table of orders that Comanda keeps itself. */
public final class LocalOrders {
    private LocalOrders() {}

    /**
     * An order to keep.
     *
     * @param reference unique in the tenant: the same order twice is kept once
     * @param day on which its number counts, the branch's own date such as {@code 2026-11-25}
     * @param status a status of the core by name
     * @param ticket what staff read, as JSON
     * @param imported whether it was taken over from an earlier bot
     * @param by who brought it, for the record of its steps
     */
    public record NewOrder(
            String tenant,
            String reference,
            String day,
            String status,
            String ticket,
            boolean imported,
            Instant placedAt,
            String by) {}

    /**
     * An order as it is kept.
     *
     * @param id unique in the tenant: the day and the number
     * @param number what people call it, unique in the tenant and day, from 1
     * @param movedAt when it came to its status
     */
    public record Row(
            String tenant,
            String id,
            String reference,
            String day,
            long number,
            String status,
            String ticket,
            boolean imported,
            Instant placedAt,
            Instant movedAt) {}

    /**
     * An order that was handed over to be kept.
     *
     * @param fresh false where it was there already
     */
    public record Kept(Row order, boolean fresh) {}

    /**
     * A step of an order.
     *
     * @param mover who brought it there
     */
    public record Step(String status, Instant at, String mover) {}

    /** A menu file that was imported. */
    public record MenuText(String content, Instant importedAt, String importedBy) {}
}
