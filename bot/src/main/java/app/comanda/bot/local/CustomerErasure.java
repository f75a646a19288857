package app.comanda.bot.local;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Erasures;
import app.comanda.bot.journal.Retention;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Erases customers, in their restaurant and wherever one of its branches keeps orders of its own. All calls block. */
public final class CustomerErasure {
    private final Tenants tenants;
    private final Erasures erasures;
    private final InstantSource clock;

    public CustomerErasure(Tenants tenants, Erasures erasures, InstantSource clock) {
        this.tenants = tenants;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** A customer by phone number with its plus or by business-scoped user id. */
    public Optional<ConversationKey> find(String restaurant, String name) {
        return erasures.find(restaurant, name);
    }

    /** Erases a customer now, if nothing of theirs is under way. */
    public Erasures.Outcome erase(ConversationKey key) {
        return erasures.erase(key, branches(key.tenant()), Ticket::withoutCustomer, clock.instant());
    }

    /** Has the engine erase a customer as soon as nothing of theirs is under way. */
    public void ask(ConversationKey key) {
        OrderBook.done(erasures.ask(key));
    }

    /** Takes the customer off a batch of a branch's tickets from before a moment; gives how many there were. */
    public int anonymiseTickets(Retention retention, String branch, Instant before, int batch) {
        return retention.tickets(branch, before, batch, Ticket::withoutCustomer);
    }

    /** Under whose ids orders of the restaurant may be kept; its own alone where it is not served any more. */
    private List<String> branches(String restaurant) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(restaurant);
        tenants.restaurant(restaurant).map(Restaurant::branches).orElse(List.of()).stream()
                .map(Tenant::id)
                .forEach(ids::add);
        return List.copyOf(ids);
    }
}
