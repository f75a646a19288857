package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the menus of one source warm that somebody is served from: read at the start, again ahead of its expiry, and after a failure once it has rested. A
 * few branches are read at a time. Those that have failed have places of their own, so that slow platforms do not hold up
 * the others, and so have those whose customers are waiting.
 */
final class MenuKeeper {
    private static final Logger log = LoggerFactory.getLogger(MenuKeeper.class);
    /** Between two lines of progress in the log. */
    private static final Duration PROGRESS = Duration.ofSeconds(2);

    private final House house;
    private final Source source;
    private final MenuSource menus;
    private final Consumer<ConversationKey> wake;
    private final ReadingLine healthy;
    private final ReadingLine troubled;
    private final ReadingLine awaited;
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final Map<String, Set<ConversationKey>> waiting = new ConcurrentHashMap<>();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final AtomicLong progressAtMillis = new AtomicLong();

    private record Failure(int times, Instant notBefore) {}

    MenuKeeper(House house, Source source, Executor executor, Consumer<ConversationKey> wake) {
        EngineLimits.MenuReads limits = house.limits().menuReads();
        this.house = house;
        this.source = source;
        this.menus = house.menus(source);
        this.wake = wake;
        this.healthy = new ReadingLine(limits.healthy(), executor, this::read);
        this.troubled = new ReadingLine(limits.troubled(), executor, this::read);
        this.awaited = new ReadingLine(limits.awaited(), executor, this::read);
    }

    /** Reads the menus that are due. */
    void sweep() {
        Instant now = house.clock().instant();
        for (Tenant tenant : house.tenants().all()) {
            if (concerns(tenant) && !resting(tenant, now) && menus.needsRefresh(tenant, now)) {
                (failures.containsKey(tenant.id()) ? troubled : healthy).add(tenant);
            }
        }
    }

    /** Whether somebody of this tenant may be served from this source. */
    private boolean concerns(Tenant tenant) {
        return house.guide().sources(tenant).contains(source);
    }

    boolean keeps(Source other) {
        return source == other;
    }

    /** Wakes a conversation once its branch has a menu. */
    void await(Tenant tenant, ConversationKey key) {
        if (!concerns(tenant)) {
            return;
        }
        waiting.computeIfAbsent(tenant.id(), id -> ConcurrentHashMap.newKeySet())
                .add(key);
        awaited.add(tenant);
    }

    private boolean resting(Tenant tenant, Instant now) {
        Failure failure = failures.get(tenant.id());
        return failure != null && failure.notBefore().isAfter(now);
    }

    private void read(Tenant tenant) {
        try {
            menus.recall(tenant);
            Instant now = house.clock().instant();
            // Whoever waits is served from what was kept, before the platform is asked.
            if (menus.current(tenant).isPresent()) {
                wakeWaiting(tenant);
            }
            if (menus.needsRefresh(tenant, now) && !resting(tenant, now)) {
                refresh(tenant);
            }
        } catch (RuntimeException e) {
            note(tenant);
            log.atError().addKeyValue("tenant", tenant.id()).setCause(e).log("Reading a menu stopped on a bug");
        }
        if (tried.add(tenant.id())) {
            showProgress();
        }
    }

    private void refresh(Tenant tenant) {
        switch (menus.refresh(tenant)) {
            case MenuSource.Refresh.Refreshed ignored -> {
                failures.remove(tenant.id());
                wakeWaiting(tenant);
            }
            case MenuSource.Refresh.Failed failed -> {
                Duration wait = note(tenant);
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .log("The menu could not be read, tried again in {}: {}", wait, failed.reason());
            }
        }
    }

    /** Notes a failure; gives how long the branch rests now. Conversations that still wait are found by the sweep. */
    private Duration note(Tenant tenant) {
        Failure before = failures.get(tenant.id());
        int times = before == null ? 1 : before.times() + 1;
        Duration wait = house.limits().backOff(times);
        failures.put(tenant.id(), new Failure(times, house.clock().instant().plus(wait)));
        waiting.remove(tenant.id());
        return wait;
    }

    private void wakeWaiting(Tenant tenant) {
        Set<ConversationKey> keys = waiting.remove(tenant.id());
        if (keys != null) {
            keys.forEach(wake);
        }
    }

    private void showProgress() {
        List<Tenant> all = house.tenants().all().stream().filter(this::concerns).toList();
        long now = house.clock().instant().toEpochMilli();
        long last = progressAtMillis.get();
        boolean whole = tried.size() >= all.size();
        if ((whole || now - last > PROGRESS.toMillis()) && progressAtMillis.compareAndSet(last, now)) {
            long there = all.stream()
                    .filter(tenant -> menus.current(tenant).isPresent())
                    .count();
            log.info("Menus {} of {} ({})", there, all.size(), source);
        }
    }
}
