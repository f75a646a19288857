package app.comanda.bot.console;

import app.comanda.bot.local.LocalOrder;
import app.comanda.bot.local.Ticket;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order as the kitchen's page shows it, in the words of one language. */
public record KitchenCard(
        String id,
        String number,
        String time,
        String reference,
        OrderStatus status,
        String statusName,
        String customer,
        @Nullable String phone,
        String handover,
        @Nullable String address,
        @Nullable String map,
        List<Item> items,
        List<String> notes,
        List<Amount> amounts,
        String total,
        String payment,
        List<Move> moves) {

    /** A line of the order. */
    public record Item(
            String what, String details, @Nullable String note) {}

    /** A part of the total. */
    public record Amount(String name, String amount) {}

    /**
     * A button.
     *
     * @param ends whether nothing can follow it and it is not the usual end: a cancellation or a rejection
     */
    public record Move(OrderStatus to, String name, boolean ends) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static KitchenCard of(LocalOrder order, ZoneId zone, Language language) {
        Ticket ticket = order.ticket();
        return new KitchenCard(
                order.id(),
                Long.toString(order.number()),
                TIME.format(order.placedAt().atZone(zone)),
                order.reference(),
                order.status(),
                KitchenWords.status(order.status()).in(language),
                ticket.customer(),
                ticket.phone(),
                KitchenWords.handover(ticket.handover()).in(language),
                ticket.address(),
                map(ticket.pin()),
                ticket.items().stream().map(item -> item(item, language)).toList(),
                ticket.notes().stream().map(note -> note.in(language)).toList(),
                amounts(ticket, language),
                KitchenWords.money(ticket.total(), ticket.currency()),
                ticket.payment() == null
                        ? "–"
                        : KitchenWords.payment(ticket.payment()).in(language),
                moves(order, language));
    }

    private static @Nullable String map(Ticket.@Nullable Pin pin) {
        return pin == null ? null : "geo:" + pin.latitude() + "," + pin.longitude();
    }

    private static Item item(Ticket.Item item, Language language) {
        String details = item.details().stream()
                .map((Localized detail) -> detail.in(language))
                .collect(Collectors.joining(" · "));
        return new Item(item.quantity() + " × " + item.name().in(language), details, item.note());
    }

    private static List<Amount> amounts(Ticket ticket, Language language) {
        List<Amount> amounts = new ArrayList<>();
        for (Ticket.Amount amount : ticket.amounts()) {
            amounts.add(new Amount(amount.name().in(language), KitchenWords.money(amount.minor(), ticket.currency())));
        }
        return amounts;
    }

    private static List<Move> moves(LocalOrder order, Language language) {
        return order.moves().stream()
                .map(to -> new Move(
                        to,
                        KitchenWords.move(to).in(language),
                        to == OrderStatus.CANCELLED || to == OrderStatus.REJECTED))
                .toList();
    }
}
