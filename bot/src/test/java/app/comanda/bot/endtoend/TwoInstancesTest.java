package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.rollout.Rollout;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenants;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances of the bot on one PostgreSQL: what is changed at one is what the other does. */
@Timeout(180)
class TwoInstancesTest {
    private static final String PASSWORD = "abrete-sesamo";
    /** Longer than the half second between two looks, on a machine that has other things to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private EmbeddedPostgres database;
    private Installation one;
    private Installation other;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedPostgres.builder().start();
        Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
        one = instance("one", sandbox);
        other = instance("other", sandbox);
    }

    private Installation instance(String name, Sandbox sandbox) throws Exception {
        return Installation.start(
                Files.createDirectories(folder.resolve(name)),
                sandbox,
                Map.of(
                        "COMANDA_DRAIN_SECONDS",
                        "0",
                        "COMANDA_TENANTS",
                        "braza,aurelio",
                        "COMANDA_DB_URL",
                        database.getJdbcUrl("postgres", "postgres"),
                        "COMANDA_SECRET_KEY",
                        "the key of this installation",
                        "COMANDA_ADMIN_PASSWORD",
                        PASSWORD));
    }

    @AfterEach
    void stop() throws Exception {
        other.close();
        one.close();
        database.close();
    }

    private static ApiClient api(Installation instance) {
        return new ApiClient(instance.uri("/"), new Secret(PASSWORD), "Rosa");
    }

    @Test
    void whatIsChangedAtOneInstanceHoldsAtTheOther() throws Exception {
        api(one).put("/api/rollout/aurelio/flags/menu", json("{\"setting\":\"off\",\"why\":\"a try\"}"));
        within(() -> other.bot.getBean(Rollout.class).plan("aurelio").flags().containsValue("off"));
        assertThat(api(other).get("/api/rollout/aurelio/changes").toString()).contains("Rosa", "a try");

        api(one).post("/api/tenants/braza/disable", null);
        within(() -> !other.bot
                .getBean(Tenants.class)
                .byId("braza")
                .orElseThrow()
                .branch()
                .site()
                .takesOrders());
        Diner ana = other.diner("51911112222", "Ana", Installation.BRAZA);
        ana.writes("hola").hears("no está tomando pedidos");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static void within(BooleanSupplier happened) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(20);
        }
    }
}
