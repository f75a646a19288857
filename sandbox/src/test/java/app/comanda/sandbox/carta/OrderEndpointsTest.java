package app.comanda.sandbox.carta;

import static app.comanda.sandbox.carta.CartaFixture.API;
import static app.comanda.sandbox.carta.CartaFixture.PIZZERIA;
import static app.comanda.sandbox.carta.CartaFixture.PIZZERIA_PATH;
import static app.comanda.sandbox.carta.CartaFixture.item;
import static app.comanda.sandbox.carta.CartaFixture.modifier;
import static app.comanda.sandbox.carta.CartaFixture.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.sandbox.SandboxClient.Answer;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderEndpointsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private final CartaFixture fixture =
            new CartaFixture(SandboxSettings.demoDefaults().withClock(Clock.fixed(NOON, ZoneOffset.UTC)));

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static void asIs(ObjectNode unchanged) {
        assertThat(unchanged.has("items")).isTrue();
    }

    @Test
    void placesAnOrderAndTellsItsNumber() throws Exception {
        Answer answer = fixture.order(fixture.body(OrderEndpointsTest::asIs));
        assertThat(answer.status()).isEqualTo(201);
        JsonNode data = answer.json().path("data");
        assertThat(answer.json().path("type").stringValue()).isEqualTo("1");
        assertThat(data.path("_id").stringValue()).matches("[0-9a-f]{24}");
        assertThat(data.path("orderNumber").stringValue()).isEqualTo("ORD-2026-000001");
        assertThat(data.path("status").stringValue()).isEqualTo("pending");
        // 2 x 38.90 + 2 x 5.00 = 87.80, delivered free from 70.00 on in Miraflores.
        assertThat(data.path("total").decimalValue()).isEqualByComparingTo("87.80");
    }

    @Test
    @DisplayName("case 14: options are charged by their own quantity, not by the item's")
    void chargesOptionsByTheirOwnQuantity() throws Exception {
        Answer answer = fixture.order(fixture.body(body -> {
            JsonNode cheese =
                    item(body).path("modifiers").get(1).path("options").get(0);
            ((ObjectNode) cheese).put("quantity", 1);
        }));
        assertThat(answer.json().path("data").path("total").decimalValue()).isEqualByComparingTo("82.80");
    }

    @ParameterizedTest
    @CsvSource({
        // one pizza of 38.90 and an extra of 5.00; where it goes; the total with the zone's fee
        "-12.1120, -77.0250, '', 48.90", // Miraflores, 5.00
        "-12.0950, -77.0350, '', 51.90", // San Isidro, 8.00
        "-12.1100, -77.0300, '', 48.90", // where both overlap: the cheaper
        "0, 0, San Isidro, 51.90", // no zone contains it: the district's name
        "0, 0, ' san ísidro', 51.90", // ... with accents and case aside
        "0, 0, Ate, 47.40", // neither tells: the cheapest active zone, 3.50
        "-12.1500, -77.0200, '', 47.40" // Barranco is switched off, so the same
    })
    void addsTheFeeOfTheZone(double latitude, double longitude, String district, BigDecimal total) throws Exception {
        Answer answer = fixture.order(fixture.body(body -> {
            one(body);
            ObjectNode info = (ObjectNode) body.path("deliveryInfo");
            ((ObjectNode) info.path("address")).put("district", district);
            ((ObjectNode) info.path("coordinates")).put("latitude", latitude).put("longitude", longitude);
        }));
        assertThat(answer.json().path("data").path("total").decimalValue()).isEqualByComparingTo(total);
    }

    private static void one(ObjectNode body) {
        item(body).put("quantity", 1);
        item(body)
                .path("modifiers")
                .forEach(each -> ((ObjectNode) each.path("options").get(0)).put("quantity", 1));
    }

    @Test
    void doesNotChargeDeliveryForPickup() throws Exception {
        Answer answer = fixture.order(fixture.body(body -> {
            one(body);
            body.put("type", "pickup").remove("deliveryInfo");
        }));
        assertThat(answer.json().path("data").path("total").decimalValue()).isEqualByComparingTo("43.90");
    }

    @Test
    @DisplayName("case 5: the same body twice makes two orders")
    void knowsNoIdempotency() throws Exception {
        ObjectNode body = fixture.body(OrderEndpointsTest::asIs);
        fixture.order(body);
        fixture.order(body);
        assertThat(fixture.carta.ordersWith("#AB12CD34EF")).hasSize(2);
        assertThat(fixture.carta.postsWith("#AB12CD34EF")).isEqualTo(2);
        assertThat(fixture.carta.orders(PIZZERIA).getFirst().lines().getFirst().menuPrice())
                .isEqualByComparingTo("38.90");
    }

    private void refuses(Consumer<ObjectNode> change, String because) throws Exception {
        Answer answer = fixture.order(fixture.body(change));
        assertThat(answer.status()).as(because).isEqualTo(400);
        assertThat(answer.json().path("type").stringValue()).isEqualTo("3");
        assertThat(answer.json().path("data").isNull()).isTrue();
        assertThat(answer.json().path("message").stringValue()).contains(because);
        assertThat(fixture.carta.orders()).isEmpty();
    }

    @Test
    void refusesWhatIsMissingOrTooLong() throws Exception {
        refuses(body -> body.remove("customer"), "customer is required");
        refuses(body -> customer(body).remove("name"), "customer.name is required");
        refuses(body -> customer(body).put("name", "x".repeat(101)), "at most 100");
        refuses(body -> item(body).put("name", "x".repeat(201)), "at most 200");
        refuses(body -> item(body).put("notes", "x".repeat(501)), "at most 500");
        refuses(body -> body.put("notes", "x".repeat(1001)), "at most 1000");
        refuses(body -> body.putArray("items"), "items must hold at least one item");
        refuses(body -> body.remove("deliveryInfo"), "deliveryInfo is required");
        refuses(body -> address(body).remove("street"), "deliveryInfo.address.street is required");
        refuses(body -> address(body).put("street", "x".repeat(201)), "at most 200");
        refuses(body -> address(body).remove("city"), "deliveryInfo.address.city is required");
        refuses(
                body -> ((ObjectNode) body.path("deliveryInfo")).put("deliveryInstructions", "x".repeat(501)),
                "at most 500");
        refuses(body -> item(body).put("quantity", 0), "quantity must be a whole number");
        refuses(body -> item(body).put("quantity", "2"), "quantity must be a whole number");
        refuses(body -> item(body).put("unitPrice", "38.90"), "unitPrice must be a number");
        refuses(body -> item(body).put("unitPrice", -1), "unitPrice must not be negative");
    }

    @Test
    @DisplayName("case 38: a phone must look like one")
    void refusesPhonesAndWordsItDoesNotKnow() throws Exception {
        refuses(body -> customer(body).put("phone", "hello"), "customer.phone");
        refuses(body -> customer(body).put("phone", "+51 987 654 321 99"), "customer.phone");
        refuses(body -> body.put("type", "DELIVERY"), "type must be one of");
        refuses(body -> body.put("paymentMethod", "p2p"), "paymentMethod must be one of");
        refuses(body -> body.put("source", "web"), "source must be one of");
    }

    @Test
    @DisplayName("case 27: what the menu does not have is refused by name")
    void refusesWhatTheMenuDoesNotHave() throws Exception {
        refuses(body -> item(body).put("productId", "PROD1"), "product PROD1 was not found");
        refuses(body -> item(body).put("presentationId", "size_x"), "presentation size_x was not found");
        refuses(body -> item(body).remove("presentationId"), "presentationId is required");
        Menu.Product sold = fixture.pizza("Mar y Tierra");
        refuses(
                body -> item(body)
                        .put("productId", sold.id())
                        .put("presentationId", sold.presentations().getFirst().id())
                        .remove("modifiers"),
                "Mar y Tierra is not available");
        Menu.Product hawaiana = fixture.pizza("Hawaiana");
        fixture.carta.setStock(
                PIZZERIA, hawaiana.rId(), size(hawaiana, "Grande").rId(), 0);
        refuses(OrderEndpointsTest::asIs, "Grande is out of stock");
    }

    @Test
    @DisplayName("case 25: the least and the most of a modifier are enforced")
    void enforcesModifiers() throws Exception {
        refuses(body -> item(body).remove("modifiers"), "Tipo de masa needs at least 1");
        refuses(body -> option(body).put("quantity", 8), "Extras allows at most 3");
        refuses(body -> option(body).put("optionId", "opt001"), "option opt001 was not found");
        refuses(body -> option(body).remove("price"), "price is required");
        Menu.Modifier extras = modifier(fixture.pizza("Hawaiana"), "Extras");
        String none = extras.options().stream()
                .filter(each -> each.stock() != null)
                .findFirst()
                .orElseThrow()
                .id();
        refuses(body -> option(body).put("optionId", none), "Rúcula is not available");
        refuses(
                body -> ((ObjectNode) item(body).path("modifiers").get(1)).put("modifierId", "mod001"),
                "modifier mod001 was not found");
    }

    private static ObjectNode customer(ObjectNode body) {
        return (ObjectNode) body.path("customer");
    }

    private static ObjectNode address(ObjectNode body) {
        return (ObjectNode) body.path("deliveryInfo").path("address");
    }

    private static ObjectNode option(ObjectNode body) {
        return (ObjectNode) item(body).path("modifiers").get(1).path("options").get(0);
    }

    @Test
    void refusesABodyThatIsNoOrderWithItsOwnCode() throws Exception {
        for (String body : new String[] {"{\"customer\":", "[]", "7"}) {
            Answer answer = fixture.order(body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("type").stringValue()).isEqualTo("701");
        }
    }

    @Test
    @DisplayName("case 2: a refusal may come with HTTP 200 and type 3")
    void canRefuseWithStatusOk() throws Exception {
        fixture.carta.setMode(CartaMode.documented().withRefusalsAsOk(true));
        Answer answer = fixture.order(fixture.body(body -> body.remove("customer")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("type").stringValue()).isEqualTo("3");
    }

    @Test
    @DisplayName("case 11: any key opens any order by its id, and only by its id")
    void showsAnOrderToAnyone() throws Exception {
        JsonNode placed =
                fixture.order(fixture.body(OrderEndpointsTest::asIs)).json().path("data");
        String path = API + "/order/get-order/" + placed.path("_id").stringValue();
        JsonNode order = fixture.client
                .get(path, "Authorization", "Bearer demo-carta-token")
                .json()
                .path("data");
        assertThat(order.path("subDomain").stringValue()).isEqualTo(PIZZERIA);
        assertThat(order.path("items").get(0).path("notes").stringValue()).isEqualTo("bien dorada");
        assertThat(fixture.client.get(path).status()).isEqualTo(401);
        Answer unknown = fixture.get("/order/get-order/0123456789abcdef01234567");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo("{\"type\":\"3\",\"message\":\"Order not found\",\"data\":null}");
        Answer byNumber =
                fixture.get("/order/get-order/" + placed.path("orderNumber").stringValue());
        assertThat(byNumber.status()).isEqualTo(500);
        assertThat(byNumber.json().path("success").booleanValue()).isFalse();
    }

    @Test
    @DisplayName("case 10: the list of orders ignores the phone, newest first, filtered by the rest")
    void listsEveryonesOrders() throws Exception {
        fixture.order(fixture.body(body -> body.put("notes", "first")));
        fixture.order(fixture.body(body -> {
            body.put("notes", "second").put("type", "pickup");
            customer(body).put("phone", "999888777");
        }));
        String path = "/order/filled-orders/" + PIZZERIA_PATH;
        JsonNode all = fixture.get(path + "?phone=999888777").json().path("data");
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("notes").stringValue()).isEqualTo("second");
        assertThat(fixture.get(path + "?type=pickup,on_site").json().path("data"))
                .hasSize(1);
        assertThat(fixture.get(path + "?status=confirmed").json().path("data")).isEmpty();
        assertThat(fixture.get(path + "?minAmount=100").json().path("data")).isEmpty();
        assertThat(fixture.get(path + "?dateFrom=2026-03-02&dateTo=2026-03-02")
                        .json()
                        .path("data"))
                .hasSize(2);
        assertThat(fixture.get(path + "?dateFrom=2026-03-03").json().path("data"))
                .isEmpty();
        assertThat(fixture.get(path + "?dateFrom=soon").status()).isEqualTo(400);
        assertThat(fixture.get("/order/filled-orders/" + CartaFixture.BRAZA_PATH)
                        .json()
                        .path("data"))
                .isEmpty();
    }

    @Test
    void listLagsWhileItIsStale() throws Exception {
        fixture.order(fixture.body(OrderEndpointsTest::asIs));
        fixture.sandbox
                .faults()
                .carta()
                .add(Fault.next(1, FaultKind.STALE_ORDERS).lag(Duration.ofSeconds(30)));
        String path = "/order/filled-orders/" + PIZZERIA_PATH;
        assertThat(fixture.get(path).json().path("data")).isEmpty();
        assertThat(fixture.get(path).json().path("data")).hasSize(1);
    }

    @Test
    void staffMoveAnOrderForwardsAndNeverBack() throws Exception {
        String id = fixture.order(fixture.body(OrderEndpointsTest::asIs))
                .json()
                .path("data")
                .path("_id")
                .stringValue();
        String path = "/sandbox/api/orders/" + id + "/status";
        assertThat(fixture.client
                        .post(path, Map.of("status", "preparing"))
                        .json()
                        .path("status")
                        .stringValue())
                .isEqualTo("preparing");
        Answer back = fixture.client.post(path, Map.of("status", "confirmed"));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.json().path("message").stringValue())
                .isEqualTo("An order that is preparing cannot become confirmed.");
        assertThat(fixture.client.post(path, Map.of("status", "eaten")).status())
                .isEqualTo(409);
        assertThat(fixture.client.post(path, "nonsense").status()).isEqualTo(400);
        fixture.carta.move(id, OrderStatus.DELIVERED);
        assertThatThrownBy(() -> fixture.carta.move(id, OrderStatus.CANCELLED))
                .hasMessageContaining("delivered cannot become cancelled");
        assertThat(fixture.client
                        .post(path, Map.of("status", "lost_in_space", "force", true))
                        .status())
                .isEqualTo(200);
        assertThat(fixture.get("/order/get-order/" + id)
                        .json()
                        .path("data")
                        .path("status")
                        .stringValue())
                .isEqualTo("lost_in_space");
        assertThat(fixture.client
                        .post("/sandbox/api/orders/none/status", Map.of("status", "ready"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, CONFIRMED PREPARING READY DISPATCHED DELIVERED CANCELLED REJECTED",
        "CONFIRMED, PREPARING READY DISPATCHED DELIVERED REJECTED",
        "PREPARING, READY DISPATCHED DELIVERED CANCELLED",
        "READY, DISPATCHED DELIVERED",
        "DISPATCHED, DELIVERED",
        "DELIVERED, ''",
        "CANCELLED, ''",
        "REJECTED, ''"
    })
    void eachStatusKnowsItsMoves(OrderStatus from, String moves) {
        assertThat(from.moves().stream().map(Enum::name))
                .containsExactly(moves.isEmpty() ? new String[0] : moves.split(" "));
    }
}
