package app.comanda.bot.engine;

import app.comanda.bot.tenant.Tenant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Branches that wait to be read, each once and in order, a few at a time. */
final class ReadingLine {
    private final int places;
    private final Executor executor;
    private final Consumer<Tenant> reading;
    private final Map<String, Tenant> waiting = new LinkedHashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private int busy;

    /**
     * @param places readings that are under way at most
     * @param reading reads a branch, and never throws
     */
    ReadingLine(int places, Executor executor, Consumer<Tenant> reading) {
        this.places = places;
        this.executor = executor;
        this.reading = reading;
    }

    /** Puts a branch in line; one that waits already or is being read is not read twice. */
    void add(Tenant tenant) {
        synchronized (this) {
            if (underWay.contains(tenant.id()) || waiting.putIfAbsent(tenant.id(), tenant) != null || busy == places) {
                return;
            }
            busy++;
        }
        executor.execute(this::work);
    }

    private void work() {
        Optional<Tenant> next = next();
        while (next.isPresent()) {
            Tenant tenant = next.get();
            try {
                reading.accept(tenant);
            } finally {
                done(tenant);
            }
            next = next();
        }
    }

    private synchronized Optional<Tenant> next() {
        Map.Entry<String, Tenant> first =
                waiting.isEmpty() ? null : waiting.entrySet().iterator().next();
        if (first == null) {
            busy--;
            return Optional.empty();
        }
        waiting.remove(first.getKey());
        underWay.add(first.getKey());
        return Optional.of(first.getValue());
    }

    private synchronized void done(Tenant tenant) {
        underWay.remove(tenant.id());
    }
}
