package app.comanda.ordering.conversation;

import java.util.List;

/** Plain, friendly English. */
record AnswerTextsEn() implements AnswerTexts {

    // The card.

    @Override
    public String allergens(List<String> names) {
        return "⚠️ Allergens: " + String.join(", ", names);
    }

    @Override
    public String preparation(int minutes) {
        return "⏱️ About " + minutes + " min in the kitchen";
    }
}
