package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Language;

/** Everything Comanda says, in one language: pure functions of values. */
sealed interface Texts extends ButtonTexts, MenuTexts, CartTexts, CheckoutTexts, OrderTexts permits TextsEs, TextsEn {

    static Texts in(Language language) {
        return switch (language) {
            case ES -> new TextsEs();
            case EN -> new TextsEn();
        };
    }
}
