package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;

/** English: warm and short. */
interface MenuTextsEn extends MenuTexts {

    // Welcome and small talk.

    @Override
    default String welcome(String customer, String restaurant) {
        return "Hi" + (customer.isEmpty() ? "" : ", " + customer) + "! 👋 Welcome to *" + restaurant + "*.\n"
                + "Order by tapping the buttons, or just write what you feel like.";
    }

    @Override
    default String helloAgain() {
        return "Hi! 👋 Let's go on with your order.";
    }

    @Override
    default String whatWouldYouLike() {
        return "What would you like today?";
    }

    @Override
    default String whatNext() {
        return "What's next?";
    }

    @Override
    default String youAreWelcome() {
        return "You're welcome! 😊";
    }

    @Override
    default String languageSwitched() {
        return "Sure, English from now on.";
    }

    @Override
    default String onlyThisLanguage() {
        return "Sorry, this restaurant is served in English only.";
    }

    @Override
    default String notUnderstood() {
        return "Sorry, I didn't get that. Write the name of a dish, *menu*, *cart* or *help*.";
    }

    @Override
    default String help() {
        return "I help you order right here. You can write:\n• *menu*: see what we have\n• *cart*: see or change your order\n• *checkout*: finish your order\n• *status*: see how your order is doing\n• *cancel*: give up the order\n• *human*: talk to somebody of the restaurant\n• *español*: speak Spanish";
    }

    @Override
    default String unknownButton() {
        return "That button isn't from this conversation. Let's go on here:";
    }

    @Override
    default String oldButton() {
        return "That button is from an earlier message and no longer works. Let's go on here:";
    }

    // What the chat brings besides words.

    @Override
    default String cannotRead(Event.SentMedia.Kind kind) {
        return switch (kind) {
            case IMAGE -> "I can't look at pictures yet. Could you write it?";
            case AUDIO -> "I can't listen to voice messages yet. Could you write it?";
            case VIDEO -> "I can't watch videos yet. Could you write it?";
            case DOCUMENT -> "I can't open documents yet. Could you write it?";
            case OTHER -> "I can't read that yet. Could you write it?";
        };
    }

    @Override
    default String contactNotNeeded() {
        return "Thanks for the contact; I don't need it right now.";
    }

    @Override
    default String placeForLater() {
        return "Thanks for your location. I'll ask for it when you check out.";
    }

    @Override
    default String placeReached(Money fee) {
        return fee.isZero()
                ? "Yes, we deliver there, for free! 🛵"
                : "Yes, we deliver there! Delivery is " + MoneyText.of(fee) + ". 🛵";
    }

    @Override
    default String placeReachedFrom(Money minimum) {
        return "Yes, we deliver there for orders from " + MoneyText.of(minimum) + "! 🛵";
    }

    // Menu.

    @Override
    default String noMenuYet() {
        return "I can't show you the menu right now. I'm fetching it: please try again in a moment. 🙏";
    }

    @Override
    default String nothingOffered() {
        return "There's nothing available to order right now. Please try again later. 🙏";
    }

    @Override
    default String menuTitle(String restaurant) {
        return "*" + restaurant + " menu* 📖\nWhat would you like?";
    }

    @Override
    default String categoryTitle(String name, String description) {
        return "*" + name + "*" + (description.isBlank() ? "" : "\n" + description) + "\nPick one to see more.";
    }

    @Override
    default String emptyCategory(String name) {
        return "There's nothing left in " + name + " right now.";
    }

    @Override
    default String productCount(int count) {
        return count == 1 ? "1 choice" : count + " choices";
    }

    @Override
    default String whichOne(boolean more) {
        return more ? "I found several; these are the first. Which one?" : "Which of these would you like?";
    }

    @Override
    default String goneFromMenu() {
        return "That's no longer on the menu.";
    }

    @Override
    default String productUnavailable(String name) {
        return "Sorry, *" + name + "* isn't available right now.";
    }

    @Override
    default String from(Money price) {
        return "from " + MoneyText.of(price);
    }
}
