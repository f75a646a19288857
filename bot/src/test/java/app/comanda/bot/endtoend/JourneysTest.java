package app.comanda.bot.endtoend;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.tenant.Secret;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whole journeys on the phone in the browser, with a picture of each: written, changed, repeated, cancelled, asked about. */
class JourneysTest {
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
    @DisplayName("cases 21, 25: an order written in one message, with a change of mind, taken back and paid")
    void ordersInItsOwnWords() {
        PhonePage phone = tasty("51944440001", "Ana");
        phone.writes("2 pizzas margarita grandes sin albahaca y una coca cola mediana")
                .reads("Agregué 2 × Pizza Margarita (Grande)")
                .reads("Coca-Cola (Mediana)");
        phone.writes("quita la coca cola").reads("Quité");
        phone.writes("deshacer").reads("Coca-Cola (Mediana)");
        phone.writes("carrito").reads("sin albahaca").reads("Total:");
        phone.screenshot(SCREENSHOTS.resolve("journey-words-es.png"));
        pay(phone, "Ana");
        phone.taps("Confirmar").reads("¡El restaurante recibió tu pedido");
    }

    @Test
    @DisplayName("cases 21, 69: an order written in English at a restaurant whose menu is Spanish")
    void ordersInEnglishWords() {
        PhonePage phone = phone(Installation.TASTY, "51944440002", "Tom", "en");
        phone.writes("hi, two large pepperoni pizzas with extra cheese please").reads("Added 2 ×");
        phone.screenshot(SCREENSHOTS.resolve("journey-words-en.png"));
        phone.writes("checkout").reads("Shall we deliver it");
    }

    @Test
    @DisplayName("case 19: an offer of two steps is chosen part by part and is in the price")
    void putsACombinationTogether() {
        PhonePage phone = tasty("51944440003", "Eva");
        phone.writes("promociones").reads("promo");
        phone.screenshot(SCREENSHOTS.resolve("journey-offers-es.png"));
        phone.picks("Combo Hamburguesa").reads("(1 de");
        phone.screenshot(SCREENSHOTS.resolve("journey-combo-es.png"));
    }

    @Test
    @DisplayName("case 40: cancelled while the kitchen has not begun, and ordered again with one tap")
    void cancelsAndOrdersTheUsual() {
        PhonePage phone = tasty("51944440004", "Luis");
        phone.writes("3 coca colas grandes").reads("Agregué");
        pay(phone, "Luis");
        phone.taps("Confirmar").reads("¡El restaurante recibió tu pedido");
        phone.writes("cancela mi pedido").reads("¿Seguro").taps("Sí, cancelar").reads("quedó cancelado");
        phone.screenshot(SCREENSHOTS.resolve("journey-cancelled-es.png"));
        phone.writes("lo de siempre").reads("3 × Coca-Cola (Grande)");
        phone.screenshot(SCREENSHOTS.resolve("journey-usual-es.png"));
    }

    @Test
    @DisplayName("case 34: questions in the middle of an order are answered from data, and the order goes on")
    void answersQuestionsOnTheWay() {
        PhonePage phone = tasty("51944440005", "Rosa");
        phone.writes("una coca cola grande").reads("Agregué");
        phone.writes("pagar").reads("¿Te lo llevamos o lo recoges?");
        phone.writes("¿aceptan yape?").reads("Yape").reads("¿Te lo llevamos o lo recoges?");
        phone.screenshot(SCREENSHOTS.resolve("journey-questions-es.png"));
        phone.taps("Recojo").reads("¿A nombre de quién");
    }

    @Test
    @DisplayName("case 79: a guest who asks for a person is left to one and given back, the cart kept")
    void talksToAPerson() {
        PhonePage phone = tasty("51944440006", "Nora");
        phone.writes("2 coca colas grandes").reads("Agregué");
        phone.writes("quiero hablar con una persona").reads("Seguir con el bot");
        phone.screenshot(SCREENSHOTS.resolve("journey-person-es.png"));
        phone.taps("Seguir con el bot").reads("Sigo yo contigo");
        phone.writes("carrito").reads("2 × Coca-Cola (Grande)");
    }

    @Test
    @DisplayName("cases 44, 45: told of each step without asking, and asked what it was like")
    void ratesWhatItGot() {
        PhonePage phone = tasty("51944440007", "Iris");
        phone.writes("2 coca colas medianas").reads("Agregué");
        pay(phone, "Iris");
        phone.taps("Confirmar").reads("¡El restaurante recibió tu pedido");
        ApiClient api = new ApiClient(installation.uri("/"), new Secret(PASSWORD), "Cocina");
        String id = api.get("/api/tenants/tasty/local-orders")
                .valueStream()
                .filter(order -> order.toString().contains("Iris"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        for (String status : new String[] {"confirmed", "preparing", "ready", "delivered"}) {
            api.post(
                    "/api/tenants/tasty/local-orders/" + id + "/status",
                    JsonNodeFactory.instance.objectNode().put("status", status));
        }
        phone.reads("¿Qué tal estuvo?").picks("⭐⭐⭐⭐⭐").reads("¡Gracias por calificarnos!");
        phone.screenshot(SCREENSHOTS.resolve("journey-rated-es.png"));
    }

    /** From a cart to the quote, by pickup and Yape. */
    private static void pay(PhonePage phone, String name) {
        phone.writes("pagar").reads("¿Te lo llevamos o lo recoges?").taps("Recojo");
        phone.reads("¿A nombre de quién").taps(name);
        phone.reads("¿Cómo vas a pagar?").picks("Yape");
        phone.reads("¿Lo pedimos?");
    }

    private static PhonePage tasty(String waId, String name) {
        return phone(Installation.TASTY, waId, name, "es");
    }

    private static PhonePage phone(String number, String waId, String name, String language) {
        return chromium.phone(installation, number, waId, name, language, PATIENCE);
    }
}
