package app.comanda.bot.carta;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.MenuSnapshots;
import app.comanda.bot.redis.Redis;
import app.comanda.bot.tenant.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Snapshots outside this process: in the database, which outlives it, and in Redis, which other instances read as well.
 * Neither being away does more harm than a reading of the platform that could have been saved.
 */
final class Snapshots {
    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);
    private static final String CHANNEL = "comanda:menus:" + SnapshotForm.NAME;

    private final MenuSnapshots database;
    private final @Nullable Redis redis;
    private final MeterRegistry registry;
    private final SnapshotForm form = new SnapshotForm();
    private final JsonMapper json = JsonMapper.builder().build();

    /** A snapshot as Redis has it, under a key that names tenant and form. */
    private record Shared(String branch, long readAt, long zonesReadAt, String content) {}

    Snapshots(MenuSnapshots database, @Nullable Redis redis, MeterRegistry registry) {
        this.database = database;
        this.redis = redis;
        this.registry = registry;
    }

    /** Hears of tenants whose snapshot another instance has replaced, and of having missed such news. */
    void listen(Consumer<String> replaced, Runnable perhapsMissed) {
        if (redis != null) {
            redis.listen(CHANNEL, new Redis.Listener() {
                @Override
                public void heard(String message) {
                    replaced.accept(message);
                }

                @Override
                public void perhapsMissed() {
                    perhapsMissed.run();
                }
            });
        }
    }

    /** The tenant's branch as other instances share it. */
    Optional<BranchSnapshot> shared(Tenant tenant) {
        if (redis == null) {
            return Optional.empty();
        }
        String branch = BranchSnapshot.branch(tenant.carta());
        return redis.get(key(tenant)).flatMap(text -> read(text, branch));
    }

    private Optional<BranchSnapshot> read(String text, String branch) {
        try {
            Shared shared = json.readValue(text, Shared.class);
            return shared.branch().equals(branch)
                    ? form.read(
                            branch,
                            shared.content(),
                            Instant.ofEpochMilli(shared.readAt()),
                            Instant.ofEpochMilli(shared.zonesReadAt()))
                    : Optional.empty();
        } catch (JacksonException e) {
            registry.counter("comanda.menu.snapshots.unreadable").increment();
            return Optional.empty();
        }
    }

    /** The tenant's branch as it was last kept. */
    Optional<BranchSnapshot> kept(Tenant tenant) {
        String branch = BranchSnapshot.branch(tenant.carta());
        try {
            return database.last(tenant.id(), SnapshotForm.NAME)
                    .filter(row -> row.branch().equals(branch))
                    .flatMap(row -> form.read(branch, row.content(), row.readAt(), row.zonesReadAt()));
        } catch (JournalException e) {
            unkept(tenant, e);
            return Optional.empty();
        }
    }

    /** Keeps a snapshot and tells the other instances. Does not wait for the database. */
    void keep(Tenant tenant, BranchSnapshot snapshot) {
        SnapshotForm.Written written = form.write(snapshot);
        if (written.content().length() > SnapshotForm.LONGEST) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .log(
                            "The menu is too long to be kept outside memory: {} characters",
                            written.content().length());
            return;
        }
        var _ = database.keep(new MenuSnapshots.Row(
                        tenant.id(),
                        SnapshotForm.NAME,
                        snapshot.branch(),
                        written.digest(),
                        written.content(),
                        snapshot.readAt(),
                        snapshot.outsideReadAt()))
                .exceptionally(failure -> {
                    unkept(
                            tenant,
                            failure instanceof CompletionException && failure.getCause() != null
                                    ? failure.getCause()
                                    : failure);
                    return null;
                });
        if (redis != null) {
            Shared shared = new Shared(
                    snapshot.branch(),
                    snapshot.readAt().toEpochMilli(),
                    snapshot.outsideReadAt().toEpochMilli(),
                    written.content());
            redis.set(
                    key(tenant),
                    json.writeValueAsString(shared),
                    tenant.carta().menus().oldest());
            redis.publish(CHANNEL, tenant.id());
        }
    }

    private void unkept(Tenant tenant, Throwable failure) {
        registry.counter("comanda.menu.snapshots.failures", "tenant", tenant.id())
                .increment();
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .log("The last good menu was not reached in the database: {}", failure.getMessage());
    }

    private static String key(Tenant tenant) {
        return "comanda:menu:" + SnapshotForm.NAME + ":" + tenant.id();
    }
}
