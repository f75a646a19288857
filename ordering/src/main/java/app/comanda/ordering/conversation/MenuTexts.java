package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;

/** What Comanda says when somebody writes, of what they send besides words, and of the menu, in one language: pure functions of values. */
interface MenuTexts {

    // Welcome and small talk.

    String welcome(String customer, String restaurant);

    String helloAgain();

    String whatWouldYouLike();

    String whatNext();

    String youAreWelcome();

    String languageSwitched();

    /** The restaurant is not served in the language that was asked for. */
    String onlyThisLanguage();

    String notUnderstood();

    String help();

    String unknownButton();

    String oldButton();

    // What the chat brings besides words.

    String cannotRead(Event.SentMedia.Kind kind);

    String contactNotNeeded();

    String placeForLater();

    String placeReached(Money fee);

    String placeReachedFrom(Money minimum);

    // Menu.

    String noMenuYet();

    String nothingOffered();

    String menuTitle(String restaurant);

    String categoryTitle(String name, String description);

    String emptyCategory(String name);

    String productCount(int count);

    String whichOne(boolean more);

    String goneFromMenu();

    String productUnavailable(String name);

    String from(Money price);
}
