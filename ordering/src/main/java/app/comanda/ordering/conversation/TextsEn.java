package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** English: warm and short. */
record TextsEn() implements Texts {

    // Buttons and rows: at most 20 characters.

    @Override
    public String seeMenu() {
        return "See the menu";
    }

    @Override
    public String orderMore() {
        return "Order more";
    }

    @Override
    public String seeCart() {
        return "View cart";
    }

    @Override
    public String pay() {
        return "Check out";
    }

    @Override
    public String myOrder() {
        return "Track my order";
    }

    @Override
    public String seeCategories() {
        return "See categories";
    }

    @Override
    public String seeProducts() {
        return "See dishes";
    }

    @Override
    public String choose() {
        return "Choose";
    }

    @Override
    public String nextPage() {
        return "See more ➡️";
    }

    @Override
    public String previousPage() {
        return "⬅️ Back";
    }

    @Override
    public String otherCategories() {
        return "↩️ Other categories";
    }

    @Override
    public String skip() {
        return "Skip";
    }

    @Override
    public String done() {
        return "✅ Done";
    }

    @Override
    public String changeCart() {
        return "Change something";
    }

    @Override
    public String emptyCart() {
        return "🗑️ Empty cart";
    }

    @Override
    public String oneMore() {
        return "➕ One more";
    }

    @Override
    public String oneLess() {
        return "➖ One less";
    }

    @Override
    public String remove() {
        return "🗑️ Remove";
    }

    @Override
    public String delivery() {
        return "🛵 Delivery";
    }

    @Override
    public String pickup() {
        return "🏪 Pickup";
    }

    @Override
    public String otherAddress() {
        return "Another address";
    }

    @Override
    public String confirm() {
        return "✅ Confirm";
    }

    @Override
    public String change() {
        return "Change";
    }

    @Override
    public String cancel() {
        return "Cancel";
    }

    @Override
    public String tryAgain() {
        return "Try again";
    }

    @Override
    public String changeProducts() {
        return "Change items";
    }

    @Override
    public String addProducts() {
        return "Add items";
    }

    @Override
    public String changeFulfilment() {
        return "Delivery or address";
    }

    @Override
    public String changeName() {
        return "Name";
    }

    @Override
    public String changePhone() {
        return "Phone";
    }

    @Override
    public String changePayment() {
        return "Payment";
    }

    // Welcome and small talk.

    @Override
    public String welcome(String customer, String restaurant) {
        return "Hi" + (customer.isEmpty() ? "" : ", " + customer) + "! 👋 Welcome to *" + restaurant + "*.\n"
                + "Order by tapping the buttons, or just write what you feel like.";
    }

    @Override
    public String helloAgain() {
        return "Hi! 👋 Let's go on with your order.";
    }

    @Override
    public String whatWouldYouLike() {
        return "What would you like today?";
    }

    @Override
    public String whatNext() {
        return "What's next?";
    }

    @Override
    public String youAreWelcome() {
        return "You're welcome! 😊";
    }

    @Override
    public String languageSwitched() {
        return "Sure, English from now on.";
    }

    @Override
    public String onlyThisLanguage() {
        return "Sorry, this restaurant is served in English only.";
    }

    @Override
    public String notUnderstood() {
        return "Sorry, I didn't get that. Write the name of a dish, *menu*, *cart* or *help*.";
    }

    @Override
    public String help() {
        return "I help you order right here. You can write:\n• *menu*: see what we have\n• *cart*: see or change your order\n• *checkout*: finish your order\n• *status*: see how your order is doing\n• *cancel*: give up the order\n• *human*: talk to somebody of the restaurant\n• *español*: speak Spanish";
    }

    @Override
    public String unknownButton() {
        return "That button isn't from this conversation. Let's go on here:";
    }

    @Override
    public String oldButton() {
        return "That button is from an earlier message and no longer works. Let's go on here:";
    }

    // What the chat brings besides words.

