package app.comanda.bot.simulation;

import app.comanda.bot.engine.EngineUnderTest;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One history's world: two restaurants, their customers, one or two processes, and what everybody was promised. */
final class World {
    private static final JsonMapper JSON = new JsonMapper();
    /** Begins a quarter of an hour before a change of clocks somewhere, and in the restaurants' lunch hour. */
    private static final Instant BEGIN = Instant.parse("2026-03-29T00:45:00Z");

    private final Loom loom = new Loom(BEGIN);
    private final Chance chance;
    private final Bug bug;
    private final MemoryDatabase database;
    private final Outside outside;
    private final Tenants tenants = new Tenants(List.of(tenant("roma", "1001"), tenant("milan", "1002")));
    private final Platform platform;
    private final Meta meta = new Meta(this);
    private final List<Instance> instances = new ArrayList<>();
    private final boolean two;
    private final Map<String, Diner.Choice> confirmed = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private int ids;
    private int owners;

    /** What histories may share because nothing of one can be seen in another. */
    record Outside(MeterRegistry meters, EngineUnderTest.Shared shared) {}

    World(Chance chance, Bug bug, MemoryDatabase database, Outside outside) {
        this.chance = chance;
        this.bug = bug;
        this.database = database;
        this.outside = outside;
        this.platform = new Platform(loom, chance);
        this.two = chance.once(0.5);
        platform.whenPlaced(this::checkOrders);
    }

    Loom loom() {
        return loom;
    }

    Chance chance() {
        return chance;
    }

    Bug bug() {
        return bug;
    }

    MemoryDatabase database() {
        return database;
    }

    MeterRegistry meters() {
        return outside.meters();
    }

    EngineUnderTest.Shared shared() {
        return outside.shared();
    }

    Tenants tenants() {
        return tenants;
    }

    Platform platform() {
        return platform;
    }

    Meta meta() {
        return meta;
    }

    String nextId() {
        return String.format(Locale.ROOT, "%09d", ++ids);
    }

    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** The whole history. */
    void live() {
        tenants.all().forEach(tenant -> platform.changeMenu(tenant.id()));
        start();
        if (two) {
            start();
        }
        int diners = 1 + chance.below(3);
        for (int i = 0; i < diners; i++) {
            String tenant = i == 1 ? "milan" : "roma";
            new Diner(this, tenant, "+5198700000" + i, 12 + chance.below(20)).arrive();
        }
        trouble();
        loom.run(Duration.ofMinutes(4));
        chance.calm();
        if (chance.once(0.02)) {
            // so that what Meta repeats days later is seen, too
            loom.run(Duration.ofDays(6));
        }
        instances.forEach(instance -> instance.skew(Duration.ZERO));
        // A clock that was an hour ahead has promised things for an hour later.
        for (int minute = 0; minute < 80 && !isQuiet(); minute++) {
            loom.run(Duration.ofMinutes(1));
        }
        checkTheEnd();
        instances.forEach(Instance::die);
        loom.end();
    }

    private void start() {
        Instance instance = new Instance(this, "process-" + ++owners);
        if (!two) {
            database.dropLeases();
        }
        instances.add(instance);
        instance.begin();
        sweep(instance);
    }

    private void sweep(Instance instance) {
        if (instance.isDead()) {
            return;
        }
        loom.spawn(instance::sweep);
        loom.in(chance.isCalm() ? 10_000 : chance.between(1_000, 5_000), () -> sweep(instance));
    }

    /** Prices change, clocks jump. */
    private void trouble() {
        if (chance.isCalm()) {
            return;
        }
        if (chance.fault("menu changed", 0.15)) {
            platform.changeMenu(chance.once(0.5) ? "roma" : "milan");
        }
        Instance instance = anyInstance();
        if (instance != null && chance.fault("clock jumped", chance.weather().clock())) {
            instance.skew(Duration.ofMinutes(chance.between(-60, 60)));
        }
        loom.in(10_000, this::trouble);
    }

    /** A process that takes a webhook now, or null while none is there. */
    @Nullable
    Instance anyInstance() {
        List<Instance> alive =
                instances.stream().filter(instance -> !instance.isDead()).toList();
        return alive.isEmpty() ? null : chance.of(alive);
    }

