package app.comanda.ordering.menu;

import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A size or form in which a product is sold, with its own absolute price.
 *
 * @param id the source's own id
 * @param aliases other names people use for it
 * @param price what one unit costs in this presentation, options apart: what is charged
 * @param available whether it can be ordered now
 * @param regularPrice what it costs when it is not reduced, shown struck out beside the price; null while it is not reduced
 * @param deliverable whether a courier can bring it
 */
public record Presentation(
        String id,
        Localized name,
        Aliases aliases,
        Money price,
        boolean available,
        @Nullable Money regularPrice,
        boolean deliverable) {

    /** One that is not reduced and can be brought. */
    public Presentation(String id, Localized name, Aliases aliases, Money price, boolean available) {
        this(id, name, aliases, price, available, null, true);
    }

    /** A presentation of a source that knows no other names. */
    public Presentation(String id, Localized name, Money price, boolean available) {
        this(id, name, Aliases.NONE, price, available);
    }

    /** The same, reduced from a regular price; a regular price that is not greater says nothing and is left out. */
    public Presentation reducedFrom(@Nullable Money regular) {
        boolean reduced = regular != null && regular.compareTo(price) > 0;
        return new Presentation(id, name, aliases, price, available, reduced ? regular : null, deliverable);
    }

    /** The same, for the courier or not. */
    public Presentation deliverable(boolean byCourier) {
        return new Presentation(id, name, aliases, price, available, regularPrice, byCourier);
    }
}
