package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import java.util.List;

/** What Comanda says as a waiter who knows the guest, in one language: pure functions of values. */
sealed interface WaiterTexts permits WaiterTextsEs, WaiterTextsEn {

    static WaiterTexts in(Language language) {
        return switch (language) {
            case ES -> new WaiterTextsEs();
            case EN -> new WaiterTextsEn();
        };
    }

    // The usual.

    String usualButton();

    String shallItBeTheUsual(String items);

    String usualAdded();

    String nothingUsualYet();

    String whichUsual();

    String nothingOfItLeft();

    String notToday(String name, List<String> instead);

    // Taking back, and notes.

    String undoRow();

    String undoHint();

    String undone();

    /** What was written and still lacks a choice is not part of what is being paid. */
    String notInTheOrderYet(List<String> names);

    String nothingToUndo();

    String lineNoteHint();

    String lineNoted(String name, String note);

    String noteTooLong(int most);

    /** The cart was left a while ago; said once. */
    String cartLeft(int units, Money total);

    /** The customer's latest messages were too many to be read. */
    String wroteTooMuch();

    // Pictures.

    String seePictures();

    String wantIt();

    String picturesOf(String category);

    String tapTheOneYouWant(int withoutPicture);

    String morePictures();

    String seeList();

    String noPictures(String category);
}
