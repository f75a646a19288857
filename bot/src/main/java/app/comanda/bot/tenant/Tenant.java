package app.comanda.bot.tenant;

import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant's branch as Comanda serves it: whom it talks as, and where its menu and orders live.
 *
 * @param id names the tenant in every table, log line and metric; lower-case letters, digits and dashes
 * @param branch what customers are told of it
 * @param platform its branch in CartaAI; null for a restaurant that Comanda keeps all by itself
 * @param menuFile its own menu file, or null for the one that was imported, or else the built-in restaurant's
 */
public record Tenant(
        String id,
        Branch branch,
        WhatsAppNumber number,
        @Nullable CartaBranch platform,
        @Nullable Path menuFile) {

    /** A branch in CartaAI without a menu file of its own. */
    public Tenant(String id, Branch branch, WhatsAppNumber number, CartaBranch carta) {
        this(id, branch, number, carta, null);
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
