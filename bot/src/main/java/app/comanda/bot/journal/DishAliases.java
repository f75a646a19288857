package app.comanda.bot.journal;

import app.comanda.ordering.menu.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What customers call products that the menu calls otherwise, and what staff have decided about it. */
public final class DishAliases {
    /** Names of one customer that are kept at a time; whoever makes up more teaches nothing. */
    static final int MOST_OF_ONE = 20;

    static final String VERSIONS = "SELECT tenant, version FROM dish_alias_version";
    static final String CHANGED = "INSERT INTO dish_alias_version (tenant, version) VALUES (?, 1)"
            + " ON CONFLICT (tenant) DO UPDATE SET version = dish_alias_version.version + 1";
    static final String OF_ONE = "SELECT COUNT(*) FROM dish_alias_hint WHERE tenant = ? AND conversation = ?";
    static final String DECIDED =
            "SELECT 1 FROM dish_alias WHERE tenant = ? AND source = ? AND product_id = ? AND phrase = ?";
    static final String HEAR =
            "INSERT INTO dish_alias_hint (tenant, phrase, source, product_id, conversation, heard_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, phrase, source, product_id, conversation)"
                    + " DO UPDATE SET heard_at = excluded.heard_at";
    static final String PROPOSALS = "SELECT source, product_id, phrase, COUNT(*), MAX(heard_at) FROM dish_alias_hint"
            + " WHERE tenant = ? GROUP BY source, product_id, phrase HAVING COUNT(*) >= ?"
            + " ORDER BY COUNT(*) DESC, MAX(heard_at) DESC, phrase LIMIT ?";
    static final String ACCEPTED = "SELECT source, product_id, phrase, decided_at, decided_by FROM dish_alias"
            + " WHERE tenant = ? AND accepted = 1 ORDER BY phrase, product_id LIMIT ?";
    static final String DECIDE = "INSERT INTO dish_alias (tenant, source, product_id, phrase, accepted, decided_at,"
            + " decided_by) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, source, product_id, phrase) DO UPDATE SET"
            + " accepted = excluded.accepted, decided_at = excluded.decided_at, decided_by = excluded.decided_by";
    static final String SETTLED =
            "DELETE FROM dish_alias_hint WHERE tenant = ? AND source = ? AND product_id = ? AND phrase = ?";
    static final String REMOVE = "DELETE FROM dish_alias WHERE tenant = ? AND source = ? AND product_id = ?"
            + " AND phrase = ? AND accepted = 1";

    private final Dialect dialect;
    private final Writer writer;

    DishAliases(Dialect dialect, Writer writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /**
     * A product and what somebody calls it.
     *
     * @param source whose id the product's is
     * @param phrase normalised
     */
    public record Name(Source source, String productId, String phrase) {}

    /**
     * A name that staff may want to accept.
     *
     * @param customers how many of them have meant this product by it
     */
    public record Proposal(Name name, int customers, Instant lastAt) {}

    /** A name that staff have accepted. */
    public record Accepted(Name name, Instant at, String by) {}

    static void write(Db db, TurnCommit turn) throws SQLException {
        String tenant = turn.key().tenant();
        String conversation = turn.key().conversation();
        for (Name name : turn.aftermath().heard()) {
            boolean full =
                    db.first(OF_ONE, row -> row.getInt(1), tenant, conversation).orElse(0) >= MOST_OF_ONE;
            boolean decided = db.first(DECIDED, row -> 1, tenant, name.source().name(), name.productId(), name.phrase())
                    .isPresent();
            if (!full && !decided) {
                db.update(
                        HEAR,
                        tenant,
                        name.phrase(),
                        name.source().name(),
                        name.productId(),
                        conversation,
                        turn.at().toEpochMilli());
            }
        }
    }

    /** The version of every restaurant's names; a restaurant that never had any is not in it. */
    public Map<String, Long> versions() {
        return dialect.read(db -> {
            Map<String, Long> versions = new HashMap<>();
            db.list(VERSIONS, row -> versions.put(row.getString(1), row.getLong(2)));
            return versions;
        });
    }

    /** A restaurant's accepted names, by the alphabet. */
    public List<Accepted> accepted(String tenant, int limit) {
        return dialect.read(db -> db.list(
                ACCEPTED,
                row -> new Accepted(name(row), Instant.ofEpochMilli(row.getLong(4)), row.getString(5)),
                tenant,
                limit));
    }

    /**
     * What so many customers of a restaurant have called its products and nobody has decided about, the commonest first.
     */
    public List<Proposal> proposals(String tenant, int customers, int limit) {
        return dialect.read(db -> db.list(
                PROPOSALS,
                row -> new Proposal(name(row), row.getInt(4), Instant.ofEpochMilli(row.getLong(5))),
                tenant,
                customers,
                limit));
    }

    /** The product is called so from now on. */
    public CompletableFuture<Void> accept(String tenant, Name name, String by, Instant at) {
        return decide(tenant, name, true, by, at);
    }

    /** The product is not called so, and it is not proposed again. */
    public CompletableFuture<Void> dismiss(String tenant, Name name, String by, Instant at) {
        return decide(tenant, name, false, by, at);
    }

    private CompletableFuture<Void> decide(String tenant, Name name, boolean accepted, String by, Instant at) {
        return writer.submit(tenant, db -> {
                    String source = name.source().name();
                    db.update(
                            DECIDE,
                            tenant,
                            source,
                            name.productId(),
                            name.phrase(),
                            accepted ? 1 : 0,
                            at.toEpochMilli(),
                            by);
                    db.update(SETTLED, tenant, source, name.productId(), name.phrase());
                    return db.update(CHANGED, tenant);
                })
                .thenAccept(changed -> {});
    }

    /** An accepted name is one no more, and may be proposed again; false where there was none. */
    public CompletableFuture<Boolean> remove(String tenant, Name name) {
        return writer.submit(tenant, db -> {
            boolean there = db.update(REMOVE, tenant, name.source().name(), name.productId(), name.phrase()) == 1;
            if (there) {
                db.update(CHANGED, tenant);
            }
            return there;
        });
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(Source.valueOf(row.getString(1)), row.getString(2), row.getString(3));
    }
}
