package app.comanda.bot.simulation;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.TurnCommit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sees what an instance writes: nothing is changed by one whose lease is lost. */
final class Witness {
    private final World world;
    private final Instance instance;
    private final Journal journal;

    private Witness(World world, Instance instance, Journal journal) {
        this.world = world;
        this.instance = instance;
        this.journal = journal;
    }

    static Journal of(World world, Instance instance, Journal journal) {
        Witness witness = new Witness(world, instance, journal);
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(),
                new Class<?>[] {Journal.class},
                (self, method, arguments) -> witness.see(method, arguments));
    }

    private @Nullable Object see(Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof TurnCommit turn) {
            world.past()
                    .about(turn, journal.waiting(turn.key(), Integer.MAX_VALUE).orElseThrow(), instance);
        }
        Object result;
        try {
            result = method.invoke(journal, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (arguments != null && result instanceof CompletableFuture<?> write && !write.isCompletedExceptionally()) {
            wrote(method.getName(), arguments, write.join());
        }
        return result;
    }

    /** Nothing has happened since the write: what the database shows now it showed then. */
    private void wrote(String what, Object[] arguments, @Nullable Object result) {
        switch (what) {
            case "commit" -> {
                if (result instanceof TurnCommit.Outcome.Overtaken) {
                    world.chance().seen("turn overtaken by another process");
                }
            }
            case "step", "advance" -> leased((ConversationKey) arguments[0], (Long) arguments[1], result);
            case "move" -> leased((Orders.Row) arguments[0], result);
            default -> {
                // nothing that hangs on a lease
            }
        }
    }

    private void leased(ConversationKey key, long fence, @Nullable Object result) {
        boolean mine = !world.database()
                .column(
                        "SELECT id FROM conversation WHERE tenant = ? AND id = ? AND lane_fence = ? AND lane_owner = ?",
                        key.tenant(),
                        key.conversation(),
                        fence,
                        instance.owner())
                .isEmpty();
        held("the lease of a lane", mine, result, key + " " + fence);
    }

    private void leased(Orders.Row order, @Nullable Object result) {
        boolean mine = !world.database()
                .column(
                        "SELECT reference FROM orders WHERE tenant = ? AND reference = ? AND fence = ?",
                        order.key().tenant(),
                        order.reference(),
                        order.fence())
                .isEmpty();
        held("the lease of an order", mine, result, order.reference() + " " + order.fence());
    }

    private void held(String lease, boolean mine, @Nullable Object result, String what) {
        if (mine) {
            return;
        }
        if (Boolean.TRUE.equals(result)) {
            throw new Violation("a stale lease changes nothing", lease + ": " + what);
        }
        world.chance().seen(lease + " lost to another process");
    }
}
