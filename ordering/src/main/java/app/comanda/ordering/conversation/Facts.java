package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Menu;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the core may know of the world in a step. Nothing else reaches it, so the same facts give the same turn.
 *
 * @param now the moment of the step
 * @param turnKey names the step, different for every event of every conversation and the same on replay; ids that a step
 *     makes are derived from it
 * @param branch the restaurant the customer writes to
 * @param person what the chat itself says of the customer
 * @param menuSnapshot the branch's menu as last read, or null before the first time
 * @param zones the branch's delivery zones as last read
 * @param limits the house's limits
 */
public record Facts(
        Instant now,
        String turnKey,
        Branch branch,
        Person person,
        @Nullable MenuSnapshot menuSnapshot,
        List<Zone> zones,
        Limits limits) {

    public Facts {
        zones = List.copyOf(zones);
    }

    public Optional<Menu> menu() {
        return Optional.ofNullable(menuSnapshot).map(MenuSnapshot::menu);
    }

    /** Whether the menu was read recently enough to promise its prices. */
    public boolean menuIsFresh() {
        return menuSnapshot != null
                && !menuSnapshot.readAt().plus(limits.quotePriceAge()).isBefore(now);
    }

    /** A menu and when it was read from its source. */
    public record MenuSnapshot(Menu menu, Instant readAt) {}

    /**
     * What WhatsApp says of the customer.
     *
     * @param profileName as they wrote it themselves, null where unknown
     * @param phone E.164 with its plus; null for a customer known by username only
     */
    public record Person(
            @Nullable String profileName, @Nullable String phone) {}
}
