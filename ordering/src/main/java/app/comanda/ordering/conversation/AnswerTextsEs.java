package app.comanda.ordering.conversation;

import java.util.List;

/** Spanish as spoken in Peru, in tú: warm and short. */
record AnswerTextsEs() implements AnswerTexts {

    // The card.

    @Override
    public String allergens(List<String> names) {
        return "⚠️ Alérgenos: " + String.join(", ", names);
    }

    @Override
    public String preparation(int minutes) {
        return "⏱️ Unos " + minutes + " min en cocina";
    }
}