    @Override
    public String cannotRead(Event.SentMedia.Kind kind) {
        return switch (kind) {
            case IMAGE -> "I can't look at pictures yet. Could you write it?";
            case AUDIO -> "I can't listen to voice messages yet. Could you write it?";
            case VIDEO -> "I can't watch videos yet. Could you write it?";
            case DOCUMENT -> "I can't open documents yet. Could you write it?";
            case OTHER -> "I can't read that yet. Could you write it?";
        };
    }

    @Override
    public String contactNotNeeded() {
        return "Thanks for the contact; I don't need it right now.";
    }

    @Override
    public String placeForLater() {
        return "Thanks for your location. I'll ask for it when you check out.";
    }

    @Override
    public String placeReached(Money fee) {
        return fee.isZero()
                ? "Yes, we deliver there, for free! 🛵"
                : "Yes, we deliver there! Delivery is " + MoneyText.of(fee) + ". 🛵";
    }

    @Override
    public String placeReachedFrom(Money minimum) {
        return "Yes, we deliver there for orders from " + MoneyText.of(minimum) + "! 🛵";
    }

    // Menu.

    @Override
    public String noMenuYet() {
        return "I can't show you the menu right now. I'm fetching it: please try again in a moment. 🙏";
    }

    @Override
    public String nothingOffered() {
        return "There's nothing available to order right now. Please try again later. 🙏";
    }

    @Override
    public String menuTitle(String restaurant) {
        return "*" + restaurant + " menu* 📖\nWhat would you like?";
    }

    @Override
    public String categoryTitle(String name, String description) {
        return "*" + name + "*" + (description.isBlank() ? "" : "\n" + description) + "\nPick one to see more.";
    }

    @Override
    public String emptyCategory(String name) {
        return "There's nothing left in " + name + " right now.";
    }

    @Override
    public String productCount(int count) {
        return count == 1 ? "1 choice" : count + " choices";
    }

    @Override
    public String whichOne(boolean more) {
        return more ? "I found several; these are the first. Which one?" : "Which of these would you like?";
    }

    @Override
    public String goneFromMenu() {
        return "That's no longer on the menu.";
    }

    @Override
    public String productUnavailable(String name) {
        return "Sorry, *" + name + "* isn't available right now.";
    }

    @Override
    public String from(Money price) {
        return "from " + MoneyText.of(price);
    }

    // Choosing.

    @Override
    public String productCard(String name, String description, String price) {
        return "*" + name + "*\n" + price + (description.isBlank() ? "" : "\n" + description);
    }

    @Override
    public String whichPresentation(String product) {
        return "Which size of *" + product + "* would you like?";
    }

    @Override
    public String whichOptions(String group, int least, int most) {
        return "*" + group + "*\n"
                + (least == 0
                        ? (most == 1 ? "Choose 1, if you like." : "Choose up to " + most + ", if you like.")
                        : least == most ? "Choose " + least + "." : "Choose " + least + " to " + most + ".");
    }

    @Override
    public String chosenSoFar(List<String> names) {
        return "So far: " + String.join(", ", names);
    }

    @Override
    public String free() {
        return "No extra cost";
    }

    @Override
    public String atMost(int most, String group) {
        return "You can choose at most " + most + " for " + group + ".";
    }

    @Override
    public String stillMissing(int missing, String group) {
        return "You still need to choose " + missing + " for " + group + ".";
    }

    @Override
    public String optionUnavailable() {
        return "That option isn't available any more. Please choose another.";
    }

    @Override
    public String choiceUnavailable(String product) {
        return "Something you chose for *" + product + "* isn't available any more. Let's choose again:";
    }

    @Override
    public String choiceDropped() {
        return "OK, never mind that one. Your cart is as it was.";
    }

    @Override
    public String howMany(String product, Money each) {
        return "How many *" + product + "*? " + MoneyText.of(each) + " each.\nTap a button or write the number.";
    }

    @Override
    public String atLeastOne() {
        return "I need a number from 1 up.";
    }

    @Override
    public String tooMany(int most) {
        return "I can take up to " + most + " of the same item.";
    }

