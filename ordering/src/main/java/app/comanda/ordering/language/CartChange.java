package app.comanda.ordering.language;

import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change to a cart that a message asks for. Lines are counted from 0, as the cart had them before the message. */
public sealed interface CartChange {
    /** Nothing is wanted any more. */
    record Emptied() implements CartChange {}

    /** A line is not wanted any more. */
    record Removed(int line) implements CartChange {}

    /**
     * More is ordered besides.
     *
     * @param text the words that order it
     */
    record Added(String text) implements CartChange {}

    /** A line is wanted so many times. */
    record Counted(int line, int quantity) implements CartChange {}

    /**
     * A line, or some units of it, is wanted otherwise. What is not named stays as it is.
     *
     * @param units how many of the line; the whole line where it has no more
     * @param product what is wanted instead, or the line's own product
     * @param presentation null where no size was said
     * @param options what is wanted, in place of what was chosen where a group allows one
     * @param excluded what is to be left out
     * @param notes things to leave out that the menu does not have
     */
    record Altered(
            int line,
            int units,
            Product product,
            @Nullable Presentation presentation,
            List<Reading.Choice> options,
            List<Reading.Choice> excluded,
            List<String> notes)
            implements CartChange {
        public Altered {
            options = List.copyOf(options);
            excluded = List.copyOf(excluded);
            notes = List.copyOf(notes);
        }

        /** Whether nothing is wanted otherwise. */
        boolean empty(Held held) {
            return product.equals(held.product())
                    && (presentation == null || presentation.equals(held.presentation()))
                    && options.isEmpty()
                    && excluded.isEmpty()
                    && notes.isEmpty();
        }
    }

    /**
     * A line of the cart as the parser has to know it.
     *
     * @param presentation null where the product has none
     * @param options the ids of what was chosen
     */
    record Held(Product product, int quantity, @Nullable Presentation presentation, List<String> options) {
        public Held {
            options = List.copyOf(options);
        }
    }
}
