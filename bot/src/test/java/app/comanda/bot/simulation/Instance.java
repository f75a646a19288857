package app.comanda.bot.simulation;

import app.comanda.bot.engine.EngineLimits;
import app.comanda.bot.engine.EngineUnderTest;
import app.comanda.bot.engine.House;
import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.journal.Person;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Settings.AfterWindow;
import app.comanda.bot.tenant.Settings.OrderCare;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One process of the house: the real engine over its own view of time. Every call it makes is a step at which it may be
 * killed, and after which it may find that it was.
 */
final class Instance implements MemoryDatabase.Disk {
    /** The house's limits, with waits short enough for a history. */
    static final EngineLimits LIMITS = new EngineLimits(
            50,
            3,
            200,
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            4,
            new EngineLimits.MenuReads(8, 4, 16),
            Duration.ofSeconds(90));

    private static final OrderCare CARE =
            new OrderCare(Duration.ofSeconds(5), Duration.ofSeconds(60), AfterWindow.PERSON, Duration.ZERO);

    private final World world;
    private final Journal journal;
    private final EngineUnderTest engine;
    private final House house;
    private final MenuSource menus;
    private final Kitchen kitchen;
    private final Flags flags = new Flags();
    private final String owner;
    private long skewMillis;
    private boolean dead;
    private boolean paused;

    Instance(World world, String owner) {
        this.world = world;
        this.owner = owner;
        this.journal = world.database().journal(owner, this::time, world::nextId, this);
        Journal seen = world.bug().around(Witness.of(world, this, journal), this);
        menus = world.platform().menus(this);
        kitchen = new Kitchen(world, this, world.menus(), world.restaurants());
        house = new House(
                world.tenants(),
                seen,
                world.meta().messenger(this),
                new House.Sources(
                        Map.of(Source.PLATFORM, menus, Source.BUILT_IN, kitchen.menus()),
                        Map.of(
                                Source.PLATFORM,
                                world.bug().around(world.platform().desk(this), world.platform()),
                                Source.BUILT_IN,
                                kitchen.desk()),
                        flags),
                CARE,
                LIMITS,
                new House.Surroundings(clock(), world::nextId, world.meters(), this::sleep));
        this.engine = new EngineUnderTest(house, this::spawn, world.shared());
    }

    private void spawn(Runnable work) {
        world.loom().spawn(() -> {
            if (!dead) {
                work.run();
            }
        });
    }

    InstantSource clock() {
        return this::time;
    }

    private Instant time() {
        return world.loom().now().plusMillis(skewMillis);
    }

    String owner() {
        return owner;
    }

    /** What it knows of a restaurant at this moment. */
    Known known(String restaurant) {
        Tenant tenant = world.tenants().byId(restaurant).orElseThrow();
        Map<Source, @Nullable Catalog> catalogs = new EnumMap<>(Source.class);
        catalogs.put(Source.PLATFORM, menus.current(tenant).orElse(null));
        catalogs.put(Source.BUILT_IN, kitchen.menus().current(tenant).orElse(null));
        return new Known(catalogs, flags.steer(tenant, ""));
    }

    /** What the core makes of rows, with what was known once. */
    EngineUnderTest.Read read(Inbox.Waiting waiting, Instant at, Known known) {
        House then = new House(
                house.tenants(),
                house.journal(),
                house.messenger(),
                known.sources(),
                house.orderCare(),
                house.limits(),
                house.surroundings());
        return EngineUnderTest.read(then, world.shared(), waiting, at);
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    /** The clock of the machine it runs on goes wrong, or right again. */
    void skew(Duration by) {
        skewMillis = by.toMillis();
    }

    /** Whole milliseconds, and never none of them: a wait that takes no time would be waited for ever. */
    private void sleep(Duration pause) {
        step(pause.plusNanos(999_999).toMillis());
    }

    /** The whole process stands still for a while, as in a long garbage collection: its leases run out meanwhile. */
    private void pause(long millis) {
        paused = true;
        world.loom().in(millis, () -> paused = false);
    }

    /** Takes a moment; the process may be killed in it, before or after. */
    void step(long millis) {
        mayDie();
        if (millis > 0) {
            world.loom().sleep(millis);
        }
        if (world.chance().fault("process stood still", world.chance().weather().clock() / 15)) {
            pause(world.chance().between(5_000, 40_000));
        }
        while (paused && !dead) {
            world.loom().sleep(1_000);
        }
        mayDie();
    }

    private void mayDie() {
        if (!dead
                && world.chance()
                        .fault("process killed", world.chance().weather().kill())) {
            world.died(this);
        }
        if (dead) {
            throw new Loom.Killed();
        }
    }

    @Override
    public boolean accepts() {
        step(world.chance().once(0.5) ? 0 : world.chance().between(1, 30));
        return !world.chance()
                .fault("database refuses a write", world.chance().weather().disk());
    }

    @Override
    public boolean answers() {
        world.promises().check();
        mayDie();
        return !world.chance()
                .fault("commit's outcome unknown", world.chance().weather().disk() / 2);
    }

    /** A webhook arrives; true once it is acknowledged. */
    boolean receive(Intake intake) {
        List<ConversationKey> waiting = world.bug().acknowledgesFirst()
                ? storeLater(intake)
                : journal.store(intake).join().waiting();
        engine.wake(waiting);
        return true;
    }

    private List<ConversationKey> storeLater(Intake intake) {
        world.loom().spawn(() -> {
            if (!dead) {
                step(world.chance().between(1, 50));
                engine.wake(journal.store(intake).join().waiting());
            }
        });
        return List.of();
    }

    /** What a careless house does: a message on its way before anything of it is written down. */
    void sendNow(String tenant, Person recipient, Outbox.NewMessage message) {
        world.meta()
                .messenger(this)
                .send(world.tenants().byId(tenant).orElseThrow(), recipient, message.payload(), message.id());
    }

    void begin() {
        engine.sweepMenus();
    }

    Flags flags() {
        return flags;
    }

    /** Staff at a page of this instance's. */
    void staff() {
        spawn(() -> {
            try {
                kitchen.work();
            } catch (JournalException away) {
                // the page says so, and they try again
            }
        });
    }

    void sweep() {
        if (!dead && !paused) {
            engine.sweep();
        }
    }
}
