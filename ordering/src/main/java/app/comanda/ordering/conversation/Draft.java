package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product being put together, question by question. It lives in the state that asks and nowhere else, so a half-made
 * choice is gone with its question.
 *
 * @param presentationId null until chosen, or where there is nothing to choose
 * @param quantity how many were asked for in writing, so that it is not asked again; null where it is still to be asked
 * @param then what the same message ordered that also lacks something, to be asked about afterwards
 */
public record Draft(
        String productId,
        @Nullable String presentationId,
        List<Selection> selections,
        @Nullable String note,
        @Nullable Integer quantity,
        List<Draft> then) {
    public Draft {
        selections = List.copyOf(selections);
        // Drafts kept before orders were written have nothing after them.
        then = then == null ? List.of() : List.copyOf(then);
    }

    /** A draft that was begun by a tap. */
    public Draft(String productId, @Nullable String presentationId, List<Selection> selections, @Nullable String note) {
        this(productId, presentationId, selections, note, null, List.of());
    }

    Draft sized(String presentation) {
        return new Draft(productId, presentation, selections, note, quantity, then);
    }

    Draft with(List<Selection> others) {
        return new Draft(productId, presentationId, others, note, quantity, then);
    }

    Draft followedBy(List<Draft> others) {
        return new Draft(productId, presentationId, selections, note, quantity, others);
    }

    /** The draft without what comes after it. */
    Draft alone() {
        return followedBy(List.of());
    }

    /** Whether it was ordered in writing, so that only what it lacks is asked. */
    boolean written() {
        return quantity != null;
    }

    /** How many, one where nobody said. */
    int units() {
        return quantity == null ? 1 : quantity;
    }
}
