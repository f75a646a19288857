package app.comanda.bot.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The journal in SQL: writes go through the one writer, reads take a connection of their own. */
final class SqlJournal implements Journal {
    static final String CONVERSATION = "SELECT c.version, c.state, u.phone, u.user_id, u.profile_name"
            + " FROM conversation c JOIN customer u ON u.tenant = c.tenant AND u.id = c.id"
            + " WHERE c.tenant = ? AND c.id = ?";
    static final String COMMIT_STATE = "UPDATE conversation SET state = ?, version = version + 1, last_day = ?"
            + " WHERE tenant = ? AND id = ? AND version = ?";
    static final String REMIND_AT = "UPDATE conversation SET remind_at = ? WHERE tenant = ? AND id = ?";
    static final String REMINDERS_DUE = "SELECT tenant, id FROM conversation WHERE remind_at <= ?"
            + " ORDER BY ROW_NUMBER() OVER (PARTITION BY tenant ORDER BY remind_at), remind_at LIMIT ?";
    static final String REMINDED =
            "UPDATE conversation SET remind_at = NULL WHERE tenant = ? AND id = ? AND remind_at <= ?";
    static final String INBOX_DEPTH = "SELECT COUNT(*), MIN(received_at) FROM inbox WHERE done_at IS NULL";
    static final String OUTBOX_DEPTH = "SELECT COUNT(*) FROM outbox WHERE state IN ('WAITING', 'ATTEMPTING')";
    static final String SET_ASIDE_DEPTH = "SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'SET_ASIDE')"
            + " + (SELECT COUNT(*) FROM inbox WHERE set_aside IS NOT NULL)";
    static final String ORDERS_OPEN = "SELECT COUNT(*) FROM orders WHERE stage IN ('READY', 'ATTEMPTING', 'UNKNOWN')";
    static final String ORDERS_HANDED_OVER = "SELECT COUNT(*) FROM orders WHERE stage = 'HANDED_OVER'";

    private final Dialect dialect;
    private final Writer writer;
    private final InstantSource clock;
    private final Duration leaseLife;
    private final Customers customers;
    private final InboxTable inbox;
    private final OutboxTable outbox;
    private final OrdersTable orders;
    private final ErrandTable errands;
    private final Erasures erasures;

    SqlJournal(
            Dialect dialect,
            Writer writer,
            String owner,
            Duration leaseLife,
            InstantSource clock,
            Supplier<String> ids) {
        this.dialect = dialect;
        this.writer = writer;
        this.clock = clock;
        this.leaseLife = leaseLife;
        this.customers = new Customers(ids);
        this.inbox = new InboxTable(ids);
        this.outbox = new OutboxTable(owner, leaseLife.toMillis(), customers);
        this.orders = new OrdersTable(owner, leaseLife.toMillis());
        this.errands = new ErrandTable(owner, leaseLife.toMillis());
        this.erasures = new Erasures(dialect, writer, ids);
    }

    @Override
    public CompletableFuture<Stored> store(Intake intake) {
        return writer.submit(intake.tenant(), db -> {
            for (Intake.AliasChange change : intake.aliasChanges()) {
                customers.rename(db, change, intake.tenant());
            }
            Set<ConversationKey> waiting = new LinkedHashSet<>();
            Pace pace = new Pace(db, intake.allowance());
            int fresh = 0;
            int tooMany = 0;
            for (Intake.Message message : intake.messages()) {
                Optional<ConversationKey> sender = whose(db, intake, message.sender(), message.messageId());
                if (sender.isEmpty()) {
                    continue;
                }
                ConversationKey key = sender.get();
                Pace.Verdict verdict = pace.of(key, message);
                if (inbox.add(db, key, message, verdict, intake.receivedAt())) {
                    customers.learn(db, key, message.sender());
                    outbox.letGo(db, key, intake.receivedAt());
                    fresh++;
                    tooMany += verdict == Pace.Verdict.READ ? 0 : 1;
                    if (verdict != Pace.Verdict.TOO_MANY) {
                        waiting.add(key);
                    }
                }
            }
            for (Intake.Echo echo : intake.echoes()) {
                Optional<ConversationKey> key = outbox.isOurs(db, intake.tenant(), echo.messageId())
                        ? Optional.empty()
                        : whose(db, intake, echo.customer(), echo.messageId());
                if (key.isPresent() && inbox.add(db, key.get(), echo, intake.receivedAt())) {
                    fresh++;
                    waiting.add(key.get());
                }
            }
            for (Intake.Report report : intake.reports()) {
                outbox.report(db, intake.tenant(), report);
            }
            int known = intake.messages().size() + intake.echoes().size() - fresh;
            return new Stored(fresh, known, tooMany, List.copyOf(waiting));
        });
    }

