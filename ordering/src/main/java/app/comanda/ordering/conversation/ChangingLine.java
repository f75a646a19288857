package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Line;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@link State.ChangingLine}: another quantity of a line, or none of it. */
final class ChangingLine {
    private ChangingLine() {}

    /** Asks what to do with a line; shows the cart where it is gone. */
    static Turn ask(Scene scene, int number) {
        Optional<CartView.Item> item = scene.session().cart().line(number).isEmpty()
                ? Optional.empty()
                : CartView.of(scene).items().stream()
                        .filter(one -> one.number() == number)
                        .findFirst();
        if (item.isEmpty()) {
            return ReviewingCart.show(scene).after(scene.texts().lineGone());
        }
        Texts texts = scene.texts();
        return Turn.to(
                new State.ChangingLine(scene.session(), number),
                Speech.ask(
                        texts.changeLine(item.get().text()) + "\n\n"
                                + scene.waiter().lineNoteHint(),
                        List.of(
                                scene.button(Action.ONE_MORE, texts.oneMore()),
                                scene.button(Action.ONE_LESS, texts.oneLess()),
                                scene.button(Action.REMOVE, texts.remove()))));
    }

    static Turn again(State.ChangingLine state, Scene scene) {
        return ask(scene, state.line());
    }

    static Optional<Turn> tapped(State.ChangingLine state, Tap tap, Scene scene) {
        int now = scene.session().cart().line(state.line()).map(Line::quantity).orElse(0);
        if (tap.action() == Action.ONE_MORE) {
            return Optional.of(changed(state, now + 1, scene));
        }
        if (tap.action() == Action.ONE_LESS) {
            return Optional.of(changed(state, now - 1, scene));
        }
        if (tap.action() == Action.REMOVE) {
            return Optional.of(changed(state, 0, scene));
        }
        return Optional.empty();
    }

    static Optional<Turn> wrote(State.ChangingLine state, String text, Scene scene) {
        OptionalInt number = Numbers.in(text);
        if (number.isPresent()) {
            return Optional.of(changed(state, number.getAsInt(), scene));
        }
        Optional<String> note = LineNote.in(text);
        if (note.isPresent()) {
            return Optional.of(noted(state, note.get(), scene));
        }
        return Intents.of(text).contains(Intent.REMOVE) ? Optional.of(changed(state, 0, scene)) : Optional.empty();
    }

    private static Turn noted(State.ChangingLine state, String note, Scene scene) {
        Optional<Line> line = scene.session().cart().line(state.line());
        if (line.isEmpty()) {
            return ask(scene, state.line());
        }
        int most = scene.facts().limits().noteLength();
        if (note.length() > most) {
            return ask(scene, state.line()).after(scene.waiter().noteTooLong(most));
        }
        Scene after = scene.with(scene.session().cart().withNote(state.line(), note));
        return ReviewingCart.show(after).after(scene.waiter().lineNoted(CartView.knownName(scene, line.get()), note));
    }

    private static Turn changed(State.ChangingLine state, int quantity, Scene scene) {
        if (scene.session().cart().line(state.line()).isEmpty()) {
            return ask(scene, state.line());
        }
        int most = scene.facts().limits().lineQuantity();
        if (quantity > most) {
            return ask(scene, state.line()).after(scene.texts().tooMany(most));
        }
        String name = CartView.of(scene).items().stream()
                .filter(item -> item.number() == state.line())
                .findFirst()
                .orElseThrow()
                .name();
        Scene after = scene.with(scene.session().cart().changeQuantity(state.line(), Math.max(0, quantity)));
        String said = quantity <= 0
                ? scene.texts().removed(name) + "\n" + scene.waiter().undoHint()
                : scene.texts().quantityChanged(quantity, name);
        return after.session().cart().isEmpty()
                ? Browsing.around(after).after(said)
                : ReviewingCart.show(after).after(said);
    }
}
