package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.tenant.Secret;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customers who call a dish as the menu does not, and staff who tell the bot. */
@Timeout(180)
class AliasTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/api/tenants/aurelio/aliases";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private static void ordersAQuesudita(Diner diner) throws InterruptedException {
        diner.writes("una quesudita").hears("Te damos la bienvenida");
        diner.taps("Ver el menú").hears("¿Qué se te antoja?");
        diner.taps("Pizzas de la casa").hears("Elige uno");
        diner.taps("Cuatro quesos").hears("¿En qué presentación");
        diner.taps("Personal").hears("Tipo de masa");
        diner.taps("Tradicional").hears("Extras");
        diner.taps("Sin nada más").hears("¿Cuántas unidades");
        diner.taps("1").hears("¿Qué hacemos ahora?");
    }

    @Test
    void whatTwoCustomersMeantIsUnderstoodOnceStaffAcceptIt() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        try (Installation bot = Installation.start(folder, Map.of("COMANDA_ADMIN_PASSWORD", PASSWORD));
                Chromium chromium = Chromium.start()) {
            ApiClient api = new ApiClient(bot.uri("/"), new Secret(PASSWORD), "Rosa");
            ordersAQuesudita(bot.diner("51922240001", "Ana", Installation.AURELIO));
            assertThat(api.get(PATH).get("proposals").isEmpty()).isTrue();
            ordersAQuesudita(bot.diner("51922240002", "Luis", Installation.AURELIO));
            JsonNode proposal = api.get(PATH).get("proposals").get(0);
            assertThat(proposal.get("phrase").asString()).isEqualTo("quesudita");
            assertThat(proposal.get("name").asString()).isEqualTo("Cuatro quesos");
            assertThat(proposal.get("customers").asInt()).isEqualTo(2);

            Page staff = chromium.staff(bot, "Rosa", PASSWORD, "/console/aliases/aurelio", PATIENCE);
            PlaywrightAssertions.assertThat(staff.getByTestId("proposal")).containsText("quesudita");
            assertThat(staff.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            staff.screenshot(new Page.ScreenshotOptions()
                    .setPath(Chromium.SCREENSHOTS.resolve("aliases.png"))
                    .setFullPage(true));
            staff.getByTestId("accept").click();
            PlaywrightAssertions.assertThat(staff.getByTestId("alias")).containsText("quesudita → Cuatro quesos");
            PlaywrightAssertions.assertThat(staff.getByTestId("no-proposals")).isVisible();

            Diner carla = bot.diner("51922240003", "Carla", Installation.AURELIO);
            carla.writes("una quesudita").hears("¿En qué presentación");

            refusesWhatIsNoNameAndTakesNamesAway(api, proposal.get("product").asString());
        }
    }

    private static void refusesWhatIsNoNameAndTakesNamesAway(ApiClient api, String product) {
        assertThatThrownBy(() -> api.post(PATH, named("quesudita", product))).hasMessageContaining("already");
        assertThatThrownBy(() -> api.post(PATH, named("x1", product))).hasMessageContaining("letters");
        assertThatThrownBy(() -> api.post(PATH, named("otra", "nobody"))).hasMessageContaining("no such product");
        assertThatThrownBy(() -> api.post(PATH + "/dismiss", named("otra", product)))
                .hasMessageContaining("no such proposal");
        api.post(PATH, named("La de Cuatro", product));
        assertThat(api.get(PATH).get("aliases").size()).isEqualTo(2);
        api.post(PATH + "/remove", named("quesudita", product));
        assertThat(api.get(PATH).get("aliases").get(0).get("phrase").asString()).isEqualTo("la de cuatro");
    }

    private static ObjectNode named(String phrase, String product) {
        return JSON.createObjectNode().put("phrase", phrase).put("product", product);
    }
}