    void died(Instance instance) {
        instance.die();
        instances.remove(instance);
        loom.in(chance.between(500, 8_000), this::start);
    }

    void wrote(String tenant, String messageId) {
        written.add(tenant + " " + messageId);
    }

    /** A customer taps the Confirm button of a quote that stands on the phone. */
    void tappedConfirm(String tenant, Diner.Choice choice) {
        confirmed.put(tenant + " " + choice.id().replaceFirst("^K:[0-9]+:[0-9]+:r", ""), choice);
    }

    void acknowledged(Intake intake) {
        for (Intake.Message message : intake.messages()) {
            if (database.column(
                            "SELECT id FROM inbox WHERE tenant = ? AND event_key = ?",
                            intake.tenant(),
                            message.messageId())
                    .isEmpty()) {
                throw new Violation("nothing is acknowledged before it is stored", message.messageId());
            }
        }
    }

    void reached(Meta.Shown message) {
        if (database.column("SELECT id FROM outbox WHERE tenant = ? AND id = ?", message.tenant(), message.outboxId())
                .isEmpty()) {
            throw new Violation("nothing is said that is not on disk", message.outboxId());
        }
    }

    /** What must hold after every commit. */
    void check() {
        for (List<@Nullable String> order :
                database.rows("SELECT tenant, reference, order_id FROM orders WHERE order_id IS NOT NULL")) {
            boolean exists = platform.orders().stream()
                    .anyMatch(placed -> placed.tenant.equals(order.get(0))
                            && placed.reference.equals(order.get(1))
                            && placed.id.equals(order.get(2)));
            if (!exists) {
                throw new Violation("placed only with an order that carries the reference", order.toString());
            }
        }
    }

    private void checkOrders() {
        Set<String> references = new HashSet<>();
        Set<String> quotes = new HashSet<>();
        for (Platform.Placed order : platform.orders()) {
            if (!references.add(order.tenant + order.reference) || !quotes.add(order.tenant + order.quote.id())) {
                throw new Violation("at most one order per quote", order.reference);
            }
        }
        Platform.Placed last = platform.orders().getLast();
        Diner.Choice choice = confirmed.get(last.tenant + " " + last.quote.id());
        if (choice == null) {
            throw new Violation("an order is a quote that was confirmed", last.reference);
        }
        if (!choice.body().contains(last.quote.total().toDecimal().toPlainString())) {
            throw new Violation("the order is the quote that was shown", choice.body() + " / " + last.quote);
        }
    }

    private void checkTheEnd() {
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
        for (String id : meta.acknowledged()) {
            if (database.column("SELECT id FROM inbox WHERE event_key = ?", id).isEmpty()) {
                throw new Violation("nothing acknowledged is lost", id);
            }
        }
        for (String message : written) {
            if (!meta.acknowledged().contains(message.substring(message.indexOf(' ') + 1))) {
                throw new Violation("every message arrives once the trouble is over", message);
            }
        }
    }

    private boolean isQuiet() {
        return Stream.of(
                                "SELECT id FROM inbox WHERE done_at IS NULL LIMIT 1",
                                "SELECT id FROM outbox WHERE state IN ('WAITING', 'ATTEMPTING') LIMIT 1",
                                "SELECT reference FROM orders WHERE stage IN ('READY', 'ATTEMPTING', 'UNKNOWN') LIMIT 1")
                        .allMatch(sql -> database.column(sql).isEmpty())
                && meta.acknowledged().size() >= written.size();
    }

    private void none(String promise, String sql) {
        List<String> found = database.column(sql);
        if (!found.isEmpty()) {
            throw new Violation(promise, found.toString());
        }
    }

    private static Tenant tenant(String id, String number) {
        return new Tenant(
                id,
                new Branch(
                        id, "Lima", Language.ES, ZoneId.of("America/Lima"), false, true, List.of(PaymentMethod.CASH)),
                new WhatsAppNumber(number, new Secret("x")),
                new CartaBranch(
                        URI.create("http://localhost:1"),
                        id,
                        "1",
                        new Secret("x"),
                        CartaBranch.AuthKind.BEARER,
                        Duration.ofSeconds(1),
                        0,
                        new CartaBranch.MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), null),
                        Currency.getInstance("PEN")));
    }
}
