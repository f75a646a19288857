package app.comanda.ordering.conversation;

import app.comanda.ordering.language.Words;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An order that the restaurant has at another total than the one that was agreed to: the customer is told both and agrees
 * again, or not. The order exists already, so agreeing changes nothing there and is obeyed once.
 */
final class OtherTotal {
    private static final Set<String> AGREED = Set.of(
            "acepto",
            "lo acepto",
            "acepto el total",
            "si acepto",
            "de acuerdo",
            "esta bien",
            "accept",
            "i accept",
            "agreed");

    private OtherTotal() {}

    static boolean agrees(String text) {
        return AGREED.contains(Words.normalise(text));
    }

    /** The question, right after the order was placed; only a message where something else is asked already. */
    static Turn asked(State state, String reference, Scene scene) {
        TrackedOrder order = scene.session().order(reference).orElseThrow();
        Effect.Ask question = question(order, scene);
        if (state instanceof State.Browsing) {
            return AfterOrder.asking(state, order, State.AboutOrder.Asked.OTHER_TOTAL, scene, question);
        }
        return Turn.to(state, Speech.beside(question));
    }

    static Effect.Ask question(TrackedOrder order, Scene scene) {
        Money other = order.after().otherTotal();
        AfterTexts texts = scene.after();
        if (other == null) {
            return Speech.ask(texts.totalAgreed(order.shownNumber(), order.total()));
        }
        return Speech.ask(
                texts.otherTotal(order.shownNumber(), order.total(), other),
                List.of(
                        AfterOrder.button(Action.KEEP_ORDER, order, texts.acceptTotal()),
                        AfterOrder.button(Action.SURELY_CANCEL, order, texts.cancelOrder()),
                        AfterOrder.button(Action.STAFF, order, texts.talkToStaff())));
    }

    /** The customer agrees. */
    static Turn kept(State state, TrackedOrder order, Scene scene) {
        Money other = order.after().otherTotal();
        AfterTexts texts = scene.after();
        if (!order.open()) {
            return AfterOrder.goOn(
                    state,
                    order.reference(),
                    scene,
                    List.of(Speech.say(scene.texts().status(order))));
        }
        if (order.after().cancelling()) {
            return AfterOrder.goOn(
                    state, order.reference(), scene, List.of(Speech.say(texts.cancelUnderWay(order.shownNumber()))));
        }
        if (other == null) {
            return AfterOrder.goOn(
                    state,
                    order.reference(),
                    scene,
                    List.of(Speech.say(texts.totalAgreed(order.shownNumber(), order.total()))));
        }
        Session session = scene.session().updating(order.reference(), one -> one.agreedTo(other));
        Scene agreed = scene.with(session.with(session.memory().paid(order.reference(), other)));
        List<Effect> said = new ArrayList<>();
        said.add(new Effect.NoteSettled(order.reference(), StaffMatter.OTHER_TOTAL));
        said.add(Speech.say(texts.totalKept(order.shownNumber(), other)
                + HouseNews.howToPay(order, agreed).map(how -> "\n\n" + how).orElse("")));
        return AfterOrder.goOn(state, order.reference(), agreed, said);
    }
}
