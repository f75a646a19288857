package app.comanda.ordering.conversation;

import java.util.List;

/** The conversation: a pure function. */
public final class Conversation {
    private Conversation() {}

    /** How a conversation with a new customer begins. */
    public static State begin(Branch branch) {
        return new State.Browsing(Session.first(branch.language()));
    }

    /** One event. Same inputs, same outputs. */
    public static Turn step(State state, Event event, Facts facts) {
        return new Turn(state, List.of());
    }

    /** An event together with the facts of its step. */
    public record Happening(Event event, Facts facts) {}

    /**
     * All that waits for a conversation, in order, answered together: what is said stays in order, of several questions
     * only the last is asked.
     */
    public static Turn turn(State state, List<Happening> happenings) {
        return new Turn(state, List.of());
    }
}
