package app.comanda.bot.simulation;

import app.comanda.bot.carta.DoublesUnderTest;
import app.comanda.bot.journal.Intake;
import app.comanda.ordering.cart.Fulfilment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What everybody was promised, held against the database, the platform and the phones. */
final class Promises {
    private final World world;
    private final Map<String, Diner.Choice> confirmed = new HashMap<>();
    private final Set<String> writers = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    Promises(World world) {
        this.world = world;
    }

    void wrote(String tenant, String phone, String messageId) {
        writers.add(tenant + " " + phone);
        written.add(tenant + " " + messageId);
    }

    /** A customer taps the Confirm button of a quote that stands on the phone. */
    void tappedConfirm(String tenant, Diner.Choice choice) {
        confirmed.put(tenant + " " + choice.id().replaceFirst("^K:[0-9]+:[0-9]+:r", ""), choice);
    }

    void acknowledged(Intake intake) {
        for (Intake.Message message : intake.messages()) {
            if (column("SELECT id FROM inbox WHERE tenant = ? AND event_key = ?", intake.tenant(), message.messageId())
                    .isEmpty()) {
                throw new Violation("nothing is acknowledged before it is stored", message.messageId());
            }
        }
    }

    void reached(Meta.Shown message) {
        List<String> phones = column(
                "SELECT c.phone FROM outbox o JOIN customer c ON c.tenant = o.tenant AND c.id = o.conversation"
                        + " WHERE o.tenant = ? AND o.id = ?",
                message.tenant(),
                message.outboxId());
        if (phones.isEmpty()) {
            throw new Violation("nothing is said that is not on disk", message.outboxId());
        }
        if (!phones.contains(message.phone()) || !writers.contains(message.tenant() + " " + message.phone())) {
            throw new Violation("no effect crosses tenants", message.tenant() + " wrote to " + message.phone());
        }
    }

    /** What must hold after every commit. */
    void check() {
        for (List<@Nullable String> order : world.database()
                .rows(
                        "SELECT tenant, reference, order_id FROM orders WHERE order_id IS NOT NULL AND desk = 'PLATFORM'")) {
            boolean exists = world.platform().orders().stream()
                    .anyMatch(placed -> placed.tenant.equals(order.get(0))
                            && placed.reference.equals(order.get(1))
                            && placed.id.equals(order.get(2)));
            if (!exists) {
                throw new Violation("placed only with an order that carries the reference", order.toString());
            }
        }
        none(
                "placed only with an order that carries the reference",
                "SELECT o.tenant || ' ' || o.reference FROM orders o WHERE o.order_id IS NOT NULL AND o.desk = 'BUILT_IN'"
                        + " AND NOT EXISTS (SELECT 1 FROM local_order l WHERE l.tenant = o.tenant"
                        + " AND l.reference = o.reference AND l.id = o.order_id)");
    }

    /** What must hold whenever an order has reached the platform. */
    void checkOrders() {
        Set<String> references = new HashSet<>();
        Set<String> quotes = new HashSet<>();
        for (Platform.Placed order : world.platform().orders()) {
            boolean twice = !references.add(order.tenant + order.reference);
            if (twice && !watched(order.tenant).equals(List.of(order.reference))) {
                throw new Violation("an order that is there twice is noticed", order.reference);
            }
            if (twice || !quotes.add(order.tenant + order.quote.id())) {
                throw new Violation("at most one order per quote", order.reference);
            }
        }
        if (!watched(world.platform().orders().getLast().tenant).isEmpty()) {
            throw new Violation("nobody is alarmed while each order is there once", references.toString());
        }
        Platform.Placed last = world.platform().orders().getLast();
        confirmed(last.tenant, last.quote.id(), last.reference, Slip.of(last.quote));
    }

    /** The references that are alarmed of when the platform's list is looked at now. */
    private List<String> watched(String tenant) {
        return DoublesUnderTest.among(
                world.platform().orders().stream()
                        .filter(order -> order.tenant.equals(tenant))
                        .map(order -> new DoublesUnderTest.Listed(order.id, order.quote, order.reference))
                        .toList(),
                world.tenants().byId(tenant).orElseThrow());
    }

    private void confirmed(String tenant, @Nullable String quote, String reference, Slip slip) {
        Diner.Choice choice = confirmed.get(tenant + " " + quote);
        if (choice == null) {
            throw new Violation("an order is a quote that was confirmed", reference);
        }
        if (!slip.standsIn(choice.body())) {
            throw new Violation("the order is the quote that was shown", choice.body() + " / " + slip);
        }
    }

