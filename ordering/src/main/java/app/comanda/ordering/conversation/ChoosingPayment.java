package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intents;
import java.util.List;
import java.util.Optional;

/** {@link State.ChoosingPayment}: one of the ways the branch takes. */
final class ChoosingPayment {
    private ChoosingPayment() {}

    static Turn ask(Scene scene) {
        List<Row> rows = scene.facts().branch().payments().stream()
                .distinct()
                .map(method -> new Row(
                        scene.answer(Action.PAYMENT, 0, method.name()),
                        scene.texts().payment(method),
                        null))
                .toList();
        return Turn.to(
                new State.ChoosingPayment(scene.session()),
                Speech.askChoice(scene.texts().howToPay(), scene.texts().choose(), rows));
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        return tap.action() == Action.PAYMENT
                ? scene.facts().branch().payments().stream()
                        .filter(method -> tap.names(method.name()))
                        .findFirst()
                        .map(method -> chosen(scene, method))
                : Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        return Intents.payment(text)
                .map(method -> scene.facts().branch().payments().contains(method)
                        ? chosen(scene, method)
                        : ask(scene).after(scene.texts().paymentNotTaken(method)));
    }

    private static Turn chosen(Scene scene, PaymentMethod method) {
        Session session = scene.session();
        return CheckoutPath.next(scene.with(session.with(session.checkout().paidBy(method))));
    }
}
