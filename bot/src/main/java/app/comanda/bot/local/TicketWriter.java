package app.comanda.bot.local;

import app.comanda.bot.local.Ticket.Amount;
import app.comanda.bot.local.Ticket.Item;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a customer confirmed as a ticket for staff. */
final class TicketWriter {
    private TicketWriter() {}

    static Ticket ticket(Quote quote) {
        Address address = quote.fulfilment() instanceof Fulfilment.Delivery delivery ? delivery.address() : null;
        return new Ticket(
                quote.contact().name(),
                quote.contact().phone(),
                handover(quote.fulfilment()),
                address == null ? null : line(address),
                address == null || address.coordinates() == null ? null : pin(address.coordinates()),
                quote.lines().stream().map(TicketWriter::item).toList(),
                quote.payment().name(),
                List.of(),
                amounts(quote),
                quote.total().minor(),
                quote.total().currency().getCurrencyCode());
    }

    private static String handover(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Delivery ignored -> "DELIVERY";
            case Fulfilment.Pickup ignored -> "PICKUP";
        };
    }

    private static String line(Address address) {
        return Stream.of(address.street(), address.district(), address.city(), address.reference())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static Ticket.@Nullable Pin pin(Coordinates point) {
        return new Ticket.Pin(point.latitude(), point.longitude());
    }

    private static Item item(PricedLine line) {
        List<Localized> details = new ArrayList<>();
        if (line.presentationName() != null) {
            details.add(line.presentationName());
        }
        line.options().forEach(option -> details.add(named(option)));
        return new Item(
                line.quantity(),
                line.productName(),
                details,
                line.note(),
                line.total().minor());
    }

    private static Localized named(PricedOption option) {
        String times = option.quantity() == 1 ? "" : option.quantity() + " × ";
        return new Localized(times + option.name().es(), times + option.name().en());
    }

    private static List<Amount> amounts(Quote quote) {
        List<Amount> amounts = new ArrayList<>();
        amounts.add(new Amount(
                new Localized("Subtotal", "Subtotal"), quote.subtotal().minor()));
        if (!quote.deliveryFee().isZero()) {
            amounts.add(new Amount(
                    new Localized("Delivery", "Delivery fee"),
                    quote.deliveryFee().minor()));
        }
        return amounts;
    }
}
