package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.ComandaApplication;
import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.tenant.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A restaurant's own menu and an earlier bot's orders, brought in by command and by editing a file. */
@Timeout(180)
class ImportTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final String MENU = """
            {"currency": "PEN", "categories": [{"id": "criollos", "name": "Criollos", "products": [
              {"id": "lomo", "name": "Lomo saltado", "price": 32.00}]}]}
            """;

    @TempDir
    Path folder;

    private Path own;
    private Installation installation;

    /** The built-in restaurant without a file, and the pizzería with one of its own to fall back to. */
    @BeforeEach
    void start() throws Exception {
        own = Files.writeString(folder.resolve("own.json"), MENU);
        installation = Installation.start(
                folder,
                Map.of(
                        "COMANDA_TENANTS",
                        "aurelio,tasty",
                        "COMANDA_ADMIN_PASSWORD",
                        PASSWORD,
                        "TASTY_COMANDA_MENU_FILE",
                        "",
                        "AURELIO_COMANDA_MENU_FILE",
                        own.toString()));
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    private ApiClient api() {
        return new ApiClient(installation.uri("/"), new Secret(PASSWORD), "Rosa");
    }

    private record Said(int code, String words) {}

    private Said run(String... arguments) throws Exception {
        Path settings = Files.writeString(folder.resolve("operator.settings"), "COMANDA_ADMIN_PASSWORD=" + PASSWORD);
        StringWriter said = new StringWriter();
        CommandLine program =
                ComandaApplication.program().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        String[] all = new String[arguments.length + 5];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--url";
        all[arguments.length + 2] = installation.uri("/").toString();
        all[arguments.length + 3] = "--settings";
        all[arguments.length + 4] = settings.toString();
        return new Said(program.execute(all), said.toString());
    }

    @Test
    @DisplayName(
            "case 58: an imported menu is what the phone shows, and a wrong one changes nothing and says where it is wrong")
    void importsAMenu() throws Exception {
        Diner ana = installation.diner("51911112222", "Ana", Installation.TASTY);
        assertThat(shownTo(ana)).contains("Pizzas");
        Path menu = Files.writeString(folder.resolve("menu.json"), MENU);

        Said wrong = run(
                "--tenant",
                "tasty",
                "--menu",
                Files.writeString(folder.resolve("wrong.json"), MENU.replace("32.00", "\"a lot\""))
                        .toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.words()).contains("categories[0].products[0].price");
        assertThat(shownTo(ana)).contains("Pizzas");

        Said right = run("--tenant", "tasty", "--menu", menu.toString());
        assertThat(right.words()).contains("is the menu of tasty now");
        assertThat(right.code()).isZero();
        assertThat(shownTo(ana)).contains("Lomo saltado").doesNotContain("Pizzas");
    }

    @Test
    @DisplayName("case 43: an earlier bot's order files are taken over once, with a report of what was not taken")
    void importsOrders() throws Exception {
        Path orders = Files.createDirectories(folder.resolve("orders"));
        Files.writeString(orders.resolve("ORD-1.json"), """
                {"order_id": "ORD-20241120-0001", "customer_phone": "+51999888777", "customer_name": "Luis",
                 "items": [{"name": "Classic Burger", "quantity": 2, "price": 9.99}],
                 "total": "19.98", "status": "pending", "created_at": "2024-11-20 19:30:00"}
                """);
        Files.writeString(orders.resolve("ORD-2.json"), "{\"order_id\": \"ORD-2\"");
        Files.writeString(orders.resolve("notes.txt"), "call the plumber");

        Said first = run("--tenant", "tasty", "--orders", orders.toString());
        assertThat(first.words())
                .contains("ORD-1.json  taken  ORD-20241120-0001", "ORD-2.json  refused", "notes.txt  refused")
                .contains("Files read: 3; orders {refused=2, taken=1}", "2 could not be taken");
        assertThat(first.code()).isEqualTo(1);
        assertThat(api().get("/api/tenants/tasty/local-orders").toString()).contains("ORD-20241120-0001");
        assertThat(run("--tenant", "tasty", "--orders", orders.toString()).words())
                .contains("ORD-1.json  known  ORD-20241120-0001");
        assertThat(api().get("/api/tenants/tasty/local-orders").size()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "case 13: a menu file in another currency than the restaurant's is not served; nor is one that breaks while the service runs")
    void keepsTheLastGoodFile() throws Exception {
        awaitServed("Lomo saltado");
        Files.writeString(own, MENU.replace("PEN", "USD"));
        awaitHealth("aurelio: currency is USD, and the restaurant's prices are in PEN");
        awaitServed("Lomo saltado");
        Files.writeString(own, MENU.replace("32.00", "oops"));
        awaitHealth("aurelio: This is not JSON");
        awaitServed("Lomo saltado");

        Files.writeString(own, MENU.replace("Lomo saltado", "Ají de gallina"));
        awaitServed("Ají de gallina");
        assertThat(api().get("/actuator/health").toString()).contains("\"menuWarnings\":[]");
    }

    private static String shownTo(Diner diner) throws InterruptedException {
        return diner.writes("menú").hears("").json().toString();
    }

    private void awaitServed(String product) throws Exception {
        await("/api/rollout/aurelio/compare", product);
    }

    private void awaitHealth(String words) throws Exception {
        await("/actuator/health", words);
    }

    private void await(String path, String words) throws Exception {
        Instant until = Instant.now().plus(Duration.ofSeconds(40));
        String seen = api().get(path).toString();
        while (!seen.contains(words)) {
            assertThat(Instant.now()).as(path + " says " + seen).isBefore(until);
            Thread.sleep(100);
            seen = api().get(path).toString();
        }
    }
}
