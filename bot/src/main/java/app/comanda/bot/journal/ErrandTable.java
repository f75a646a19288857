package app.comanda.bot.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What turns want fetched, until the result is in the inbox. */
final class ErrandTable {
    static final String ADD = "INSERT INTO errand (tenant, id, conversation, kind, owner, lease_until, fence)"
            + " VALUES (?, ?, ?, ?, ?, ?, 1)";
    static final String LEFT = "SELECT tenant, id FROM errand WHERE owner IS NULL OR lease_until < ?"
            + " ORDER BY ROW_NUMBER() OVER (PARTITION BY tenant ORDER BY id), id LIMIT ?";
    static final String CLAIM = "UPDATE errand SET owner = ?, lease_until = ?, fence = fence + 1"
            + " WHERE tenant = ? AND id = ? AND (owner IS NULL OR lease_until < ?)"
            + " RETURNING tenant, conversation, id, kind, fence";
    static final String FINISH = "DELETE FROM errand WHERE tenant = ? AND id = ? AND owner = ? AND fence = ?";

    /** An errand nobody runs. */
    record Due(String tenant, String id) {}

    private final String owner;
    private final long leaseMillis;

    ErrandTable(String owner, long leaseMillis) {
        this.owner = owner;
        this.leaseMillis = leaseMillis;
    }

    List<Errands.Row> add(Db db, TurnCommit turn) throws SQLException {
        List<Errands.Row> added = new ArrayList<>();
        for (Errands.NewErrand errand : turn.errands()) {
            db.update(
                    ADD,
                    turn.key().tenant(),
                    errand.id(),
                    turn.key().conversation(),
                    errand.kind().name(),
                    owner,
                    turn.at().toEpochMilli() + leaseMillis);
            added.add(new Errands.Row(turn.key(), errand.id(), errand.kind(), 1));
        }
        return added;
    }

    List<Due> due(Db db, Instant now, int limit) throws SQLException {
        return db.list(LEFT, row -> new Due(row.getString(1), row.getString(2)), now.toEpochMilli(), limit);
    }

    Optional<Errands.Row> claim(Db db, Due due, Instant now) throws SQLException {
        long at = now.toEpochMilli();
        return db.first(CLAIM, ErrandTable::row, owner, at + leaseMillis, due.tenant(), due.id(), at);
    }

    boolean finish(Db db, Errands.Row errand) throws SQLException {
        return db.update(FINISH, errand.key().tenant(), errand.id(), owner, errand.fence()) == 1;
    }

    private static Errands.Row row(ResultSet row) throws SQLException {
        return new Errands.Row(
                new ConversationKey(row.getString(1), row.getString(2)),
                row.getString(3),
                Errands.Kind.valueOf(row.getString(4)),
                row.getLong(5));
    }
}
