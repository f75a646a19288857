package app.comanda.ordering.cart;

import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What the customer is asked to confirm, frozen: the order that is placed has exactly these lines, prices and total.
 *
 * @param id names the quote; its Confirm button carries it
 * @param cartVersion the cart it was made from
 * @param menuVersion the menu its prices were read from
 * @param lines at least one
 * @param quotedAt when the prices were read
 */
public record Quote(
        String id,
        long cartVersion,
        String menuVersion,
        List<PricedLine> lines,
        Fulfilment fulfilment,
        Contact contact,
        PaymentMethod payment,
        Instant quotedAt) {

    public Quote {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A quote needs a line");
        }
    }

    /** All lines, without the courier. */
    public Money subtotal() {
        return lines.stream().map(PricedLine::total).reduce(Money::plus).orElseThrow();
    }

    /** What the courier costs; zero for a pickup. */
    public Money deliveryFee() {
        return switch (fulfilment) {
            case Fulfilment.Delivery delivery -> delivery.fee();
            case Fulfilment.Pickup pickup -> Money.zero(subtotal().currency());
        };
    }

    /** What the customer pays. */
    public Money total() {
        return subtotal().plus(deliveryFee());
    }
}
