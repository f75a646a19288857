package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link State.Quoted}: a price that can be confirmed, exactly as it was shown. */
final class Quoted {
    private Quoted() {}

    static Turn again(State.Quoted state, Scene scene) {
        return stale(state, scene) ? requote(scene) : Quoting.show(state, scene);
    }

    /** A button of this very quote. */
    static Turn tappedQuote(State.Quoted state, Tap tap, Scene scene) {
        if (tap.action() == Action.CONFIRM) {
            return confirm(state, scene);
        }
        return tap.action() == Action.CHANGE
                ? whatToChange(state, scene)
                : ReviewingCart.emptied(scene).after(scene.texts().orderCancelled());
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        Session session = scene.session();
        if (tap.action() == Action.CHANGE_FULFILMENT) {
            return Optional.of(
                    CheckoutPath.next(scene.with(session.with(session.checkout().with((Fulfilment) null)))));
        }
        if (tap.action() == Action.CHANGE_NAME) {
            return Optional.of(GivingName.ask(scene.asking()));
        }
        if (tap.action() == Action.CHANGE_PHONE) {
            return Optional.of(GivingPhone.ask(scene.asking()));
        }
        if (tap.action() == Action.CHANGE_TIME) {
            return Optional.of(ChoosingTime.ask(scene.asking(), 0));
        }
        if (tap.action() == Action.CHANGE_DOCUMENT) {
            return Optional.of(GivingDocument.ask(scene.asking()));
        }
        if (tap.action() == Action.CHANGE_NOTE || tap.action() == Action.CHANGE_COURIER_NOTE) {
            return Optional.of(GivingNote.ask(scene.asking(), tap.action() == Action.CHANGE_COURIER_NOTE));
        }
        if (tap.action() == Action.CHANGE_PAYMENT) {
            return Optional.of(ChoosingPayment.ask(scene.asking()));
        }
        return Optional.empty();
    }

    static Optional<Turn> wrote(State.Quoted state, String text, Scene scene) {
        Set<Intent> intents = Intents.of(text);
        if (intents.contains(Intent.CONFIRM) && state.shown()) {
            return Optional.of(confirm(state, scene));
        }
        if (intents.contains(Intent.CONFIRM) || intents.contains(Intent.YES) || intents.contains(Intent.CHECKOUT)) {
            return Optional.of(again(state, scene).after(scene.texts().tapConfirm()));
        }
        return intents.contains(Intent.CHANGE) ? Optional.of(whatToChange(state, scene)) : Optional.empty();
    }

    private static Turn confirm(State.Quoted state, Scene scene) {
        if (stale(state, scene)) {
            return requote(scene);
        }
        Quote quote = state.quote();
        String reference = Digests.reference(scene.facts().turnKey(), quote.id());
        TrackedOrder order = TrackedOrder.confirmed(
                reference,
                quote.id(),
                quote.total(),
                !(quote.fulfilment() instanceof Fulfilment.Delivery),
                quote.payment());
        Session session =
                scene.session().asked().tracking(order, scene.facts().limits().trackedOrders());
        return Turn.to(
                new State.Submitting(session, quote, reference),
                new Effect.SubmitOrder(reference, quote, session.held().deskFor(quote.fulfilment())),
                Speech.ask(scene.texts().sending(reference)));
    }

    /** Too old to be promised, of a cart that is another now, or of a menu that has changed in what it quotes. */
    private static boolean stale(State.Quoted state, Scene scene) {
        Quote quote = state.quote();
        Facts facts = scene.facts();
        return quote.quotedAt().plus(facts.limits().quoteLife()).isBefore(facts.now())
                || !takesIt(quote, scene)
                || quote.cartVersion() != scene.session().cart().version()
                || scene.menu()
                        .filter(menu -> !menu.version().equals(quote.menuVersion()))
                        .filter(menu -> !Repricing.of(scene, menu).notices().isEmpty())
                        .isPresent();
    }

    /** Whether the branch still takes the order for when it is wanted. */
    private static boolean takesIt(Quote quote, Scene scene) {
        Service service = quote.fulfilment().service();
        Instant time = quote.wishes().scheduledFor();
        return time == null ? OrderTimes.openNow(scene, service) : OrderTimes.stillGood(scene, service, time);
    }

    private static Turn requote(Scene scene) {
        return CheckoutPath.next(scene).after(scene.texts().quoteTooOld());
    }

    private static Turn whatToChange(State.Quoted state, Scene scene) {
        Texts texts = scene.texts();
        List<Row> rows = new ArrayList<>();
        rows.add(scene.row(Action.LINES, texts.changeProducts(), null));
        rows.add(scene.row(Action.MENU, texts.addProducts(), null));
        rows.add(scene.row(Action.CHANGE_FULFILMENT, texts.changeFulfilment(), null));
        rows.add(scene.row(Action.CHANGE_NAME, texts.changeName(), null));
        rows.add(scene.row(Action.CHANGE_PHONE, texts.changePhone(), null));
        if (scene.facts().branch().payments().size() > 1 || state.quote().payment() == PaymentMethod.CASH) {
            rows.add(scene.row(Action.CHANGE_PAYMENT, texts.changePayment(), null));
        }
        rows.add(scene.row(Action.CHANGE_TIME, scene.selling().changeTime(), null));
        rows.add(scene.row(Action.CHANGE_DOCUMENT, scene.selling().changeDocument(), null));
        rows.add(scene.row(Action.CHANGE_NOTE, scene.selling().changeNote(), null));
        if (state.quote().fulfilment() instanceof Fulfilment.Delivery) {
            rows.add(scene.row(Action.CHANGE_COURIER_NOTE, scene.selling().changeCourierNote(), null));
        }
        return Turn.to(state, Speech.askRows(texts.whatToChange(), texts.choose(), rows));
    }
}
