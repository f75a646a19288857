package app.comanda.bot.simulation;

import app.comanda.bot.engine.EngineUnderTest;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.local.LocalMenus;
import app.comanda.bot.rollout.Steering;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final boolean replays;
    private final Promises promises = new Promises(this);
    private final Past past;
    private final Map<String, Steering> steering = new HashMap<>();
    private int ids;
    private int owners;
    /** Days in which nobody writes: sweeps that find nothing are few. */
    private boolean idle;

    /** What histories may share because nothing of one can be seen in another. */
    record Outside(MeterRegistry meters, EngineUnderTest.Shared shared, Menus menus, LocalMenus restaurants) {}

    World(Chance chance, Bug bug, MemoryDatabase database, Outside outside) {
        this.chance = chance;
        this.bug = bug;
        this.database = database;
        this.outside = outside;
        this.platform = new Platform(loom, chance, outside.menus());
        this.two = chance.once(0.5);
        this.replays = chance.once(0.25);
        this.past = new Past(database);
        platform.whenPlaced(promises::checkOrders);
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

    Menus menus() {
        return outside.menus();
    }

    LocalMenus restaurants() {
        return outside.restaurants();
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

    Promises promises() {
        return promises;
    }

    Past past() {
        return past;
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
            new Diner(this, tenant, "+5198700000" + (i == 1 ? chance.below(2) : i), 12 + chance.below(20)).arrive();
        }
        trouble();
        loom.run(Duration.ofMinutes(4));
        chance.calm();
        if (chance.once(0.02)) {
            // so that what Meta repeats days later is seen, too
            loom.run(Duration.ofMinutes(5));
            idle = true;
            loom.run(Duration.ofDays(6));
            idle = false;
        }
        instances.forEach(instance -> instance.skew(Duration.ZERO));
        // A clock that was an hour ahead has promised things for an hour later.
        for (int minute = 0; minute < 80 && !promises.nothingWaits(); minute++) {
            loom.run(Duration.ofMinutes(1));
        }
        promises.checkTheEnd();
        past.check(replays);
    }

    private void start() {
        Instance instance = new Instance(this, "process-" + ++owners);
        steering.forEach(instance.flags()::set);
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
        long wait = idle ? 600_000 : chance.isCalm() ? 10_000 : chance.between(1_000, 5_000);
        loom.in(wait, () -> sweep(instance));
    }

    /** Prices change, clocks jump. */
    private void trouble() {
        if (chance.isCalm()) {
            return;
        }
        if (chance.fault("menu changed", 0.15)) {
            platform.changeMenu(chance.once(0.5) ? "roma" : "milan");
        }
        if (chance.fault("flags flipped", chance.weather().flags())) {
            flip(chance.once(0.5) ? "roma" : "milan");
        }
        Instance instance = anyInstance();
        if (instance != null) {
            instance.staff();
        }
        if (instance != null && chance.fault("clock jumped", chance.weather().clock())) {
            instance.skew(Duration.ofMinutes(chance.between(-60, 60)));
        }
        loom.in(10_000, this::trouble);
    }

    /** Another mixture of flags; each process sees it in its own moment. */
    private void flip(String tenant) {
        Steering to = Flags.any(chance);
        steering.put(tenant, to);
        instances.forEach(
                one -> loom.in(chance.between(0, 600), () -> one.flags().set(tenant, to)));
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

    private static Tenant tenant(String id, String number) {
        return new Tenant(
                id,
                new Branch(id, "Lima", Language.ES, ZoneId.of("America/Lima"), true, true, List.of(PaymentMethod.CASH)),
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
