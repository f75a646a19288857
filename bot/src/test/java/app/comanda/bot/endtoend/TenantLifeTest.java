package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.tenant.Secret;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.carta.OrderStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of customers and orders when a stored restaurant cannot be served, or is paused. */
@Timeout(120)
class TenantLifeTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final String KEY = "the key of this installation";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Installation bot;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxSettings.demoDefaults());
        sandbox.meta().switches().longestRetryPause(Duration.ofMillis(500));
        run(KEY);
        ObjectNode body = JSON.createObjectNode().put("id", "aurelio");
        ObjectNode settings = body.putObject("settings");
        Map<String, String> demo = Installation.settings(folder, sandbox.port(), 0);
        demo.forEach((name, value) -> {
            if (name.startsWith("AURELIO_")) {
                settings.put(name.substring("AURELIO_".length()), value);
            }
        });
        settings.put("WHATSAPP_ACCESS_TOKEN", demo.get("WHATSAPP_ACCESS_TOKEN"));
        settings.put("CARTAAI_API_TOKEN", demo.get("CARTAAI_API_TOKEN"));
        settings.put("COMANDA_HOURS", "always");
        api().post("/api/tenants", body);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private void run(String key) throws Exception {
        bot = Installation.start(
                folder,
                sandbox,
                Map.of("COMANDA_TENANTS", "braza", "COMANDA_ADMIN_PASSWORD", PASSWORD, "COMANDA_SECRET_KEY", key));
    }

    private ApiClient api() {
        return new ApiClient(bot.uri("/"), new Secret(PASSWORD), "Rosa");
    }

    @Test
    @DisplayName(
            "case 68: under a wrong COMANDA_SECRET_KEY a restaurant is not served, its cipher text is never sent, and what was written to it is answered under the right one")
    void keepsWhatIsWrittenUnderAWrongKey() throws Exception {
        Diner ana = bot.diner("51911112222", "Ana", Installation.AURELIO);
        ana.writes("hola").hears("Te damos la bienvenida");

        bot.bot.close();
        sandbox.carta().forgetRequests();
        run("another key than before");
        ana.writes("carrito");
        Diner other = bot.diner("51911113333", "Luis", Installation.BRAZA);
        other.writes("hola").hears("Te damos la bienvenida");

        assertThat(api().get("/actuator/health").toString())
                .contains("tenantsNotServed", "aurelio: ", "was locked with another key than COMANDA_SECRET_KEY");
        JsonNode shown = api().get("/api/tenants/aurelio");
        assertThat(shown.toString()).contains("COMANDA_SECRET_KEY").doesNotContain("v1:");
        assertThat(ana.all()).hasSize(1);
        while (sandbox.meta().waiting(Installation.AURELIO) > 0) {
            Thread.sleep(50);
        }
        assertThat(sandbox.carta().requests())
                .noneMatch(request -> request.path().contains("pizzeria-don-aurelio"));

        bot.bot.close();
        run(KEY);
        ana.hears("carrito");
        assertThat(ana.all()).hasSize(2);
    }

    @Test
    @DisplayName("case 63: a paused restaurant takes no new order, and goes on telling about those it has")
    void followsTheOrdersOfAPausedRestaurant() throws Exception {
        Diner ana = bot.diner("51911112222", "Ana", Installation.AURELIO);
        ana.writes("hola").hears("Te damos la bienvenida");
        String number = place(ana);

        api().post("/api/tenants/aurelio/disable", JSON.createObjectNode());
        Diner late = bot.diner("51911114444", "Eva", Installation.AURELIO);
        late.writes("hola").hears("no está tomando pedidos");
        sandbox.carta().move(number, OrderStatus.CONFIRMED);
        ana.hears("confirmó tu pedido");
        ana.writes("¿cómo va mi pedido?").hears(number);
        ana.writes("menú").hears("no está tomando pedidos");

        api().post("/api/tenants/aurelio/enable", JSON.createObjectNode());
        late.writes("hola").hears("Te damos la bienvenida");
    }

    /** Gives the number of the order in CartaAI. */
    private String place(Diner diner) throws InterruptedException {
        diner.writes("americana").hears("¿En qué presentación");
        diner.taps("Personal").hears("Tipo de masa");
        diner.taps("Tradicional").hears("Extras");
        diner.taps("Sin nada más").hears("¿Cuántas unidades");
        diner.taps("1").hears("¿Qué hacemos ahora?");
        diner.writes("pagar").hears("¿Te lo llevamos o lo recoges?");
        diner.taps("🏪 Recojo en local").hears("¿A nombre de quién");
        diner.writes("Ana").hears("¿Cómo vas a pagar?");
        diner.taps("Efectivo").hears("¿Lo pedimos?");
        diner.taps("✅ Confirmar").hears("El restaurante recibió tu pedido");
        return sandbox.carta().orders().getFirst().orderNumber();
    }
}
