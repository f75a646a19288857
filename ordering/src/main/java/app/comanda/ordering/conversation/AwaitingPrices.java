package app.comanda.ordering.conversation;

import java.util.List;

/** {@link State.AwaitingPrices}: the menu is being read, so that its prices can be promised. */
final class AwaitingPrices {
    private AwaitingPrices() {}

    /** The menu was read, or could not be. */
    static Turn read(State.AwaitingPrices state, boolean fresh, Scene scene) {
        if (scene.facts().menuIsFresh()) {
            return CheckoutPath.next(scene);
        }
        if (fresh) {
            // It was fresh when it was read and has aged in the queue.
            return CheckoutPath.awaitPrices(scene);
        }
        Texts texts = scene.texts();
        return Turn.to(
                state,
                Speech.ask(
                        texts.pricesUnread(),
                        List.of(
                                scene.button(Action.CHECKOUT, texts.tryAgain()),
                                scene.button(Action.CART, texts.seeCart()))));
    }
}
