package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.menu.Language;
import java.time.ZoneId;
import java.util.List;

/**
 * The restaurant's branch as far as talking about it goes.
 *
 * @param name as customers know it
 * @param city for addresses that name none
 * @param language spoken until the customer shows another
 * @param timeZone in which it opens and closes
 * @param delivers whether it brings orders
 * @param pickup whether orders can be fetched
 * @param payments the methods it takes, at least one, in the order they are offered
 */
public record Branch(
        String name,
        String city,
        Language language,
        ZoneId timeZone,
        boolean delivers,
        boolean pickup,
        List<PaymentMethod> payments) {
    public Branch {
        payments = List.copyOf(payments);
        if (payments.isEmpty() || !(delivers || pickup)) {
            throw new IllegalArgumentException("Branch " + name + " needs a way to pay and a way to hand over orders");
        }
    }
}