    /** Whose message it is; empty where nobody is known by that name and the message is: its customer was erased. */
    private Optional<ConversationKey> whose(Db db, Intake intake, Person customer, String messageId)
            throws SQLException {
        String tenant = intake.tenant();
        Optional<String> known = customers.known(db, tenant, customer);
        if (known.isEmpty() && inbox.knows(db, tenant, messageId)) {
            return Optional.empty();
        }
        return Optional.of(new ConversationKey(
                tenant, known.isPresent() ? known.get() : customers.create(db, tenant, customer, intake.receivedAt())));
    }

    @Override
    public CompletableFuture<Boolean> happened(ConversationKey key, Inbox.HouseEvent event) {
        return writer.submit(key.tenant(), db -> inbox.add(db, key, event));
    }

    @Override
    public Optional<Inbox.Waiting> waiting(ConversationKey key, int limit) {
        return read(db -> {
            // The state is read first: a row that arrives in between waits for the next turn, and a turn that is
            // committed in between makes this one overtaken.
            record Found(long version, @Nullable String state, Person person) {}
            Optional<Found> found = db.first(
                    CONVERSATION,
                    row -> new Found(
                            row.getLong(1),
                            row.getString(2),
                            new Person(row.getString(3), row.getString(4), row.getString(5))),
                    key.tenant(),
                    key.conversation());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Inbox.Waiting(
                    key,
                    found.get().version(),
                    found.get().state(),
                    found.get().person(),
                    inbox.waiting(db, key, limit)));
        });
    }

    @Override
    public List<ConversationKey> conversationsWaiting(Instant receivedBefore, int limit) {
        return read(db -> inbox.overlooked(db, receivedBefore, limit));
    }

    @Override
    public List<Handovers.Silent> silentHandovers(Instant now, int limit) {
        return read(db -> Handovers.silent(db, now, limit));
    }

    @Override
    public List<Orders.Receipt> receipts(String tenant, String reference, int limit) {
        return read(db -> ReceiptsTable.of(db, tenant, reference, limit));
    }

    @Override
    public CompletableFuture<TurnCommit.Outcome> commit(TurnCommit turn) {
        ConversationKey key = turn.key();
        return writer.submit(key.tenant(), db -> {
            if (db.update(
                            COMMIT_STATE,
                            turn.state(),
                            Customers.day(turn.at()),
                            key.tenant(),
                            key.conversation(),
                            turn.version())
                    == 0) {
                return new TurnCommit.Outcome.Overtaken();
            }
            inbox.done(db, key.tenant(), turn.done(), turn.at());
            Outbox.Lane lane = outbox.append(db, turn).orElse(null);
            orders.lookNow(db, turn);
            ReceiptsTable.add(db, turn);
            List<Orders.Row> placed = orders.add(db, turn);
            orders.aftermath(db, turn);
            Aftercare.write(db, turn);
            TurnCommit.Reminder reminder = turn.reminder();
            if (reminder != null) {
                Instant due = reminder.due();
                db.update(REMIND_AT, due == null ? null : due.toEpochMilli(), key.tenant(), key.conversation());
            }
            Handovers.write(db, turn);
            DishAliases.write(db, turn);
            return new TurnCommit.Outcome.Committed(lane, placed, errands.add(db, turn));
        });
    }

    @Override
    public CompletableFuture<List<ConversationKey>> remind(Instant now, int limit, String payload) {
        List<ConversationKey> due = read(db -> db.list(
                REMINDERS_DUE,
                row -> new ConversationKey(row.getString(1), row.getString(2)),
                now.toEpochMilli(),
                limit));
        return claim(due, ConversationKey::tenant, (db, key) -> {
            // of two instances that see it due, the one whose update finds it tells it
            if (db.update(REMINDED, key.tenant(), key.conversation(), now.toEpochMilli()) == 0) {
                return Optional.empty();
            }
            inbox.add(db, key, new Inbox.HouseEvent("cart-left:" + now.toEpochMilli(), payload, now));
            return Optional.of(key);
        });
    }

    @Override
    public CompletableFuture<Void> failed(
            ConversationKey key, String rowId, String reason, boolean giveUp, Instant at) {
        return writer.submit(
                        key.tenant(),
                        db -> inbox.failed(
                                db, key.tenant(), rowId, reason, giveUp ? Optional.of(at) : Optional.empty()))
                .thenAccept(known -> {});
    }

    @Override
    public CompletableFuture<List<Outbox.Lane>> claimLanes(Instant now, int limit) {
        return claim(
                read(db -> outbox.due(db, now, limit)),
                ConversationKey::tenant,
                (db, key) -> outbox.claim(db, key, now));
    }

    @Override
    public Optional<Outbox.Lane> lane(ConversationKey key, long fence) {
        return read(db -> outbox.held(db, key, fence));
    }

    @Override
    public CompletableFuture<Boolean> step(ConversationKey key, long fence, String outboxId, Outbox.Step step) {
        return writer.submit(key.tenant(), db -> outbox.step(db, key, fence, outboxId, step, clock.instant()));
    }

    @Override
    public CompletableFuture<Boolean> advance(
            ConversationKey key, long fence, String sentId, Outbox.Step.Sent sent, String nextId) {
        return writer.submit(
                key.tenant(),
                db -> outbox.step(db, key, fence, sentId, sent, clock.instant())
                        && outbox.step(db, key, fence, nextId, new Outbox.Step.Attempting(sent.at()), clock.instant()));
    }

    @Override
    public CompletableFuture<Boolean> release(ConversationKey key, long fence) {
        return writer.submit(key.tenant(), db -> outbox.release(db, key, fence, clock.instant()));
    }

    @Override
    public CompletableFuture<Boolean> giveBack(ConversationKey key, long fence) {
        return writer.submit(key.tenant(), db -> outbox.giveBack(db, key, fence));
    }

    @Override
    public CompletableFuture<List<Orders.Row>> claimOrders(Instant now, int limit) {
        return claim(
                read(db -> orders.due(db, now, limit)),
                OrdersTable.Due::tenant,
                (db, due) -> orders.claim(db, due, now));
    }

    @Override
    public CompletableFuture<Boolean> move(Orders.Row order, Orders.Move move) {
        return writer.submit(order.key().tenant(), db -> {
            boolean mine = orders.move(db, order, move, clock.instant());
            if (mine && move.event() != null) {
                inbox.add(db, order.key(), move.event());
            }
            return mine;
        });
    }

    @Override
    public CompletableFuture<List<Errands.Row>> claimErrands(Instant now, int limit) {
        return claim(
                read(db -> errands.due(db, now, limit)),
                ErrandTable.Due::tenant,
                (db, due) -> errands.claim(db, due, now));
    }

    @Override
    public CompletableFuture<Boolean> finish(Errands.Row errand, Inbox.HouseEvent result) {
        return writer.submit(errand.key().tenant(), db -> {
            boolean mine = errands.finish(db, errand);
            if (mine) {
                inbox.add(db, errand.key(), result);
            }
            return mine;
        });
    }

    @Override
    public Depths depths() {
        return read(db -> {
            record Waiting(long rows, Instant oldest) {}
            Waiting waiting = db.first(INBOX_DEPTH, row -> {
                        Instant oldest = OutboxTable.instant(row, 2);
                        return new Waiting(row.getLong(1), oldest == null ? Instant.MAX : oldest);
                    })
                    .orElseThrow();
            return new Depths(
                    waiting.rows(),
                    waiting.oldest(),
                    count(db, OUTBOX_DEPTH),
                    count(db, SET_ASIDE_DEPTH),
                    count(db, ORDERS_OPEN),
                    count(db, ORDERS_HANDED_OVER));
        });
    }

    private static long count(Db db, String sql) throws SQLException {
        return db.first(sql, row -> row.getLong(1)).orElseThrow();
    }

    @Override
    public Erasures erasures() {
        return erasures;
    }

    @Override
    public Duration leaseLife() {
        return leaseLife;
    }

    /** Takes a lease, if nobody else was faster. */
    private interface Claim<K, R> {
        Optional<R> take(Db db, K due) throws SQLException;
    }

    /** What is due is found by a read; only taking it is a write, one tenant at a time. */
    private <K, R> CompletableFuture<List<R>> claim(List<K> due, Function<K, String> tenant, Claim<K, R> claim) {
        List<CompletableFuture<List<R>>> parts = due.stream().collect(Collectors.groupingBy(tenant)).entrySet().stream()
                .map(part -> writer.submit(part.getKey(), db -> {
                    List<R> taken = new ArrayList<>();
                    for (K one : part.getValue()) {
                        claim.take(db, one).ifPresent(taken::add);
                    }
                    return taken;
                }))
                .toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    private <T> T read(Writer.Work<T> work) {
        return dialect.read(work);
    }
}
