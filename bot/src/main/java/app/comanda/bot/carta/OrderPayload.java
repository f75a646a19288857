package app.comanda.bot.carta;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.delivery.Address;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A quote as the platform's order request: exact ids and prices, texts within the platform's lengths, and in the notes all
 * for which the platform has no field: the reference, a scheduled time, change for cash, the receipt.
 */
final class OrderPayload {
    private static final int CUSTOMER_NAME = 100;
    private static final int STREET = 200;
    private static final int INSTRUCTIONS = 500;

    private final JsonMapper json;

    OrderPayload(JsonMapper json) {
        this.json = json;
    }

    /**
     * The order's body.
     *
     * @param zone in which staff read a scheduled time
     */
    ObjectNode of(Quote quote, String reference, ZoneId zone) {
        ObjectNode order = json.createObjectNode();
        ObjectNode customer =
                order.putObject("customer").put("name", Cut.to(quote.contact().name(), CUSTOMER_NAME));
        if (quote.contact().phone() != null) {
            customer.put("phone", quote.contact().phone());
        }
        OrderItems.write(quote, order.putArray("items"));
        order.put("paymentMethod", word(quote.payment()))
                .put("source", "whatsapp")
                .put("notes", OrderNotes.of(quote, reference, zone));
        boolean scheduled = quote.wishes().scheduledFor() != null;
        switch (quote.fulfilment()) {
            case Fulfilment.Pickup ignored -> order.put("type", scheduled ? "scheduled_pickup" : "pickup");
            // The platform has no scheduled kind of it; the time is in the notes.
            case Fulfilment.OnSite ignored -> order.put("type", "on_site");
            case Fulfilment.Delivery delivery -> {
                order.put("type", scheduled ? "scheduled_delivery" : "delivery");
                address(customer.putObject("address"), delivery.address());
                delivery(order.putObject("deliveryInfo"), delivery, quote.wishes());
            }
        }
        return order;
    }

    private static void delivery(ObjectNode info, Fulfilment.Delivery delivery, Wishes wishes) {
        address(info.putObject("address"), delivery.address());
        if (delivery.address().coordinates() != null) {
            info.putObject("coordinates")
                    .put("latitude", delivery.address().coordinates().latitude())
                    .put("longitude", delivery.address().coordinates().longitude());
        }
        String instructions = Stream.of(delivery.address().reference(), wishes.courierNote())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
        if (!instructions.isEmpty()) {
            info.put("deliveryInstructions", Cut.to(instructions, INSTRUCTIONS));
        }
        if (delivery.minutes() != null && wishes.scheduledFor() == null) {
            info.put("estimatedTime", delivery.minutes());
        }
    }

    private static void address(ObjectNode node, Address address) {
        node.put("street", Cut.to(address.street(), STREET)).put("city", address.city());
        if (address.district() != null) {
            node.put("district", address.district());
        }
        if (address.reference() != null) {
            node.put("reference", Cut.to(address.reference(), STREET));
        }
    }

    private static String word(PaymentMethod payment) {
        return switch (payment) {
            case CASH -> "cash";
            case CARD -> "card";
            case YAPE -> "yape";
            case PLIN -> "plin";
            case MERCADO_PAGO -> "mercado_pago";
            case BANK_TRANSFER -> "bank_transfer";
        };
    }
}
