package app.comanda.bot.source;

import app.comanda.bot.tenant.Tenant;
import java.time.Instant;
import java.util.Optional;

/** Where a branch's menu and zones come from. */
public interface MenuSource {

    /** The branch's catalogue as last read, however old; empty before the first reading. Never waits. */
    Optional<Catalog> current(Tenant tenant);

    /** Whether it is time to read the catalogue: there is none, or most of its life is over. */
    boolean needsRefresh(Tenant tenant, Instant now);

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
