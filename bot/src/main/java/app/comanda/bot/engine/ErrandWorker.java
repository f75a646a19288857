package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Erasures;
import app.comanda.bot.journal.Errands;
import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.local.CustomerErasure;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.menu.Source;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what a turn has asked for and puts the result into the conversation's inbox. */
final class ErrandWorker {
    private static final Logger log = LoggerFactory.getLogger(ErrandWorker.class);

    private final House house;
    private final Consumer<ConversationKey> wake;
    private final CoreJson json;
    private final CustomerErasure erasure;

    ErrandWorker(House house, Consumer<ConversationKey> wake, CoreJson json) {
        this.house = house;
        this.json = json;
        this.erasure = new CustomerErasure(house.tenants(), house.journal().erasures(), house.clock());
        this.wake = wake;
    }

    void run(Errands.Row errand) {
        try {
            if (errand.kind() == Errands.Kind.ERASE) {
                erase(errand.key());
                return;
            }
            Optional<Tenant> tenant =
                    house.tenants().restaurant(errand.key().tenant()).map(restaurant -> branch(restaurant, errand));
            if (tenant.isEmpty()) {
                return;
            }
            Event.FromHouse result = switch (errand.kind()) {
                case READ_MENU -> read(tenant.get(), Source.PLATFORM);
                case READ_BUILT_IN_MENU -> read(tenant.get(), Source.BUILT_IN);
                case ERASE -> throw new IllegalStateException("An erasure fetches nothing");
            };
            Inbox.HouseEvent event = new Inbox.HouseEvent(
                    "errand:" + errand.id(), json.write(result), house.clock().instant());
            if (Journal.await(house.journal().finish(errand, event))) {
                wake.accept(errand.key());
            }
        } catch (JournalException e) {
            log.atError()
                    .addKeyValue("tenant", errand.key().tenant())
                    .addKeyValue("conversation", errand.key().conversation())
                    .log("The database did not follow an errand; it is taken up again: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("tenant", errand.key().tenant())
                    .addKeyValue("conversation", errand.key().conversation())
                    .setCause(e)
                    .log("An errand stopped on a bug; it is taken up again when its lease ends");
        }
    }

    /** Where something of the customer's is under way the errand stays, and is taken up again when its lease ends. */
    private void erase(ConversationKey key) {
        Erasures.Outcome outcome = erasure.erase(key);
        if (outcome == Erasures.Outcome.ERASED) {
            log.atInfo()
                    .addKeyValue("tenant", key.tenant())
                    .addKeyValue("conversation", key.conversation())
                    .log("A customer was erased");
        }
    }

    /** The branch the conversation is at now: what is read for another would be of no use to it. */
    private Tenant branch(Restaurant restaurant, Errands.Row errand) {
        return house.journal()
                .waiting(errand.key(), 1)
                .map(Inbox.Waiting::state)
                .map(state -> json.readState(state).session().branch())
                .flatMap(restaurant::branch)
                .orElse(restaurant.home());
    }

    private Event.FromHouse read(Tenant tenant, Source source) {
        return new Event.MenuRead(house.menus(source).refresh(tenant) instanceof MenuSource.Refresh.Refreshed);
    }

    /** The errand that reads this source's menu. */
    static Errands.Kind kind(Source source) {
        return switch (source) {
            case PLATFORM -> Errands.Kind.READ_MENU;
            case BUILT_IN -> Errands.Kind.READ_BUILT_IN_MENU;
        };
    }
}
