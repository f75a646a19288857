package app.comanda.bot.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** How far each restaurant has moved to the platform, as a document with a version, and every change of it. */
public final class Rollouts {
    static final String VERSIONS = "SELECT tenant, version FROM rollout";
    static final String GET = "SELECT version, document FROM rollout WHERE tenant = ?";
    static final String ADD =
            "INSERT INTO rollout (tenant, version, document) VALUES (?, 1, ?)" + " ON CONFLICT (tenant) DO NOTHING";
    static final String CHANGE =
            "UPDATE rollout SET document = ?, version = version + 1 WHERE tenant = ? AND version = ?";
    static final String NOTE = "INSERT INTO rollout_change (tenant, id, at, who, what, before, after, why)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    static final String CHANGES = "SELECT at, who, what, before, after, why FROM rollout_change"
            + " WHERE tenant = ? ORDER BY id DESC LIMIT ?";

    private final Dialect dialect;
    private final Writer writer;
    private final Supplier<String> ids;

    Rollouts(Dialect dialect, Writer writer, Supplier<String> ids) {
        this.dialect = dialect;
        this.writer = writer;
        this.ids = ids;
    }

    /**
     * A document as it is kept.
     *
     * @param version grows by one with every change; the first is 1
     */
    public record Row(long version, String document) {}

    /**
     * A change, as it is kept for good.
     *
     * @param who the operator, or the house itself
     * @param what was changed
     * @param why a person's reason, or the figures by which the house decided
     */
    public record Change(Instant at, String who, String what, String before, String after, String why) {}

    /** The version of every restaurant's document; a restaurant without one is not in it. */
    public Map<String, Long> versions() {
        return dialect.read(db -> {
            Map<String, Long> versions = new HashMap<>();
            db.list(VERSIONS, row -> versions.put(row.getString(1), row.getLong(2)));
            return versions;
        });
    }

    /** A restaurant's document; empty before the first change. */
    public Optional<Row> document(String tenant) {
        return dialect.read(db -> db.first(GET, row -> new Row(row.getLong(1), row.getString(2)), tenant));
    }

    /**
     * Puts another document in the place of the version it was made from, with what changed, all or nothing.
     *
     * @param version of the document that was read; 0 where there was none
     * @return false when somebody else was faster: nothing is changed then
     */
    public CompletableFuture<Boolean> change(String tenant, long version, String document, List<Change> changes) {
        return writer.submit(tenant, db -> {
            int changed =
                    version == 0 ? db.update(ADD, tenant, document) : db.update(CHANGE, document, tenant, version);
            if (changed == 0) {
                return false;
            }
            for (Change change : changes) {
                db.update(
                        NOTE,
                        tenant,
                        ids.get(),
                        change.at().toEpochMilli(),
                        change.who(),
                        change.what(),
                        change.before(),
                        change.after(),
                        change.why());
            }
            return true;
        });
    }

    /** A restaurant's latest changes, newest first. */
    public List<Change> changes(String tenant, int limit) {
        return dialect.read(db -> db.list(
                CHANGES,
                row -> new Change(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                tenant,
                limit));
    }
}
