package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link State.GivingName}: whom the order is for. */
final class GivingName {
    private static final int LONGEST = 100;

    private GivingName() {}

    static Turn ask(Scene scene) {
        State state = new State.GivingName(scene.session());
        Texts texts = scene.texts();
        return cleaned(scene.facts().person().profileName())
                .map(profile -> Turn.to(
                        state,
                        Speech.ask(
                                texts.whoseNameOr(profile),
                                List.of(new Button(scene.answer(Action.PROFILE_NAME), profile)))))
                .orElseGet(() -> Turn.to(state, Speech.ask(texts.whoseName())));
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        return tap.action() == Action.PROFILE_NAME
                ? cleaned(scene.facts().person().profileName()).map(name -> given(scene, name))
                : Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        Set<Intent> intents = Intents.of(text);
        if (intents.contains(Intent.YES)) {
            return cleaned(scene.facts().person().profileName()).map(name -> given(scene, name));
        }
        return Optional.of(
                intents.contains(Intent.NO)
                        ? ask(scene)
                        : cleaned(text)
                                .map(name -> given(scene, name))
                                .orElseGet(() -> ask(scene).after(scene.texts().nameUnclear(LONGEST))));
    }

    static Turn given(Scene scene, String name) {
        return CheckoutPath.next(scene.with(scene.session().named(name)));
    }

    /** A name a person can be called by: one line, at most a hundred characters, a letter in it. */
    static Optional<String> cleaned(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST && line.codePoints().anyMatch(Character::isLetter)
                ? Optional.of(line)
                : Optional.empty();
    }
}
