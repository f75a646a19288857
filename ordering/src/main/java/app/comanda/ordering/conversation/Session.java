package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.tracking.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers whatever is being asked.
 *
 * @param epoch which order this is: grows when an order is placed or given up, so that a tap made for an earlier order
 *     can be told apart
 * @param question grows with every question asked, so that an answer tapped on an older one can be told apart
 * @param cart what is chosen so far
 * @param checkout what is known of how this order is handed over and paid
 * @param name as the customer gave it, kept for the next order; null until known
 * @param phone E.164, given by the customer where the chat shows none; null until known
 * @param orders placed orders still worth speaking of, newest first
 */
public record Session(
        Language language,
        long epoch,
        long question,
        Cart cart,
        Checkout checkout,
        @Nullable String name,
        @Nullable String phone,
        List<TrackedOrder> orders) {

    public Session {
        orders = List.copyOf(orders);
    }

    /** A customer's first words. */
    public static Session first(Language language) {
        return new Session(language, 1, 0, Cart.empty(), Checkout.nothing(), null, null, List.of());
    }

    /** Answers to the questions of the checkout; each null until given. */
    public record Checkout(
            @Nullable Fulfilment fulfilment, @Nullable PaymentMethod payment) {
        static Checkout nothing() {
            return new Checkout(null, null);
        }
    }

    /**
     * An order the customer has confirmed.
     *
     * @param reference Comanda's own, with its #
     * @param orderNumber the platform's, null until it has answered
     * @param told the last status the customer was told, null before the first
     */
    public record TrackedOrder(
            String reference,
            @Nullable String orderNumber,
            @Nullable OrderStatus told) {}
}
