package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.sandbox.carta.Order;
import app.comanda.sandbox.meta.ChatMessage;
import app.comanda.sandbox.meta.Tick;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders by hand: the phone and the kitchen side by side in a browser, everything between them real. */
class BrowserOrderTest {
    private static final Path SCREENSHOTS = Chromium.SCREENSHOTS;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

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

    /** A message drawn anew under the finger swallows the tap. */
    @Test
    void aMessageIsDrawnOnceThoughItIsReportedReadAfterwards() {
        Page page = chromium.page(430, 920, PATIENCE);
        page.addInitScript("""
                window.drawn = {};
                new MutationObserver(changes => changes.flatMap(change => [...change.addedNodes])
                  .map(added => added.querySelector?.('[data-testid=bubble-in]')?.dataset.message).filter(Boolean)
                  .forEach(message => { drawn[message] = (drawn[message] ?? 0) + 1; }))
                  .observe(document, {childList: true, subtree: true});
                """);
        PhonePage phone = phone(page, "51933333331", "Luz");
        phone.writes("hola").reads("Pizzería Don Aurelio").taps("Ver el menú").reads("¿Qué se te antoja?");
        page.waitForCondition(() -> installation
                .sandbox
                .meta()
                .chat(installation.sandbox.meta().customer("51933333331", "Luz"), Installation.AURELIO)
                .messages()
                .stream()
                .filter(ChatMessage::fromRestaurant)
                .allMatch(message -> message.tick() == Tick.READ));
        phone.writes("carrito").reads("vacío");

        assertThat(page.evaluate("Math.max(...Object.values(drawn))")).isEqualTo(1);
    }

