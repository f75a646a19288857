package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Numbers;
import app.comanda.ordering.menu.Product;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** {@link State.ChoosingQuantity}: how many, by button or in writing. */
final class ChoosingQuantity {
    private ChoosingQuantity() {}

    static Turn ask(Scene scene, Product product, Draft draft) {
        List<Button> buttons = IntStream.rangeClosed(1, ChatLimits.BUTTONS)
                .mapToObj(i -> new Button(scene.answer(Action.QUANTITY, i, ""), Integer.toString(i)))
                .toList();
        return Turn.to(
                new State.ChoosingQuantity(scene.session(), draft),
                Speech.ask(
                        scene.texts().howMany(scene.in(product.name()), Drafting.unitPrice(product, draft)), buttons));
    }

    static Turn again(State.ChoosingQuantity state, Scene scene) {
        return Drafting.with(scene, state.draft(), product -> ask(scene, product, state.draft()));
    }

    static Optional<Turn> tapped(State.ChoosingQuantity state, Tap tap, Scene scene) {
        return tap.action() == Action.QUANTITY ? Optional.of(chosen(state, tap.number(), scene)) : Optional.empty();
    }

    static Optional<Turn> wrote(State.ChoosingQuantity state, String text, Scene scene) {
        OptionalInt number = Numbers.in(text);
        return number.isPresent() ? Optional.of(chosen(state, number.getAsInt(), scene)) : Optional.empty();
    }

    private static Turn chosen(State.ChoosingQuantity state, int quantity, Scene scene) {
        int most = scene.facts().limits().lineQuantity();
        if (quantity < 1) {
            return again(state, scene).after(scene.texts().atLeastOne());
        }
        if (quantity > most) {
            return again(state, scene).after(scene.texts().tooMany(most));
        }
        return Drafting.with(scene, state.draft(), product -> Drafting.add(scene, product, state.draft(), quantity));
    }
}
