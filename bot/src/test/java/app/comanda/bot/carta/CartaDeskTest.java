package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.carta.OrderHistory.History;
import app.comanda.bot.carta.OrderHistory.PastOrder;
import app.comanda.bot.source.OrderDesk.Finding;
import app.comanda.bot.source.OrderDesk.Sight;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import app.comanda.sandbox.carta.Order;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Orders to the sandbox over HTTP: once, with its own total, and never anybody else's. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CartaDeskTest {
    private final SandboxHouse house = new SandboxHouse();
    private int references;

    @BeforeAll
    void listens() {
        assertThat(house.sandbox.port()).isPositive();
    }

    @AfterEach
    void wellAgain() {
        house.sandbox.faults().clear();
        house.calls.clock.advance(CartaLimits.BREAKER_WINDOW.plus(CartaLimits.LONGEST_REST));
    }

    @AfterAll
    void stop() {
        house.close();
    }

    private String reference() {
        return "#REF%07d".formatted(++references);
    }

    private Order placed(Quote quote) {
        String reference = reference();
        assertThat(house.desk.submit(house.pizzeria, quote, reference)).isInstanceOf(Submitted.Placed.class);
        return house.sandbox.carta().ordersWith(reference).getFirst();
    }

    private String placedAs(Quote quote, String reference) {
        return switch (house.desk.submit(house.pizzeria, quote, reference)) {
            case Submitted.Placed order -> order.orderId();
            case Submitted other -> throw new AssertionError(other.toString());
        };
    }

    @ParameterizedTest(name = "{0} pizzas with {1} cheese each")
    @DisplayName("case 14: the platform's own total is the quote's, options included")
    @CsvSource({"1,0,500", "1,1,500", "2,1,0", "3,2,0", "5,3,0"})
    void sumsToThePlatformsTotal(int pizzas, int cheeseEach, long fee) {
        Quote quote = house.quote(
                SandboxHouse.toMiraflores(fee),
                PaymentMethod.YAPE,
                "+51987654321",
                house.hawaiian(pizzas, cheeseEach, "bien dorada"));

        Submitted submitted = house.desk.submit(house.pizzeria, quote, reference());

        assertThat(submitted).isInstanceOfSatisfying(Submitted.Placed.class, order -> {
            assertThat(order.total()).isEqualTo(quote.total());
            assertThat(order.orderNumber()).startsWith("ORD-2026-");
            assertThat(order.minutes()).isEqualTo(45);
        });
    }

    @Test
    @DisplayName("case 15: extras go with their true ids and prices")
    void sendsTrueIdsAndPrices() {
        Order order = placed(house.quote(
                SandboxHouse.toMiraflores(0), PaymentMethod.YAPE, "+51987654321", house.hawaiian(2, 1, "bien dorada")));

        JsonNode item = order.request().path("items").get(0);
        assertThat(item.path("productId").asString("")).isEqualTo("PROD176104298616598756");
        assertThat(item.path("presentationId").asString("")).isEqualTo("68b1fde77fedcedd320dbba0");
        assertThat(item.path("unitPrice").decimalValue()).isEqualByComparingTo("38.90");
        assertThat(item.path("quantity").intValue()).isEqualTo(2);
        assertThat(item.path("notes").asString("")).isEqualTo("bien dorada");
        JsonNode extras = item.path("modifiers").get(1);
        assertThat(extras.path("modifierId").asString("")).isEqualTo("685d84fbd984ed36249118c6");
        JsonNode cheese = extras.path("options").get(0);
        assertThat(cheese.path("optionId").asString("")).isEqualTo("68a3ba9e56c4cf110291164a");
        assertThat(cheese.path("price").decimalValue()).isEqualByComparingTo("5.00");
        assertThat(cheese.path("quantity").intValue()).isEqualTo(2);
        JsonNode dough = item.path("modifiers").get(0).path("options").get(0);
        assertThat(dough.path("price").decimalValue()).as("an explicit zero").isZero();
    }

    @Test
    void sendsWhereItGoesAndItsReference() {
        JsonNode request = placed(house.quote(
                        SandboxHouse.toMiraflores(500), PaymentMethod.CASH, "+51987654321", house.hawaiian(1, 0, "")))
                .request();

        assertThat(request.path("type").asString("")).isEqualTo("delivery");
        assertThat(request.path("source").asString("")).isEqualTo("whatsapp");
        assertThat(request.path("notes").asString("")).startsWith("#REF");
        JsonNode info = request.path("deliveryInfo");
        assertThat(info.path("address").path("street").asString("")).isEqualTo("Calle Tarata 250");
        assertThat(info.path("address").path("district").asString("")).isEqualTo("Miraflores");
        assertThat(info.path("address").path("city").asString("")).isEqualTo("Lima");
        assertThat(info.path("coordinates").path("latitude").doubleValue()).isEqualTo(-12.112);
        assertThat(info.path("deliveryInstructions").asString("")).contains("Puerta verde");
        assertThat(info.path("estimatedTime").intValue()).isEqualTo(30);
    }

    @Test
    void cutsTextsBetweenCharacters() {
        String family = "👨‍👩‍👧";
        JsonNode item = placed(house.quote(
                        SandboxHouse.toMiraflores(500),
                        PaymentMethod.CASH,
                        "+51987654321",
                        house.hawaiian(1, 0, family.repeat(100))))
                .request()
                .path("items")
                .get(0);

        assertThat(item.path("notes").asString(""))
                .isEqualTo(family.repeat(500 / family.length()))
                .hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @DisplayName("each payment method goes under the platform's word")
    @CsvSource({
        "CASH,cash",
        "CARD,card",
        "YAPE,yape",
        "PLIN,plin",
        "MERCADO_PAGO,mercado_pago",
        "BANK_TRANSFER,bank_transfer"
    })
    void mapsPayments(PaymentMethod method, String word) {
        Quote quote = house.quote(SandboxHouse.toMiraflores(500), method, "+51987654321", house.hawaiian(1, 0, "x"));

        assertThat(placed(quote).request().path("paymentMethod").asString("")).isEqualTo(word);
    }

    @Test
    void mapsPickup() {
        assertThat(placed(house.pickup()).type()).isEqualTo("pickup");
    }

    @ParameterizedTest
    @DisplayName("case 5: an order whose answer is lost is unknown, was posted once and is found by its reference")
    @EnumSource(
            value = FaultKind.class,
            names = {"ERROR_AFTER", "DROP_ANSWER", "MALFORMED"})
    void findsAnOrderWhoseAnswerWasLost(FaultKind fault) {
        String reference = reference();
        house.sandbox.faults().carta().add(Fault.next(1, fault).at("create-order"));

        assertThat(house.desk.submit(house.pizzeria, house.pickup(), reference)).isInstanceOf(Submitted.Unknown.class);

        assertThat(house.sandbox.carta().postsWith(reference)).isOne();
        assertThat(house.desk.find(house.pizzeria, reference))
                .isInstanceOfSatisfying(
                        Finding.Found.class, found -> assertThat(found.total()).isEqualTo(new Money(3_890, Calls.PEN)));
        assertThat(house.doubled).as("it is there once").isEmpty();
    }

    @Test
    @DisplayName("case 5: a 5xx before the work is unknown too, posted once, and absent from the list")
    void doesNotResendAfterA5xx() {
        String reference = reference();
        house.sandbox.faults().carta().add(Fault.next(1, FaultKind.ERROR_BEFORE).at("create-order"));

        assertThat(house.desk.submit(house.pizzeria, house.pickup(), reference)).isInstanceOf(Submitted.Unknown.class);

        assertThat(house.sandbox.carta().postsWith(reference)).isOne();
        assertThat(house.desk.find(house.pizzeria, reference)).isEqualTo(new Finding.Absent());
    }

    @Test
    void knowsThatARateLimitedOrderWasNotSent() {
        house.sandbox
                .faults()
                .carta()
                .add(Fault.next(1, FaultKind.RATE_LIMIT).at("create-order").retryAfter(30));

        assertThat(house.desk.submit(house.pizzeria, house.pickup(), reference()))
                .isInstanceOfSatisfying(
                        Submitted.NotSent.class,
                        notSent -> assertThat(notSent.retryAfter()).isEqualTo(Duration.ofSeconds(30)));

        String held = reference();
        assertThat(house.desk.submit(house.pizzeria, house.pickup(), held)).isInstanceOf(Submitted.NotSent.class);
        assertThat(house.sandbox.carta().postsWith(held))
                .as("the platform asked for a rest")
                .isZero();
    }

    @Test
    void knowsThatAnOrderRefusedByAnOpenBreakerWasNotSent() {
        house.sandbox.faults().carta().add(Fault.always(FaultKind.ERROR_BEFORE).at("create-order"));
        Quote quote = house.pickup();
        for (int i = 0; i < CartaLimits.BREAKER_CALLS; i++) {
            assertThat(house.desk.submit(house.pizzeria, quote, reference())).isInstanceOf(Submitted.Unknown.class);
        }

        String held = reference();
        assertThat(house.desk.submit(house.pizzeria, quote, held))
                .isInstanceOfSatisfying(Submitted.NotSent.class, notSent -> {
                    assertThat(notSent.reason()).contains("circuit breaker");
                    assertThat(notSent.retryAfter()).isEqualTo(CartaLimits.BREAKER_OPEN);
                });
        assertThat(house.sandbox.carta().postsWith(held)).isZero();
        assertThat(house.desk.find(house.pizzeria, held))
                .as("reads have a breaker of their own")
                .isEqualTo(new Finding.Absent());
    }

    @Test
    void knowsWhatARefusalMeans() {
        Quote badPhone =
                house.quote(SandboxHouse.toMiraflores(500), PaymentMethod.CASH, "hello", house.hawaiian(1, 0, "x"));

        assertThat(house.desk.submit(house.pizzeria, badPhone, reference())).isInstanceOf(Submitted.Rejected.class);
        assertThat(house.desk.submit(
                        Calls.token(house.pizzeria, "wrong", AuthKind.BEARER), house.pickup(), reference()))
                .isInstanceOf(Submitted.NotSent.class);
    }

    @ParameterizedTest
    @DisplayName("case 33: each of the platform's statuses is told as what it is, and a new word crashes nothing")
    @CsvSource({
        "pending,PENDING",
        "confirmed,CONFIRMED",
        "preparing,PREPARING",
        "ready,READY",
        "dispatched,DISPATCHED",
        "delivered,DELIVERED",
        "cancelled,CANCELLED",
        "rejected,REJECTED",
        "teleported,"
    })
    void mapsStatuses(String word, @Nullable OrderStatus status) {
        String reference = reference();
        String id = placedAs(house.pickup(), reference);
        house.sandbox.carta().forceStatus(id, word);

        assertThat(house.desk.look(house.pizzeria, id, reference))
                .isEqualTo(status == null ? new Sight.SeenUnknown(word) : new Sight.Seen(status));
    }

    @Test
    @DisplayName("of a day's orders that are looked at together some find no turn, and menu and order are not held up")
    void followsManyOrdersAtOnceWithoutStandingInAnybodysWay() throws Exception {
        String reference = reference();
        String id = placedAs(house.pickup(), reference);
        Quote quote = house.pickup();
        house.sandbox.faults().carta().latency(Duration.ofMillis(300), Duration.ZERO);
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sight>> looks = IntStream.range(0, 150)
                    .mapToObj(i -> together.submit(() -> house.desk.look(house.pizzeria, id, reference)))
                    .toList();

            assertThat(house.desk.submit(house.pizzeria, quote, reference())).isInstanceOf(Submitted.Placed.class);
            assertThat(house.desk.find(house.pizzeria, reference)).isInstanceOf(Finding.Found.class);
            List<Sight> sights = new ArrayList<>();
            for (Future<Sight> look : looks) {
                sights.add(look.get());
            }
            assertThat(sights).hasAtLeastOneElementOfType(Sight.Seen.class);
            assertThat(sights).hasAtLeastOneElementOfType(Sight.NoTurn.class);
            assertThat(sights).hasOnlyElementsOfTypes(Sight.Seen.class, Sight.NoTurn.class);
        }
    }

    @Test
    @DisplayName("case 11: another customer's or tenant's order is not shown, though the platform would")
    void refusesForeignOrders() {
        String mine = reference();
        String id = placedAs(house.pickup(), mine);
        String theirs = reference();
        String other = placedAs(house.pickup(), theirs);

        assertThat(house.desk.look(house.pizzeria, other, mine)).isInstanceOf(Sight.Failed.class);
        assertThat(house.desk.look(house.braza, id, mine))
                .isInstanceOfSatisfying(
                        Sight.Failed.class,
                        failed -> assertThat(failed.reason()).contains("not this customer's"));
        assertThat(house.desk.look(house.pizzeria, "0123456789abcdef01234567", mine))
                .isEqualTo(new Sight.Gone());
        assertThat(house.desk.look(house.pizzeria, "not-an-id", mine)).isInstanceOf(Sight.Failed.class);
    }

    @Test
    @DisplayName("case 10: a history holds the caller's orders only, though the platform ignores the phone")
    void showsOnlyTheCallersHistory() {
        OrderHistory history = new OrderHistory(house.calls.client, house.calls.clock);
        Quote own = house.quote(
                SandboxHouse.toMiraflores(500), PaymentMethod.CASH, "+51911111111", house.hawaiian(2, 0, "x"));
        placed(own);
        placed(house.quote(
                SandboxHouse.toMiraflores(500), PaymentMethod.CASH, "+51922222222", house.hawaiian(1, 0, "x")));
        house.calls.clock.advance(Duration.ofMinutes(1));
        placed(own);

        assertThat(history.of(house.pizzeria, "+51 911-111-111")).isInstanceOfSatisfying(History.Shown.class, shown -> {
            assertThat(shown.orders()).hasSize(2);
            PastOrder newest = shown.orders().getFirst();
            assertThat(newest.placedAt()).isEqualTo(house.calls.clock.instant());
            assertThat(newest.status()).isEqualTo(OrderStatus.PENDING);
            assertThat(newest.items()).containsExactly(new PastOrder.Item("PROD176104298616598756", "Hawaiana", 2));
        });
        assertThat(history.of(house.braza, "+51911111111")).isEqualTo(new History.Shown(List.of()));
        assertThat(history.of(house.pizzeria, "1")).isEqualTo(new History.Shown(List.of()));
        assertThat(house.sandbox.carta().requests())
                .as("no phone in an address")
                .noneMatch(request -> request.path().contains("911111111"));
    }
}
