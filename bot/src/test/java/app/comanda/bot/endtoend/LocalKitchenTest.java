package app.comanda.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restaurant without a platform, whole: the customer's phone and the staff's page in a browser. */
class LocalKitchenTest {
    private static final Path SCREENSHOTS = Chromium.SCREENSHOTS;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "comanda-demo";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start(folder);
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        installation.close();
    }

    @Test
    @DisplayName("cases 12, 57, 58: the built-in menu sells like any other, and staff move the order on by one tap")
    void ordersFromTheBuiltInRestaurantAndIsToldEachStep() throws Exception {
        Page kitchen = kitchen();
        assertThat(kitchen.getByTestId("no-orders")).isVisible();
        PhonePage phone = phone("51933333333", "Carmen");
        phone.writes("hola").reads("Tasty Bites").taps("Ver el menú");
        phone.reads("¿Qué se te antoja?").picks("Pizzas");
        phone.reads("Pizzas").picks("Pizza Margarita");
        phone.reads("¿En qué presentación").picks("Grande");
        phone.reads("Extras").picks("Queso extra");
        phone.reads("Llevas: Queso extra").picks("✅ Listo");
        phone.reads("¿Cuántas unidades").taps("3");
        phone.reads("S/ 56.67").taps("Pagar");
        phone.reads("¿Te lo llevamos o lo recoges?").taps("Delivery");
        phone.reads("¿A dónde te lo llevamos?").writes("Av. Larco 345, dpto 2, Miraflores");
        phone.reads("¿A nombre de quién").taps("Carmen");
        phone.reads("¿Cómo vas a pagar?").picks("Yape");
        phone.reads("¿Lo pedimos?");
        String quote = phone.latestText();
        assertThat(quote).contains("3 × Pizza Margarita (Grande)", "Queso extra (+ S/ 2.00)");
        phone.screenshot(SCREENSHOTS.resolve("local-quote.png"));
        phone.taps("Confirmar").reads("¡El restaurante recibió tu pedido 1");

        Locator order = kitchen.getByTestId("order-1");
        assertThat(order.getByTestId("order-line")).containsText("3 × Pizza Margarita");
        assertThat(order.getByTestId("order-line")).containsText("Grande · Queso extra");
        assertThat(order.getByTestId("order-address")).containsText("Av. Larco 345, dpto 2");
        assertThat(quote).contains("Total: " + order.getByTestId("order-total").innerText());
        kitchen.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("local-kitchen.png")));

        move(order, "confirmed");
        phone.reads("confirmó tu pedido");
        move(order, "preparing");
        phone.reads("Ya están preparando");
        move(order, "ready");
        phone.reads("está listo");
        move(order, "dispatched");
        phone.reads("está en camino");
        kitchen.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("local-kitchen-on-its-way.png")));
        move(order, "delivered");
        phone.reads("ya llegó");
        assertThat(order).isHidden();
        for (String news :
                List.of("confirmó tu pedido", "Ya están preparando", "está listo", "está en camino", "ya llegó")) {
            assertThat(phone.count(news)).as("told once: " + news).isEqualTo(1);
        }
        phone.screenshot(SCREENSHOTS.resolve("local-delivered.png"));
        assertThat(installation.sandbox.carta().orders())
                .as("nothing of it reached the platform")
                .isEmpty();
        assertThat(api("/api/tenants/tasty/local-orders?state=closed"))
                .contains("\"status\":\"delivered\"", "\"customer\":\"Carmen\"");
        assertThat(api("/api/tenants/tasty/local-orders")).isEqualTo("[]");
    }

    private static String api(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(installation.uri(path))
                                    .header("Authorization", "Bearer " + PASSWORD)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static PhonePage phone(String waId, String name) {
        return chromium.phone(installation, Installation.TASTY, waId, name, "es", PATIENCE);
    }

    /** The staff's page on a phone, after the log-in. */
    private static Page kitchen() {
        Page page = chromium.staff(installation, "Cocina", PASSWORD, "/console/kitchen", PATIENCE);
        assertThat(page.locator("h1")).hasText("Tasty Bites");
        return page;
    }

    private static void move(Locator order, String status) {
        order.getByTestId("move-" + status).click();
    }
}
