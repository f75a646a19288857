package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.conversation.Session.Checkout;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link State.GivingNote}: what the restaurant, or whoever brings the order, should know. */
final class GivingNote {
    private GivingNote() {}

    static Turn ask(Scene scene, boolean forCourier) {
        SellingTexts selling = scene.selling();
        return Turn.to(
                new State.GivingNote(scene.session(), forCourier),
                Speech.ask(
                        forCourier ? selling.whichCourierNote() : selling.whichNote(),
                        List.of(scene.button(Action.NO_NOTE, selling.noNote()))));
    }

    static Optional<Turn> tapped(State.GivingNote state, Tap tap, Scene scene) {
        return tap.action() == Action.NO_NOTE ? Optional.of(given(state, scene, null)) : Optional.empty();
    }

    static Optional<Turn> wrote(State.GivingNote state, String text, Scene scene) {
        if (Intents.of(text).contains(Intent.NO)) {
            return Optional.of(given(state, scene, null));
        }
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        int most = scene.facts().limits().noteLength();
        if (line.isEmpty() || line.length() > most) {
            return Optional.of(
                    ask(scene, state.forCourier()).after(scene.selling().noteTooLong(most)));
        }
        return Optional.of(given(state, scene, line));
    }

    private static Turn given(State.GivingNote state, Scene scene, @Nullable String note) {
        Checkout checkout = scene.session().checkout();
        Wishes wishes = checkout.wishes();
        Wishes noted = state.forCourier() ? wishes.tellingTheCourier(note) : wishes.noting(note);
        return CheckoutPath.next(scene.with(scene.session().with(checkout.with(noted))));
    }
}
