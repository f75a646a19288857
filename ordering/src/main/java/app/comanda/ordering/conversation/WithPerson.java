package app.comanda.ordering.conversation;

import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.PersonWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is with a person of the restaurant (see {@link Handover}): Comanda says nothing in it but what
 * becomes of orders, until the customer, the restaurant or a long silence brings it back.
 */
final class WithPerson {
    /** Who spoke, where the restaurant answered in the WhatsApp Business app. */
    private static final String PHONE = "WhatsApp";

    private WithPerson() {}

    /** What happens instead of a step, with a person in the conversation or wanted in it; else empty. */
    static Optional<Turn> ahead(State before, Event event, Facts facts) {
        Handover handover = before.session().memory().handover();
        if (event instanceof Event.FromStaff || (handover == null && !wanted(before, event))) {
            return Optional.empty();
        }
        Serving serving = Serving.settle(before, event, facts.at(before.session()));
        Scene scene = Scene.of(before, serving.facts());
        if (handover == null) {
            return Optional.of(asked(inTheirWords(before, event, facts), null, serving.facts()));
        }
        return switch (event) {
            case Event.Wrote(String text)
            when PersonWords.back(text) -> Optional.of(back(serving).after(serving.said()));
            case Event.Wrote other -> Optional.of(heard(before, handover, scene));
            case Event.Tapped tapped -> tapped(tapped, before, handover, serving);
            case Event.SentMedia media -> Optional.of(media(before, media, handover, scene));
            case Event.SharedLocation other -> Optional.of(heard(before, handover, scene));
            case Event.SharedContact other -> Optional.of(heard(before, handover, scene));
            case Event.SentCatalogCart other -> Optional.of(heard(before, handover, scene));
            case Event.FromStaff other -> Optional.empty();
            case Event.FromHouse other -> Optional.empty();
        };
    }

    private static boolean wanted(State state, Event event) {
        boolean anyWords = state instanceof State.GivingNote || state instanceof State.GivingAddress;
        return event instanceof Event.Wrote(String text)
                && (anyWords ? PersonWords.wantedAlone(text) : PersonWords.wanted(text));
    }

    private static State inTheirWords(State state, Event event, Facts facts) {
        return event instanceof Event.Wrote(String text)
                ? Intents.language(text)
                        .filter(facts.branch().spoken()::contains)
                        .map(state::in)
                        .orElse(state)
                : state;
    }

    /** A customer wants to speak with a person: told once, and asked for at the restaurant. */
    static Turn asked(State state, @Nullable TrackedOrder order, Facts facts) {
        Scene scene = Scene.of(state, facts);
        Handover known = scene.session().memory().handover();
        if (known != null) {
            return Turn.to(state);
        }
        Handover handover = Handover.asked(facts.now(), idleFrom(scene), order == null ? null : order.reference());
        boolean open = OrderTimes.openNow(scene);
        String when = OrderTimes.opens(scene)
                .map(moment -> OrderTimes.moment(scene, moment))
                .orElse(null);
        String told = scene.person()
                .asked(
                        order == null ? null : order.shownNumber(),
                        open ? scene.person().soon() : scene.person().closed(when),
                        !scene.session().cart().isEmpty());
        return changed(state, handover, List.of(wayBack(told, scene)));
    }

    /** What somebody of the restaurant does in the conversation, or that nobody did anything for long. */
    static Turn heard(State state, Event.FromStaff event, Serving serving, Scene scene) {
        Handover known = scene.session().memory().handover();
        Instant now = scene.facts().now();
        return switch (event) {
            case Event.StaffTook(String who) ->
                changed(state, known == null ? Handover.begun(now, who) : known.taken(who, now), List.of());
            case Event.StaffWrote(String text, String who) ->
                changed(
                        state,
                        known == null ? Handover.begun(now, who) : known.answered(who, now),
                        List.of(new Effect.Relay(Titles.shorten(text, ChatLimits.TEXT_BODY), who)));
            case Event.StaffWroteByPhone wrote ->
                changed(
                        state,
                        known == null
                                ? Handover.begun(now, PHONE)
                                : known.answered(known.takenBy() == null ? PHONE : known.takenBy(), now),
                        List.of());
            case Event.StaffHandedBack(String who) -> known == null ? Turn.to(state) : back(serving);
            case Event.StaffSilent(Instant idleFrom) ->
                known == null || !known.idleFrom().equals(idleFrom)
                        ? Turn.to(state)
                        : known.waitingSince() == null
                                ? quietly(state, known)
                                : back(serving, PersonTexts::nobodyAnswered);
        };
    }

