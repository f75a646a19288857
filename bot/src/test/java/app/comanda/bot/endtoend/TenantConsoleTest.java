package app.comanda.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.console.command.TenantCommand;
import app.comanda.bot.tenant.Secret;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adds, tries, changes and pauses a restaurant by page, by API and by command, while customers write to it. */
class TenantConsoleTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final Path SCREENSHOTS = Chromium.SCREENSHOTS;

    @TempDir
    Path folder;

    private Installation installation;
    private Map<String, String> demo;

    /** The demo without its third restaurant, which is added by hand. */
    @BeforeEach
    void start() throws Exception {
        demo = Installation.settings(folder, 0, 0);
        installation = Installation.start(
                folder,
                Map.of(
                        "COMANDA_TENANTS", "braza,aurelio",
                        "COMANDA_ADMIN_PASSWORD", PASSWORD,
                        "COMANDA_SECRET_KEY", "a key of sixteen or more"));
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    private ApiClient api() {
        return new ApiClient(installation.uri("/"), new Secret(PASSWORD), "Rosa");
    }

    private Map<String, String> bodega() {
        Map<String, String> settings = new HashMap<>();
        demo.forEach((name, value) -> {
            if (name.startsWith("BODEGA_")) {
                settings.put(name.substring("BODEGA_".length()), value);
            }
        });
        settings.put("WHATSAPP_ACCESS_TOKEN", demo.get("WHATSAPP_ACCESS_TOKEN"));
        settings.putIfAbsent("CARTAAI_API_TOKEN", demo.get("CARTAAI_API_TOKEN"));
        settings.putIfAbsent("CARTAAI_AUTH", demo.getOrDefault("CARTAAI_AUTH", "bearer"));
        settings.values().removeIf(value -> value == null);
        return settings;
    }

    private static ObjectNode body(String id, String restaurant, Map<String, String> settings) {
        ObjectNode body = JsonMapper.builder().build().createObjectNode();
        body.put("id", id).put("restaurant", restaurant);
        ObjectNode all = body.putObject("settings");
        settings.forEach(all::put);
        return body;
    }

    @Test
    @DisplayName("case 63: a restaurant added while running answers on its own number with its own menu")
    void servesWhatIsAddedAtOnce() throws Exception {
        JsonNode added = api().post("/api/tenants", body("bodega", "", bodega()));

        Assertions.assertThat(added.path("origin").asString("")).isEqualTo("database");
        Assertions.assertThat(added.path("changedBy").asString("")).isEqualTo("Rosa");
        Diner ana = installation.diner("51911112222", "Ana", Installation.BODEGA);
        Diner same = installation.diner("51911112222", "Ana", Installation.AURELIO);
        ana.writes("hola").hears("Te damos la bienvenida");
        same.writes("hola").hears("Te damos la bienvenida");
        Assertions.assertThat(
                        ana.taps("Ver el menú").hears("¿Qué se te antoja?").text())
                .isNotEqualTo(
                        same.taps("Ver el menú").hears("¿Qué se te antoja?").text());
    }

    @Test
    @DisplayName("case 68: secrets go in and never come out, not by API, not in the database")
    void secretsAreWriteOnly() throws Exception {
        Map<String, String> settings = bodega();
        String shown = api().post("/api/tenants", body("bodega", "", settings)).toString()
                + api().get("/api/tenants")
                + api().get("/api/tenants/bodega");

        Assertions.assertThat(shown).contains("****");
        Assertions.assertThat(shown)
                .doesNotContain(settings.get("CARTAAI_API_TOKEN"))
                .doesNotContain(settings.get("WHATSAPP_ACCESS_TOKEN"))
                .doesNotContain("v1:");
        byte[] database = Files.readAllBytes(folder.resolve("comanda.db"));
        byte[] log = Files.exists(folder.resolve("comanda.db-wal"))
                ? Files.readAllBytes(folder.resolve("comanda.db-wal"))
                : new byte[0];
        String raw = new String(database, java.nio.charset.StandardCharsets.ISO_8859_1)
                + new String(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        Assertions.assertThat(raw)
                .contains("CARTAAI_API_TOKEN")
                .doesNotContain(settings.get("CARTAAI_API_TOKEN"))
                .doesNotContain(settings.get("WHATSAPP_ACCESS_TOKEN"));
    }

    @Test
    void saysWhatIsWrongWithATenantAndKeepsNothingOfIt() {
        Map<String, String> settings = bodega();
        settings.remove("CARTAAI_LOCAL_ID");
        settings.put("COMANDA_TIME_ZONE", "Lima");
        settings.put("COLOUR", "red");

        Assertions.assertThatThrownBy(() -> api().post("/api/tenants", body("bodega", "", settings)))
                .hasMessageContaining("COLOUR is not a setting of a tenant.");
        settings.remove("COLOUR");
        Assertions.assertThatThrownBy(() -> api().post("/api/tenants", body("bodega", "", settings)))
                .hasMessageContaining("CARTAAI_LOCAL_ID is missing")
                .hasMessageContaining("COMANDA_TIME_ZONE must be a time zone");
        Assertions.assertThatThrownBy(() -> api().post("/api/tenants", body("braza", "", bodega())))
                .hasMessageContaining("There is already one");
        Map<String, String> taken = bodega();
        taken.put("WHATSAPP_PHONE_NUMBER_ID", Installation.BRAZA);
        Assertions.assertThatThrownBy(() -> api().post("/api/tenants", body("bodega", "", taken)))
                .hasMessageContaining("WHATSAPP_PHONE_NUMBER_ID is that of braza already");
        Assertions.assertThatThrownBy(() -> api().patch(
                                "/api/tenants/braza", body("x", "", Map.of()).path("settings")))
                .hasMessageContaining("settings file");
        Assertions.assertThat(api().get("/api/tenants").size()).isEqualTo(2);
    }

    @Test
    void triesCredentialsAndNamesTheSettingThatIsWrong() {
        Map<String, String> settings = bodega();
        settings.put("CARTAAI_API_TOKEN", "not-the-token");

        JsonNode wrong = api().post("/api/tenants/test", body("bodega", "", settings));
        JsonNode right = api().post("/api/tenants/test", body("bodega", "", bodega()));

        Assertions.assertThat(wrong.toString())
                .contains("check CARTAAI_API_TOKEN")
                .doesNotContain("not-the-token");
        Assertions.assertThat(right)
                .allSatisfy(one -> Assertions.assertThat(one.path("ok").asBoolean())
                        .as(one.toString())
                        .isTrue());
        Assertions.assertThat(right.size()).isEqualTo(10);
        Assertions.assertThat(installation.sandbox.carta().orders()).isEmpty();
    }

    @Test
    void commandsSpeakToTheRunningService() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bodega.settings"),
                String.join(
                        "\n",
                        bodega().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .toList()));
        Path settings = Files.writeString(folder.resolve("operator.settings"), "COMANDA_ADMIN_PASSWORD=" + PASSWORD);
        String url = installation.uri("/").toString();

        Assertions.assertThat(run(
                        "add", "bodega", "--from", file.toString(), "--url", url, "--settings", settings.toString()))
                .contains("takes orders");
        Assertions.assertThat(run("disable", "bodega", "--url", url, "--settings", settings.toString()))
                .contains("paused");
        Assertions.assertThat(run("list", "--url", url, "--settings", settings.toString()))
                .contains("braza", "aurelio", "bodega");
        Assertions.assertThat(
                        run("set", "bodega", "COMANDA_CITY=Cusco", "--url", url, "--settings", settings.toString()))
                .contains("bodega");
        Assertions.assertThat(run("show", "bodega", "--url", url, "--settings", settings.toString()))
                .contains("COMANDA_CITY=Cusco", "CARTAAI_API_TOKEN=****");
        Assertions.assertThat(run("test", "bodega", "--url", url, "--settings", settings.toString()))
                .contains("ok    CartaAI bot-structure")
                .doesNotContain("WRONG");
        Assertions.assertThat(run("show", "nobody", "--url", url, "--settings", settings.toString()))
                .contains("There is no tenant nobody.");
        Assertions.assertThat(run("list", "--url", "http://localhost:1", "--settings", settings.toString()))
                .contains("Comanda is not running at http://localhost:1: start it with ./comanda run");
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        new CommandLine(new TenantCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
        return said.toString();
    }

    @Test
    void anOperatorAddsTriesAndPausesARestaurantInTheConsole() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(390, 844, Duration.ofSeconds(30));
            page.navigate(installation.uri("/console/tenants").toString());
            page.locator("[name=name]").fill("Rosa");
            page.locator("[name=password]").fill(PASSWORD);
            screenshot(page, "login");
            page.locator("button.primary").click();
            page.locator("nav a[href='/console/tenants']").click();
            assertThat(page.locator("main")).containsText("aurelio");
            screenshot(page, "list");
            page.locator("a[href='/console/tenants/new']").click();
            fill(page);
            page.locator("button[name=try]").click();
            Locator trials = page.getByTestId("trials");
            assertThat(trials).containsText("bien");
            assertThat(trials.locator(".wrong")).hasCount(0);
            screenshot(page, "tried");
            fill(page);
            page.locator("main button.primary").click();
            assertThat(page.locator(".flash")).containsText("bodega ya atiende");
            Assertions.assertThat(page.content()).doesNotContain(bodega().get("CARTAAI_API_TOKEN"));
            screenshot(page, "added");
            page.locator("button.danger").click();
            assertThat(page.locator(".flash")).containsText("ya no toma pedidos nuevos");
            screenshot(page, "paused");
            page.locator("header button[name=to]").click();
            assertThat(page.locator("main")).containsText("paused");
            int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
            Assertions.assertThat(width).as("fits a phone").isLessThanOrEqualTo(390);
        }
    }

    private void fill(Page page) {
        page.locator("[name=id]").fill("bodega");
        bodega().forEach((name, value) -> page.locator("[name=" + name + "]").fill(value));
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("console-" + name + ".png")));
    }
}
