package app.comanda.bot.carta;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.menu.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A quote as the platform's order request: exact ids and prices, texts within the platform's lengths, and the reference in
 * the notes, because the platform has no field of its own for it.
 *
 * <p>The platform adds up {@code unitPrice × quantity} and {@code option.price × option.quantity} without multiplying the
 * options by the item's quantity. So an option's quantity is what all units of the line have together, and the platform's
 * total is the quote's.
 */
final class OrderPayload {
    private static final int CUSTOMER_NAME = 100;
    private static final int ITEM_NAME = 200;
    private static final int ITEM_NOTES = 500;
    private static final int STREET = 200;
    private static final int INSTRUCTIONS = 500;

    private final JsonMapper json;

    OrderPayload(JsonMapper json) {
        this.json = json;
    }

    ObjectNode of(Quote quote, String reference) {
        ObjectNode order = json.createObjectNode();
        ObjectNode customer =
                order.putObject("customer").put("name", Cut.to(quote.contact().name(), CUSTOMER_NAME));
        if (quote.contact().phone() != null) {
            customer.put("phone", quote.contact().phone());
        }
        items(quote, order.putArray("items"));
        order.put("paymentMethod", word(quote.payment()))
                .put("source", "whatsapp")
                .put("notes", reference);
        switch (quote.fulfilment()) {
            case Fulfilment.Pickup ignored -> order.put("type", "pickup");
            case Fulfilment.Delivery delivery -> {
                order.put("type", "delivery");
                address(customer.putObject("address"), delivery.address());
                delivery(order.putObject("deliveryInfo"), delivery);
            }
        }
        return order;
    }

    private static void items(Quote quote, ArrayNode items) {
        for (PricedLine line : quote.lines()) {
            ObjectNode item = items.addObject()
                    .put("productId", line.productId())
                    .put("name", Cut.to(line.productName().in(Language.ES), ITEM_NAME))
                    .put("quantity", line.quantity())
                    .put("unitPrice", line.unitPrice().toDecimal());
            if (line.presentationId() != null) {
                item.put("presentationId", line.presentationId());
            }
            modifiers(line, item.putArray("modifiers"));
            if (line.note() != null) {
                item.put("notes", Cut.to(line.note(), ITEM_NOTES));
            }
        }
    }

    private static void modifiers(PricedLine line, ArrayNode modifiers) {
        Map<String, List<PricedOption>> groups = new LinkedHashMap<>();
        line.options()
                .forEach(option -> groups.computeIfAbsent(option.modifierId(), id -> new ArrayList<>())
                        .add(option));
        groups.forEach((id, options) -> {
            ObjectNode modifier = modifiers
                    .addObject()
                    .put("modifierId", id)
                    .put("name", Cut.to(options.getFirst().modifierName().in(Language.ES), ITEM_NAME));
            ArrayNode chosen = modifier.putArray("options");
            for (PricedOption option : options) {
                chosen.addObject()
                        .put("optionId", option.optionId())
                        .put("name", Cut.to(option.name().in(Language.ES), ITEM_NAME))
                        .put("price", option.price().toDecimal())
                        .put("quantity", option.quantity() * line.quantity());
            }
        });
    }

    private static void delivery(ObjectNode info, Fulfilment.Delivery delivery) {
        address(info.putObject("address"), delivery.address());
        if (delivery.address().coordinates() != null) {
            info.putObject("coordinates")
                    .put("latitude", delivery.address().coordinates().latitude())
                    .put("longitude", delivery.address().coordinates().longitude());
        }
        if (delivery.address().reference() != null) {
            info.put("deliveryInstructions", Cut.to(delivery.address().reference(), INSTRUCTIONS));
        }
        if (delivery.minutes() != null) {
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
