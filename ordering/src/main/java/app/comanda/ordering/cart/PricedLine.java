package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart line with the names and prices of one menu.
 *
 * @param number the cart line's number
 * @param presentationId null, with its name, where the product has no presentations
 * @param unitPrice one unit without its options
 */
public record PricedLine(
        int number,
        String productId,
        Localized productName,
        @Nullable String presentationId,
        @Nullable Localized presentationName,
        List<PricedOption> options,
        int quantity,
        Money unitPrice,
        @Nullable String note) {

    public PricedLine {
        options = List.copyOf(options);
    }

    /** One unit with its options. */
    public Money unitTotal() {
        return options.stream().map(PricedOption::perUnit).reduce(unitPrice, Money::plus);
    }

    /** The whole line. */
    public Money total() {
        return unitTotal().times(quantity);
    }

    /**
     * A chosen option with its price.
     *
     * @param price one of the option
     * @param quantity how many of it one unit of the line has
     */
    public record PricedOption(
            String modifierId, Localized modifierName, String optionId, Localized name, Money price, int quantity) {

        Money perUnit() {
            return price.times(quantity);
        }
    }
}
