package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.tenant.Secret;
import app.comanda.sandbox.carta.OrderStatus;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import app.comanda.sandbox.meta.OutgoingMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What follows an order: cancelling, problems, ratings, receipts, and news after the customer's 24 hours. */
@Timeout(120)
class AftercareTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Installation bot;
    private Staff staff;
    private Diner ana;

    @BeforeEach
    void start() throws Exception {
        bot = Installation.start(
                folder,
                Map.of("COMANDA_ADMIN_PASSWORD", PASSWORD, "AURELIO_WHATSAPP_NEWS_TEMPLATE", "restaurant_news/es"));
        staff = new Staff(bot, "Rosa", PASSWORD);
    }

    @AfterEach
    void stop() {
        staff.close();
        bot.close();
    }

    private ApiClient api() {
        return new ApiClient(bot.uri("/"), new Secret(PASSWORD), "Rosa");
    }

    private JsonNode local(String state) {
        return api().get("/api/tenants/tasty/local-orders?state=" + state);
    }

    /** Moves the only open order of the built-in restaurant on. */
    private void move(String status) {
        String id = local("open").get(0).get("id").asString();
        ObjectNode body = JSON.createObjectNode().put("status", status);
        api().post("/api/tenants/tasty/local-orders/" + id + "/status", body);
    }

    private void orderAtTasty(String waId) throws Exception {
        ana = bot.diner(waId, "Ana", Installation.TASTY);
        ana.writes("2 coca colas grandes").hears("Agregué");
        ana.taps("Pagar").hears("¿Te lo llevamos o lo recoges?");
        ana.taps("🏪 Recojo en local").hears("¿A nombre de quién");
        ana.taps("Ana").hears("¿Cómo vas a pagar?");
        ana.writes("yape").hears("¿Lo pedimos?");
        ana.taps("✅ Confirmar").hears("recibió tu pedido");
    }

    @Test
    void cancelsAnOrderThatTheKitchenHasNotBegun() throws Exception {
        orderAtTasty("51922220001");

        ana.writes("cancela mi pedido").hears("¿Seguro que quieres cancelar");
        ana.taps("Sí, cancelar").hears("quedó cancelado");

        assertThat(local("open").isEmpty()).isTrue();
        assertThat(local("closed").get(0).get("status").asString()).isEqualTo("cancelled");
    }

    @Test
    void isHonestAboutAnOrderThatIsBeingCooked() throws Exception {
        orderAtTasty("51922220002");
        move("confirmed");
        move("preparing");
        ana.hears("Ya están preparando");

        ana.writes("cancela mi pedido").hears("¿Seguro que quieres cancelar");
        ana.taps("Sí, cancelar").hears("no");

        assertThat(local("open").get(0).get("status").asString()).isEqualTo("preparing");
        assertThat(ana.heard("quedó cancelado")).isZero();
    }

    @Test
    void asksStaffToCancelWhereOnlyThePlatformCan() throws Exception {
        ana = bot.diner("51922220003", "Ana", Installation.AURELIO);
        orderAtAurelio();

        ana.writes("cancela mi pedido").hears("¿Seguro que quieres cancelar");
        ana.taps("Sí, cancelar").hears("todavía no está cancelado");

        JsonNode note = api().get("/api/tenants/aurelio/notes").get(0);
        assertThat(note.get("matter").asString()).isEqualTo("cancel");
        assertThat(staff.page("/console/care/aurelio")).contains("Quiere cancelar", "+51922220003");
        api().post("/api/tenants/aurelio/notes/" + note.get("id").asString() + "/settle", null);
        assertThat(api().get("/api/tenants/aurelio/notes")
                        .get(0)
                        .get("settledBy")
                        .asString())
                .isEqualTo("Rosa");
        assertThat(staff.page("/console/care/aurelio")).contains("Nadie espera a una persona.");
    }

    @Test
    void takesProblemsAndRatingsToTheStaff() throws Exception {
        orderAtTasty("51922220004");
        for (String status : new String[] {"confirmed", "preparing", "ready", "delivered"}) {
            move(status);
        }
        ana.hears("¿Qué tal estuvo?");
        ana.taps("⭐⭐⭐⭐").hears("¿Quieres contarnos algo más?");
        ana.writes("rico pero tibio").hears("Se lo paso al local");
        ana.writes("faltó una coca").hears("le pasé tu reclamo");

        assertThat(staff.page("/console/care/tasty"))
                .contains("Le faltó algo", "faltó una coca", "★★★★☆", "rico pero tibio", "★ 4.0");
        assertThat(api().get("/api/tenants/tasty/ratings").get(0).get("stars").asInt())
                .isEqualTo(4);
        assertThat(api().get("/api/tenants/braza/ratings").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("case 70: a picture of a payment is there for staff to look at, and for nobody else")
    void showsStaffThePictureOfAPayment() throws Exception {
        orderAtTasty("51922220005");
        byte[] picture = "a picture of a payment".getBytes(StandardCharsets.UTF_8);
        bot.sandbox.meta().sendMedia(ana.customer, Installation.TASTY, "image", "image/jpeg", picture, "");
        ana.hears("comprobante");

        String media =
                api().get("/api/tenants/tasty/receipts").get(0).get("mediaId").asString();
        String path = "/console/care/tasty/receipts/" + media;
        assertThat(staff.page("/console/care/tasty")).contains(path);
        assertThat(staff.page(path)).isEqualTo("a picture of a payment");
        assertThat(staff.status("/console/care/braza/receipts/" + media)).isEqualTo(404);
    }

    @Test
    @DisplayName("case 74: news after the customer's 24 hours waits for them, in order, and the console says so")
    void keepsNewsForACustomerWhoWroteTooLongAgo() throws Exception {
        orderAtTasty("51922220006");
        silent();

        move("confirmed");
        within("/api/tenants/tasty/undelivered", "\"waits\":true");
        assertThat(staff.page("/console/care/tasty")).contains("confirmó tu pedido", "Sale cuando escriba");

        ana.writes("carrito");
        ana.hears("confirmó tu pedido");
        ana.hears("carrito");
        assertThat(api().get("/api/tenants/tasty/undelivered").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("case 74: where the restaurant has a template, news after the 24 hours goes out in it")
    void sendsNewsInTheRestaurantsTemplate() throws Exception {
        ana = bot.diner("51922220007", "Ana", Installation.AURELIO);
        String number = orderAtAurelio();
        silent();

        bot.sandbox.carta().move(number, OrderStatus.CONFIRMED);

        OutgoingMessage news = bot.sandbox
                .meta()
                .await(ana.customer, ana.number, message -> message.type().equals("template"), Duration.ofSeconds(30));
        assertThat(news.json().path("template").toString())
                .contains("\"name\":\"restaurant_news\"", "\"code\":\"es\"", "confirmó tu pedido")
                .doesNotContain("\\n");
    }

    @Test
    @DisplayName("case 5: an order that the platform has twice is told to staff, and its customer hears of one")
    void asksStaffToCancelAnOrderThatIsThereTwice() throws Exception {
        ana = bot.diner("51922220008", "Ana", Installation.AURELIO);
        bot.sandbox.faults().carta().add(Fault.next(1, FaultKind.DROP_ANSWER).at("create-order"));
        bot.sandbox
                .faults()
                .carta()
                .add(Fault.always(FaultKind.STALE_ORDERS).at("filled-orders").lag(Duration.ofHours(1)));
        confirmAtAurelio();
        Instant until = Instant.now().plusSeconds(30);
        while (bot.sandbox.carta().orders().isEmpty()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
        sendAgain(bot.sandbox.carta().orders().getFirst().request());
        bot.sandbox.faults().clear();

        ana.hears("El restaurante recibió tu pedido");
        within("/api/tenants/aurelio/notes", "doubled");
        assertThat(bot.sandbox.carta().orders())
                .hasSize(2)
                .allSatisfy(order -> assertThat(staff.page("/console/care/aurelio"))
                        .contains("Está más de una vez en CartaAI", order.orderNumber()));
        assertThat(staff.page("/actuator/health")).contains("\"ordersDoubled\":{\"aurelio\":1}");
        assertThat(ana.heard("El restaurante recibió tu pedido")).isEqualTo(1);
    }

    /** Posts an order as it was posted before, as nobody should. */
    private void sendAgain(JsonNode order) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(bot.sandbox
                            .uri()
                            .resolve(
                                    "/carta/api/v1/order?subDomain=pizzeria-don-aurelio&localId=LOC1760097779969DAUR1"))
                    .header("Authorization", "Bearer demo-carta-token")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(order.toString()))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
        }
    }

    /** Gives the number of the order in CartaAI. */
    private String orderAtAurelio() throws Exception {
        confirmAtAurelio();
        ana.hears("El restaurante recibió tu pedido");
        return bot.sandbox.carta().orders().getFirst().orderNumber();
    }

    private void confirmAtAurelio() throws Exception {
        ana.writes("americana").hears("¿En qué presentación");
        ana.taps("Personal").hears("Tipo de masa");
        ana.taps("Tradicional").hears("Extras");
        ana.taps("Sin nada más").hears("¿Cuántas unidades");
        ana.taps("1").hears("¿Qué hacemos ahora?");
        ana.writes("pagar").hears("¿Te lo llevamos o lo recoges?");
        ana.taps("🏪 Recojo en local").hears("¿A nombre de quién");
        ana.writes("Ana").hears("¿Cómo vas a pagar?");
        ana.taps("Efectivo").hears("¿Lo pedimos?");
        ana.taps("✅ Confirmar");
    }

    /** As if the customer had written a day ago. */
    private void silent() {
        bot.sandbox
                .meta()
                .lastWrote(
                        bot.sandbox.meta().chat(ana.customer, ana.number),
                        Instant.now().minus(Duration.ofHours(25)));
    }

    private void within(String path, String words) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(30);
        while (!api().get(path).toString().contains(words)) {
            assertThat(Instant.now()).as(path).isBefore(until);
            Thread.sleep(50);
        }
    }
}
