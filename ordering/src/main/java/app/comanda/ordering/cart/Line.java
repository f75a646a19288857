package app.comanda.ordering.cart;

import app.comanda.ordering.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the cart: ids of the menu, never names or guesses.
 *
 * @param number names the line within its cart for as long as the cart lives
 * @param presentationId null where the product has no presentations
 * @param shownUnitPrice what one unit with its options cost when the customer was last shown it, so that a change of
 *     price is noticed and agreed again
 * @param note what the kitchen should know, or null
 */
public record Line(
        int number,
        String productId,
        @Nullable String presentationId,
        List<Selection> selections,
        int quantity,
        Money shownUnitPrice,
        @Nullable String note) {

    public Line {
        selections = List.copyOf(selections);
        if (quantity < 1) {
            throw new IllegalArgumentException("A line needs a quantity of at least one, not " + quantity);
        }
    }

    Line withQuantity(int newQuantity) {
        return new Line(number, productId, presentationId, selections, newQuantity, shownUnitPrice, note);
    }

    Line withNote(@Nullable String other) {
        return new Line(number, productId, presentationId, selections, quantity, shownUnitPrice, other);
    }

    Line withShownUnitPrice(Money price) {
        return new Line(number, productId, presentationId, selections, quantity, price, note);
    }
}
