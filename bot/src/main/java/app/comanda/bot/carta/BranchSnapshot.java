package app.comanda.bot.carta;

import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.LeftOut;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.delivery.OpeningHours;
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
 * @param outsideReadAt when the zones were; {@link Instant#EPOCH} where they never were
 */
record BranchSnapshot(
        String branch, Menu menu, Instant readAt, Outside outside, Instant outsideReadAt, List<LeftOut> leftOut) {

    /**
     * What is read beside the menu, and less often.
     *
     * @param zones where the branch delivers
     * @param hours when it takes orders
     * @param tax on what it sells
     */
    record Outside(List<Zone> zones, OpeningHours hours, Tax tax) {
        static final Outside UNKNOWN = new Outside(List.of(), OpeningHours.ALWAYS, Tax.NONE);

        Outside {
            zones = List.copyOf(zones);
        }

        Outside with(List<Zone> others) {
            return new Outside(others, hours, tax);
        }

        /** What the branch says of itself now; its tax is in its prices, as Peru's law has it. */
        Outside with(Business business) {
            Integer rate = business.taxBasisPoints();
            return new Outside(zones, business.hours(), rate == null ? Tax.NONE : new Tax(rate, true, true));
        }
    }

    BranchSnapshot {
        leftOut = List.copyOf(leftOut);
    }

    /** A branch by where it is: a tenant moved to another platform, branch or currency must not see the old one's menu. */
    static String branch(CartaBranch branch) {
        return branch.subDomain() + "/" + branch.localId() + "/" + branch.currency() + "@" + branch.baseUrl();
    }

    Catalog catalog() {
        Terms terms =
                Terms.of(Source.PLATFORM, outside.zones()).with(outside.hours()).with(outside.tax());
        return new Catalog(new MenuSnapshot(menu, readAt), terms);
    }
}
