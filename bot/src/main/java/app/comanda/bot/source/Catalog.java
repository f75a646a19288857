package app.comanda.bot.source;

import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a source says of a branch at one moment: immutable, shared by every conversation of the branch.
 *
 * @param menu with the moment it was read
 * @param terms where it delivers, when it is open, what it offers and taxes
 * @param branch what it says of the branch itself; null where the tenant's settings do
 */
public record Catalog(
        MenuSnapshot menu, Terms terms, @Nullable Branch branch) {

    /** What a source says that leaves the branch itself to the tenant's settings. */
    public Catalog(MenuSnapshot menu, Terms terms) {
        this(menu, terms, null);
    }

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
