package app.comanda.bot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time and the only thing that runs in it: one event after another from one queue, and tasks that block without
 * holding anything up, because exactly one of them runs at a time. The same events in, the same history out.
 */
final class Loom {
    /** More at one moment is work that makes itself. */
    private static final long BUSY = 20_000;

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final Instant begin;
    private long now;
    private long numbers;
    private long atOnce;
    private @Nullable Task running;

    private record Event(long at, long number, Runnable what) {}

    /** Ends a task where it stands, because its process is gone. Not an exception that anything may catch. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    Loom(Instant begin) {
        this.begin = begin;
    }

    /** The true time. */
    Instant now() {
        return begin.plusMillis(now);
    }

    /** Lets something happen later; events of one moment happen in the order they were asked for. */
    void in(long millis, Runnable what) {
        events.add(new Event(now + Math.max(0, millis), numbers++, what));
    }

    /** Runs events until none is left or the time is up; false where something is left. */
    boolean run(Duration most) {
        long end = now + most.toMillis();
        while (!events.isEmpty() && events.peek().at() <= end) {
            Event next = events.poll();
            if (next.at() > now) {
                atOnce = 0;
            } else if (++atOnce > BUSY) {
                throw new Violation("the house comes to rest", "busy for ever at " + now());
            }
            now = next.at();
            next.what().run();
        }
        return events.isEmpty();
    }

    /** Work that may block. It begins at once, in the queue's order. */
    void spawn(Runnable work) {
        in(0, () -> resume(new Task(work)));
    }

    /** Blocks the running task for a while of virtual time. */
    void sleep(long millis) {
        Task task = running;
        if (task == null) {
            throw new IllegalStateException("Only a task can wait");
        }
        events.add(new Event(now + millis, numbers++, () -> resume(task)));
        Strand.rest();
    }

    private void resume(Task task) {
        Task before = running;
        running = task;
        task.go();
        running = before;
        Throwable failure = task.failure;
        if (failure != null) {
            throw new AssertionError("A task ended with " + failure, failure);
        }
    }

    /** Work that runs on the queue's own thread, and rests where it stands. */
    private static final class Task {
        private final Strand strand;
        private @Nullable Throwable failure;

        Task(Runnable work) {
            strand = new Strand(() -> {
                try {
                    work.run();
                } catch (Killed ended) {
                    // the process it belonged to is gone
                } catch (Throwable e) {
                    failure = e;
                }
            });
        }

        void go() {
            strand.go();
        }
    }
}
