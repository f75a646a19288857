package app.comanda.bot.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Restaurants and branches that operators have added. What a setting means, and what a locked one holds, is not known
 * here. Writes are durable when their future completes, and end with a {@link JournalException} when they are not; reads
 * block.
 */
public final class TenantStore {
    static final String REVISION = "SELECT COUNT(*), SUM(version) FROM restaurant";
    static final String RESTAURANTS = "SELECT tenant, version FROM restaurant ORDER BY created_at, tenant";
    static final String BRANCHES =
            "SELECT id, enabled, changed_at, changed_by FROM branch WHERE tenant = ?" + " ORDER BY created_at, id";
    static final String SETTINGS = "SELECT branch, name, value FROM branch_setting WHERE tenant = ? ORDER BY name";
    static final String ADD =
            "INSERT INTO restaurant (tenant, version, created_at) VALUES (?, 1, ?) ON CONFLICT DO NOTHING";
    static final String CHANGE = "UPDATE restaurant SET version = version + 1 WHERE tenant = ? AND version = ?";
    static final String PUT_BRANCH = "INSERT INTO branch (tenant, id, enabled, created_at, changed_at, changed_by)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, id) DO UPDATE SET enabled = excluded.enabled,"
            + " changed_at = excluded.changed_at, changed_by = excluded.changed_by";
    static final String PUT_SETTING = "INSERT INTO branch_setting (tenant, branch, name, value) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (tenant, branch, name) DO UPDATE SET value = excluded.value";
    static final String DROP_SETTING = "DELETE FROM branch_setting WHERE tenant = ? AND branch = ? AND name = ?";

    private final Dialect dialect;
    private final GroupCommit writer;

    /** A restaurant's id and the version of all that is kept of it. */
    public record Version(String restaurant, long version) {}

    /**
     * All that is kept of a restaurant.
     *
     * @param settings of the whole restaurant, by name
     */
    public record Stored(String restaurant, long version, Map<String, String> settings, List<StoredBranch> branches) {
        public Stored {
            settings = Map.copyOf(settings);
            branches = List.copyOf(branches);
        }
    }

    /** A branch as kept. */
    public record StoredBranch(
            String id, boolean enabled, Instant changedAt, String changedBy, Map<String, String> settings) {
        public StoredBranch {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * A change of one branch and of what it shares with the restaurant's others.
     *
     * @param version the restaurant's the change was made for, 0 for a restaurant that is new
     * @param settings what to keep of the restaurant, and null for what to drop
     * @param branchSettings the same of the branch
     * @param by who changes it
     */
    public record Change(
            String restaurant,
            long version,
            String branch,
            boolean enabled,
            Map<String, @Nullable String> settings,
            Map<String, @Nullable String> branchSettings,
            String by,
            Instant at) {}

    TenantStore(Dialect dialect, GroupCommit writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /** A number that is another one after every change of anything; cheap enough to be asked for twice a second. */
    public long revision() {
        return read(db -> db.first(REVISION, row -> row.getLong(2)).orElse(0L));
    }

    /** Every restaurant's version, oldest restaurant first. */
    public List<Version> versions() {
        return read(db -> db.list(RESTAURANTS, row -> new Version(row.getString(1), row.getLong(2))));
    }

    /** What is kept of a restaurant, empty settings and no branches where nothing is. */
    public Stored restaurant(Version version) {
        return read(db -> {
            String tenant = version.restaurant();
            Map<String, Map<String, String>> settings = new LinkedHashMap<>();
            record Setting(String branch, String name, String value) {}
            for (Setting one : db.list(
                    SETTINGS, row -> new Setting(row.getString(1), row.getString(2), row.getString(3)), tenant)) {
                settings.computeIfAbsent(one.branch(), branch -> new LinkedHashMap<>())
                        .put(one.name(), one.value());
            }
            List<StoredBranch> branches = new ArrayList<>();
            branches.addAll(db.list(
                    BRANCHES,
                    row -> new StoredBranch(
                            row.getString(1),
                            row.getInt(2) == 1,
                            Instant.ofEpochMilli(row.getLong(3)),
                            row.getString(4),
                            settings.getOrDefault(row.getString(1), Map.of())),
                    tenant));
            return new Stored(tenant, version.version(), settings.getOrDefault("", Map.of()), branches);
        });
    }

    /** Writes a change; false when somebody else has changed the restaurant since, and nothing is written. */
    public CompletableFuture<Boolean> save(Change change) {
        String tenant = change.restaurant();
        long at = change.at().toEpochMilli();
        return writer.submit(tenant, db -> {
            boolean mine = change.version() == 0
                    ? db.update(ADD, tenant, at) == 1
                    : db.update(CHANGE, tenant, change.version()) == 1;
            if (!mine) {
                return false;
            }
            db.update(PUT_BRANCH, tenant, change.branch(), change.enabled() ? 1 : 0, at, at, change.by());
            put(db, tenant, "", change.settings());
            put(db, tenant, change.branch(), change.branchSettings());
            return true;
        });
    }

    private static void put(Db db, String tenant, String branch, Map<String, @Nullable String> settings)
            throws SQLException {
        for (Map.Entry<String, @Nullable String> setting : settings.entrySet()) {
            if (setting.getValue() == null) {
                db.update(DROP_SETTING, tenant, branch, setting.getKey());
            } else {
                db.update(PUT_SETTING, tenant, branch, setting.getKey(), setting.getValue());
            }
        }
    }

    private <T> T read(Writer.Work<T> work) {
        try (Connection connection = dialect.readers().getConnection()) {
            return work.in(new Db(connection));
        } catch (SQLException e) {
            throw new JournalException("A read failed: " + e.getMessage(), e);
        }
    }
}
