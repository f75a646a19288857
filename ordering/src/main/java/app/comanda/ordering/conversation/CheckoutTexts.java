package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** What Comanda says of delivery, name, payment and the quote, in one language: pure functions of values. */
interface CheckoutTexts {

    // Delivery or pickup.

    String nothingToPay();

    String deliveryOrPickup();

    String noDelivery();

    String noPickup();

    String waysOfHandover(boolean delivers, boolean pickup);

    String whereTo();

    String pinOfAddress(String typed);

    String streetOfPin();

    String whichDistrict();

    String addressNeedsNumber();

    String addressTooLong(int most);

    String reached(Money fee, @Nullable Integer minutes);

    String belowMinimum(Money minimum, Money missing);

    String outside(int metresAway);

    String districtNotServed(String district);

    String noZones();

    String pickupInstead();

    String anotherAddressInstead();

    // Name, phone and payment.

    String whoseName();

    String whoseNameOr(String profile);

    String nameUnclear(int most);

    String whichPhone();

    String phoneUnclear();

    String howToPay();

    String payment(PaymentMethod method);

    String paymentNotTaken(PaymentMethod method);

    // Quote.

    String checkingPrices();

    String pricesUnread();

    String yourOrder();

    String subtotal(Money amount);

    String deliveryFee(Money amount);

    String total(Money amount);

    String pickupAt(String restaurant);

    String estimate(int minutes);

    String shallIOrder();

    String tapConfirm();

    String quoteTooOld();

    String whatToChange();

    String orderCancelled();

    String nothingToCancel();
}
