package app.comanda.ordering.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Several steps made into one turn, in as few messages as say it all. */
final class Fold {
    private State state;
    private final List<Effect> done = new ArrayList<>();
    private Effect.@Nullable Ask asked;

    Fold(State state) {
        this.state = state;
    }

    State state() {
        return state;
    }

    /** Adds a step. A question whose place the step has left without a new one is not asked any more. */
    void take(Turn step) {
        if (!samePlace(state, step.state()) || (withPerson(step.state()) && !withPerson(state))) {
            asked = null;
        }
        state = step.state();
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Ask ask -> asked = ask;
                case Effect.Say say -> say(say);
                case Effect.Relay relay -> done.add(relay);
                case Effect.WithPerson with -> handed(with);
                case Effect.BackFromPerson back -> handed(back);
                case Effect.SubmitOrder submit -> done.add(submit);
                case Effect.AttachReceipt receipt -> done.add(receipt);
                case Effect.CancelOrder cancel -> once(cancel);
                case Effect.WatchTime watch -> once(watch);
                case Effect.NoteForStaff note -> done.add(note);
                case Effect.NoteSettled settled -> done.add(settled);
                case Effect.Rate rate -> done.add(rate);
                case Effect.NoteAlias alias -> once(alias);
                case Effect.ReadMenu read -> once(read);
                case Effect.LookAtOrder look -> once(look);
                case Effect.EraseCustomer erase -> once(erase);
            }
        }
    }

    /** What it all comes to: the question last, in one message with what was said just before where both fit. */
    Turn turn() {
        List<Effect> effects = new ArrayList<>(done);
        if (asked != null) {
            Reply question = asked.reply();
            int last = lastSaid(effects);
            Optional<Reply> joined =
                    last < 0 ? Optional.empty() : Speech.joined(((Effect.Say) effects.get(last)).reply(), question);
            if (joined.isPresent()) {
                effects.remove(last);
            }
            effects.add(new Effect.Ask(joined.orElse(question)));
        }
        State after =
                state instanceof State.Quoted quoted ? new State.Quoted(quoted.session(), quoted.quote(), true) : state;
        return new Turn(after, effects);
    }

    private void say(Effect.Say next) {
        int last = lastSaid(done);
        if (last >= 0
                && done.get(last) instanceof Effect.Say(Reply.Text before)
                && next.reply() instanceof Reply.Text text) {
            if (before.body().equals(text.body())) {
                return;
            }
            Optional<Reply> joined = Speech.joined(before, text);
            if (joined.isPresent()) {
                done.set(last, new Effect.Say(joined.get()));
                return;
            }
        }
        done.add(next);
    }

    /** Only who has the conversation in the end is kept. */
    private void handed(Effect last) {
        done.removeIf(effect -> effect instanceof Effect.WithPerson || effect instanceof Effect.BackFromPerson);
        done.add(last);
    }

    private void once(Effect effect) {
        if (!done.contains(effect)) {
            done.add(effect);
        }
    }

    private static int lastSaid(List<Effect> effects) {
        for (int i = effects.size() - 1; i >= 0; i--) {
            if (effects.get(i) instanceof Effect.Say) {
                return i;
            }
        }
        return -1;
    }

    private static boolean withPerson(State state) {
        return state.session().memory().handover() != null;
    }

    private static boolean samePlace(State before, State after) {
        return before.getClass() == after.getClass()
                && before.session().question() == after.session().question()
                && before.session().epoch() == after.session().epoch();
    }
}
