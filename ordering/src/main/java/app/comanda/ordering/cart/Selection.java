package app.comanda.ordering.cart;

/**
 * An option chosen for one unit of a line.
 *
 * @param quantity how many of the option each unit has, at least one
 */
public record Selection(String modifierId, String optionId, int quantity) {
    public Selection {
        if (quantity < 1) {
            throw new IllegalArgumentException("A selection needs a quantity of at least one, not " + quantity);
        }
    }
}
