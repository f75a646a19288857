package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Language;
import org.jspecify.annotations.Nullable;

/** What Comanda says when it makes room for a person and when it is back, in one language: pure functions of values. */
sealed interface PersonTexts permits PersonTextsEs, PersonTextsEn {

    static PersonTexts in(Language language) {
        return switch (language) {
            case ES -> new PersonTextsEs();
            case EN -> new PersonTextsEn();
        };
    }

    /**
     * The restaurant is told.
     *
     * @param number the order it is about, null for none
     * @param when {@link #soon} or {@link #closed}
     * @param cart whether there is a cart that is kept
     */
    String asked(@Nullable String number, String when, boolean cart);

    String soon();

    /**
     * Nobody is there.
     *
     * @param opens when somebody is there again, null where that is not known
     */
    String closed(@Nullable String opens);

    /** At most 20 characters: a button. */
    String goOnWithBot();

    String withAPerson();

    String backWithMe();

    String nobodyAnswered();
}
