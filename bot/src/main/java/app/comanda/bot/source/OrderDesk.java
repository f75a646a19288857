package app.comanda.bot.source;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a branch's orders are placed and followed. All calls block. */
public interface OrderDesk {

    /**
     * Hands over an order, once: whatever comes back, it is not tried again by the desk.
     *
     * @param reference stands in the order, by which it is found again
     */
    Submitted submit(Tenant tenant, Quote quote, String reference);

    /** Looks for the order with this reference among the branch's latest, when its fate is not known. */
    Finding find(Tenant tenant, String reference);

    /**
     * Looks at a placed order.
     *
     * @param orderId the source's id, not its number
     * @param reference must be the order's own
     */
    Sight look(Tenant tenant, String orderId, String reference);

    /**
     * Cancels a placed order for its customer, if that is still possible. Asking again for what is cancelled is done.
     *
     * @param orderId the source's id, not its number
     * @param reference must be the order's own
     */
    Cancelled cancel(Tenant tenant, String orderId, String reference);

    /** What came of cancelling an order. */
    sealed interface Cancelled {
        /** It is cancelled. */
        record Done() implements Cancelled {}

        /** The source offers no such thing: only staff can do it. */
        record OnlyByStaff() implements Cancelled {}

        /** The order has come too far. */
        record TooLate() implements Cancelled {}

        /**
         * The source could not be asked; it is tried again.
         *
         * @param reason one sentence for operators
         */
        record Failed(String reason) implements Cancelled {}
    }

    /** What the branch's orders show. */
    sealed interface Finding {
        /** The order exists. */
        record Found(
                String orderId,
                String orderNumber,
                @Nullable Money total) implements Finding {}

        /** The list was read and does not show it; it may lag. */
        record Absent() implements Finding {}

        /** The order surely never arrived, and may be sent again: a desk says so that answers for all it has taken. */
        record NeverArrived() implements Finding {}

        /**
         * The list could not be read.
         *
         * @param reason one sentence for operators
         */
        record Unreadable(String reason) implements Finding {}

        /**
         * Too many calls were under way already, so that the list was not asked for.
         *
         * @param reason one sentence for operators
         */
        record NoTurn(String reason) implements Finding {}
    }

    /** What the source shows of a placed order. */
    sealed interface Sight {
        /** The order in a status. */
        record Seen(OrderStatus status) implements Sight {}

        /** The order in a status that Comanda does not know: nothing is told, and it is looked at again. */
        record SeenUnknown(String word) implements Sight {}

        /** No such order. */
        record Gone() implements Sight {}

        /**
         * The source could not be asked, or showed somebody else's order.
         *
         * @param reason one sentence for operators
         */
        record Failed(String reason) implements Sight {}

        /**
         * Too many orders were being looked at already, so that the source was not asked.
         *
         * @param reason one sentence for operators
         * @param pause how long this one had better wait
         */
        record NoTurn(String reason, Duration pause) implements Sight {}
    }
}
