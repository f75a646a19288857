package app.comanda.ordering.cart;

/** How an order is paid. */
public enum PaymentMethod {
    CASH,
    CARD,
    YAPE,
    PLIN,
    MERCADO_PAGO,
    BANK_TRANSFER
}
