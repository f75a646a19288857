package app.comanda.bot.simulation;

import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.journal.TurnCommit;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Quote;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Mistakes that others made, planted to see whether the simulation notices. */
enum Bug {
    NONE,
    /** A reply goes out before the turn it belongs to is on disk. */
    REPLY_BEFORE_COMMIT,
    /** An order without an answer is sent again at once. */
    BLIND_RETRY,
    /** Nothing keeps a webhook's second delivery from being stored again. */
    NO_UNIQUE_KEY,
    /** A lost order is found again by whom it is for rather than by its reference. */
    MATCH_BY_PHONE,
    /** A webhook is acknowledged before it is on disk. */
    ACKNOWLEDGE_FIRST,
    /** A turn is committed though another was faster. */
    STALE_TURN,
    /** A process that lost the lease of a conversation's messages writes on. */
    STALE_LANE,
    /** A process that lost the lease of an order goes on with it. */
    STALE_ORDER;

    /** Plants what lies in the database. */
    void plant(MemoryDatabase database) {
        if (this == NO_UNIQUE_KEY) {
            database.execute("DROP INDEX inbox_once");
        }
    }

    /** A statement of the house's as it is with the mistake in it: one that does not look at a fence any more. */
    String in(String sql) {
        return switch (this) {
            case STALE_TURN -> sql.startsWith("UPDATE conversation SET state") ? without(" AND version = ?", sql) : sql;
            case STALE_LANE -> without(" AND lane_owner = ? AND lane_fence = ?", sql);
            case STALE_ORDER -> sql.startsWith("UPDATE orders") ? without(" AND owner = ? AND fence = ?", sql) : sql;
            case NONE, REPLY_BEFORE_COMMIT, BLIND_RETRY, NO_UNIQUE_KEY, MATCH_BY_PHONE, ACKNOWLEDGE_FIRST -> sql;
        };
    }

    private static String without(String condition, String sql) {
        return sql.replace(condition, condition.replaceAll("\\w+ = \\?", "? IS NOT NULL"));
    }

    boolean acknowledgesFirst() {
        return this == ACKNOWLEDGE_FIRST;
    }

    Journal around(Journal journal, Instance instance) {
        if (this != REPLY_BEFORE_COMMIT) {
            return journal;
        }
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (self, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof TurnCommit turn) {
                        Inbox.Waiting now = journal.waiting(turn.key(), 1).orElseThrow();
                        for (Outbox.NewMessage message : turn.messages()) {
                            instance.sendNow(turn.key().tenant(), now.person(), message);
                        }
                    }
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    OrderDesk around(OrderDesk desk, Platform platform) {
        return switch (this) {
            case BLIND_RETRY ->
                new Changed(desk) {
                    @Override
                    public Submitted submit(Tenant tenant, Quote quote, String reference) {
                        Submitted first = super.submit(tenant, quote, reference);
                        return first instanceof Submitted.Unknown ? super.submit(tenant, quote, reference) : first;
                    }
                };
            case MATCH_BY_PHONE ->
                new Changed(desk) {
                    private final Map<String, Contact> contacts = new HashMap<>();

                    @Override
                    public Submitted submit(Tenant tenant, Quote quote, String reference) {
                        contacts.put(reference, quote.contact());
                        return super.submit(tenant, quote, reference);
                    }

                    @Override
                    public Finding find(Tenant tenant, String reference) {
                        return platform.orders().reversed().stream()
                                .filter(order -> order.tenant.equals(tenant.id())
                                        && order.quote.contact().equals(contacts.get(reference)))
                                .findFirst()
                                .<Finding>map(order -> new Finding.Found(order.id, order.id, order.quote.total()))
                                .orElseGet(() -> super.find(tenant, reference));
                    }
                };
            case NONE, REPLY_BEFORE_COMMIT, NO_UNIQUE_KEY, ACKNOWLEDGE_FIRST, STALE_TURN, STALE_LANE, STALE_ORDER ->
                desk;
        };
    }

    /** A desk with something changed. */
    private static class Changed implements OrderDesk {
        private final OrderDesk desk;

        Changed(OrderDesk desk) {
            this.desk = desk;
        }

        @Override
        public Submitted submit(Tenant tenant, Quote quote, String reference) {
            return desk.submit(tenant, quote, reference);
        }

        @Override
        public Finding find(Tenant tenant, String reference) {
            return desk.find(tenant, reference);
        }

        @Override
        public Cancelled cancel(Tenant tenant, String orderId, String reference) {
            return desk.cancel(tenant, orderId, reference);
        }

        @Override
        public Sight look(Tenant tenant, String orderId, String reference) {
            return desk.look(tenant, orderId, reference);
        }
    }
}
