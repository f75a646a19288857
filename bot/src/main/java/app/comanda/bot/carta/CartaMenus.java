package app.comanda.bot.carta;

import app.comanda.bot.carta.BranchReader.Read;
import app.comanda.bot.carta.BranchSnapshot.Outside;
import app.comanda.bot.journal.MenuSnapshots;
import app.comanda.bot.redis.Redis;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.LeftOut;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.Zone;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each branch's menu and zones as last read. Asking for them is a map look-up and never waits; reading them anew is one
 * flight a branch, however many ask for it, and a reading that fails leaves the last good one in place until it is too old
 * to be shown. What is read is kept in the database and, where there is one, shared through Redis.
 */
public final class CartaMenus implements MenuSource {
    private static final Logger log = LoggerFactory.getLogger(CartaMenus.class);

    private final CartaClient client;
    private final InstantSource clock;
    private final LongSupplier chance;
    private final MeterRegistry registry;
    private final BranchReader reader;
    private final Snapshots snapshots;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumSize(CartaLimits.BRANCHES)
            // Housekeeping is small and happens where it is noticed; no pool of somebody else's is used.
            .executor(Runnable::run)
            .build();
    private final ConcurrentMap<String, CompletableFuture<Refresh>> flights = new ConcurrentHashMap<>();
    /** The tenants whose gauges are there: one that is registered again is a warning in the log. */
    private final Set<String> measured = ConcurrentHashMap.newKeySet();
    /** Where the platform and the settings disagree, by tenant; as old as the zones. */
    private final ConcurrentMap<String, List<String>> differences = new ConcurrentHashMap<>();

    /**
     * What is served.
     *
     * @param dueAt when it is to be read again
     */
    private record Kept(Tenant tenant, BranchSnapshot snapshot, Catalog catalog, Instant dueAt) {

        boolean isOf(CartaBranch branch) {
            CartaBranch own = tenant.carta();
            return own.localId().equals(branch.localId())
                    && own.subDomain().equals(branch.subDomain())
                    && own.baseUrl().equals(branch.baseUrl())
                    && own.currency().equals(branch.currency());
        }
    }

    /**
     * An empty cache.
     *
     * @param database where snapshots outlive the process
     * @param redis where instances share them, or null
     * @param chance spreads readings over time, so that branches read together are not read together again
     */
    public CartaMenus(
            CartaClient client,
            MenuSnapshots database,
            @Nullable Redis redis,
            InstantSource clock,
            LongSupplier chance,
            MeterRegistry registry) {
        this.client = client;
        this.clock = clock;
        this.chance = chance;
        this.registry = registry;
        this.reader = new BranchReader(client, registry);
        this.snapshots = new Snapshots(database, redis, registry);
        registry.gauge("comanda.menus.kept", this, menus -> menus.kept.estimatedSize());
        snapshots.listen(this::replaced, this::perhapsMissed);
    }

    @Override
    public Optional<Catalog> current(Tenant tenant) {
        Kept there = there(tenant);
        return there == null || tooOld(tenant, there.snapshot().readAt())
                ? Optional.empty()
                : Optional.of(there.catalog());
    }

    /** Ahead of the end of a menu's life, and sooner while its zones are not known. */
    @Override
    public boolean needsRefresh(Tenant tenant, Instant now) {
        Kept there = there(tenant);
        return there == null || !there.dueAt().isAfter(now);
    }

    @Override
    public void recall(Tenant tenant) {
        Instant now = clock.instant();
        snapshots.shared(tenant).ifPresent(snapshot -> take(tenant, snapshot, "redis"));
        if (needsRefresh(tenant, now)) {
            snapshots.kept(tenant).ifPresent(snapshot -> take(tenant, snapshot, "database"));
        }
    }

    @Override
    public Refresh refresh(Tenant tenant) {
        CompletableFuture<Refresh> mine = new CompletableFuture<>();
        CompletableFuture<Refresh> flight = flights.putIfAbsent(tenant.id(), mine);
        if (flight != null) {
            return flight.join();
        }
        try {
            Refresh result = read(tenant);
            mine.complete(result);
            return result;
        } finally {
            flights.remove(tenant.id(), mine);
            // Whoever waits must not wait for ever, should the reading have ended in a bug.
            mine.completeExceptionally(new IllegalStateException("The reading of the menu broke off"));
        }
    }

    @Override
    public Map<String, List<LeftOut>> leftOut() {
        Map<String, List<LeftOut>> all = new TreeMap<>();
        kept.asMap().forEach((id, there) -> {
            if (!there.snapshot().leftOut().isEmpty()) {
                all.put(id, there.snapshot().leftOut());
            }
        });
        return all;
    }

    @Override
    public List<String> warnings(Tenant tenant) {
        return differences.getOrDefault(tenant.id(), List.of());
    }

    private @Nullable Kept there(Tenant tenant) {
        Kept there = kept.getIfPresent(tenant.id());
        return there != null && there.isOf(tenant.carta()) ? there : null;
    }

    private boolean tooOld(Tenant tenant, Instant readAt) {
        return readAt.plus(tenant.carta().menus().oldest()).isBefore(clock.instant());
    }

    private Refresh read(Tenant tenant) {
        // Prices are as old as the moment they were asked for, not as young as the moment they arrived.
        Instant begun = clock.instant();
        return switch (reader.menu(tenant)) {
            case Answer.Failed<Read>(CartaError error) -> {
                count(tenant, "failed");
                yield new Refresh.Failed(error.sentence());
            }
            case Answer.Ok<Read>(Read read) -> {
                count(tenant, "ok");
                BranchSnapshot snapshot = withOutside(tenant, read, begun);
                put(tenant, snapshot);
                snapshots.keep(tenant, snapshot);
                yield new Refresh.Refreshed(snapshot.catalog());
            }
        };
    }

