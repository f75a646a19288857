package app.comanda.sandbox.carta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(20)
class KitchenTest {
    private final CartaFixture fixture = new CartaFixture();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        fixture.close();
        http.close();
    }

    private BufferedReader listen() throws Exception {
        HttpResponse<InputStream> stream = http.send(
                HttpRequest.newBuilder(URI.create(fixture.sandbox.uri() + "/sandbox/api/orders/events"))
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        assertThat(events.readLine()).isEqualTo(": open");
        return events;
    }

    /** The data of the next event. */
    private static String next(BufferedReader events) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new EOFException("The stream ended");
    }

    @Test
    void hearsOfOrdersAndMovesAtOnce() throws Exception {
        try (BufferedReader events = listen()) {
            String id = fixture.order(fixture.body(body -> body.put("notes", "apúrense")))
                    .json()
                    .path("data")
                    .path("_id")
                    .stringValue();
            assertThat(next(events)).contains(id, "apúrense", "\"status\":\"pending\"");
            fixture.carta.move(id, OrderStatus.CONFIRMED);
            assertThat(next(events)).contains(id, "\"status\":\"confirmed\"");
        }
    }

    @Test
    void openPagesDoNotHoldUpTheStop() throws Exception {
        try (BufferedReader events = listen()) {
            long before = System.nanoTime();
            fixture.sandbox.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            assertThat(events.lines().toList()).allMatch(String::isEmpty);
        }
    }

    @Test
    void listsOrdersWithTheirMovesAndLines() throws Exception {
        fixture.order(fixture.body(body -> body.put("notes", "older")));
        fixture.order(fixture.body(body -> body.put("notes", "newer")));
        JsonNode list = fixture.client.get("/sandbox/api/orders").json();
        assertThat(list).hasSize(2);
        JsonNode order = list.get(0);
        assertThat(order.path("notes").stringValue()).isEqualTo("newer");
        assertThat(order.path("restaurant").stringValue()).isEqualTo("Pizzería Don Aurelio");
        assertThat(order.path("moves").get(0).stringValue()).isEqualTo("confirmed");
        JsonNode line = order.path("lines").get(0);
        assertThat(line.path("presentation").stringValue()).isEqualTo("Grande");
        assertThat(line.path("productId").stringValue())
                .isEqualTo(fixture.pizza("Hawaiana").rId());
        assertThat(line.path("modifiers")).hasSize(2);
    }

    @Test
    void showsItsPageAndSwitchesTheApisMode() throws Exception {
        assertThat(fixture.client.get("/kitchen").body()).contains("/assets/kitchen.js");
        assertThat(fixture.client.get("/assets/kitchen.js").status()).isEqualTo(200);
        fixture.client.put("/sandbox/api/carta/mode", Map.of("objectIdsOnly", true));
        assertThat(fixture.carta.mode()).isEqualTo(CartaMode.documented().withObjectIdsOnly(true));
        assertThat(fixture.client.put("/sandbox/api/carta/mode", "[]").status()).isEqualTo(400);
    }
}
