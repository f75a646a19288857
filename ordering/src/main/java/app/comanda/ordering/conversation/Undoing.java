package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Memory.Undo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes back what the customer last changed in the cart, even when all of it was given up; never an order. */
final class Undoing {
    private Undoing() {}

    /** The turn, after which the cart of before can be had back where the customer has changed it. */
    static Turn remembering(State before, Event event, Turn turn) {
        Session was = before.session();
        Session is = turn.state().session();
        if (!Objects.equals(was.route(), is.route()) || !Objects.equals(was.branch(), is.branch())) {
            // an earlier cart has the ids of another menu
            return is.memory().undo() == null ? turn : remembering(turn, null);
        }
        if (event instanceof Event.FromHouse || event instanceof Event.FromStaff) {
            return is.epoch() == was.epoch() ? turn : remembering(turn, null);
        }
        boolean undone = was.memory().undo() != null && is.memory().undo() == null;
        return undone || Undo.sameThings(was.cart().lines(), is.cart().lines())
                ? turn
                : remembering(turn, new Undo(was.cart(), was.names()));
    }

    private static Turn remembering(Turn turn, @Nullable Undo undo) {
        Session session = turn.state().session();
        return new Turn(turn.state().with(session.with(session.memory().undoing(undo))), turn.effects());
    }

    /** Takes the last change back. */
    static Turn undo(State state, Scene scene) {
        Undo undo = scene.session().memory().undo();
        if (undo == null) {
            return Conversation.again(state, scene).after(scene.waiter().nothingToUndo());
        }
        Scene after = scene.with(scene.session().undone(undo));
        Turn next = after.session().cart().isEmpty() ? Browsing.around(after) : ReviewingCart.show(after);
        return next.after(after.waiter().undone());
    }
}
