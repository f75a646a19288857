package app.comanda.bench;

import app.comanda.bot.carta.CartaClient;
import app.comanda.bot.carta.CartaMenus;
import app.comanda.bot.journal.Journals;
import app.comanda.bot.source.MenuSource.Refresh;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.bot.tenant.CartaBranch.MenuCare;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * The menu cache as the service has it, fed over HTTP through the client and the mappers: what a look-up costs, what a
 * restart costs, and what ten thousand branches weigh.
 */
final class MenusBench {
    private static final int TENANTS = 10_000;
    private static final int SMALL = 20;
    private static final int LARGE = 200;
    private static final int LOOK_UPS = 5_000_000;
    private static final int RECALLS = 300;
    private static final int AT_ONCE = 16;
    private static final long GIB = 1L << 30;
    private static final long MILLISECOND = 1_000_000;

    private final MenuServer platform;
    private final Journals journals;
    private final ExecutorService executor;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CartaClient client;

    private MenusBench(MenuServer platform, Journals journals, ExecutorService executor) {
        this.platform = platform;
        this.journals = journals;
        this.executor = executor;
        this.client = new CartaClient(
                executor,
                Clock.systemUTC(),
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextLong(),
                meters);
    }

    /** Measures and prints; whether both promises were kept. */
    static boolean run() throws Exception {
        Path folder = Files.createTempDirectory("comanda-bench");
        try (MenuServer platform = new MenuServer();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Journals journals = Journals.open(folder, null, "bench", Clock.systemUTC(), new AtomicLong()::toString);
            Thread writer = Thread.ofPlatform().start(journals.writer());
            MenusBench bench = new MenusBench(platform, journals, executor);
            boolean fast = bench.lookUps();
            bench.recalls();
            boolean small = bench.weight();
            journals.stopWriter();
            writer.join();
            journals.close();
            return fast && small;
        }
    }

    private CartaMenus menus() {
        return new CartaMenus(
                client,
                journals.menuSnapshots(),
                null,
                Clock.systemUTC(),
                () -> ThreadLocalRandom.current().nextLong(),
                meters);
    }

    private boolean lookUps() {
        CartaMenus menus = menus();
        Tenant large = tenant("large", LARGE);
        read(menus, large);
        Histogram times = new Histogram(MILLISECOND * 1_000, 3);
        long products = 0;
        for (int i = 0; i < LOOK_UPS; i++) {
            if (i == LOOK_UPS / 5) {
                times.reset(); // what came before was the warm-up
            }
            long begun = System.nanoTime();
            products += menus.current(large)
                    .orElseThrow()
                    .menu()
                    .menu()
                    .categories()
                    .size();
            times.recordValue(Math.min(System.nanoTime() - begun, MILLISECOND * 1_000));
        }
        System.out.printf(
                "cached menu of %d products: p50 %d ns, p99 %d ns, p99.9 %d ns, max %.3f ms over %,d look-ups (%d)%n",
                LARGE,
                times.getValueAtPercentile(50),
                times.getValueAtPercentile(99),
                times.getValueAtPercentile(99.9),
                times.getMaxValue() / 1e6,
                times.getTotalCount(),
                products);
        return times.getValueAtPercentile(99) < MILLISECOND;
    }

    private void recalls() {
        Tenant large = tenant("large", LARGE);
        Histogram times = new Histogram(MILLISECOND * 10_000, 3);
        for (int i = 0; i < RECALLS; i++) {
            CartaMenus menus = menus();
            long begun = System.nanoTime();
            menus.recall(large);
            times.recordValue(System.nanoTime() - begun);
            var _ = menus.current(large).orElseThrow();
        }
        System.out.printf(
                "the same menu from the database, as after a restart: p50 %.2f ms, p99 %.2f ms%n",
                times.getValueAtPercentile(50) / 1e6, times.getValueAtPercentile(99) / 1e6);
    }

    private boolean weight() throws Exception {
        long before = used();
        CartaMenus menus = menus();
        long begun = System.nanoTime();
        AtomicLong next = new AtomicLong();
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            workers.add(executor.submit(() -> {
                for (long number = next.getAndIncrement(); number < TENANTS; number = next.getAndIncrement()) {
                    read(menus, tenant("t" + number, SMALL));
                }
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long after = used();
        long products = 0;
        for (int i = 0; i < TENANTS; i++) {
            products += menus.current(tenant("t" + i, SMALL)).orElseThrow().menu().menu().categories().stream()
                    .mapToLong(category -> category.products().size())
                    .sum();
        }
        System.out.printf(
                "%,d branches, %,d products: read over HTTP in %.1f s; heap in use %.0f MiB, %.0f MiB of it theirs"
                        + " (%.1f KiB a branch); -Xmx %.0f MiB%n",
                TENANTS,
                products,
                seconds,
                after / 1048576.0,
                (after - before) / 1048576.0,
                (after - before) / 1024.0 / TENANTS,
                Runtime.getRuntime().maxMemory() / 1048576.0);
        return products == (long) TENANTS * SMALL && after < GIB;
    }

    private static void read(CartaMenus menus, Tenant tenant) {
        switch (menus.refresh(tenant)) {
            case Refresh.Refreshed ignored -> {}
            case Refresh.Failed failed -> throw new IllegalStateException(failed.reason());
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A tenant whose branch has so many products; the server reads the number from the branch's name. */
    private Tenant tenant(String id, int products) {
        return new Tenant(
                id,
                new Branch(id, "Lima", Language.ES, ZoneId.of("America/Lima"), true, true, List.of(PaymentMethod.CASH)),
                new WhatsAppNumber("551" + id, new Secret("token")),
                new CartaBranch(
                        platform.url(),
                        id,
                        "LOC" + products,
                        new Secret("token"),
                        AuthKind.BEARER,
                        Duration.ofSeconds(30),
                        3,
                        new MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), null),
                        Currency.getInstance("PEN")));
    }
}