    @Override
    public String cartFull(int most) {
        return "Your cart is full: it holds " + most + " different items.";
    }

    @Override
    public String overLimits(int lines, int units) {
        return "I couldn't add everything: there's room for " + lines + " different items and " + units + " of each.";
    }

    @Override
    public String added(int quantity, String name) {
        return "Added " + quantity + " × *" + name + "*. 😋";
    }

    @Override
    public String without(String what) {
        return "no " + what;
    }

    @Override
    public String plenty(String what) {
        return "extra " + what;
    }

    @Override
    public String little(String what) {
        return "a little " + what;
    }

    // Cart.

    @Override
    public String cartSoFar(int units, Money total) {
        return "🛒 Your cart: " + (units == 1 ? "1 item" : units + " items") + ", *" + MoneyText.of(total) + "*";
    }

    @Override
    public String yourCart() {
        return "🛒 *Your cart*";
    }

    @Override
    public String cartTotal(Money total) {
        return "*Total: " + MoneyText.of(total) + "*";
    }

    @Override
    public String line(int quantity, String name, Money total) {
        return quantity + " × " + name + ": " + MoneyText.of(total);
    }

    @Override
    public String cartEmpty() {
        return "Your cart is empty.";
    }

    @Override
    public String cartEmptied() {
        return "Done, your cart is empty.";
    }

    @Override
    public String emptyCartDetail() {
        return "Remove everything and start over";
    }

    @Override
    public String whichLine() {
        return "What would you like to change in your cart?";
    }

    @Override
    public String changeLine(String line) {
        return line + "\n\nTap a button or write the new quantity.";
    }

    @Override
    public String lineGone() {
        return "That's no longer in your cart.";
    }

    @Override
    public String removed(String name) {
        return "Removed " + name + ".";
    }

    @Override
    public String quantityChanged(int quantity, String name) {
        return "You now have " + quantity + " × " + name + ".";
    }

    @Override
    public String somethingChosen() {
        return "Something you chose";
    }

    @Override
    public String priceChanged(String name, Money before, Money now) {
        return "⚠️ The price of " + name + " has changed: it was " + MoneyText.of(before) + ", now it's *"
                + MoneyText.of(now) + "*.";
    }

    @Override
    public String menuChanged(List<String> left) {
        return "📋 We're serving you from another menu now, and your order came along."
                + (left.isEmpty() ? "" : " Not on it, so I took it out: " + String.join(", ", left) + ".");
    }

    @Override
    public String chooseAgain(String name) {
        return name.isEmpty()
                ? "Please choose again from the menu what you were looking at."
                : "Please choose *" + name + "* from the menu again.";
    }

    @Override
    public String ranOut(String name, List<String> instead) {
        return "⚠️ We've run out of *" + name + "*, so I took it out of your cart."
                + (instead.isEmpty() ? "" : " You could have instead: " + String.join(", ", instead) + ".");
    }

    @Override
    public String catalogAdded(List<String> names) {
        return "Added: " + String.join(", ", names) + ".";
    }

    @Override
    public String catalogToChoose(List<String> names) {
        return "I need to know how you'd like: " + String.join(", ", names) + ".";
    }

    @Override
    public String catalogUnavailable(List<String> names) {
        return "Not available right now: " + String.join(", ", names) + ".";
    }

    @Override
    public String catalogUnknown(int count) {
        return count == 1 ? "One item is no longer on the menu." : count + " items are no longer on the menu.";
    }

    // Delivery or pickup.

    @Override
    public String nothingToPay() {
        return "You haven't chosen anything yet. Here's what we have:";
    }

    @Override
    public String deliveryOrPickup() {
        return "Shall we deliver it, or will you pick it up?";
    }

    @Override
    public String noDelivery() {
        return "We don't deliver at the moment: you can pick up your order.";
    }

    @Override
    public String noPickup() {
        return "Pickup isn't available at the moment: we'll deliver it.";
    }

