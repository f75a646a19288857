package app.comanda.ordering.menu;

import app.comanda.ordering.money.Money;

/**
 * A size or form in which a product is sold, with its own absolute price.
 *
 * @param id the source's own id
 * @param aliases other names people use for it
 * @param price what one unit costs in this presentation, options apart
 * @param available whether it can be ordered now
 */
public record Presentation(String id, Localized name, Aliases aliases, Money price, boolean available) {

    /** A presentation of a source that knows no other names. */
    public Presentation(String id, Localized name, Money price, boolean available) {
        this(id, name, Aliases.NONE, price, available);
    }
}
