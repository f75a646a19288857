package app.comanda.bot.local;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.LocalOrders;
import app.comanda.bot.journal.LocalStore;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The orders that Comanda keeps itself, as staff see and move them. All calls block. */
public final class OrderBook {
    private static final int MOST_OPEN = 300;
    private static final int MOST_CLOSED = 50;

    private final LocalStore store;
    private final InstantSource clock;
    private volatile CountDownLatch news = new CountDownLatch(1);

    public OrderBook(LocalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How a move ended. */
    public sealed interface Moved {
        /** The order is there now, and its customer is told. */
        record Done(LocalOrder order) implements Moved {}

        /** It cannot go there from where it is. */
        record NotFrom(LocalOrder order) implements Moved {}

        /** There is no such order. */
        record Nowhere() implements Moved {}
    }

    /** The orders that are not over, oldest first. */
    public List<LocalOrder> open(String tenant) {
        return store.open(tenant, MOST_OPEN).stream().map(LocalOrder::of).toList();
    }

    /** The orders that are over, the latest first. */
    public List<LocalOrder> closed(String tenant) {
        return store.closed(tenant, MOST_CLOSED).stream().map(LocalOrder::of).toList();
    }

    /** The order of an id. */
    public Optional<LocalOrder> order(String tenant, String id) {
        return store.byId(tenant, id).map(LocalOrder::of);
    }

    /** How an order came to where it is. */
    public List<LocalOrders.Step> steps(String tenant, String id) {
        return store.steps(tenant, id);
    }

    /**
     * Moves an order. Asking for where it is already is done and changes nothing, so that a second tap does no harm.
     *
     * @param mover who does it, for the record
     */
    public Moved move(Tenant owner, String id, OrderStatus to, String mover) {
        String tenant = owner.id();
        Optional<LocalOrders.Row> found = store.byId(tenant, id);
        if (found.isEmpty()) {
            return new Moved.Nowhere();
        }
        LocalOrder order = LocalOrder.of(found.get());
        if (order.status() == to) {
            return new Moved.Done(order);
        }
        if (!order.mayMoveTo(to) || !done(store.move(found.get(), to.name(), mover, clock.instant()))) {
            return new Moved.NotFrom(order(tenant, id).orElse(order));
        }
        changed();
        done(store.lookSoon(owner.restaurant(), order.reference(), clock.instant()));
        return new Moved.Done(order(tenant, id).orElse(order));
    }

    /** Cancels an order that is still as it was seen, and false where it is not. */
    boolean cancel(LocalOrders.Row order, String mover) {
        boolean done = done(store.move(order, OrderStatus.CANCELLED.name(), mover, clock.instant()));
        if (done) {
            changed();
        }
        return done;
    }

    /** Keeps an order, or gives the one that is kept under its reference. */
    LocalOrders.Kept keep(LocalOrders.NewOrder order) {
        LocalOrders.Kept kept = done(store.keep(order));
        if (kept.fresh()) {
            changed();
        }
        return kept;
    }

    /** Grows whenever an order of the tenant comes or moves, on whatever instance. */
    public long revision(String tenant) {
        return store.revision(tenant);
    }

    /** Waits for news of any tenant in this process, but no longer than a moment; whether there was any. */
    public boolean awaitNews(Duration atMost) throws InterruptedException {
        return news.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void changed() {
        CountDownLatch told = news;
        // Whoever waits on one that is lost between two changes at once looks again within a moment.
        news = new CountDownLatch(1);
        told.countDown();
    }

    /** @throws JournalException when it is not on disk */
    static <T> T done(CompletableFuture<T> write) {
        try {
            return write.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JournalException journal ? journal : e;
        }
    }
}
