package app.comanda.ordering.conversation;

import app.comanda.ordering.language.Call;
import java.util.Optional;

/** What a guest calls the waiter for, whatever is being asked. */
final class CallTalk {
    private CallTalk() {}

    static Optional<Turn> wrote(State state, String text, Scene scene) {
        return Call.of(text).map(call -> switch (call) {
            case USUAL -> Usual.asked(state, scene);
            case UNDO -> Undoing.undo(state, scene);
        });
    }
}
