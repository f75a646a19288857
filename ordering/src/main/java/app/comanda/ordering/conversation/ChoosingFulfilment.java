package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link State.ChoosingFulfilment}: brought or fetched. */
final class ChoosingFulfilment {
    private ChoosingFulfilment() {}

    static Turn ask(Scene scene) {
        Texts texts = scene.texts();
        return Turn.to(
                new State.ChoosingFulfilment(scene.session()),
                Speech.ask(
                        texts.deliveryOrPickup(),
                        List.of(
                                scene.button(Action.DELIVERY, texts.delivery()),
                                scene.button(Action.PICKUP, texts.pickup()))));
    }

    /** The question again; where only one way is left, the checkout knows it without asking. */
    static Turn again(Scene scene) {
        Branch branch = scene.facts().branch();
        return branch.delivers() && branch.pickup() ? ask(scene) : CheckoutPath.next(scene);
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        if (tap.action() == Action.DELIVERY || tap.action() == Action.OTHER_ADDRESS) {
            return Optional.of(delivery(scene));
        }
        if (tap.action() == Action.PICKUP) {
            return Optional.of(pickup(scene));
        }
        return Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        Set<Intent> intents = Intents.of(text);
        if (intents.contains(Intent.DELIVERY)) {
            return Optional.of(delivery(scene));
        }
        return intents.contains(Intent.PICKUP) ? Optional.of(pickup(scene)) : Optional.empty();
    }

    static Turn pickup(Scene scene) {
        if (!scene.facts().branch().pickup()) {
            return CheckoutPath.next(scene).after(scene.texts().noPickup());
        }
        Session session = scene.session();
        return CheckoutPath.next(scene.with(session.with(session.checkout().with(new Fulfilment.Pickup()))));
    }

    static Turn delivery(Scene scene) {
        if (!scene.facts().branch().delivers()) {
            return CheckoutPath.next(scene).after(scene.texts().noDelivery());
        }
        Session session = scene.session();
        Session without = session.with(session.checkout().with((Fulfilment) null));
        return GivingAddress.ask(scene.with(without).asking(), null, null);
    }
}