    @Override
    public String waysOfHandover(boolean delivers, boolean pickup) {
        return delivers && pickup
                ? "We deliver, and you can also pick up. Let's start by choosing:"
                : delivers
                        ? "We deliver. Let's start by choosing:"
                        : "You can pick up your order. Let's start by choosing:";
    }

    @Override
    public String whereTo() {
        return "Where shall we bring it? 🛵 Share your location, or write street, number and district.";
    }

    @Override
    public String pinOfAddress(String typed) {
        return "I've noted *" + typed
                + "*, but I can't find it on the map. Just share your location, or write it with the district.";
    }

    @Override
    public String streetOfPin() {
        return "I have your location. 📍 Now write the street and number, and a landmark to find you.";
    }

    @Override
    public String whichDistrict() {
        return "Which district is it in?";
    }

    @Override
    public String addressNeedsNumber() {
        return "I need the street and its number (for example: Jr. Los Pinos 145, Lince).";
    }

    @Override
    public String addressTooLong(int most) {
        return "That address is too long: could you write it in under " + most + " characters?";
    }

    @Override
    public String reached(Money fee, @Nullable Integer minutes) {
        return (fee.isZero()
                        ? "We deliver to you, for free!"
                        : "We deliver to you! Delivery: " + MoneyText.of(fee) + ".")
                + (minutes == null ? "" : " ⏱️ About " + minutes + " min.");
    }

    @Override
    public String belowMinimum(Money minimum, Money missing) {
        return "The minimum order for that address is " + MoneyText.of(minimum) + ": you need *" + MoneyText.of(missing)
                + "* more.";
    }

    @Override
    public String outside(int metresAway) {
        return "That address is outside our delivery area, by about " + distance(metresAway) + ".";
    }

    @Override
    public String districtNotServed(String district) {
        return "We don't deliver to " + district + " at the moment.";
    }

    @Override
    public String noZones() {
        return "We have no home delivery at the moment.";
    }

    @Override
    public String pickupInstead() {
        return "Would you rather pick it up?";
    }

    @Override
    public String anotherAddressInstead() {
        return "Shall we bring it to another address?";
    }

    // Name, phone and payment.

    @Override
    public String whoseName() {
        return "What name is the order for?";
    }

    @Override
    public String whoseNameOr(String profile) {
        return "What name is the order for? Tap *" + profile + "* or write another.";
    }

    @Override
    public String nameUnclear(int most) {
        return "I need a name, of up to " + most + " letters.";
    }

    @Override
    public String whichPhone() {
        return "What number can the courier call? Write it or share a contact. 📞";
    }

    @Override
    public String phoneUnclear() {
        return "That doesn't look like a phone number. Please write it like this: 987 654 321.";
    }

    @Override
    public String howToPay() {
        return "How would you like to pay?";
    }

