package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Language;

/** What Comanda says about what it knows of a customer, in one language: pure functions of values. */
sealed interface PrivacyTexts permits PrivacyTextsEs, PrivacyTextsEn {

    static PrivacyTexts in(Language language) {
        return switch (language) {
            case ES -> new PrivacyTextsEs();
            case EN -> new PrivacyTextsEn();
        };
    }

    /**
     * What is erased, what is kept and why.
     *
     * @param orderUnderWay whether an order is not over yet, which is seen to first
     */
    String shallIErase(boolean orderUnderWay);

    String yesErase();

    String noKeep();

    String erasing();

    String erasingAfterTheOrder();

    String nothingErased();

    /** An order is just being handed over. */
    String askAgainInAMoment();
}
