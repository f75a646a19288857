package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.util.List;

/** English: warm and short. */
interface CartTextsEn extends CartTexts {

    // Choosing.

    @Override
    default String productCard(String name, String description, String price) {
        return "*" + name + "*\n" + price + (description.isBlank() ? "" : "\n" + description);
    }

    @Override
    default String whichPresentation(String product) {
        return "Which size of *" + product + "* would you like?";
    }

    @Override
    default String whichOptions(String group, int least, int most) {
        return "*" + group + "*\n"
                + (least == 0
                        ? (most == 1 ? "Choose 1, if you like." : "Choose up to " + most + ", if you like.")
                        : least == most ? "Choose " + least + "." : "Choose " + least + " to " + most + ".");
    }

    @Override
    default String chosenSoFar(List<String> names) {
        return "So far: " + String.join(", ", names);
    }

    @Override
    default String free() {
        return "No extra cost";
    }

    @Override
    default String atMost(int most, String group) {
        return "You can choose at most " + most + " for " + group + ".";
    }

    @Override
    default String stillMissing(int missing, String group) {
        return "You still need to choose " + missing + " for " + group + ".";
    }

    @Override
    default String optionUnavailable() {
        return "That option isn't available any more. Please choose another.";
    }

    @Override
    default String choiceUnavailable(String product) {
        return "Something you chose for *" + product + "* isn't available any more. Let's choose again:";
    }

    @Override
    default String choiceDropped() {
        return "OK, never mind that one. Your cart is as it was.";
    }

    @Override
    default String howMany(String product, Money each) {
        return "How many *" + product + "*? " + MoneyText.of(each) + " each.\nTap a button or write the number.";
    }

    @Override
    default String atLeastOne() {
        return "I need a number from 1 up.";
    }

    @Override
    default String tooMany(int most) {
        return "I can take up to " + most + " of the same item.";
    }

    @Override
    default String cartFull(int most) {
        return "Your cart is full: it holds " + most + " different items.";
    }

    @Override
    default String overLimits(int lines, int units) {
        return "I couldn't add everything: there's room for " + lines + " different items and " + units + " of each.";
    }

    @Override
    default String added(int quantity, String name) {
        return "Added " + quantity + " × *" + name + "*. 😋";
    }

    @Override
    default String without(String what) {
        return "no " + what;
    }

    @Override
    default String plenty(String what) {
        return "extra " + what;
    }

    @Override
    default String little(String what) {
        return "a little " + what;
    }

    // Cart.

    @Override
    default String cartSoFar(int units, Money total) {
        return "🛒 Your cart: " + (units == 1 ? "1 item" : units + " items") + ", *" + MoneyText.of(total) + "*";
    }

    @Override
    default String yourCart() {
        return "🛒 *Your cart*";
    }

    @Override
    default String cartTotal(Money total) {
        return "*Total: " + MoneyText.of(total) + "*";
    }

    @Override
    default String line(int quantity, String name, Money total) {
        return quantity + " × " + name + ": " + MoneyText.of(total);
    }

    @Override
    default String cartEmpty() {
        return "Your cart is empty.";
    }

    @Override
    default String cartEmptied() {
        return "Done, your cart is empty.";
    }

    @Override
    default String emptyCartDetail() {
        return "Remove everything and start over";
    }

    @Override
    default String whichLine() {
        return "What would you like to change in your cart?";
    }

    @Override
    default String changeLine(String line) {
        return line + "\n\nTap a button or write the new quantity.";
    }

    @Override
    default String lineGone() {
        return "That's no longer in your cart.";
    }

    @Override
    default String removed(String name) {
        return "Removed " + name + ".";
    }

    @Override
    default String quantityChanged(int quantity, String name) {
        return "You now have " + quantity + " × " + name + ".";
    }

    @Override
    default String somethingChosen() {
        return "Something you chose";
    }

    @Override
    default String priceChanged(String name, Money before, Money now) {
        return "⚠️ The price of " + name + " has changed: it was " + MoneyText.of(before) + ", now it's *"
                + MoneyText.of(now) + "*.";
    }

    @Override
    default String ranOut(String name, List<String> instead) {
        return "⚠️ We've run out of *" + name + "*, so I took it out of your cart."
                + (instead.isEmpty() ? "" : " You could have instead: " + String.join(", ", instead) + ".");
    }

    @Override
    default String catalogAdded(List<String> names) {
        return "Added: " + String.join(", ", names) + ".";
    }

    @Override
    default String catalogToChoose(List<String> names) {
        return "I need to know how you'd like: " + String.join(", ", names) + ".";
    }

    @Override
    default String catalogUnavailable(List<String> names) {
        return "Not available right now: " + String.join(", ", names) + ".";
    }

    @Override
    default String catalogUnknown(int count) {
        return count == 1 ? "One item is no longer on the menu." : count + " items are no longer on the menu.";
    }

    // Another menu.

    @Override
    default String menuChanged(List<String> left) {
        return "📋 We're serving you from another menu now, and your order came along."
                + (left.isEmpty() ? "" : " Not on it, so I took it out: " + String.join(", ", left) + ".");
    }

    @Override
    default String chooseAgain(String name) {
        return name.isEmpty()
                ? "Please choose again from the menu what you were looking at."
                : "Please choose *" + name + "* from the menu again.";
    }
}
