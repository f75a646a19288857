package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cart line with the names and prices of one menu.
 *
 * @param number the cart line's number
 * @param presentationId null, with its name, where the product has no presentations
 * @param unitPrice one unit without its options
 * @param regularPrice what one unit without its options costs when it is not reduced; null while it is not
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
        @Nullable String note,
        @Nullable Money regularPrice) {

    public PricedLine {
        options = List.copyOf(options);
    }

    /** A line that is not reduced. */
    public PricedLine(
            int number,
            String productId,
            Localized productName,
            @Nullable String presentationId,
            @Nullable Localized presentationName,
            List<PricedOption> options,
            int quantity,
            Money unitPrice,
            @Nullable String note) {
        this(
                number,
                productId,
                productName,
                presentationId,
                presentationName,
                options,
                quantity,
                unitPrice,
                note,
                null);
    }

    /** One unit with its options. */
    public Money unitTotal() {
        return options.stream().map(PricedOption::perUnit).reduce(unitPrice, Money::plus);
    }

    /** The whole line. */
    public Money total() {
        return unitTotal().times(quantity);
    }

    /** The whole line as it would be without its reduction; empty where it is not reduced. */
    public Optional<Money> regularTotal() {
        return regularPrice == null
                ? Optional.empty()
                : Optional.of(total().plus(regularPrice.minus(unitPrice).times(quantity)));
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
