package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Language;

/** What Comanda says when the cart was changed in writing, in one language: pure functions of values. */
sealed interface ChangeTexts permits ChangeTextsEs, ChangeTextsEn {

    static ChangeTexts in(Language language) {
        return switch (language) {
            case ES -> new ChangeTextsEs();
            case EN -> new ChangeTextsEn();
        };
    }

    /** A line is as it was wanted. */
    String changed(int quantity, String name);
}
