package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.tenant.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers who are erased, because they ask or because an operator does, as the whole program does it. */
@Timeout(180)
class ErasureTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Installation bot;

    @BeforeEach
    void start() throws Exception {
        bot = Installation.start(folder, Map.of("COMANDA_ADMIN_PASSWORD", PASSWORD));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private ApiClient api() {
        return new ApiClient(bot.uri("/"), new Secret(PASSWORD), "Rosa");
    }

    private String erase(String customer) {
        return api().post(
                        "/api/tenants/tasty/customers/erase",
                        JSON.createObjectNode().put("customer", customer))
                .get("state")
                .asString();
    }

    private Diner ordered(String waId) throws Exception {
        Diner ana = bot.diner(waId, "Ana Quispe", Installation.TASTY);
        ana.writes("2 coca colas grandes").hears("Agregué");
        ana.taps("Pagar").hears("¿Te lo llevamos o lo recoges?");
        ana.taps("🏪 Recojo en local").hears("¿A nombre de quién");
        ana.taps("Ana Quispe").hears("¿Cómo vas a pagar?");
        ana.writes("yape").hears("¿Lo pedimos?");
        ana.taps("✅ Confirmar").hears("recibió tu pedido");
        return ana;
    }

    private void deliver() {
        JsonNode open = api().get("/api/tenants/tasty/local-orders?state=open");
        String path = "/api/tenants/tasty/local-orders/" + open.get(0).get("id").asString() + "/status";
        for (String status : List.of("confirmed", "preparing", "ready", "delivered")) {
            api().post(path, JSON.createObjectNode().put("status", status));
        }
    }

    /** Every value in the database in which one of the words stands. */
    private List<String> holding(String... words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + databaseFile())) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = database.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (names.next()) {
                    tables.add(names.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (var statement = database.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            String value = String.valueOf(rows.getString(i));
                            for (String word : words) {
                                if (value.contains(word)) {
                                    found.add(table + "." + rows.getMetaData().getColumnName(i) + ": " + value);
                                }
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private Path databaseFile() {
        return folder.resolve("comanda.db");
    }

    private void awaitNothingOf(String... words) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!holding(words).isEmpty()) {
            if (Instant.now().isAfter(end)) {
                assertThat(holding(words)).isEmpty();
            }
            Thread.sleep(200);
        }
    }

    @Test
    void anErasedCustomerIsNowhereInTheDatabaseAndComesBackAsANewOne() throws Exception {
        Diner ana = ordered("51922330001");
        deliver();
        ana.hears("¿Qué tal estuvo?");
        assertThat(holding("922330001", "Ana Quispe")).isNotEmpty();

        ana.writes("borra mis datos").hears("¿Borro tus datos?");
        ana.taps("Sí, borrar").hears("borro tus datos ahora mismo");

        awaitNothingOf("922330001", "Ana Quispe");
        JsonNode kept =
                api().get("/api/tenants/tasty/local-orders?state=closed").get(0);
        assertThat(kept.get("number").asInt()).isEqualTo(1);
        assertThat(kept.toString()).contains("Coca").doesNotContain("Ana", "922330001");
        ana.writes("lo de siempre").hears("Todavía no tengo un pedido tuyo");
    }

    @Test
    void anOperatorErasesACustomerOnceTheOrderIsOver() throws Exception {
        Diner ana = ordered("51922330002");
        assertThat(erase("+51 922 330 002")).isEqualTo("after_order");
        ana.writes("estado").hears("pedido");

        deliver();
        ana.hears("¿Qué tal estuvo?");

        awaitNothingOf("922330002", "Ana Quispe");
        assertThatThrownBy(() -> erase("51922330002")).hasMessageContaining("no such customer");
        assertThatThrownBy(() -> erase(" ")).hasMessageContaining("customer");
    }
}
