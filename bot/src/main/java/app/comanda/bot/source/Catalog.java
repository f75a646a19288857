package app.comanda.bot.source;

import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Source;
import java.util.List;

/**
 * All that a source says of a branch at one moment: immutable, shared by every conversation of the branch.
 *
 * @param source who says it
 * @param menu with the moment it was read
 * @param zones where the branch delivers
 */
public record Catalog(Source source, MenuSnapshot menu, List<Zone> zones) {
    public Catalog {
        zones = List.copyOf(zones);
    }
}
