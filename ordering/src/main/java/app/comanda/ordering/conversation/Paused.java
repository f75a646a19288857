package app.comanda.ordering.conversation;

import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.Optional;

/** A restaurant that takes no new orders for now: it says so kindly, keeps the cart, and follows what is under way. */
final class Paused {
    private Paused() {}

    /** What is said instead of a step; empty where the step goes its way. */
    static Optional<Turn> ahead(State before, Event event, Facts facts) {
        boolean open = facts.places().isEmpty()
                ? facts.branch().site().takesOrders()
                : facts.places().stream().anyMatch(Place::takesOrders);
        if (open
                || event instanceof Event.FromHouse
                || event instanceof Event.FromStaff
                || before instanceof State.Submitting
                || AfterOrder.concerns(before, event)) {
            return Optional.empty();
        }
        State state = before;
        if (event instanceof Event.Wrote(String text)) {
            state = Intents.language(text).map(before::in).orElse(before);
            if (Intents.of(text).contains(Intent.STATUS)) {
                return status(state, facts);
            }
        }
        if (event instanceof Event.Tapped tapped
                && TapId.decode(tapped.id())
                        .filter(tap -> tap.action() == Action.STATUS)
                        .isPresent()) {
            return status(state, facts);
        }
        Scene scene = Scene.of(state, facts);
        boolean cart = !scene.session().cart().isEmpty();
        return Optional.of(Turn.to(
                state, Speech.say(scene.texts().notTakingOrders(facts.branch().name(), cart))));
    }

    /** The orders under way; where there are none there is nothing else to tell. */
    private static Optional<Turn> status(State state, Facts facts) {
        Scene scene = Scene.of(state, facts);
        boolean any = scene.session().orders().stream().anyMatch(TrackedOrder::open);
        return Optional.of(
                any
                        ? Talk.status(new State.Browsing(state.session()), scene)
                        : Turn.to(state, Speech.say(scene.texts().noOrders())));
    }
}
