package app.comanda.ordering.conversation;

import java.util.ArrayList;
import java.util.List;

/** What a step leads to: the state the conversation is in now and what is to be done, in order. */
public record Turn(State state, List<Effect> effects) {
    public Turn {
        effects = List.copyOf(effects);
    }

    static Turn to(State state, Effect... effects) {
        return new Turn(state, List.of(effects));
    }

    /** The same turn with a text said first. */
    Turn after(String text) {
        return after(List.of(Speech.say(text)));
    }

    /** The same turn with something done first. */
    Turn after(List<Effect> first) {
        List<Effect> all = new ArrayList<>(first);
        all.addAll(effects);
        return new Turn(state, all);
    }
}