    @Test
    void anOpenListStaysOpenWhenTheLineIsCutAndComesBack() {
        Page page = chromium.page(430, 920, PATIENCE);
        page.route(
                "**/events?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("retry: 300\n\n")));
        PhonePage phone = phone(page, "51933333332", "Sol");
        phone.writes("hola").reads("Pizzería Don Aurelio").taps("Ver el menú").reads("¿Qué se te antoja?");
        page.getByTestId("open-list").last().click();

        page.waitForResponse("**/state", () -> {});
        page.waitForResponse("**/state", () -> {});

        page.getByTestId("list-row").first().click();
        page.getByTestId("list-send").click();
        phone.reads("Pizzas clásicas");
    }

    private static PhonePage phone(Page page, String waId, String name) {
        return PhonePage.open(page, installation.sandbox.port(), Installation.AURELIO, waId, name, "es");
    }

    @Test
    @DisplayName(
            "cases 21, 35: a pizza with size and extra to a shared location arrives as quoted, and comes back as news")
    void ordersAPizzaToASharedLocation() {
        PhonePage phone = phone("51911111111", "Rosa", "es");
        phone.writes("hola").reads("Pizzería Don Aurelio").taps("Ver el menú");
        phone.reads("¿Qué se te antoja?").picks("Pizzas clásicas");
        phone.reads("Pizzas clásicas").picks("Hawaiana");
        phone.reads("¿En qué presentación").picks("Grande");
        phone.reads("Tipo de masa").picks("Integral");
        phone.reads("Extras").picks("Queso extra");
        phone.reads("Llevas: Queso extra").picks("✅ Listo");
        phone.reads("¿Cuántas unidades").taps("2");
        phone.reads("S/ 93.80").taps("Pagar");
        phone.reads("¿Te lo llevamos o lo recoges?").taps("Delivery");
        phone.reads("¿A dónde te lo llevamos?").sharesPlace("parque-kennedy");
        phone.reads("escríbeme calle y número").writes("Av. Diagonal 210, dpto 3, frente al parque");
        phone.reads("¿A nombre de quién").taps("Rosa");
        phone.reads("¿Cómo vas a pagar?").picks("Yape");
        phone.reads("¿Lo pedimos?");
        String quote = phone.latestText();
        assertThat(quote)
                .contains("2 × Hawaiana (Grande)", "Integral (+ S/ 3.00)", "Queso extra (+ S/ 5.00)", "Total: S/ 93.80")
                .contains("Av. Diagonal 210, dpto 3", "Yape");
        phone.screenshot(SCREENSHOTS.resolve("quote-es.png"));
        phone.taps("Confirmar").reads("¡El restaurante recibió tu pedido").quotes("Tu pedido 2 × Hawaiana (Grande)");

        Order order = onlyOrderOf("Rosa");
        Page kitchen = kitchen();
        Locator card = kitchen.getByTestId("order-" + order.orderNumber());
        PlaywrightAssertions.assertThat(card.getByTestId("order-line")).containsText("2 × Hawaiana (Grande)");
        PlaywrightAssertions.assertThat(card.getByTestId("order-line"))
                .hasAttribute("data-product-id", idOf("Hawaiana"));
        PlaywrightAssertions.assertThat(card.getByTestId("order-total")).hasAttribute("data-total", "93.8");
        PlaywrightAssertions.assertThat(card.getByTestId("order-address")).containsText("Av. Diagonal 210, dpto 3");
        assertThat(order.total()).isEqualByComparingTo(new BigDecimal("93.80"));
        assertThat(order.request()
                        .path("deliveryInfo")
                        .path("coordinates")
                        .path("latitude")
                        .doubleValue())
                .isEqualTo(-12.1211);

        move(card, "confirmed");
        phone.reads("confirmó tu pedido");
        move(card, "preparing");
        phone.reads("Ya están preparando");
        move(card, "ready");
        phone.reads("está listo");
        move(card, "dispatched");
        phone.reads("está en camino");
        move(card, "delivered");
        phone.reads("ya llegó");
        for (String news :
                List.of("confirmó tu pedido", "Ya están preparando", "está listo", "está en camino", "ya llegó")) {
            assertThat(phone.count(news)).as("told once: " + news).isEqualTo(1);
        }
        phone.screenshot(SCREENSHOTS.resolve("delivered-es.png"));
        kitchen.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("kitchen.png")));
    }

    @Test
    @DisplayName("case 59: dishes as cards to swipe through, one of which is tapped")
    void picksADishFromItsPicture() {
        PhonePage phone = phone("51933333333", "Elena", "es");
        phone.writes("hola").reads("Pizzería Don Aurelio").taps("Ver el menú");
        phone.reads("¿Qué se te antoja?").picks("Pizzas clásicas");
        phone.reads("Pizzas clásicas").picks("📷 Ver fotos");
        phone.reads("Toca Lo quiero");
        phone.screenshot(SCREENSHOTS.resolve("pictures-es.png"));
        phone.taps("Lo quiero").reads("¿En qué presentación");
    }

    @Test
    @DisplayName("case 69: the same in English, by pickup")
    void ordersInEnglishByPickup() {
        PhonePage phone = phone("51922222222", "Tom", "en");
        phone.writes("hello").reads("Welcome to").taps("See the menu");
        phone.reads("What would you like?").picks("Pizzas clásicas");
        phone.reads("Pick one").picks("Americana");
        phone.reads("Which size").picks("Personal");
        phone.reads("Tipo de masa").picks("Tradicional");
        phone.reads("Extras").picks("Skip");
        phone.reads("How many").taps("1");
        phone.reads("S/ 19.90").taps("Check out");
        phone.reads("Shall we deliver it").taps("Pickup");
        phone.reads("What name is the order for?").taps("Tom");
        phone.reads("How would you like to pay?").picks("Cash");
        phone.reads("Shall I place it?");
        assertThat(phone.latestText())
                .contains("1 × Americana (Personal)", "Total: S/ 19.90")
                .doesNotContain("Delivery fee");
        phone.screenshot(SCREENSHOTS.resolve("quote-en.png"));
        phone.taps("Confirm").reads("The restaurant has your order");

        Order order = onlyOrderOf("Tom");
        assertThat(order.type()).isEqualTo("pickup");
        assertThat(order.total()).isEqualByComparingTo(new BigDecimal("19.90"));
        Locator card = kitchen().getByTestId("order-" + order.orderNumber());
        move(card, "ready");
        phone.reads("ready");
        phone.writes("status").reads("ready");
    }

    private static PhonePage phone(String waId, String name, String language) {
        return chromium.phone(installation, Installation.AURELIO, waId, name, language, PATIENCE);
    }

    private static Page kitchen() {
        Page page = chromium.page(900, 900, PATIENCE);
        page.navigate("http://localhost:" + installation.sandbox.port() + "/kitchen");
        return page;
    }

    private static void move(Locator card, String status) {
        card.getByTestId("move-" + status).click();
    }

    private static Order onlyOrderOf(String name) {
        List<Order> orders = installation.sandbox.carta().orders().stream()
                .filter(order -> order.request()
                        .path("customer")
                        .path("name")
                        .asString("")
                        .equals(name))
                .toList();
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    private static String idOf(String product) {
        return installation.sandbox.carta().menu("pizzeria-don-aurelio").products().stream()
                .filter(each -> each.name().equals(product))
                .findFirst()
                .orElseThrow()
                .rId();
    }
}