    @Override
    public String payment(PaymentMethod method) {
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
    public String paymentNotTaken(PaymentMethod method) {
        return "We don't take " + payment(method) + " at the moment.";
    }

    // Quote.

    @Override
    public String checkingPrices() {
        return "One moment, I'm checking today's prices… ⏳";
    }

    @Override
    public String pricesUnread() {
        return "I couldn't check today's prices with the restaurant, so I can't close your order yet. Your cart is safe.";
    }

    @Override
    public String yourOrder() {
        return "🧾 *Your order*";
    }

    @Override
    public String subtotal(Money amount) {
        return "Subtotal: " + MoneyText.of(amount);
    }

    @Override
    public String deliveryFee(Money amount) {
        return amount.isZero() ? "Delivery: free" : "Delivery: " + MoneyText.of(amount);
    }

    @Override
    public String total(Money amount) {
        return "*Total: " + MoneyText.of(amount) + "*";
    }

    @Override
    public String pickupAt(String restaurant) {
        return "Pickup at " + restaurant;
    }

    @Override
    public String estimate(int minutes) {
        return "About " + minutes + " min";
    }

    @Override
    public String shallIOrder() {
        return "Shall I place it?";
    }

    @Override
    public String tapConfirm() {
        return "To place it tap *Confirm* (or write *confirm*).";
    }

    @Override
    public String quoteTooOld() {
        return "That summary is no longer valid; here's the current one.";
    }

    @Override
    public String whatToChange() {
        return "What would you like to change?";
    }

    @Override
    public String orderCancelled() {
        return "Done, I cancelled it. Nothing was sent to the restaurant.";
    }

    @Override
    public String nothingToCancel() {
        return "You have no order to cancel.";
    }

    // What became of an order.

    @Override
    public String sending(String reference) {
        return "We're sending your order *" + reference
                + "* to the restaurant… I'll tell you as soon as they have it. ⏳";
    }

    @Override
    public String alreadySending(String reference) {
        return "You already confirmed it: it's the same order *" + reference
                + "* and we're sending it. No need to tap again. ⏳";
    }

    @Override
    public String alreadyOrdered(String number) {
        return "You already confirmed that order: it's *" + number + "*. It wasn't placed twice.";
    }

    @Override
    public String orderPlaced(String number, String reference, Money total, @Nullable Integer minutes) {
        return "🎉 The restaurant has your order *" + number + "*!\nReference: " + reference + "\nTotal: *"
                + MoneyText.of(total) + "*" + (minutes == null ? "" : "\n⏱️ About " + minutes + " min")
                + "\nI'll keep you posted. Write *status* any time to see how it's doing.";
    }

    @Override
    public String orderRefused(String reference) {
        return "😔 The restaurant did not accept order " + reference + ": it was not placed and nothing is charged.";
    }

    @Override
    public String cartKept() {
        return "Your cart is safe. You can try again or change something.";
    }

    @Override
    public String orderUncertain(String reference) {
        return "I don't know yet whether the restaurant received your order " + reference
                + ". I'm finding out; please don't order it again. I'll write as soon as I know.";
    }

    @Override
    public String orderHandedOver(String reference) {
        return "I couldn't verify that your order " + reference
                + " reached the restaurant's system. A person from the restaurant will confirm it in this chat. 🙏";
    }

    @Override
    public String noOrders() {
        return "You have no orders yet.";
    }

    @Override
    public String noOpenOrders(String last) {
        return "You have no orders under way. The last one:\n" + last;
    }

    @Override
    public String orderMoved(TrackedOrder order) {
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
    public String status(TrackedOrder order) {
        return order.told() != null
                ? orderMoved(order)
                : order.handedOver()
                        ? "🙋 A person from the restaurant will confirm your order *" + order.reference()
                                + "* in this chat."
                        : sending(order.reference());
    }

    private static String distance(int metres) {
        return metres < 1000
                ? Math.max(50, Math.round(metres / 50f) * 50) + " m"
                : String.format(Locale.ROOT, "%.1f km", metres / 1000.0);
    }

    // Branches, and restaurants that pause.

    @Override
    public String seeBranches() {
        return "See branches";
    }

    @Override
    public String otherBranch() {
        return "Another branch";
    }

    @Override
    public String whichBranch(String restaurant, boolean nearestFirst) {
        return nearestFirst
                ? "These are the branches of " + restaurant + ", the nearest first. Which one shall serve you?"
                : "Hi! 👋 This is " + restaurant
                        + ". Which branch would you like to order from? Share your location and"
                        + " I'll tell you which is nearest.";
    }

    @Override
    public String branchChosen(String title, @Nullable String address) {
        return "📍 " + title + " is serving you" + (address == null ? "." : " (" + address + ").");
    }

    @Override
    public String branchClosed(String title) {
        return title + " isn't taking orders at the moment. You can order from another branch:";
    }

    @Override
    public String howFar(int metres) {
        return distance(metres) + " away";
    }

    @Override
    public String notTakingOrders(String restaurant, boolean cart) {
        return "Thanks for writing! 🙏 " + restaurant + " isn't taking new orders here at the moment."
                + (cart ? " I'll keep your cart until we're back." : " Please try again a little later.");
    }
}
