package app.comanda.bot.carta;

import static app.comanda.bot.carta.MenuPlatform.MENU;
import static app.comanda.bot.carta.MenuPlatform.PIZZA;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.redis.Redis;
import app.comanda.bot.source.MenuSource.Refresh;
import app.comanda.bot.tenant.Tenant;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/** Two instances with databases of their own and one Redis between them, which may be killed. */
@Timeout(120)
class SharedMenusTest {
    private final MenuPlatform platform = new MenuPlatform();
    private final Calls oneCalls = new Calls();
    private final Calls twoCalls = new Calls();
    private final Tenant casa = platform.tenant("casa");
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final int port = freePort();
    private final Redis oneRedis;
    private final Redis twoRedis;
    private final Kitchen one;
    private final Kitchen two;
    private RedisServer server;

    SharedMenusTest(@TempDir Path folder) throws IOException {
        server = server();
        String url = "redis://127.0.0.1:" + port;
        oneRedis = new Redis(url, executor, oneCalls.meters);
        twoRedis = new Redis(url, executor, twoCalls.meters);
        one = new Kitchen(folder.resolve("one"), oneCalls, oneRedis);
        two = new Kitchen(folder.resolve("two"), twoCalls, twoRedis);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private RedisServer server() throws IOException {
        return RedisServer.newRedisServer().port(port).setting("save \"\"").build();
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        // Both have connected and listen.
        until(() -> listeners() == 2 && works(oneRedis) && works(twoRedis));
    }

    @AfterEach
    void close() throws IOException {
        oneRedis.close();
        twoRedis.close();
        one.close();
        two.close();
        oneCalls.close();
        twoCalls.close();
        platform.close();
        executor.shutdownNow();
        server.stop();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError("It did not come to pass", e);
            }
        }
    }

    private static boolean works(Redis redis) {
        redis.set("probe", "1", Duration.ofMinutes(1));
        return !redis.away();
    }

    private long listeners() {
        return asked(redis -> redis.sync().pubsubNumsub("comanda:menus:" + SnapshotForm.NAME).values().stream()
                .mapToLong(Long::longValue)
                .sum());
    }

    private <T> T asked(Function<StatefulRedisConnection<String, String>, T> question) {
        RedisClient client = RedisClient.create("redis://127.0.0.1:" + port);
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return question.apply(connection);
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    private static String name(Kitchen kitchen, Tenant tenant) {
        return kitchen.menus
                .current(tenant)
                .flatMap(catalog -> catalog.menu().menu().product(PIZZA))
                .map(product -> product.name().es())
                .orElse("none");
    }

    private void becomes(String name) {
        oneCalls.clock.advance(Duration.ofMinutes(1));
        twoCalls.clock.advance(Duration.ofMinutes(1));
        platform.answers.put(MENU, MenuPlatform.structure(name, "\"basePrice\":32.5"));
        assertThat(one.menus.refresh(casa)).isInstanceOf(Refresh.Refreshed.class);
    }

    @Test
    void whatOneInstanceHasReadAnotherNeedNotRead() {
        one.menus.refresh(casa);

        two.menus.recall(casa);

        assertThat(name(two, casa)).isEqualTo("Pizza Margarita");
        assertThat(two.menus.needsRefresh(casa, twoCalls.clock.instant())).isFalse();
        assertThat(platform.times(MENU)).isEqualTo(1);
    }

    @Test
    void aMenuThatOneInstanceReadsReplacesTheOtherInstances() {
        one.menus.refresh(casa);
        two.menus.recall(casa);

        becomes("Pizza Napolitana");

        until(() -> name(two, casa).equals("Pizza Napolitana"));
        assertThat(platform.times(MENU)).isEqualTo(2);
    }

    @Test
    void losingRedisCostsAReadingAndItIsUsedAgainOnceItIsBack() throws IOException {
        one.menus.refresh(casa);
        two.menus.recall(casa);
        server.stop();
        until(() -> oneRedis.away() && twoRedis.away());

        becomes("Pizza Napolitana");
        assertThat(name(one, casa)).isEqualTo("Pizza Napolitana");
        assertThat(name(two, casa)).isEqualTo("Pizza Margarita");
        two.menus.recall(casa);
        assertThat(two.menus.refresh(casa)).isInstanceOf(Refresh.Refreshed.class);
        assertThat(name(two, casa)).isEqualTo("Pizza Napolitana");
        assertThat(oneCalls.meters.get("comanda.redis.failures").counters()).isNotEmpty();
        assertThat(oneCalls.meters.get("comanda.redis.away").gauge().value()).isEqualTo(1);

        server = server();
        server.start();
        until(() -> listeners() == 2 && works(oneRedis) && works(twoRedis));
        becomes("Pizza Cuatro Quesos");

        until(() -> name(two, casa).equals("Pizza Cuatro Quesos"));
        assertThat(oneCalls.meters.get("comanda.redis.away").gauge().value()).isZero();
    }

    @Test
    void whatWasSaidWhileNobodyListenedIsLookedUpAfterwards() {
        one.menus.refresh(casa);
        two.menus.recall(casa);
        asked(redis -> redis.sync().clientKill(KillArgs.Builder.typePubsub()));

        becomes("Pizza Napolitana");

        until(() -> name(two, casa).equals("Pizza Napolitana"));
        assertThat(platform.times(MENU)).isEqualTo(2);
    }

    @Test
    void noSecretReachesRedisAndEveryKeyNamesItsFormAndEnds() {
        one.menus.refresh(casa);

        List<String> keys = asked(redis -> redis.sync().keys("comanda:*"));
        assertThat(keys).containsExactly("comanda:menu:" + SnapshotForm.NAME + ":casa");
        String value = asked(redis -> redis.sync().get(keys.getFirst()));
        assertThat(value).contains("casa/LOC1").doesNotContain("the-token-of-casa");
        long life = asked(redis -> redis.sync().pttl(keys.getFirst()));
        assertThat(life).isBetween(1L, Duration.ofDays(1).toMillis());
    }

    @Test
    void whatAnotherReleaseOrAnyoneElseWroteIsNotMisread() {
        one.menus.refresh(casa);
        String key = "comanda:menu:" + SnapshotForm.NAME + ":casa";
        String good = asked(redis -> redis.sync().get(key));
        for (String bad :
                List.of("", "{}", "[]", "gibberish", good.replaceFirst("content\":\"....", "content\":\"AAAA"))) {
            asked(redis -> redis.sync().set(key, bad));
            two.menus.recall(casa);
            assertThat(two.menus.current(casa)).as(bad).isEmpty();
        }
        asked(redis -> redis.sync().rename(key, "comanda:menu:0-0000:casa"));
        two.menus.recall(casa);
        assertThat(two.menus.current(casa)).isEmpty();
    }
}
