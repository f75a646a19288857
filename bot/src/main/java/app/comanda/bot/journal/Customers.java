package app.comanda.bot.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Customers by internal id; a phone number and a user id are names for one, either of which may be missing or change. */
final class Customers {
    private static final String PHONE = "PHONE";
    private static final String USER_ID = "USER_ID";

    static final String FIND_ALIAS = "SELECT customer FROM alias WHERE tenant = ? AND kind = ? AND value = ?";
    static final String ADD_ALIAS =
            "INSERT INTO alias (tenant, kind, value, customer) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    static final String TAKE_ALIAS = "INSERT INTO alias (tenant, kind, value, customer) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (tenant, kind, value) DO UPDATE SET customer = excluded.customer";
    static final String ADD = "INSERT INTO customer (tenant, id, phone, user_id, profile_name) VALUES (?, ?, ?, ?, ?)";
    static final String ADD_CONVERSATION =
            "INSERT INTO conversation (tenant, id, version, lane_until, lane_fence, lane_due, last_day)"
                    + " VALUES (?, ?, 0, 0, 0, 0, ?)";
    static final String GET = "SELECT phone, user_id, profile_name FROM customer WHERE tenant = ? AND id = ?";
    static final String CHANGE =
            "UPDATE customer SET phone = ?, user_id = ?, profile_name = ? WHERE tenant = ? AND id = ?";

    static final String FORGET_PHONE =
            "UPDATE customer SET phone = NULL WHERE tenant = ? AND id = ? AND phone = ? AND user_id IS NOT NULL";
    static final String FORGET_USER_ID =
            "UPDATE customer SET user_id = NULL WHERE tenant = ? AND id = ? AND user_id = ? AND phone IS NOT NULL";

    private final Supplier<String> ids;

    Customers(Supplier<String> ids) {
        this.ids = ids;
    }

    /** The customer's id: found by user id first, which nobody can take over, then by phone. */
    Optional<String> known(Db db, String tenant, Person person) throws SQLException {
        Optional<String> byUserId = find(db, tenant, USER_ID, person.userId());
        return byUserId.isPresent() ? byUserId : find(db, tenant, PHONE, person.phone());
    }

    /**
     * Both names are the same customer's from now on; nothing happens where the earlier one is unknown, or is the
     * customer's no longer: then the change is told again and others have followed it.
     */
    void rename(Db db, Intake.AliasChange change, String tenant) throws SQLException {
        Optional<String> known = find(db, tenant, USER_ID, change.before().userId());
        if (known.isEmpty()) {
            known = find(db, tenant, PHONE, change.before().phone());
        }
        if (known.isPresent()) {
            ConversationKey key = new ConversationKey(tenant, known.get());
            if (!isOld(change, person(db, key))) {
                learn(db, key, change.after());
            }
        }
    }

    private static boolean isOld(Intake.AliasChange change, Person now) {
        Person before = change.before();
        Person after = change.after();
        boolean phoneMoves = moves(before.phone(), after.phone());
        boolean userIdMoves = moves(before.userId(), after.userId());
        boolean startsHere = (phoneMoves && Objects.equals(before.phone(), now.phone()))
                || (userIdMoves && Objects.equals(before.userId(), now.userId()));
        boolean startsElsewhere = (phoneMoves && moves(before.phone(), now.phone()))
                || (userIdMoves && moves(before.userId(), now.userId()));
        return startsElsewhere && !startsHere;
    }

    private static boolean moves(@Nullable String from, @Nullable String to) {
        return from != null && to != null && !from.equals(to);
    }

    Person person(Db db, ConversationKey key) throws SQLException {
        return db.first(
                        GET,
                        row -> new Person(row.getString(1), row.getString(2), row.getString(3)),
                        key.tenant(),
                        key.conversation())
                .orElseThrow(() -> new SQLException("No customer " + key.conversation()));
    }

    private static Optional<String> find(Db db, String tenant, String kind, @Nullable String value)
            throws SQLException {
        return value == null ? Optional.empty() : db.first(FIND_ALIAS, row -> row.getString(1), tenant, kind, value);
    }

    /** A customer who is not known yet; gives the id. */
    String create(Db db, String tenant, Person person, Instant at) throws SQLException {
        String id = ids.get();
        boolean byUserId = person.userId() != null;
        String kind = byUserId ? USER_ID : PHONE;
        String value = Objects.requireNonNull(byUserId ? person.userId() : person.phone());
        if (db.update(ADD_ALIAS, tenant, kind, value, id) == 0) {
            // another instance met the same customer a moment ago
            return db.first(FIND_ALIAS, row -> row.getString(1), tenant, kind, value)
                    .orElseThrow(() -> new SQLException("An alias came and went"));
        }
        if (byUserId && person.phone() != null) {
            db.update(ADD_ALIAS, tenant, PHONE, person.phone(), id);
        }
        db.update(ADD, tenant, id, person.phone(), person.userId(), person.profileName());
        db.update(ADD_CONVERSATION, tenant, id, day(at));
        return id;
    }

    /** Days since the epoch. */
    static long day(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), Duration.ofDays(1).toMillis());
    }

    /** Keeps what a customer is called now; a name that was another customer's is that one's no longer. */
    void learn(Db db, ConversationKey key, Person now) throws SQLException {
        Person before = person(db, key);
        Person after = new Person(
                now.phone() == null ? before.phone() : now.phone(),
                now.userId() == null ? before.userId() : now.userId(),
                now.profileName() == null ? before.profileName() : now.profileName());
        if (after.equals(before)) {
            return;
        }
        if (after.phone() != null && !after.phone().equals(before.phone())) {
            take(db, key, PHONE, after.phone(), FORGET_PHONE);
        }
        if (after.userId() != null && !after.userId().equals(before.userId())) {
            take(db, key, USER_ID, after.userId(), FORGET_USER_ID);
        }
        db.update(CHANGE, after.phone(), after.userId(), after.profileName(), key.tenant(), key.conversation());
    }

    private static void take(Db db, ConversationKey key, String kind, String value, String forget) throws SQLException {
        Optional<String> holder = find(db, key.tenant(), kind, value);
        db.update(TAKE_ALIAS, key.tenant(), kind, value, key.conversation());
        if (holder.isPresent() && !holder.get().equals(key.conversation())) {
            db.update(forget, key.tenant(), holder.get(), value);
        }
    }
}
