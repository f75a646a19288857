package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** English: warm and short. */
interface CheckoutTextsEn extends CheckoutTexts {

    // Delivery or pickup.

    @Override
    default String nothingToPay() {
        return "You haven't chosen anything yet. Here's what we have:";
    }

    @Override
    default String deliveryOrPickup() {
        return "Shall we deliver it, or will you pick it up?";
    }

    @Override
    default String noDelivery() {
        return "We don't deliver at the moment: you can pick up your order.";
    }

    @Override
    default String noPickup() {
        return "Pickup isn't available at the moment: we'll deliver it.";
    }

    @Override
    default String waysOfHandover(boolean delivers, boolean pickup) {
        return delivers && pickup
                ? "We deliver, and you can also pick up. Let's start by choosing:"
                : delivers
                        ? "We deliver. Let's start by choosing:"
                        : "You can pick up your order. Let's start by choosing:";
    }

    @Override
    default String whereTo() {
        return "Where shall we bring it? 🛵 Share your location, or write street, number and district.";
    }

    @Override
    default String pinOfAddress(String typed) {
        return "I've noted *" + typed
                + "*, but I can't find it on the map. Just share your location, or write it with the district.";
    }

    @Override
    default String streetOfPin() {
        return "I have your location. 📍 Now write the street and number, and a landmark to find you.";
    }

    @Override
    default String whichDistrict() {
        return "Which district is it in?";
    }

    @Override
    default String addressNeedsNumber() {
        return "I need the street and its number (for example: Jr. Los Pinos 145, Lince).";
    }

    @Override
    default String addressTooLong(int most) {
        return "That address is too long: could you write it in under " + most + " characters?";
    }

    @Override
    default String reached(Money fee, @Nullable Integer minutes) {
        return (fee.isZero()
                        ? "We deliver to you, for free!"
                        : "We deliver to you! Delivery: " + MoneyText.of(fee) + ".")
                + (minutes == null ? "" : " ⏱️ About " + minutes + " min.");
    }

    @Override
    default String belowMinimum(Money minimum, Money missing) {
        return "The minimum order for that address is " + MoneyText.of(minimum) + ": you need *" + MoneyText.of(missing)
                + "* more.";
    }

    @Override
    default String outside(int metresAway) {
        return "That address is outside our delivery area, by about " + DistanceText.of(metresAway) + ".";
    }

    @Override
    default String districtNotServed(String district) {
        return "We don't deliver to " + district + " at the moment.";
    }

    @Override
    default String noZones() {
        return "We have no home delivery at the moment.";
    }

    @Override
    default String pickupInstead() {
        return "Would you rather pick it up?";
    }

    @Override
    default String anotherAddressInstead() {
        return "Shall we bring it to another address?";
    }

    // Name, phone and payment.

    @Override
    default String whoseName() {
        return "What name is the order for?";
    }

    @Override
    default String whoseNameOr(String profile) {
        return "What name is the order for? Tap *" + profile + "* or write another.";
    }

    @Override
    default String nameUnclear(int most) {
        return "I need a name, of up to " + most + " letters.";
    }

    @Override
    default String whichPhone() {
        return "What number can the courier call? Write it or share a contact. 📞";
    }

    @Override
    default String phoneUnclear() {
        return "That doesn't look like a phone number. Please write it like this: 987 654 321.";
    }

    @Override
    default String howToPay() {
        return "How would you like to pay?";
    }

    @Override
    default String payment(PaymentMethod method) {
        return switch (method) {
            case CASH -> "Cash";
            case CARD -> "Card";
            case YAPE -> "Yape";
            case PLIN -> "Plin";
            case MERCADO_PAGO -> "Mercado Pago";
            case BANK_TRANSFER -> "Bank transfer";
        };
    }

    @Override
    default String paymentNotTaken(PaymentMethod method) {
        return "We don't take " + payment(method) + " at the moment.";
    }

    // Quote.

    @Override
    default String checkingPrices() {
        return "One moment, I'm checking today's prices… ⏳";
    }

    @Override
    default String pricesUnread() {
        return "I couldn't check today's prices with the restaurant, so I can't close your order yet. Your cart is safe.";
    }

    @Override
    default String yourOrder() {
        return "🧾 *Your order*";
    }

    @Override
    default String subtotal(Money amount) {
        return "Subtotal: " + MoneyText.of(amount);
    }

    @Override
    default String deliveryFee(Money amount) {
        return amount.isZero() ? "Delivery: free" : "Delivery: " + MoneyText.of(amount);
    }

    @Override
    default String total(Money amount) {
        return "*Total: " + MoneyText.of(amount) + "*";
    }

    @Override
    default String pickupAt(String restaurant) {
        return "Pickup at " + restaurant;
    }

    @Override
    default String estimate(int minutes) {
        return "About " + minutes + " min";
    }

    @Override
    default String shallIOrder() {
        return "Shall I place it?";
    }

    @Override
    default String tapConfirm() {
        return "To place it tap *Confirm* (or write *confirm*).";
    }

    @Override
    default String quoteTooOld() {
        return "That summary is no longer valid; here's the current one.";
    }

    @Override
    default String whatToChange() {
        return "What would you like to change?";
    }

    @Override
    default String orderCancelled() {
        return "Done, I cancelled it. Nothing was sent to the restaurant.";
    }

    @Override
    default String nothingToCancel() {
        return "You have no order to cancel.";
    }
}
