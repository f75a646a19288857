package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Errands;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what the journal holds into turns, messages and orders. A wake-up makes it fast; a sweep twice a second finds
 * whatever a wake-up missed: another process's leavings, what has come due, what failed.
 */
public final class Engine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    private final House house;
    private final Runnable stopWriter;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("comanda-sweep").factory());
    private final KeyedRunner<ConversationKey> turns;
    private final LaneWorker lanes;
    private final OrderWorker orders;
    private final ErrandWorker errands;
    private final MenuKeeper menus;
    private final Semaphore receipts;
    private final Thread writerThread;

    /**
     * @param writer the journal's writing loop, which runs until {@code stopWriter}
     */
    public Engine(House house, Runnable writer, Runnable stopWriter) {
        this.house = house;
        this.stopWriter = stopWriter;
        TurnWorker turnWorker = new TurnWorker(house, new Following());
        this.turns = new KeyedRunner<>(executor, turnWorker::run);
        this.lanes = new LaneWorker(house);
        this.orders = new OrderWorker(house, turns::wake);
        this.errands = new ErrandWorker(house, turns::wake);
        this.menus = new MenuKeeper(house, executor, turns::wake);
        this.receipts = new Semaphore(house.limits().readReceipts());
        this.writerThread = Thread.ofPlatform().name("comanda-journal").unstarted(writer);
    }

    /** Starts the writer, reads the menus and takes up whatever an earlier process left. */
    public void start() {
        writerThread.start();
        menus.sweep();
        ScheduledFuture<?> _ = sweeper.scheduleWithFixedDelay(
                this::sweep, 0, house.limits().sweep().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Conversations with something new in their inbox. */
    public void wake(List<ConversationKey> conversations) {
        conversations.forEach(turns::wake);
    }

    /** Tenants whose sending rests because Meta refused their token or standing. */
    public List<String> stoppedTenants() {
        return lanes.stoppedTenants();
    }

    /** Lets what runs finish, then stops the writer; whatever is left is taken up by the next start. */
    @Override
    public void close() {
        sweeper.shutdownNow();
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("Work was under way when Comanda stopped; it is taken up at the next start");
            }
            stopWriter.run();
            writerThread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            Instant now = house.clock().instant();
            int limit = house.limits().claim();
            menus.sweep();
            house.journal()
                    .conversationsWaiting(now.minus(house.limits().overlooked()), limit)
                    .forEach(turns::wake);
            CompletableFuture<List<Outbox.Lane>> dueLanes = house.journal().claimLanes(now, limit);
            CompletableFuture<List<Errands.Row>> dueErrands = house.journal().claimErrands(now, limit);
            dueLanes.join().forEach(lane -> executor.execute(() -> lanes.deliver(lane, false)));
            dueErrands.join().forEach(errand -> executor.execute(() -> errands.run(errand)));
            sweepOrders();
        } catch (JournalException e) {
            log.atError().log("The database did not answer a sweep; the next one tries again: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("A sweep failed; the next one tries again");
        }
    }

    private void sweepOrders() {
        house.journal()
                .claimOrders(house.clock().instant(), house.limits().claim())
                .join()
                .forEach(order -> executor.execute(() -> orders.work(order)));
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
            executor.execute(Engine.this::sweepOrders);
        }

        @Override
        public void needsMenu(Tenant tenant, ConversationKey key) {
            menus.await(tenant, key);
        }

        @Override
        public void read(Tenant tenant, String messageId, boolean typing) {
            if (receipts.tryAcquire()) {
                executor.execute(() -> {
                    try {
                        house.graph().markRead(tenant, messageId, typing);
                    } finally {
                        receipts.release();
                    }
                });
            }
        }
    }
}
