package app.comanda.bot.engine;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.TenantStore;
import app.comanda.bot.journal.TenantStore.Stored;
import app.comanda.bot.journal.TenantStore.StoredBranch;
import app.comanda.bot.tenant.StoredTenants;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.tenant.Unserved;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link Tenants} as the settings and the database say. Every instance looks for changes twice a second, with one
 * sum; a restaurant that has changed is read anew. Secrets under a key that is being replaced are locked anew.
 */
public final class TenantKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TenantKeeper.class);
    private static final long LOOK_MILLIS = 500;

    private final List<Tenant> fromSettings;
    private final TenantStore store;
    private final StoredTenants reader;
    private final Tenants tenants;
    private final InstantSource clock;
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("comanda-tenants").daemon().factory());
    private final Map<String, Loaded> loaded = new HashMap<>();
    private long revision = -1;

    private record Loaded(Stored stored, List<StoredTenants.Result> results) {}

    public TenantKeeper(
            List<Tenant> fromSettings, TenantStore store, StoredTenants reader, Tenants tenants, InstantSource clock) {
        this.fromSettings = List.copyOf(fromSettings);
        this.store = store;
        this.reader = reader;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Reads what is stored and goes on looking for changes. */
    public void start() {
        refresh();
        ScheduledFuture<?> _ =
                looker.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }

    /**
     * Serves what is stored now, if it has changed.
     *
     * @throws JournalException when the database does not answer
     */
    public synchronized void refresh() {
        long now = store.revision();
        if (now == revision) {
            return;
        }
        Map<String, Loaded> current = new LinkedHashMap<>();
        for (TenantStore.Version version : store.versions()) {
            Loaded before = loaded.get(version.restaurant());
            current.put(
                    version.restaurant(),
                    before != null && before.stored().version() == version.version() ? before : load(version));
        }
        loaded.clear();
        loaded.putAll(current);
        serve(current);
        revision = now;
    }

    private Loaded load(TenantStore.Version version) {
        Stored stored = store.restaurant(version);
        List<StoredTenants.Result> results = new ArrayList<>();
        Map<String, String> common = common(stored);
        for (StoredBranch branch : stored.branches()) {
            if (!madeBySettings(branch.id())) {
                results.add(reader.read(new StoredTenants.Kept(
                        stored.restaurant(), branch.id(), branch.enabled(), common, branch.settings())));
            }
        }
        for (StoredTenants.Result result : results) {
            if (!result.relocked().isEmpty()) {
                relock(stored, result);
            }
            result.unserved()
                    .forEach(one -> log.atError()
                            .addKeyValue("tenant", one.id())
                            .log("A tenant cannot be served: {}", one.reason()));
        }
        return new Loaded(stored, results);
    }

    /** A branch added to a restaurant of the settings file has its number from there. */
    private Map<String, String> common(Stored stored) {
        return fromSettings.stream()
                .filter(tenant -> tenant.restaurant().equals(stored.restaurant()))
                .findFirst()
                .map(StoredTenants::restaurantSettings)
                .orElse(stored.settings());
    }

    private void relock(Stored stored, StoredTenants.Result result) {
        Map<String, @Nullable String> ofRestaurant =
                new HashMap<>(result.relocked().ofRestaurant());
        Map<String, @Nullable String> ofBranch = new HashMap<>(result.relocked().ofBranch());
        StoredBranch branch = stored.branches().stream()
                .filter(one -> one.id().equals(result.branch()))
                .findFirst()
                .orElseThrow();
        var _ = store.save(new TenantStore.Change(
                        stored.restaurant(),
                        stored.version(),
                        branch.id(),
                        branch.enabled(),
                        ofRestaurant,
                        ofBranch,
                        branch.changedBy(),
                        clock.instant()))
                .whenComplete((saved, failure) -> {
                    if (failure != null) {
                        log.atWarn()
                                .addKeyValue("tenant", result.branch())
                                .log("Secrets could not be locked with the new COMANDA_SECRET_KEY yet: {}", failure);
                    } else if (saved) {
                        log.atInfo()
                                .addKeyValue("tenant", result.branch())
                                .log("Secrets are locked with the new COMANDA_SECRET_KEY");
                    }
                });
    }

    private void serve(Map<String, Loaded> current) {
        List<Tenant> served = new ArrayList<>();
        List<Unserved> unserved = new ArrayList<>();
        for (Tenant tenant : fromSettings) {
            Loaded stored = current.get(tenant.restaurant());
            boolean off = stored != null
                    && stored.stored().branches().stream()
                            .anyMatch(branch -> branch.id().equals(tenant.id()) && !branch.enabled());
            served.add(off ? tenant.takingOrders(false) : tenant);
        }
        for (Loaded restaurant : current.values()) {
            for (StoredTenants.Result result : restaurant.results()) {
                served.addAll(result.served());
                unserved.addAll(result.unserved());
            }
        }
        tenants.replace(served, unserved);
    }

    private boolean madeBySettings(String id) {
        return fromSettings.stream().anyMatch(tenant -> tenant.id().equals(id));
    }

    private void look() {
        try {
            refresh();
        } catch (JournalException e) {
            log.atError().log("The database did not say whether tenants have changed: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("Changed tenants could not be read; the next look tries again");
        }
    }
}
