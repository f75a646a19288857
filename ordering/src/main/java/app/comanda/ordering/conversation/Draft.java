package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product being put together, question by question. It lives in the state that asks and nowhere else, so a half-made
 * choice is gone with its question.
 *
 * @param presentationId null until chosen, or where there is nothing to choose
 */
public record Draft(
        String productId,
        @Nullable String presentationId,
        List<Selection> selections,
        @Nullable String note) {
    public Draft {
        selections = List.copyOf(selections);
    }
}
