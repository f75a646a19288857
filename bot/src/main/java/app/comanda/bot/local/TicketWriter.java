package app.comanda.bot.local;

import app.comanda.bot.local.Ticket.Amount;
import app.comanda.bot.local.Ticket.Item;
import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a customer confirmed as a ticket for staff. */
final class TicketWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    private TicketWriter() {}

    /** @param zone in which staff read a scheduled time */
    static Ticket ticket(Quote quote, ZoneId zone) {
        Address address = quote.fulfilment() instanceof Fulfilment.Delivery delivery ? delivery.address() : null;
        return new Ticket(
                quote.contact().name(),
                quote.contact().phone(),
                handover(quote.fulfilment()),
                address == null ? null : line(address),
                address == null || address.coordinates() == null ? null : pin(address.coordinates()),
                quote.lines().stream().map(TicketWriter::item).toList(),
                quote.payment().name(),
                notes(quote, zone),
                amounts(quote),
                quote.total().minor(),
                quote.total().currency().getCurrencyCode());
    }

    private static String handover(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Delivery ignored -> "DELIVERY";
            case Fulfilment.Pickup ignored -> "PICKUP";
            case Fulfilment.OnSite ignored -> "ON_SITE";
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
        for (Discount discount : quote.discounts()) {
            amounts.add(new Amount(discount.reason(), -discount.amount().minor()));
        }
        if (quote.tax().added()) {
            amounts.add(new Amount(
                    new Localized("Impuesto", "Tax"), quote.taxAmount().minor()));
        }
        return amounts;
    }

    /** What was asked for besides the dishes, the time first. */
    private static List<Localized> notes(Quote quote, ZoneId zone) {
        Wishes wishes = quote.wishes();
        List<Localized> notes = new ArrayList<>();
        if (wishes.scheduledFor() != null) {
            String time = TIME.format(wishes.scheduledFor().atZone(zone));
            notes.add(new Localized("PROGRAMADO: " + time, "SCHEDULED: " + time));
        }
        if (quote.fulfilment() instanceof Fulfilment.OnSite(String table) && table != null) {
            notes.add(new Localized("Mesa: " + table, "Table: " + table));
        }
        Money cash = wishes.cash();
        if (cash != null) {
            String back =
                    quote.change().map(Money::toDecimal).map(Object::toString).orElse("?");
            notes.add(new Localized(
                    "Paga con " + cash.toDecimal() + ", vuelto " + back,
                    "Pays with " + cash.toDecimal() + ", change " + back));
        }
        if (wishes.document() != null) {
            String number = wishes.document().number();
            String kind = switch (wishes.document()) {
                case TaxDocument.Ruc ruc -> "Factura RUC ";
                case TaxDocument.Dni dni -> "Boleta DNI ";
            };
            notes.add(Localized.of(kind + number));
        }
        if (wishes.note() != null) {
            notes.add(Localized.of(wishes.note()));
        }
        if (wishes.courierNote() != null) {
            notes.add(new Localized("Motorizado: " + wishes.courierNote(), "Courier: " + wishes.courierNote()));
        }
        return notes;
    }
}
