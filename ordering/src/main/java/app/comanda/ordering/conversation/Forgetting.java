package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.DataWish;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@link State.Forgetting}: whether a customer's data are really to be erased. It can be asked for at any moment, also of
 * a restaurant that takes no orders; an order under way is seen to first.
 */
final class Forgetting {
    private Forgetting() {}

    /** What is asked or done about a customer's data before a step; empty where the step goes its way. */
    static Optional<Turn> ahead(State before, Event event, Facts facts) {
        return switch (event) {
            case Event.Wrote(String text) -> {
                State state = Intents.language(text)
                        .filter(facts.branch().spoken()::contains)
                        .map(before::in)
                        .orElse(before);
                if (before instanceof State.Forgetting && agrees(text)) {
                    yield Optional.of(erased(Scene.of(before, facts)));
                }
                yield DataWish.of(text).map(wish -> wished(state, Scene.of(state, facts)));
            }
            case Event.Tapped tapped ->
                before instanceof State.Forgetting
                        ? TapId.decode(tapped.id())
                                .filter(tap -> tap.action() == Action.ERASE_DATA
                                        && tap.version() == before.session().question())
                                .map(tap -> erased(Scene.of(before, facts)))
                        : Optional.empty();
            case Event.SharedLocation other -> Optional.empty();
            case Event.SharedContact other -> Optional.empty();
            case Event.SentMedia other -> Optional.empty();
            case Event.SentCatalogCart other -> Optional.empty();
            case Event.FromStaff other -> Optional.empty();
            case Event.FromHouse other -> Optional.empty();
        };
    }

    /**
     * The state an event finds. With a person of the restaurant in the conversation, a later "yes" may be meant for them:
     * the question is over once they have spoken or the customer has said something else.
     */
    static State found(State before, Event event) {
        boolean spoken =
                event instanceof Event.FromStaff || (event instanceof Event.Wrote(String text) && !agrees(text));
        return before instanceof State.Forgetting && withPerson(before) && spoken
                ? new State.Browsing(before.session())
                : before;
    }

    private static boolean withPerson(State state) {
        return state.session().memory().handover() != null;
    }

    private static boolean agrees(String text) {
        Set<Intent> intents = Intents.of(text);
        return intents.contains(Intent.YES)
                || intents.contains(Intent.CONFIRM)
                || DataWish.of(text).isPresent();
    }

    private static Turn wished(State state, Scene scene) {
        return state instanceof State.Submitting
                ? Turn.to(state, Speech.say(scene.privacy().askAgainInAMoment()))
                : ask(scene.asking());
    }

    /** The question once more. */
    static Turn again(State.Forgetting state, Scene scene) {
        return ask(scene);
    }

    private static Turn ask(Scene scene) {
        PrivacyTexts texts = scene.privacy();
        return Turn.to(
                new State.Forgetting(scene.session()),
                Speech.ask(
                        texts.shallIErase(underWay(scene)),
                        List.of(
                                scene.button(Action.ERASE_DATA, texts.yesErase()),
                                scene.button(Action.KEEP_DATA, texts.noKeep()))));
    }

    private static boolean underWay(Scene scene) {
        return scene.session().orders().stream().anyMatch(TrackedOrder::open);
    }

    /**
     * All is forgotten but the orders under way, whose news the customer is still to hear. Whoever of the restaurant is in
     * the conversation has nobody to speak with any more.
     */
    private static Turn erased(Scene scene) {
        Handover handover = scene.session().memory().handover();
        String told = underWay(scene)
                ? scene.privacy().erasingAfterTheOrder()
                : scene.privacy().erasing();
        return Turn.to(new State.Browsing(scene.session().forgotten()), new Effect.EraseCustomer(), Speech.say(told))
                .after(handover == null ? List.of() : WithPerson.over(handover));
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        return tap.action() == Action.KEEP_DATA ? Optional.of(kept(scene)) : Optional.empty();
    }

    /** "No" keeps everything; anything else is about something else and keeps it, too. */
    static Optional<Turn> wrote(String text, Scene scene) {
        Set<Intent> intents = Intents.of(text);
        return intents.contains(Intent.NO) || intents.contains(Intent.CANCEL)
                ? Optional.of(kept(scene))
                : Optional.empty();
    }

    private static Turn kept(Scene scene) {
        return Browsing.around(scene).after(scene.privacy().nothingErased());
    }
}
