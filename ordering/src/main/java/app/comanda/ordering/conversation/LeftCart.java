package app.comanda.ordering.conversation;

import java.util.List;

/** A cart that its customer has left: they are reminded of it once, kindly, while the branch is open. */
final class LeftCart {
    private LeftCart() {}

    /** Whether a cart waits for its customer, who has not been reminded of it. */
    static boolean waits(State state) {
        Session session = state.session();
        return !session.cart().isEmpty()
                && session.memory().reminded() != session.epoch()
                // who talks to somebody has not forgotten their cart
                && session.memory().handover() == null
                && !(state instanceof State.Submitting);
    }

    static Turn heard(State state, Scene scene) {
        if (!waits(state)
                || scene.menu().isEmpty()
                || !scene.facts().branch().site().takesOrders()
                || !OrderTimes.openNow(scene)) {
            return Turn.to(state);
        }
        Session session = state.session();
        CartView.Contents contents = CartView.of(scene);
        Effect said = Speech.say(
                scene.waiter().cartLeft(contents.units(), contents.total()),
                List.of(
                        scene.button(Action.CHECKOUT, scene.texts().pay()),
                        scene.button(Action.CART, scene.texts().seeCart())));
        return Turn.to(state.with(session.with(session.memory().reminded(session.epoch()))), said);
    }
}
