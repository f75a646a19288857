package app.comanda.bot.carta;

import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.LeftOut;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.List;

/**
 * All that was read of a branch, with when it was.
 *
 * @param branch names what was read, see {@link #branch(CartaBranch)}
 * @param readAt when the menu was asked for
 * @param zonesReadAt when the zones were; {@link Instant#EPOCH} where they never were
 */
record BranchSnapshot(
        String branch, Menu menu, Instant readAt, List<Zone> zones, Instant zonesReadAt, List<LeftOut> leftOut) {

    BranchSnapshot {
        zones = List.copyOf(zones);
        leftOut = List.copyOf(leftOut);
    }

    /** A branch by where it is: a tenant moved to another platform, branch or currency must not see the old one's menu. */
    static String branch(CartaBranch branch) {
        return branch.subDomain() + "/" + branch.localId() + "/" + branch.currency() + "@" + branch.baseUrl();
    }

    Catalog catalog() {
        return new Catalog(Source.PLATFORM, new MenuSnapshot(menu, readAt), zones);
    }
}
