package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order the customer has confirmed.
 *
 * @param reference Comanda's own, with its #
 * @param orderNumber the platform's, null until it has answered
 * @param told the last status the customer was told, null before the first
 * @param quoteId the quote that was confirmed
 * @param total what the customer agreed to pay
 * @param pickup whether the customer fetches it
 * @param handedOver whether a person looks after it because the platform did not answer
 * @param payment how it is paid, null where it was not kept
 * @param after what has come up since it was confirmed
 */
public record TrackedOrder(
        String reference,
        @Nullable String orderNumber,
        @Nullable OrderStatus told,
        String quoteId,
        Money total,
        boolean pickup,
        boolean handedOver,
        @Nullable PaymentMethod payment,
        After after) {

    public TrackedOrder {
        // Orders kept before anything could come up have nothing.
        after = after == null ? After.NOTHING : after;
    }

    /** An order that was just confirmed. */
    static TrackedOrder confirmed(
            String reference, String quoteId, Money total, boolean pickup, PaymentMethod payment) {
        return new TrackedOrder(reference, null, null, quoteId, total, pickup, false, payment, After.NOTHING);
    }

    /** Whether something is still to come. */
    boolean open() {
        return told == null || !told.terminal();
    }

    /** Whether the restaurant has it, or had. */
    boolean placed() {
        return orderNumber != null;
    }

    /** What the customer calls it. */
    String shownNumber() {
        return orderNumber == null ? reference : orderNumber;
    }

    TrackedOrder placedAs(String number) {
        OrderStatus known = told == null ? OrderStatus.PENDING : told;
        return new TrackedOrder(reference, number, known, quoteId, total, pickup, false, payment, after);
    }

    TrackedOrder toldOf(OrderStatus status) {
        return new TrackedOrder(reference, orderNumber, status, quoteId, total, pickup, false, payment, after);
    }

    TrackedOrder takenByAPerson() {
        return new TrackedOrder(reference, orderNumber, told, quoteId, total, pickup, true, payment, after);
    }

    TrackedOrder with(After other) {
        return new TrackedOrder(reference, orderNumber, told, quoteId, total, pickup, handedOver, payment, other);
    }

    /** The order at the total that the restaurant computed, to which the customer has agreed. */
    TrackedOrder agreedTo(Money other) {
        return new TrackedOrder(
                reference, orderNumber, told, quoteId, other, pickup, handedOver, payment, after.costing(null));
    }

    /**
     * What has come up since an order was confirmed.
     *
     * @param otherTotal what the restaurant computed and the customer has not agreed to; null where there is no such thing
     * @param promisedAt by when the customer was told to have it, null where no time was told
     * @param cancelling whether the customer wants it cancelled and nobody has done it yet
     * @param toldLate whether the customer was told that it runs late
     * @param askedToRate whether the customer was asked to rate it
     * @param stars what it was rated, 1 to 5; null before
     */
    public record After(
            @Nullable Money otherTotal,
            @Nullable Instant promisedAt,
            boolean cancelling,
            boolean toldLate,
            boolean askedToRate,
            @Nullable Integer stars) {
        static final After NOTHING = new After(null, null, false, false, false, null);

        After costing(@Nullable Money other) {
            return new After(other, promisedAt, cancelling, toldLate, askedToRate, stars);
        }

        After promised(@Nullable Instant time) {
            return new After(otherTotal, time, cancelling, toldLate, askedToRate, stars);
        }

        After cancelling(boolean wanted) {
            return new After(otherTotal, promisedAt, wanted, toldLate, askedToRate, stars);
        }

        After late() {
            return new After(otherTotal, promisedAt, cancelling, true, askedToRate, stars);
        }

        After asked() {
            return new After(otherTotal, promisedAt, cancelling, toldLate, true, stars);
        }

        After rated(int given) {
            return new After(otherTotal, promisedAt, cancelling, toldLate, askedToRate, given);
        }
    }
}
