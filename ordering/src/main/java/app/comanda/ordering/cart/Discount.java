package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.util.List;

/**
 * What an offer takes off an order, with its reason.
 *
 * @param offerId the offer that was applied
 * @param reason what the customer is told of it
 * @param amount greater than zero
 * @param shares how much of it falls on which line, adding up to the amount; empty for one that is off the courier's fee
 */
public record Discount(String offerId, Localized reason, Money amount, List<Share> shares) {
    public Discount {
        shares = List.copyOf(shares);
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("Offer " + offerId + " takes off nothing: " + amount.minor());
        }
    }

    /** Whether it is off the courier's fee, not off the lines. */
    public boolean ofDelivery() {
        return shares.isEmpty();
    }

    /**
     * A line's part of a discount.
     *
     * @param line the line's number
     */
    public record Share(int line, Money amount) {}
}
