package app.comanda.bot.source;

import app.comanda.bot.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a branch's menu and zones come from. */
public interface MenuSource {

    /** The branch's catalogue as last read; empty before the first reading, and once it is too old to be shown. Never waits. */
    Optional<Catalog> current(Tenant tenant);

    /** Whether it is time to read the catalogue: there is none, or most of its life is over. */
    boolean needsRefresh(Tenant tenant, Instant now);

    /**
     * Takes up a later catalogue that was kept elsewhere, by an earlier process or another instance. Blocks for moments, and
     * never for the source.
     */
    default void recall(Tenant tenant) {}

    /** What the source names and cannot be offered as it stands, by tenant. */
    default Map<String, List<LeftOut>> leftOut() {
        return Map.of();
    }

    /** What an operator should mend about a branch's menu: sentences that name the setting; empty where all is well. */
    default List<String> warnings(Tenant tenant) {
        return List.of();
    }

    /** Reads the catalogue now, or joins the reading that is under way. Blocks for as long as the source takes. */
    Refresh refresh(Tenant tenant);

    /** How a reading went. */
    sealed interface Refresh {
        /** The catalogue is as fresh as can be. */
        record Refreshed(Catalog catalog) implements Refresh {}

        /**
         * It could not be read; whatever was there before is still served.
         *
         * @param reason one sentence for operators, naming tenant, call, cause and setting
         */
        record Failed(String reason) implements Refresh {}
    }
}
