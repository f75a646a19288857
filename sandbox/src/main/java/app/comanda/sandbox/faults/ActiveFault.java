package app.comanda.sandbox.faults;

import java.util.concurrent.atomic.AtomicLong;

/** A fault that was switched on, and how often it struck since. */
public final class ActiveFault {
    private final int id;
    private final Fault fault;
    private final AtomicLong matched = new AtomicLong();
    private final AtomicLong fired = new AtomicLong();

    ActiveFault(int id, Fault fault) {
        this.id = id;
        this.fault = fault;
    }

    public int id() {
        return id;
    }

    public Fault fault() {
        return fault;
    }

    /** How many times it struck. */
    public long fired() {
        return fired.get();
    }

    /** Whether it has struck as often as it ever will. */
    public boolean spent() {
        return fault.trigger() instanceof Trigger.Next next && fired.get() >= next.count();
    }

    boolean strike(String endpoint) {
        if (!fault.strikes(endpoint)) {
            return false;
        }
        return switch (fault.trigger()) {
            case Trigger.Next next -> takeOneOf(next.count());
            case Trigger.Every every -> matched.incrementAndGet() % every.nth() == 0 && countStrike();
            case Trigger.Always _ -> countStrike();
        };
    }

    private boolean countStrike() {
        fired.incrementAndGet();
        return true;
    }

    private boolean takeOneOf(int count) {
        return fired.getAndUpdate(sofar -> Math.min(count, sofar + 1)) < count;
    }
}
