package app.comanda.ordering.conversation;

import java.util.List;

/** What a step leads to: the state the conversation is in now and what is to be done, in order. */
public record Turn(State state, List<Effect> effects) {
    public Turn {
        effects = List.copyOf(effects);
    }
}
