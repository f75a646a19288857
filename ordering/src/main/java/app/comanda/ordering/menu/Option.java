package app.comanda.ordering.menu;

import app.comanda.ordering.money.Money;

/**
 * One choice inside a {@link Modifier}, such as "Extra queso".
 *
 * @param id the source's own id
 * @param aliases other names people use for it
 * @param price what one of it adds to one unit of the product; zero is a real price
 * @param available whether it can be chosen now
 */
public record Option(String id, Localized name, Aliases aliases, Money price, boolean available) {

    /** An option of a source that knows no other names. */
    public Option(String id, Localized name, Money price, boolean available) {
        this(id, name, Aliases.NONE, price, available);
    }
}
