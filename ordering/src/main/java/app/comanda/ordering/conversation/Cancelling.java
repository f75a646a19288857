package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Giving up an order that was confirmed: it is asked for, tried where it is still possible and left to staff where not.
 * Nothing is called cancelled before it is.
 */
final class Cancelling {
    private Cancelling() {}

    /** "Cancel" with nothing else to give up; empty where no order is under way. */
    static Optional<Turn> wrote(State state, Scene scene) {
        List<TrackedOrder> open =
                scene.session().orders().stream().filter(TrackedOrder::open).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (open.size() == 1) {
            return Optional.of(ask(state, open.getFirst(), scene));
        }
        List<Row> rows = open.stream()
                .map(order ->
                        AfterOrder.row(Action.CANCEL_ORDER, 0, order, order.shownNumber(), MoneyText.of(order.total())))
                .toList();
        return Optional.of(Turn.to(
                new State.Browsing(scene.session()),
                Speech.askRows(scene.after().whichToCancel(), scene.texts().choose(), rows)));
    }

    static Turn ask(State state, TrackedOrder order, Scene scene) {
        return alreadySaid(state, order, scene)
                .orElseGet(() -> AfterOrder.asking(
                        state, order, State.AboutOrder.Asked.SURELY_CANCEL, scene, question(order, scene)));
    }

    static Effect.Ask question(TrackedOrder order, Scene scene) {
        AfterTexts texts = scene.after();
        return Speech.ask(
                texts.surelyCancel(order.shownNumber(), order.total()),
                List.of(
                        AfterOrder.button(Action.SURELY_CANCEL, order, texts.yesCancel()),
                        AfterOrder.button(Action.LET_IT_BE, order, texts.noKeep())));
    }

    /** What there is to say of an order that cannot be cancelled, or is being cancelled already. */
    private static Optional<Turn> alreadySaid(State state, TrackedOrder order, Scene scene) {
        if (!order.open()) {
            return Optional.of(AfterOrder.goOn(
                    state,
                    order.reference(),
                    scene,
                    List.of(Speech.say(
                            scene.after().tooLateToCancel(scene.texts().status(order))))));
        }
        return order.after().cancelling()
                ? Optional.of(AfterOrder.goOn(
                        state,
                        order.reference(),
                        scene,
                        List.of(Speech.say(scene.after().cancelUnderWay(order.shownNumber())))))
                : Optional.empty();
    }

    /** The customer surely wants it cancelled. */
    static Turn wanted(State state, TrackedOrder order, Scene scene) {
        Optional<Turn> said = alreadySaid(state, order, scene);
        if (said.isPresent()) {
            return said.get();
        }
        Scene wanting = scene.with(scene.session()
                .updating(order.reference(), one -> one.with(one.after().cancelling(true))));
        AfterTexts texts = scene.after();
        List<Effect> effects = order.handedOver()
                ? List.of(
                        new Effect.NoteForStaff(order.reference(), StaffMatter.CANCEL, ""),
                        Speech.say(texts.staffAskedToCancel(order.shownNumber(), false)))
                : List.of(
                        new Effect.CancelOrder(order.reference()),
                        Speech.say(texts.tryingToCancel(order.shownNumber())));
        return AfterOrder.goOn(state, order.reference(), wanting, effects);
    }

    static Turn dropped(State state, TrackedOrder order, Scene scene) {
        return AfterOrder.goOn(
                state,
                order.reference(),
                scene,
                List.of(Speech.say(scene.after().orderStays(order.shownNumber()))));
    }

    /** It is cancelled. */
    static Turn cancelled(State state, String reference, Scene scene) {
        Optional<TrackedOrder> known = scene.session().order(reference).filter(TrackedOrder::open);
        if (known.isEmpty()) {
            return Turn.to(state);
        }
        TrackedOrder order = known.get();
        boolean refund = order.placed() && Receipts.fromAfar(order.payment());
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.NoteSettled(reference, StaffMatter.CANCEL));
        effects.add(new Effect.NoteSettled(reference, StaffMatter.OTHER_TOTAL));
        if (refund) {
            effects.add(new Effect.NoteForStaff(reference, StaffMatter.REFUND, ""));
        }
        effects.add(Speech.say(
                order.placed()
                        ? scene.after().cancelled(order.shownNumber(), refund)
                        : scene.after().cancelledUnsent(reference)));
        return new Turn(HouseNews.over(state, order, scene), effects);
    }

    /** It could not be cancelled from here: staff are asked, and the customer told so. */
    static Turn refused(State state, Event.CancelRefused refused, Scene scene) {
        Optional<TrackedOrder> known = scene.session()
                .order(refused.reference())
                .filter(order -> order.open() && order.after().cancelling());
        return known.map(order -> Turn.to(
                        state,
                        new Effect.NoteForStaff(order.reference(), StaffMatter.CANCEL, ""),
                        Speech.say(scene.after().staffAskedToCancel(order.shownNumber(), refused.tooLate()))))
                .orElseGet(() -> Turn.to(state));
    }
}
