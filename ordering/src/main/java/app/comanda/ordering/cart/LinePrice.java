package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Localized;

/** What a menu says about a cart line: its price, or why it cannot be had. */
public sealed interface LinePrice {

    /** The cart line asked about. */
    Line line();

    /** It can be had, at this price. */
    record Priced(Line line, PricedLine price) implements LinePrice {

        /** Whether the price is another than the one the customer was last shown. */
        public boolean changed() {
            return !price.unitTotal().equals(line.shownUnitPrice());
        }
    }

    /**
     * It cannot be had: not on the menu any more, sold out, switched off, or with an option or presentation that is.
     *
     * @param name what the customer knows it as: the name of what is missing
     */
    record Missing(Line line, Localized name) implements LinePrice {}
}
