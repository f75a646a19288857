package app.comanda.bot.source;

import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Source;
import java.util.List;

/**
 * All that a source says of a branch at one moment: immutable, shared by every conversation of the branch.
 *
 * @param menu with the moment it was read
 * @param terms where it delivers, when it is open, what it offers and taxes
 */
public record Catalog(MenuSnapshot menu, Terms terms) {

    /** What a source says that knows no more than its zones. */
    public Catalog(Source source, MenuSnapshot menu, List<Zone> zones) {
        this(menu, Terms.of(source, zones));
    }

    /** Who says it. */
    public Source source() {
        return terms.source();
    }

    /** Where the branch delivers. */
    public List<Zone> zones() {
        return terms.zones();
    }
}
