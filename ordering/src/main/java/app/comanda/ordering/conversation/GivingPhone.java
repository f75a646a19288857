package app.comanda.ordering.conversation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link State.GivingPhone}: a number the courier can call, where the chat shows none. */
final class GivingPhone {
    private GivingPhone() {}

    static Turn ask(Scene scene) {
        return Turn.to(
                new State.GivingPhone(scene.session()), Speech.ask(scene.texts().whichPhone()));
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        return Optional.of(given(scene, text));
    }

    static Turn given(Scene scene, @Nullable String written) {
        return Phones.parse(written == null ? "" : written)
                .map(number -> CheckoutPath.next(scene.with(scene.session().reachableAt(number))))
                .orElseGet(() -> ask(scene).after(scene.texts().phoneUnclear()));
    }
}
