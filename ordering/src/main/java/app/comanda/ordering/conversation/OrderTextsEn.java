package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** English: warm and short. */
interface OrderTextsEn extends OrderTexts {

    // What became of an order.

    @Override
    default String sending(String reference) {
        return "We're sending your order *" + reference
                + "* to the restaurant… I'll tell you as soon as they have it. ⏳";
    }

    @Override
    default String alreadySending(String reference) {
        return "You already confirmed it: it's the same order *" + reference
                + "* and we're sending it. No need to tap again. ⏳";
    }

    @Override
    default String alreadyOrdered(String number) {
        return "You already confirmed that order: it's *" + number + "*. It wasn't placed twice.";
    }

    @Override
    default String orderPlaced(String number, String reference, Money total, @Nullable Integer minutes) {
        return "🎉 The restaurant has your order *" + number + "*!\nReference: " + reference + "\nTotal: *"
                + MoneyText.of(total) + "*" + (minutes == null ? "" : "\n⏱️ About " + minutes + " min")
                + "\nI'll keep you posted. Write *status* any time to see how it's doing.";
    }

    @Override
    default String orderRefused(String reference) {
        return "😔 The restaurant did not accept order " + reference + ": it was not placed and nothing is charged.";
    }

    @Override
    default String cartKept() {
        return "Your cart is safe. You can try again or change something.";
    }

    @Override
    default String orderUncertain(String reference) {
        return "I don't know yet whether the restaurant received your order " + reference
                + ". I'm finding out; please don't order it again. I'll write as soon as I know.";
    }

    @Override
    default String orderHandedOver(String reference) {
        return "I couldn't verify that your order " + reference
                + " reached the restaurant's system. A person from the restaurant will confirm it in this chat. 🙏";
    }

    @Override
    default String noOrders() {
        return "You have no orders yet.";
    }

    @Override
    default String noOpenOrders(String last) {
        return "You have no orders under way. The last one:\n" + last;
    }

    @Override
    default String orderMoved(TrackedOrder order) {
        return switch (Objects.requireNonNull(order.told())) {
            case PENDING ->
                "🕐 Your order *" + order.shownNumber() + "* is pending: the restaurant hasn't confirmed it yet.";
            case CONFIRMED -> "👍 The restaurant confirmed your order *" + order.shownNumber() + "*!";
            case PREPARING -> "👩‍🍳 Your order *" + order.shownNumber() + "* is being prepared.";
            case READY ->
                order.pickup()
                        ? "🛍️ Your order *" + order.shownNumber() + "* is ready: you can pick it up now!"
                        : "🛍️ Your order *" + order.shownNumber() + "* is ready and leaves soon.";
            case DISPATCHED ->
                order.pickup()
                        ? "🛍️ Your order *" + order.shownNumber() + "* has left the kitchen."
                        : "🛵 Your order *" + order.shownNumber() + "* is on its way!";
            case DELIVERED ->
                order.pickup()
                        ? "😋 Your order *" + order.shownNumber() + "* has been handed over. Enjoy!"
                        : "😋 Your order *" + order.shownNumber() + "* has arrived. Enjoy!";
            case CANCELLED -> "❌ Your order *" + order.shownNumber() + "* was cancelled.";
            case REJECTED -> "😔 The restaurant couldn't accept your order *" + order.shownNumber() + "*.";
        };
    }

    @Override
    default String status(TrackedOrder order) {
        return order.told() != null
                ? orderMoved(order)
                : order.handedOver()
                        ? "🙋 A person from the restaurant will confirm your order *" + order.reference()
                                + "* in this chat."
                        : sending(order.reference());
    }

    // Branches, and restaurants that pause.

    @Override
    default String seeBranches() {
        return "See branches";
    }

    @Override
    default String otherBranch() {
        return "Another branch";
    }

    @Override
    default String whichBranch(String restaurant, boolean nearestFirst) {
        return nearestFirst
                ? "These are the branches of " + restaurant + ", the nearest first. Which one shall serve you?"
                : "Hi! 👋 This is " + restaurant
                        + ". Which branch would you like to order from? Share your location and"
                        + " I'll tell you which is nearest.";
    }

    @Override
    default String branchChosen(String title, @Nullable String address) {
        return "📍 " + title + " is serving you" + (address == null ? "." : " (" + address + ").");
    }

    @Override
    default String branchClosed(String title) {
        return title + " isn't taking orders at the moment. You can order from another branch:";
    }

    @Override
    default String howFar(int metres) {
        return DistanceText.of(metres) + " away";
    }

    @Override
    default String notTakingOrders(String restaurant, boolean cart) {
        return "Thanks for writing! 🙏 " + restaurant + " isn't taking new orders here at the moment."
                + (cart ? " I'll keep your cart until we're back." : " Please try again a little later.");
    }
}