    /** Whichever way the flags were turned, an order is in one place, and in the one it was sent to. */
    private void checkPlaces() {
        Map<String, String> desks = new HashMap<>();
        Map<String, @Nullable String> quotes = new HashMap<>();
        for (List<@Nullable String> order :
                world.database().rows("SELECT tenant, reference, desk, quote_id FROM orders")) {
            desks.put(order.get(0) + " " + order.get(1), String.valueOf(order.get(2)));
            quotes.put(order.get(0) + " " + order.get(1), order.get(3));
        }
        for (Platform.Placed order : world.platform().orders()) {
            if (!"PLATFORM".equals(desks.get(order.tenant + " " + order.reference))) {
                throw new Violation("an order is in the one place it was sent to", order.reference);
            }
        }
        for (List<@Nullable String> order :
                world.database().rows("SELECT tenant, reference, ticket FROM local_order")) {
            String tenant = String.valueOf(order.get(0));
            String reference = String.valueOf(order.get(1));
            if (!"BUILT_IN".equals(desks.get(tenant + " " + reference))) {
                throw new Violation("an order is in the one place it was sent to", reference);
            }
            confirmed(tenant, quotes.get(tenant + " " + reference), reference, Slip.of(String.valueOf(order.get(2))));
        }
    }

    /** Orders that are brought to an address. */
    long delivered() {
        return world.platform().orders().stream()
                        .filter(order -> order.quote.fulfilment() instanceof Fulfilment.Delivery)
                        .count()
                + column("SELECT id FROM local_order WHERE ticket LIKE '%\"handover\":\"DELIVERY\"%'")
                        .size();
    }

    /** Orders that Comanda keeps itself. */
    int kept() {
        return column("SELECT id FROM local_order").size();
    }

    /** What must hold once the trouble is over and everything has come to rest. */
    void checkTheEnd() {
        none("every message that was acknowledged is answered", "SELECT event_key FROM inbox WHERE done_at IS NULL");
        none(
                "no message fails its turn",
                "SELECT event_key || ' ' || set_aside FROM inbox WHERE set_aside IS NOT NULL");
        none("each message once", "SELECT event_key FROM inbox GROUP BY tenant, event_key HAVING COUNT(*) > 1");
        none("every reply is sent", "SELECT id || ' ' || state FROM outbox WHERE state <> 'SENT'");
        none(
                "every confirmed quote is placed, rejected or with a person",
                "SELECT reference || ' ' || stage FROM orders WHERE stage IN ('READY', 'ATTEMPTING', 'UNKNOWN')");
        none(
                "the customer was told what became of the order",
                "SELECT o.reference || ' ' || o.stage FROM orders o WHERE NOT EXISTS (SELECT 1 FROM inbox i"
                        + " WHERE i.tenant = o.tenant AND i.conversation = o.conversation AND i.done_at IS NOT NULL"
                        + " AND i.event_key IN ('house:order:' || o.reference || ':placed',"
                        + " 'house:order:' || o.reference || ':refused',"
                        + " 'house:order:' || o.reference || ':handed-over'))");
        checkPlaces();
        for (String id : world.meta().acknowledged()) {
            if (column("SELECT id FROM inbox WHERE event_key = ?", id).isEmpty()) {
                throw new Violation("nothing acknowledged is lost", id);
            }
        }
        for (String message : written) {
            if (!world.meta().acknowledged().contains(message.substring(message.indexOf(' ') + 1))) {
                throw new Violation("every message arrives once the trouble is over", message);
            }
        }
        for (String table : List.of("inbox", "outbox", "orders", "errand")) {
            none(
                    "nothing crosses tenants",
                    "SELECT t.tenant || ' ' || t.conversation FROM " + table + " t WHERE NOT EXISTS (SELECT 1"
                            + " FROM conversation c WHERE c.tenant = t.tenant AND c.id = t.conversation)");
        }
    }

    /** Whether everything has come to rest. */
    boolean nothingWaits() {
        return Stream.of(
                                "SELECT id FROM inbox WHERE done_at IS NULL LIMIT 1",
                                "SELECT id FROM outbox WHERE state IN ('WAITING', 'ATTEMPTING') LIMIT 1",
                                "SELECT reference FROM orders WHERE stage IN ('READY', 'ATTEMPTING', 'UNKNOWN') LIMIT 1")
                        .allMatch(sql -> column(sql).isEmpty())
                && world.meta().acknowledged().size() >= written.size();
    }

    private void none(String promise, String sql) {
        List<String> found = column(sql);
        if (!found.isEmpty()) {
            throw new Violation(promise, found.toString());
        }
    }

    private List<String> column(String sql, @Nullable Object... values) {
        return world.database().column(sql, values);
    }
}
