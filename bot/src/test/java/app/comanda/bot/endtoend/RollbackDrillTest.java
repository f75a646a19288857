package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.LocalStore;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rollback drill of docs/migrating.md: the platform fails under load, and comes back. */
class RollbackDrillTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The restaurant's own menu has the same pizza for another price. */
    private static final String MENU = """
            {"currency": "PEN", "categories": [{"id": "pizzas", "name": "Pizzas clásicas", "products": [
              {"id": "pizzas_0", "name": "Americana", "price": 21.00,
               "presentations": [{"id": "personal", "name": "Personal", "price": 21.00},
                                 {"id": "familiar", "name": "Familiar", "price": 50.00}],
               "modifiers": [
                 {"id": "masa", "name": "Tipo de masa", "minSelections": 1, "maxSelections": 1,
                  "options": [{"id": "tradicional", "name": "Tradicional", "price": 0},
                              {"id": "delgada", "name": "Delgada", "price": 0}]},
                 {"id": "extras", "name": "Extras", "minSelections": 0, "maxSelections": 3,
                  "options": [{"id": "queso", "name": "Queso extra", "price": 5.00}]}]}]},
              {"id": "bebidas", "name": "Bebidas", "products": [{"id": "bebidas_0", "name": "Agua de manantial", "price": 3.00}]}]}
            """;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private int diners;

    @Test
    @DisplayName(
            "case 5: when the platform fails under load the flags fall back by themselves, customers keep ordering, nothing is lost or doubled")
    void thePlatformFailsUnderLoadAndComesBack() throws Exception {
        Path menu = Files.writeString(folder.resolve("own-menu.json"), MENU);
        try (Installation installation = Installation.start(
                        folder,
                        Map.of(
                                "COMANDA_ADMIN_PASSWORD", PASSWORD,
                                "AURELIO_COMANDA_MENU_FILE", menu.toString(),
                                "COMANDA_ROLLBACK_WINDOW_SECONDS", "60",
                                "COMANDA_ROLLBACK_LEAST_CALLS", "4",
                                "COMANDA_UNKNOWN_ORDER_SECONDS", "5",
                                "CARTAAI_CACHE_TTL", "30",
                                "CARTAAI_MAX_RETRIES", "0",
                                "CARTAAI_API_TIMEOUT", "2"));
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Integer>> load = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int lane = i;
                load.add(executor.submit(() -> browse(installation, lane, over)));
            }

            // While all is well: one order is placed, one cart is filled, one quote is on the table.
            Diner placed = confirms(quoted(installation));
            placed.hears("El restaurante recibió tu pedido");
            Diner choosing = chosen(installation);
            Diner about = quoted(installation);
            assertThat(installation.sandbox.carta().orders()).hasSize(1);

            installation.sandbox.faults().carta().add(Fault.always(FaultKind.ERROR_BEFORE));
            confirms(about).hears("Una persona del restaurante");
            await(installation, flags -> fallen(flags, "menu"));
            assertThat(audit(installation))
                    .anyMatch(change ->
                            change.matches("comanda menu \\S+ -> off \\d+ of \\d+ calls failed within 60 s.*"));
            assertThat(text(installation, "/actuator/health")).contains("flagsTurnedOff", "calls failed");

            // The cart comes along, somebody new is served, and both orders are taken in the house.
            choosing.writes("carrito").hears("otra carta");
            confirms(checkout(choosing)).hears("El restaurante recibió tu pedido");
            Diner fresh = chosen(installation);
            assertThat(fresh.heard("21.00")).isPositive();
            confirms(checkout(fresh)).hears("El restaurante recibió tu pedido");
            assertThat(installation.sandbox.carta().orders()).hasSize(1);
            assertThat(inTheHouse(installation)).isEqualTo(2);
            JsonNode waiting = get(installation, "/api/rollout/aurelio/waiting-orders");
            assertThat(waiting).hasSize(1);
            String reference = waiting.get(0).path("reference").asString();
            assertThat(installation.sandbox.carta().postsWith(reference)).isEqualTo(1);
            assertThat(waiting.get(0).path("stage").asString()).isEqualTo("HANDED_OVER");

            // The platform is back; a person raises each flag again, and switches each off by hand.
            installation.sandbox.faults().clear();
            for (String flag : List.of("menu", "orders", "delivery")) {
                set(installation, flag, "on");
            }
            confirms(quoted(installation)).hears("El restaurante recibió tu pedido");
            assertThat(installation.sandbox.carta().orders()).hasSize(2);
            set(installation, "orders", "off");
            confirms(quoted(installation)).hears("El restaurante recibió tu pedido");
            assertThat(installation.sandbox.carta().orders()).hasSize(2);
            assertThat(inTheHouse(installation)).isEqualTo(3);
            set(installation, "master", "off");
            assertThat(chosen(installation).heard("21.00")).isPositive();

            over.set(true);
            int answered = 0;
            for (Future<Integer> lane : load) {
                answered += lane.get();
            }
            assertThat(answered).as("visits of the load, each answered").isGreaterThan(3);
        } finally {
            http.close();
        }
    }

    /** Comes in and looks at the menu again and again; fails when an answer stays away. */
    private static int browse(Installation installation, int lane, AtomicBoolean over) throws InterruptedException {
        int visits = 0;
        while (!over.get()) {
            Diner diner = installation.diner("5196%d%06d".formatted(lane, visits), "Visita", Installation.AURELIO);
            diner.writes("hola").hears("Te damos la bienvenida");
            diner.taps("Ver el menú").hears("antoja");
            visits++;
        }
        return visits;
    }

    private Diner chosen(Installation installation) throws InterruptedException {
        diners++;
        Diner diner = installation.diner("5198%07d".formatted(diners), "Cliente", Installation.AURELIO);
        diner.writes("hola").hears("Te damos la bienvenida");
        diner.writes("americana").hears("¿En qué presentación");
        diner.taps("Personal").hears("Tipo de masa");
        diner.taps("Tradicional").hears("Extras");
        diner.taps("Sin nada más").hears("¿Cuántas unidades");
        diner.taps("1").hears("¿Qué hacemos ahora?");
        return diner;
    }

    private Diner quoted(Installation installation) throws InterruptedException {
        return checkout(chosen(installation));
    }

    private static Diner checkout(Diner diner) throws InterruptedException {
        diner.writes("pagar").hears("¿Te lo llevamos o lo recoges?");
        diner.taps("🏪 Recojo en local").hears("¿A nombre de quién");
        diner.writes("Ana").hears("¿Cómo vas a pagar?");
        diner.taps("Efectivo").hears("¿Lo pedimos?");
        return diner;
    }

    private static Diner confirms(Diner diner) {
        return diner.taps("✅ Confirmar");
    }

    private static int inTheHouse(Installation installation) {
        return installation.bot.getBean(LocalStore.class).open("aurelio", 100).size();
    }

    private void await(Installation installation, Predicate<JsonNode> wanted) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        JsonNode seen = get(installation, "/api/rollout/aurelio");
        while (!wanted.test(seen)) {
            assertThat(Instant.now()).as("waiting for it: " + seen).isBefore(until);
            Thread.sleep(200);
            seen = get(installation, "/api/rollout/aurelio");
        }
    }

    private static boolean fallen(JsonNode restaurant, String word) {
        for (JsonNode flag : restaurant.path("flags")) {
            if (flag.path("flag").asString().equals(word)) {
                return flag.path("fallen").isString();
            }
        }
        return false;
    }

    private List<String> audit(Installation installation) throws Exception {
        List<String> changes = new ArrayList<>();
        get(installation, "/api/rollout/aurelio/changes")
                .forEach(change -> changes.add(change.path("who").asString() + " "
                        + change.path("what").asString() + " "
                        + change.path("before").asString() + " -> "
                        + change.path("after").asString() + " "
                        + change.path("why").asString()));
        return changes;
    }

    private void set(Installation installation, String flag, String setting) throws Exception {
        HttpResponse<String> answer = http.send(
                request(installation, "/api/rollout/aurelio/flags/" + flag)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"setting\":\"" + setting + "\",\"why\":\"drill\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode get(Installation installation, String path) throws Exception {
        return JSON.readTree(text(installation, path));
    }

    private String text(Installation installation, String path) throws Exception {
        HttpResponse<String> answer =
                http.send(request(installation, path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest.Builder request(Installation installation, String path) {
        URI uri = installation.uri(path);
        return HttpRequest.newBuilder(uri)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("rosa:" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
}
