package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.State.AboutOrder.Asked;
import java.util.ArrayList;
import java.util.List;

/** How an order was: asked once, when it has arrived. */
final class Ratings {
    private static final int MOST_STARS = 5;
    private static final int CONTENT = 4;

    private Ratings() {}

    /** The news that it has arrived together with the question how it was. */
    static Effect ask(String news, TrackedOrder order, Scene scene) {
        AfterTexts texts = scene.after();
        List<Reply.Row> rows = new ArrayList<>();
        for (int stars = MOST_STARS; stars >= 1; stars--) {
            rows.add(AfterOrder.row(Action.RATE, stars, order, "⭐".repeat(stars), texts.stars(stars)));
        }
        rows.add(AfterOrder.row(Action.PROBLEM, 0, order, texts.problemRow(), texts.problemRowDetail()));
        // It may come while something else is asked, and takes nothing's place.
        return Speech.beside(Speech.askRows(news + "\n\n" + texts.howWasIt(), texts.rate(), rows));
    }

    static Turn rated(State state, TrackedOrder order, int stars, Scene scene) {
        AfterTexts texts = scene.after();
        if (stars < 1 || stars > MOST_STARS) {
            return AfterOrder.goOn(
                    state,
                    order.reference(),
                    scene,
                    List.of(Speech.say(scene.texts().unknownButton())));
        }
        Integer before = order.after().stars();
        if (before != null && before == stars) {
            return AfterOrder.goOn(state, order.reference(), scene, List.of(Speech.say(texts.alreadyRated(stars))));
        }
        Scene rated = scene.with(scene.session()
                .updating(order.reference(), one -> one.with(one.after().rated(stars))));
        Effect kept = new Effect.Rate(order.reference(), stars, null);
        boolean free = state instanceof State.Browsing
                || (state instanceof State.AboutOrder about && about.reference().equals(order.reference()));
        if (!free || !scene.session().cart().isEmpty()) {
            return AfterOrder.goOn(
                    state, order.reference(), rated, List.of(kept, Speech.say(texts.thanksForRating(stars))));
        }
        TrackedOrder now = order.with(order.after().rated(stars));
        return AfterOrder.asking(state, order, Asked.COMMENT, rated, comment(now, rated))
                .after(List.of(kept));
    }

    static Effect.Ask comment(TrackedOrder order, Scene scene) {
        AfterTexts texts = scene.after();
        Integer stars = order.after().stars();
        List<Reply.Button> buttons = new ArrayList<>();
        if (stars != null && stars < CONTENT) {
            buttons.add(AfterOrder.button(Action.PROBLEM, order, texts.problemRow()));
        }
        buttons.add(AfterOrder.button(Action.NO_COMMENT, order, texts.noComment()));
        return Speech.ask(texts.anyWords(stars == null ? MOST_STARS : stars), buttons);
    }

    static Turn words(State.AboutOrder state, TrackedOrder order, String text, Scene scene) {
        Integer stars = order.after().stars();
        List<Effect> effects = new ArrayList<>();
        if (stars != null) {
            effects.add(new Effect.Rate(order.reference(), stars, Titles.shorten(text.strip(), Problems.LONGEST)));
        }
        effects.add(Speech.say(scene.after().thanksForWords()));
        return AfterOrder.goOn(state, order.reference(), scene, effects);
    }

    static Turn withoutWords(State state, TrackedOrder order, Scene scene) {
        return AfterOrder.goOn(
                state,
                order.reference(),
                scene,
                List.of(Speech.say(scene.after().thanksWithoutWords())));
    }
}
