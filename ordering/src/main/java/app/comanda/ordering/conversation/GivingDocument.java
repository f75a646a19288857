package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.conversation.Session.Checkout;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link State.GivingDocument}: the RUC or DNI the receipt is made out to. */
final class GivingDocument {
    private GivingDocument() {}

    static Turn ask(Scene scene) {
        return Turn.to(
                new State.GivingDocument(scene.session()),
                Speech.ask(
                        scene.selling().whichDocument(),
                        List.of(scene.button(Action.NO_DOCUMENT, scene.selling().plainReceipt()))));
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        return tap.action() == Action.NO_DOCUMENT ? Optional.of(given(scene, null)) : Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        if (Intents.of(text).contains(Intent.NO)) {
            return Optional.of(given(scene, null));
        }
        String number = text.replaceAll("[^0-9]", "");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TaxDocument.parse(number)
                .map(document -> given(scene, document))
                .orElseGet(() -> ask(scene).after(scene.selling().documentUnclear())));
    }

    private static Turn given(Scene scene, @Nullable TaxDocument document) {
        Checkout checkout = scene.session().checkout();
        return CheckoutPath.next(
                scene.with(scene.session().with(checkout.with(checkout.wishes().documentedBy(document)))));
    }
}
