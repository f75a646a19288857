package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps every tenant's menu warm: read at the start, again ahead of its expiry, and soon after a failure. */
final class MenuKeeper {
    private static final Logger log = LoggerFactory.getLogger(MenuKeeper.class);

    private final House house;
    private final Executor executor;
    private final Consumer<ConversationKey> wake;
    private final Map<String, Boolean> reading = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final Map<String, Set<ConversationKey>> waiting = new ConcurrentHashMap<>();

    private record Failure(int times, Instant notBefore) {}

    MenuKeeper(House house, Executor executor, Consumer<ConversationKey> wake) {
        this.house = house;
        this.executor = executor;
        this.wake = wake;
    }

    /** Reads the menus that are due. */
    void sweep() {
        Instant now = house.clock().instant();
        for (Tenant tenant : house.tenants().all()) {
            Failure failure = failures.get(tenant.id());
            boolean resting = failure != null && failure.notBefore().isAfter(now);
            if (!resting && house.menus(tenant).needsRefresh(tenant, now)) {
                read(tenant);
            }
        }
    }

    /** Wakes a conversation once its branch has a menu. */
    void await(Tenant tenant, ConversationKey key) {
        waiting.computeIfAbsent(tenant.id(), id -> ConcurrentHashMap.newKeySet())
                .add(key);
        read(tenant);
    }

    private void read(Tenant tenant) {
        if (reading.putIfAbsent(tenant.id(), true) == null) {
            executor.execute(() -> {
                try {
                    refresh(tenant);
                } finally {
                    reading.remove(tenant.id());
                }
            });
        }
    }

    private void refresh(Tenant tenant) {
        switch (house.menus(tenant).refresh(tenant)) {
            case MenuSource.Refresh.Refreshed ignored -> {
                failures.remove(tenant.id());
                Set<ConversationKey> keys = waiting.remove(tenant.id());
                if (keys != null) {
                    keys.forEach(wake);
                }
            }
            case MenuSource.Refresh.Failed failed -> {
                Failure before = failures.get(tenant.id());
                int times = before == null ? 1 : before.times() + 1;
                Duration wait = house.limits().backOff(times);
                failures.put(
                        tenant.id(), new Failure(times, house.clock().instant().plus(wait)));
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .log("The menu could not be read, tried again in {}: {}", wait, failed.reason());
            }
        }
    }
}
