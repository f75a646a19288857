package app.comanda.bot.tenant;

import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant's branch as Comanda serves it: whom it talks as, and where its menu and orders live.
 *
 * @param id names the branch in calls, metrics and log lines; lower-case letters, digits and dashes
 * @param branch what customers are told of it
 * @param platform its branch in CartaAI; null for a restaurant that Comanda keeps all by itself
 * @param menuFile its own menu file, or null for the one that was imported, or else the built-in restaurant's
 * @param restaurant the id of the restaurant it is a branch of, under which its conversations and orders are kept
 * @param selling what the operator has set over what the source says of hours and tax
 */
public record Tenant(
        String id,
        Branch branch,
        WhatsAppNumber number,
        @Nullable CartaBranch platform,
        @Nullable Path menuFile,
        String restaurant,
        Selling selling) {

    /** A branch whose source says it all. */
    public Tenant(
            String id,
            Branch branch,
            WhatsAppNumber number,
            @Nullable CartaBranch platform,
            @Nullable Path menuFile,
            String restaurant) {
        this(id, branch, number, platform, menuFile, restaurant, Selling.AS_THE_SOURCE_SAYS);
    }

    /** The first or only branch of a restaurant. */
    public Tenant(
            String id, Branch branch, WhatsAppNumber number, @Nullable CartaBranch platform, @Nullable Path menuFile) {
        this(id, branch, number, platform, menuFile, id);
    }

    /** A branch in CartaAI without a menu file of its own. */
    public Tenant(String id, Branch branch, WhatsAppNumber number, CartaBranch carta) {
        this(id, branch, number, carta, null);
    }

    /** The same branch, taking new orders or not. */
    public Tenant takingOrders(boolean takes) {
        Branch.Site at = branch.site();
        Branch.Site site = new Branch.Site(at.id(), at.title(), at.address(), at.coordinates(), takes);
        return new Tenant(id, branch.at(site), number, platform, menuFile, restaurant, selling);
    }

    /** Where its menu and orders live as long as nothing else is decided for a customer. */
    public Source home() {
        return platform == null ? Source.BUILT_IN : Source.PLATFORM;
    }

    /**
     * The branch in CartaAI, for those who only serve tenants that have one.
     *
     * @throws IllegalStateException when it has none
     */
    public CartaBranch carta() {
        if (platform == null) {
            throw new IllegalStateException("Tenant " + id + " is not in CartaAI");
        }
        return platform;
    }
}
