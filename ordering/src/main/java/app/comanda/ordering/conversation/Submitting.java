package app.comanda.ordering.conversation;

/** {@link State.Submitting}: the order is on its way to the restaurant; nothing can be changed until it answers. */
final class Submitting {
    private Submitting() {}

    static Turn again(State.Submitting state, Scene scene) {
        return Turn.to(
                new State.Submitting(scene.session(), state.quote(), state.reference()),
                Speech.ask(scene.texts().sending(state.reference())));
    }

    /** A second Confirm: it is the same order. */
    static Turn confirmedAgain(State.Submitting state, Scene scene) {
        return Turn.to(state, Speech.ask(scene.texts().alreadySending(state.reference())));
    }
}