    /** Whether what happens at the restaurant has Comanda go on with the customer where the conversation stood. */
    static boolean comesBack(State state, Event.FromStaff event) {
        Handover known = state.session().memory().handover();
        return switch (event) {
            case Event.StaffTook took -> false;
            case Event.StaffWrote wrote -> false;
            case Event.StaffWroteByPhone wrote -> false;
            case Event.StaffHandedBack back -> known != null;
            case Event.StaffSilent(Instant idleFrom) ->
                known != null
                        && known.waitingSince() != null
                        && known.idleFrom().equals(idleFrom);
        };
    }

    /** The conversation is Comanda's again: said in a line, and on from where it stood. */
    private static Turn back(Serving serving) {
        return back(serving, PersonTexts::backWithMe);
    }

    private static Turn back(Serving serving, Function<PersonTexts, String> why) {
        Handover handover = serving.state().session().memory().handover();
        State state = free(serving.state());
        Scene scene = Scene.of(state, serving.facts());
        List<Effect> first = new ArrayList<>(over(handover));
        first.add(Speech.say(why.apply(scene.person())));
        return Conversation.again(state, scene).after(first);
    }

    /** Both have said what they had to say: nobody is disturbed. */
    private static Turn quietly(State state, Handover handover) {
        return new Turn(free(state), over(handover));
    }

    static List<Effect> over(@Nullable Handover handover) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.BackFromPerson());
        if (handover != null && handover.reference() != null) {
            effects.add(new Effect.NoteSettled(handover.reference(), StaffMatter.TALK));
        }
        return effects;
    }

    /**
     * A button of Comanda's own. What can be done with an order is done, for its news still goes out; the first other one
     * since the restaurant's last word is answered with the way back.
     */
    private static Optional<Turn> tapped(Event.Tapped tapped, State before, Handover handover, Serving serving) {
        Optional<Action> action = TapId.decode(tapped.id()).map(TapId.Tap::action);
        if (action.filter(Action.BOT::equals).isPresent()) {
            return Optional.of(back(serving).after(serving.said()));
        }
        if (action.filter(WithPerson::aboutOrder).isPresent()) {
            return Optional.empty();
        }
        Scene scene = Scene.of(before, serving.facts());
        return Optional.of(
                handover.wayShown()
                        ? Turn.to(before)
                        : changed(
                                before,
                                handover.wayBackShown(),
                                List.of(wayBack(scene.person().withAPerson(), scene))));
    }

    private static boolean aboutOrder(Action action) {
        return action.kind() == Action.Kind.ORDER && action != Action.STAFF && action != Action.PROBLEM;
    }

    /** A picture of a payment is kept with its order as always. */
    private static Turn media(State before, Event.SentMedia media, Handover handover, Scene scene) {
        List<Effect> receipts = Receipts.sent(before, media, scene).stream()
                .flatMap(turn -> turn.effects().stream())
                .filter(Effect.AttachReceipt.class::isInstance)
                .toList();
        return heard(before, handover, scene).after(receipts);
    }

    private static Turn heard(State before, Handover handover, Scene scene) {
        Handover waiting = handover.waiting(scene.facts().now(), idleFrom(scene));
        return waiting.equals(handover) ? Turn.to(before) : changed(before, waiting, List.of());
    }

    /** What the house tells of an order goes out; a question about what is being ordered waits until Comanda is back. */
    static Turn quieted(State before, Event event, Turn turn) {
        if (before.session().memory().handover() == null
                || !(event instanceof Event.MenuRead)
                || turn.state().session().memory().handover() == null) {
            return turn;
        }
        return new Turn(
                turn.state(),
                turn.effects().stream()
                        .filter(effect -> !(effect instanceof Effect.Say) && !(effect instanceof Effect.Ask))
                        .toList());
    }

    /** Nobody is waited for before the restaurant opens. */
    private static Instant idleFrom(Scene scene) {
        Instant now = scene.facts().now();
        return OrderTimes.openNow(scene) ? now : OrderTimes.opens(scene).orElse(now);
    }

    private static Effect wayBack(String text, Scene scene) {
        return Speech.say(text, List.of(scene.button(Action.BOT, scene.person().goOnWithBot())));
    }

    private static Turn changed(State state, Handover handover, List<Effect> said) {
        Session session = state.session();
        return new Turn(state.with(session.with(session.memory().with(handover))), said)
                .after(List.of(new Effect.WithPerson(handover)));
    }

    private static State free(State state) {
        Session session = state.session();
        return state.with(session.with(session.memory().with(null)));
    }
}
