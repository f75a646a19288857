package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Errands;
import app.comanda.bot.journal.Handovers;
import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine does, on whatever runs it: turns what the journal holds into turns, messages and orders. A wake-up makes
 * it fast; a sweep finds whatever a wake-up missed: another process's leavings, what has come due, what failed.
 */
final class Workers {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final House house;
    private final Executor executor;
    private final CoreJson json;
    private final KeyedRunner<ConversationKey> turns;
    private final LaneWorker lanes;
    private final OrderWorker orders;
    private final ErrandWorker errands;
    private final List<MenuKeeper> menus;
    private final Semaphore receipts;
    private final String cartLeft;

    Workers(House house, Executor executor, CoreJson json) {
        this.house = house;
        this.executor = executor;
        this.cartLeft = json.write(new Event.CartLeft());
        this.json = json;
        TurnWorker turnWorker = new TurnWorker(house, new Following(), json);
        Shares<String> shares = new Shares<>(executor, house.limits().turnsAtOnce());
        this.turns = new KeyedRunner<>((key, run) -> shares.execute(key.tenant(), run), turnWorker::run);
        this.lanes = new LaneWorker(house);
        this.orders = new OrderWorker(house, turns::wake, json);
        this.errands = new ErrandWorker(house, turns::wake, json);
        this.menus = house.sources().menus().keySet().stream()
                .sorted()
                .map(source -> new MenuKeeper(house, source, executor, turns::wake))
                .toList();
        this.receipts = new Semaphore(house.limits().readReceipts());
    }

    /** Reads the menus that are due. */
    void sweepMenus() {
        menus.forEach(MenuKeeper::sweep);
    }

    /** Conversations with something new in their inbox. */
    void wake(List<ConversationKey> conversations) {
        conversations.forEach(turns::wake);
    }

    /** Tenants whose sending rests because Meta refused their token or standing. */
    List<String> stoppedTenants() {
        return lanes.stoppedTenants();
    }

    /** Webhooks arrive from now on. */
    void listening() {
        lanes.listening();
    }

    /** Looks for whatever is due or was left behind. */
    void sweep() {
        guarded(() -> {
            Instant now = house.clock().instant();
            int limit = house.limits().claim();
            menus.forEach(MenuKeeper::sweep);
            house.journal()
                    .conversationsWaiting(now.minus(house.limits().overlooked()), limit)
                    .forEach(turns::wake);
            Journal.await(house.journal().remind(now, limit, cartLeft)).forEach(turns::wake);
            CompletableFuture<List<Outbox.Lane>> dueLanes = house.journal().claimLanes(now, limit);
            CompletableFuture<List<Errands.Row>> dueErrands = house.journal().claimErrands(now, limit);
            Journal.await(dueLanes).forEach(lane -> executor.execute(() -> lanes.deliver(lane, false)));
            Journal.await(dueErrands).forEach(errand -> executor.execute(() -> errands.run(errand)));
            sweepOrders();
            sweepHandovers(now, limit);
        });
    }

    /** The same silence is told once: its key names the moment it began. */
    private void sweepHandovers(Instant now, int limit) {
        for (Handovers.Silent silent : house.journal().silentHandovers(now, limit)) {
            tell(silent.key(), "silent:" + silent.idleFrom().toEpochMilli(), new Event.StaffSilent(silent.idleFrom()));
        }
    }

    /** Puts what staff do in a conversation, or do not do, into its inbox; false when the same id is known. */
    boolean tell(ConversationKey key, String id, Event.FromStaff event) {
        Inbox.HouseEvent told = new Inbox.HouseEvent(
                "staff:" + key.conversation() + ":" + id,
                json.write(event),
                house.clock().instant());
        boolean fresh = Journal.await(house.journal().happened(key, told));
        if (fresh) {
            turns.wake(key);
        }
        return fresh;
    }

    private void sweepOrders() {
        Journal.await(house.journal()
                        .claimOrders(house.clock().instant(), house.limits().claim()))
                .forEach(order -> executor.execute(() -> orders.work(order)));
    }

    /** A sweep that fails is made up for by the next. */
    private static void guarded(Runnable sweep) {
        try {
            sweep.run();
        } catch (JournalException e) {
            log.atError().log("The database did not answer a sweep; the next one tries again: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("A sweep failed; the next one tries again");
        }
    }

    /** What a committed turn sets going. */
    private final class Following implements TurnWorker.AfterTurn {
        @Override
        public void deliver(Outbox.Lane lane) {
            executor.execute(() -> lanes.deliver(lane, true));
        }

        @Override
        public void place(Orders.Row order) {
            executor.execute(() -> orders.work(order));
        }

        @Override
        public void run(Errands.Row errand) {
            executor.execute(() -> errands.run(errand));
        }

        @Override
        public void lookAtOrders() {
            executor.execute(() -> guarded(Workers.this::sweepOrders));
        }

        @Override
        public void needsMenu(Tenant tenant, Source source, ConversationKey key) {
            // Only that source: another whose menu is there would wake the conversation at once, again and again.
            menus.stream().filter(keeper -> keeper.keeps(source)).forEach(keeper -> keeper.await(tenant, key));
        }

        @Override
        public void read(Tenant tenant, String messageId, boolean typing) {
            if (receipts.tryAcquire()) {
                executor.execute(() -> {
                    try {
                        house.messenger().markRead(tenant, messageId, typing);
                    } finally {
                        receipts.release();
                    }
                });
            }
        }
    }
}
