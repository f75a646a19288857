package app.comanda.bot.journal;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one writer: drains its queue into one transaction, each unit of work in a savepoint of its own, and completes the
 * units once the transaction is on disk. A sync costs milliseconds and is shared by all that wait for it.
 *
 * <p>{@link #run} is the writer's loop; whoever owns the threads runs it on one of its own.
 */
final class GroupCommit implements Writer, Runnable {
    static final int QUEUE = 20_000;
    private static final int MOST_IN_A_GROUP = 1_000;
    private static final long IDLE_MILLIS = 100;

    private final Dialect dialect;
    private final BlockingQueue<Unit<?>> queue;
    private volatile boolean stopping;
    private volatile boolean ended;
    private volatile boolean failing;
    private @Nullable Db db;

    /** Work that waits, and whoever waits for it. */
    static final class Unit<T> {
        private final String tenant;
        private final Work<T> work;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Exception failure;

        Unit(String tenant, Work<T> work) {
            this.tenant = tenant;
            this.work = work;
        }

        void perform(Db db) throws SQLException {
            Savepoint savepoint = db.connection().setSavepoint();
            try {
                result = work.in(db);
                db.connection().releaseSavepoint(savepoint);
            } catch (SQLException | RuntimeException e) {
                failure = e;
                db.connection().rollback(savepoint);
            }
        }

        @SuppressWarnings("NullAway") // the result of a Work<Void> is null, of every other the work's own
        void complete() {
            if (failure == null) {
                future.complete(result);
            } else if (failure instanceof SQLException) {
                future.completeExceptionally(new JournalException("A write failed: " + failure.getMessage(), failure));
            } else {
                future.completeExceptionally(failure);
            }
        }

        void fail(SQLException e) {
            future.completeExceptionally(
                    new JournalException("A commit failed, or its outcome is not known: " + e.getMessage(), e));
        }
    }

    GroupCommit(Dialect dialect) {
        this(dialect, new ArrayBlockingQueue<>(QUEUE));
    }

    GroupCommit(Dialect dialect, BlockingQueue<Unit<?>> queue) {
        this.dialect = dialect;
        this.queue = queue;
    }

    /** Queues work; the future fails at once when the queue is full or the writer is stopping. */
    @Override
    public <T> CompletableFuture<T> submit(String tenant, Work<T> work) {
        Unit<T> unit = new Unit<>(tenant, work);
        if (stopping || !queue.offer(unit)) {
            unit.future.completeExceptionally(
                    new JournalException(stopping ? "The journal is closing" : "The journal's queue is full", null));
        } else if (ended && queue.remove(unit)) {
            unit.fail(new SQLException("the journal has closed"));
        }
        return unit.future;
    }

    @Override
    public void run() {
        List<Unit<?>> drained = new ArrayList<>();
        try {
            while (!stopping || !queue.isEmpty()) {
                Unit<?> first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    drained.add(first);
                    queue.drainTo(drained, MOST_IN_A_GROUP - 1);
                    groups(drained).forEach(this::commit);
                    drained.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopping = true;
            ended = true;
            queue.drainTo(drained);
            drained.forEach(unit -> unit.fail(new SQLException("the journal has closed")));
            close();
        }
    }

    /** Whether the database took nothing of the latest group. */
    boolean isFailing() {
        return failing;
    }

    /** Finishes what is queued and ends the loop; what is submitted from now on fails. */
    void stop() {
        stopping = true;
    }

    private Collection<List<Unit<?>>> groups(List<Unit<?>> drained) {
        if (dialect.mixesTenants()) {
            return List.of(drained);
        }
        Map<String, List<Unit<?>>> byTenant = new LinkedHashMap<>();
        drained.forEach(unit -> byTenant.computeIfAbsent(unit.tenant, tenant -> new ArrayList<>())
                .add(unit));
        return byTenant.values();
    }

    private void commit(List<Unit<?>> group) {
        try {
            Db open = db;
            if (open == null) {
                open = new Db(dialect.writer());
                db = open;
            }
            for (Unit<?> unit : group) {
                unit.perform(open);
            }
            open.connection().commit();
        } catch (SQLException e) {
            failing = true;
            close();
            group.forEach(unit -> unit.fail(e));
            return;
        }
        failing = group.stream().allMatch(unit -> unit.failure instanceof SQLException);
        group.forEach(Unit::complete);
    }

    /** Lets go of the connection; the next group opens another. */
    private void close() {
        Db open = db;
        db = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // A connection that cannot even be closed is broken, and nothing of it is used again.
            }
        }
    }
}
