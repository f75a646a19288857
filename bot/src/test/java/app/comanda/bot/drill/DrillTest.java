package app.comanda.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comanda.bot.QuietLog;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/** The drills in small; {@code ./comanda drill} holds them in full, with the same properties. */
class DrillTest {
    private static final int HISTORIES = Integer.getInteger("comanda.drill.histories", 200);

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("comanda.drill.seconds", 2));

    @RegisterExtension
    static final QuietLog QUIET = QuietLog.errors();

    /** Stays where a promise was broken: the programs' logs are in it. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    /** By command only; {@code KillTest} kills the program in each test run. */
    @Test
    @EnabledIfSystemProperty(named = "comanda.drill.database", matches = "sqlite|postgres")
    @DisplayName("case 75: whatever is killed under load, every message is answered and every order placed once")
    void kill() throws Exception {
        String database = System.getProperty("comanda.drill.database", "sqlite");
        int instances = Integer.getInteger("comanda.drill.instances", 1);
        try (Ground ground = Ground.prepare(folder, DrillDatabase.open(database, folder), instances)) {
            assertThat(KillDrill.run(ground, HISTORIES).violations()).isEmpty();
        }
    }

    /** By command only, like those that wait for an outage: several processes start here, one after the other. */
    @Test
    @EnabledIfSystemProperty(named = "comanda.drill.rounds", matches = "\\d+")
    @DisplayName("instances are restarted in turn under load and nobody notices")
    void rolling() throws Exception {
        try (Ground ground = Ground.prepare(folder, DrillDatabase.open("postgres", folder), 2)) {
            assertThat(RollingDrill.run(ground, Integer.getInteger("comanda.drill.rounds")))
                    .isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "comanda.drill.seconds", matches = "\\d+")
    @DisplayName("case 50: while PostgreSQL is away webhooks are left to come again, and then all goes on by itself")
    void database() throws Exception {
        DrillDatabase database = DrillDatabase.open("postgres", folder);
        try (Ground ground = Ground.prepare(folder, database, 1)) {
            assertThat(OutageDrill.run(ground, Outages.database(database), OUTAGE))
                    .isEmpty();
        }
    }

    /** Too long for every test run: the limits of waiting are 5 and 10 seconds. */
    @Test
    @EnabledIfSystemProperty(named = "comanda.drill.seconds", matches = "\\d+")
    @DisplayName("case 50: a PostgreSQL that hangs is not waited for, and then all goes on by itself")
    void frozen() throws Exception {
        DrillDatabase database = DrillDatabase.open("postgres", folder);
        try (Ground ground = Ground.prepare(folder, database, 1)) {
            assertThat(OutageDrill.run(ground, Outages.frozen(database), OUTAGE))
                    .isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "comanda.drill.seconds", matches = "\\d+")
    @DisplayName("case 50: while the disk is full webhooks are left to come again, and then all goes on by itself")
    void disk() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(Outages.mountSmallDisk(disk), "a small disk needs root and a system that lets it mount one");
        try (Ground ground = Ground.prepare(folder, DrillDatabase.open("sqlite", disk), 1)) {
            assertThat(OutageDrill.run(ground, Outages.disk(disk), OUTAGE)).isEmpty();
        } finally {
            Outages.unmount(disk);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "comanda.drill.seconds", matches = "\\d+")
    @DisplayName("losing Redis costs no message and no order")
    void redis() throws Exception {
        RedisServer server = new RedisServer(freePort());
        server.start();
        Map<String, String> settings = Map.of(
                "COMANDA_REDIS_URL", "redis://127.0.0.1:" + server.ports().getFirst());
        try (Ground ground = Ground.prepare(folder, DrillDatabase.open("sqlite", folder), 1, settings)) {
            assertThat(OutageDrill.run(ground, Outages.redis(server), OUTAGE)).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    @DisplayName("case 75: whatever waited for the start is answered once, however much it is")
    void recovery() throws Exception {
        DrillDatabase database = DrillDatabase.open(System.getProperty("comanda.drill.database", "sqlite"), folder);
        assertThat(RecoveryDrill.run(folder, database, Integer.getInteger("comanda.drill.messages", 2_000)))
                .isEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
