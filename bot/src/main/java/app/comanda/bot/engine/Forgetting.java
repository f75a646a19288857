package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Erasures;
import app.comanda.bot.local.Ticket;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Erases customers, wherever the branches of their restaurant keep something of them. */
final class Forgetting {
    private Forgetting() {}

    static Erasures.Outcome erase(House house, ConversationKey key) {
        return house.journal()
                .erasures()
                .erase(
                        key,
                        branches(house, key.tenant()),
                        Ticket::withoutCustomer,
                        house.clock().instant());
    }

    /** Under whose ids orders of the restaurant may be kept; its own where it is not served any more. */
    static List<String> branches(House house, String restaurant) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(restaurant);
        house.tenants().restaurant(restaurant).map(Restaurant::branches).orElse(List.of()).stream()
                .map(Tenant::id)
                .forEach(ids::add);
        return List.copyOf(ids);
    }
}
