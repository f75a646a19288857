package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link State.ChoosingFulfilment}: brought or fetched. */
final class ChoosingFulfilment {
    private ChoosingFulfilment() {}

    static Turn ask(Scene scene) {
        Branch branch = scene.facts().branch();
        return Turn.to(
                new State.ChoosingFulfilment(scene.session()),
                Speech.ask(
                        branch.onSite()
                                ? scene.selling().whichService()
                                : scene.texts().deliveryOrPickup(),
                        buttons(scene, null)));
    }

    /** A button for each of the branch's services but one. */
    static List<Button> buttons(Scene scene, @Nullable Service without) {
        Branch branch = scene.facts().branch();
        List<Button> buttons = new ArrayList<>();
        if (branch.delivers() && without != Service.DELIVERY) {
            buttons.add(scene.button(Action.DELIVERY, scene.texts().delivery()));
        }
        if (branch.pickup() && without != Service.PICKUP) {
            buttons.add(scene.button(Action.PICKUP, scene.texts().pickup()));
        }
        if (branch.onSite() && without != Service.ON_SITE) {
            buttons.add(scene.button(Action.ON_SITE, scene.selling().onSite()));
        }
        return buttons;
    }

    /** The question again; where only one way is left, the checkout knows it without asking. */
    static Turn again(Scene scene) {
        return scene.facts().branch().services().size() > 1 ? ask(scene) : CheckoutPath.next(scene);
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        if (tap.action() == Action.OTHER_ADDRESS) {
            Session session = scene.session();
            Session without = session.with(session.checkout().with((Fulfilment) null));
            return Optional.of(
                    scene.facts().branch().delivers()
                            ? GivingAddress.ask(scene.with(without).asking(), null, null)
                            : delivery(scene));
        }
        if (tap.action() == Action.DELIVERY) {
            return Optional.of(delivery(scene));
        }
        if (tap.action() == Action.PICKUP) {
            return Optional.of(pickup(scene));
        }
        return tap.action() == Action.ON_SITE ? Optional.of(onSite(scene)) : Optional.empty();
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
        return GivingAddress.begin(scene.with(without).asking());
    }

    static Turn onSite(Scene scene) {
        if (!scene.facts().branch().onSite()) {
            return CheckoutPath.next(scene).after(scene.selling().noOnSite());
        }
        return GivingTable.ask(scene.asking());
    }
}
