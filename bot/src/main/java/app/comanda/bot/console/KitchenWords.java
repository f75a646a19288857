package app.comanda.bot.console;

import app.comanda.bot.local.LocalOrder;
import app.comanda.ordering.tracking.OrderStatus;
import java.util.Currency;
import java.util.Map;

/** What staff read of orders: statuses, what a tap does, how it is handed over and paid. */
final class KitchenWords {
    private static final Map<String, Phrase> PAYMENTS = Map.of(
            "CASH", new Phrase("Efectivo", "Cash"),
            "CARD", new Phrase("Tarjeta", "Card"),
            "YAPE", new Phrase("Yape", "Yape"),
            "PLIN", new Phrase("Plin", "Plin"),
            "MERCADO_PAGO", new Phrase("Mercado Pago", "Mercado Pago"),
            "BANK_TRANSFER", new Phrase("Transferencia", "Bank transfer"));
    private static final Map<String, Phrase> HANDOVERS = Map.of(
            "DELIVERY", new Phrase("Delivery", "Delivery"),
            "PICKUP", new Phrase("Recojo", "Pickup"),
            "ON_SITE", new Phrase("En el local", "At a table"));

    private KitchenWords() {}

    /** Where an order is. */
    static Phrase status(OrderStatus status) {
        return switch (status) {
            case PENDING -> new Phrase("Nuevo", "New");
            case CONFIRMED -> new Phrase("Aceptado", "Accepted");
            case PREPARING -> new Phrase("En cocina", "Cooking");
            case READY -> new Phrase("Listo", "Ready");
            case DISPATCHED -> new Phrase("En camino", "On its way");
            case DELIVERED -> new Phrase("Entregado", "Handed over");
            case CANCELLED -> new Phrase("Cancelado", "Cancelled");
            case REJECTED -> new Phrase("Rechazado", "Rejected");
        };
    }

    /** What the button says that brings it there. */
    static Phrase move(OrderStatus to) {
        return switch (to) {
            case PENDING -> new Phrase("Nuevo", "New");
            case CONFIRMED -> new Phrase("Aceptar", "Accept");
            case PREPARING -> new Phrase("A la cocina", "Start cooking");
            case READY -> new Phrase("Está listo", "It is ready");
            case DISPATCHED -> new Phrase("Sale a reparto", "Send it out");
            case DELIVERED -> new Phrase("Entregado", "Handed over");
            case CANCELLED -> new Phrase("Cancelar", "Cancel");
            case REJECTED -> new Phrase("Rechazar", "Reject");
        };
    }

    static Phrase payment(String method) {
        return PAYMENTS.getOrDefault(method, new Phrase(method, method));
    }

    static Phrase handover(String way) {
        return HANDOVERS.getOrDefault(way, new Phrase(way, way));
    }

    static Phrase notFrom(LocalOrder order, OrderStatus to) {
        Phrase now = status(order.status());
        Phrase then = status(to);
        return new Phrase(
                "El pedido " + order.number() + " está en «" + now.es() + "» y no pasa a «" + then.es() + "».",
                "Order " + order.number() + " is “" + now.en() + "” and cannot become “" + then.en() + "”.");
    }

    /** An amount in minor units as it is read in Peru. */
    static String money(long minor, String currency) {
        String symbol = switch (currency) {
            case "PEN" -> "S/";
            case "USD" -> "US$";
            case "EUR" -> "€";
            default -> currency;
        };
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        String amount = java.math.BigDecimal.valueOf(Math.abs(minor), digits).toPlainString();
        return (minor < 0 ? "− " : "") + symbol + " " + amount;
    }
}