    private void count(Tenant tenant, String outcome) {
        registry.counter("comanda.menu.reads", "tenant", tenant.id(), "outcome", outcome)
                .increment();
    }

    private BranchSnapshot withOutside(Tenant tenant, Read read, Instant begun) {
        Kept before = there(tenant);
        Outside outside = Outside.UNKNOWN;
        Instant outsideReadAt = Instant.EPOCH;
        if (before != null && !tooOld(tenant, before.snapshot().outsideReadAt())) {
            outside = before.snapshot().outside();
            outsideReadAt = before.snapshot().outsideReadAt();
        }
        if (!outsideReadAt.plus(CartaLimits.ZONES_LIFE).isAfter(begun)) {
            outside = withBusiness(tenant, outside);
            switch (client.zones(tenant)) {
                case Answer.Ok<List<Zone>>(List<Zone> answered) -> {
                    outside = outside.with(answered);
                    outsideReadAt = begun;
                }
                case Answer.Failed<List<Zone>>(CartaError error) ->
                    log.atWarn()
                            .addKeyValue("tenant", tenant.id())
                            .log("The delivery zones could not be read: {}", error.sentence());
            }
        }
        return new BranchSnapshot(
                BranchSnapshot.branch(tenant.carta()), read.menu(), begun, outside, outsideReadAt, read.leftOut());
    }

    /** Hours and tax as they are now, or as they were: a branch whose hours are not known is not closed for that. */
    private Outside withBusiness(Tenant tenant, Outside before) {
        return switch (client.business(tenant)) {
            case Answer.Ok<Business>(Business business) -> {
                differ(tenant, business.differences(tenant));
                yield before.with(business);
            }
            case Answer.Failed<Business>(CartaError error) -> {
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .log("The branch's hours and tax could not be read: {}", error.sentence());
                yield before;
            }
        };
    }

    private void differ(Tenant tenant, List<String> found) {
        List<String> before = differences.put(tenant.id(), found);
        if (!found.isEmpty() && !found.equals(before)) {
            log.atWarn().addKeyValue("tenant", tenant.id()).log("{}", String.join(" ", found));
        }
    }

    /** Takes up a snapshot from elsewhere, if it is later than the one that is there and not too old to be shown. */
    private void take(Tenant tenant, BranchSnapshot snapshot, String from) {
        Kept there = there(tenant);
        boolean later = there == null || there.snapshot().readAt().isBefore(snapshot.readAt());
        if (later && !tooOld(tenant, snapshot.readAt())) {
            put(tenant, snapshot);
            registry.counter("comanda.menu.recalled", "from", from).increment();
        }
    }

    /** The latest reading stays, whoever comes last. */
    private void put(Tenant tenant, BranchSnapshot snapshot) {
        Kept mine = new Kept(tenant, snapshot, snapshot.catalog(), dueAt(tenant.carta(), snapshot));
        kept.asMap()
                .merge(
                        tenant.id(),
                        mine,
                        (there, next) -> there.isOf(tenant.carta())
                                        && there.snapshot().readAt().isAfter(snapshot.readAt())
                                ? there
                                : next);
        if (measured.add(tenant.id())) {
            Tags tags = Tags.of("tenant", tenant.id());
            registry.gauge("comanda.menu.age", tags, this, menus -> menus.ageSeconds(tenant.id()));
            registry.gauge("comanda.menu.left.out", tags, this, menus -> menus.leftOutOf(tenant.id()));
        }
    }

    /**
     * Between six and nine tenths of its life, or soon where the zones are not known. The platform's zones may be missing for
     * long; the menu is not read every second for that.
     */
    private Instant dueAt(CartaBranch branch, BranchSnapshot snapshot) {
        Duration life = branch.menus().life();
        long spread = Math.max(1, life.toMillis() * 3 / 10);
        Duration ahead = life.multipliedBy(6).dividedBy(10).plusMillis(Math.floorMod(chance.getAsLong(), spread));
        boolean zonesUnknown = snapshot.outsideReadAt().equals(Instant.EPOCH);
        return snapshot.readAt()
                .plus(zonesUnknown && ahead.compareTo(CartaLimits.ZONES_PAUSE) > 0 ? CartaLimits.ZONES_PAUSE : ahead);
    }

    private double ageSeconds(String tenantId) {
        Kept there = kept.getIfPresent(tenantId);
        return there == null
                ? Double.NaN
                : Duration.between(there.snapshot().readAt(), clock.instant()).toSeconds();
    }

    private double leftOutOf(String tenantId) {
        Kept there = kept.getIfPresent(tenantId);
        return there == null ? 0 : there.snapshot().leftOut().size();
    }

    /** Another instance has read a branch; one that nobody has asked this instance for is left alone. */
    private void replaced(String tenantId) {
        Kept there = kept.getIfPresent(tenantId);
        if (there != null) {
            snapshots.shared(there.tenant()).ifPresent(snapshot -> take(there.tenant(), snapshot, "redis"));
        }
    }

    private void perhapsMissed() {
        kept.asMap().values().stream()
                .map(Kept::tenant)
                .map(Tenant::id)
                .toList()
                .forEach(this::replaced);
    }
}
