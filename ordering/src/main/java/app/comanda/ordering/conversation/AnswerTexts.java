package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Language;
import java.util.List;

/** What Comanda answers to questions, and what a product's card says, in one language: pure functions of values. */
sealed interface AnswerTexts permits AnswerTextsEs, AnswerTextsEn {

    static AnswerTexts of(Scene scene) {
        return in(scene.session().language());
    }

    static AnswerTexts in(Language language) {
        return switch (language) {
            case ES -> new AnswerTextsEs();
            case EN -> new AnswerTextsEn();
        };
    }

    // The card.

    String allergens(List<String> names);

    String preparation(int minutes);
}
