package app.comanda.bot.journal;

import java.sql.SQLException;
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
    static final String ADD = "INSERT INTO customer (tenant, id, phone, user_id, profile_name) VALUES (?, ?, ?, ?, ?)";
    static final String ADD_CONVERSATION =
            "INSERT INTO conversation (tenant, id, version, lane_until, lane_fence, lane_due) VALUES (?, ?, 0, 0, 0, 0)";
    static final String GET = "SELECT phone, user_id, profile_name FROM customer WHERE tenant = ? AND id = ?";
    static final String CHANGE =
            "UPDATE customer SET phone = ?, user_id = ?, profile_name = ? WHERE tenant = ? AND id = ?";

    private final Supplier<String> ids;

    Customers(Supplier<String> ids) {
        this.ids = ids;
    }

    /** The customer's id: found by user id first, which nobody can take over, then by phone; new if neither is known. */
    String resolve(Db db, String tenant, Person person) throws SQLException {
        Optional<String> byUserId = find(db, tenant, USER_ID, person.userId());
        Optional<String> byPhone = byUserId.isPresent() ? byUserId : find(db, tenant, PHONE, person.phone());
        if (byPhone.isEmpty()) {
            return create(db, tenant, person);
        }
        learn(db, tenant, byPhone.get(), person);
        return byPhone.get();
    }

    /** Both names are the same customer's from now on; nothing happens where the earlier one is unknown. */
    void rename(Db db, Intake.AliasChange change, String tenant) throws SQLException {
        Optional<String> known = find(db, tenant, USER_ID, change.before().userId());
        if (known.isEmpty()) {
            known = find(db, tenant, PHONE, change.before().phone());
        }
        if (known.isPresent()) {
            learn(db, tenant, known.get(), change.after());
        }
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

    private String create(Db db, String tenant, Person person) throws SQLException {
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
        db.update(ADD_CONVERSATION, tenant, id);
        return id;
    }

    private void learn(Db db, String tenant, String id, Person now) throws SQLException {
        Person before = person(db, new ConversationKey(tenant, id));
        Person after = new Person(
                now.phone() == null ? before.phone() : now.phone(),
                now.userId() == null ? before.userId() : now.userId(),
                now.profileName() == null ? before.profileName() : now.profileName());
        if (after.equals(before)) {
            return;
        }
        if (after.phone() != null && !after.phone().equals(before.phone())) {
            db.update(ADD_ALIAS, tenant, PHONE, after.phone(), id);
        }
        if (after.userId() != null && !after.userId().equals(before.userId())) {
            db.update(ADD_ALIAS, tenant, USER_ID, after.userId(), id);
        }
        db.update(CHANGE, after.phone(), after.userId(), after.profileName(), tenant, id);
    }
}
