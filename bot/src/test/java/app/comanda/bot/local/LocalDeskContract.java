package app.comanda.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.Journals;
import app.comanda.bot.journal.LocalOrders;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.source.OrderDesk.Finding;
import app.comanda.bot.source.OrderDesk.Sight;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a restaurant's own order desk promises, whatever database it is in. */
abstract class LocalDeskContract {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    static final Tenant TENANT = tenant("tasty");
    private static final Tenant OTHER = tenant("other");

    private volatile Instant now = NOON;
    private @Nullable Journals journals;
    private @Nullable Thread writer;

    @SuppressWarnings("NullAway.Init") // made before each test
    private OrderBook book;

    @SuppressWarnings("NullAway.Init") // made before each test
    private LocalMenus menus;

    @SuppressWarnings("NullAway.Init") // made before each test
    private LocalDesk desk;

    /** Opens the test's database; the same one when it is opened again. */
    abstract Journals open(String owner);

    private static Tenant tenant(String id) {
        Branch branch =
                new Branch(id, "Lima", Language.ES, ZoneId.of("America/Lima"), true, true, List.of(PaymentMethod.CASH));
        return new Tenant(id, branch, new WhatsAppNumber("10" + id, new Secret("x")), null, null);
    }

    Instant now() {
        return now;
    }

    @BeforeEach
    final void start() {
        Journals opened = open(UUID.randomUUID().toString());
        writer = Thread.ofPlatform().daemon().start(opened.writer());
        journals = opened;
        book = new OrderBook(opened.local(), this::now);
        menus = new LocalMenus(opened.local(), this::now);
        desk = new LocalDesk(book, opened.local(), menus, this::now);
    }

    @AfterEach
    final void stop() throws InterruptedException {
        if (journals != null && writer != null) {
            journals.stopWriter();
            writer.join(30_000);
            journals.close();
        }
    }

    private void restart() throws InterruptedException {
        stop();
        start();
    }

    private Submitted.Placed placed(Tenant tenant, String reference) {
        Submitted submitted = desk.submit(tenant, quote(), reference);
        assertThat(submitted).isInstanceOf(Submitted.Placed.class);
        return (Submitted.Placed) submitted;
    }

    private static Quote quote() {
        PricedLine line = new PricedLine(
                1,
                "pizzas_0",
                new Localized("Pizza Margarita", "Margherita Pizza"),
                "large",
                new Localized("Grande", "Large"),
                List.of(),
                3,
                new Money(1689, PEN),
                "sin albahaca");
        return new Quote(
                "q",
                1,
                "m",
                List.of(line),
                new Fulfilment.Pickup(),
                new Contact("Ana", "+51987000001"),
                PaymentMethod.CASH,
                NOON);
    }

    @Test
    @DisplayName("cases 12, 45: an order is placed with its total to the cent and a number people can say")
    void placesAnOrderWithANumberPeopleCanSay() {
        Submitted.Placed first = placed(TENANT, "#AAAAAAAAA1");

        assertThat(first.orderNumber()).isEqualTo("1");
        assertThat(first.total()).isEqualTo(new Money(5067, PEN));
        assertThat(first.minutes()).isEqualTo(20);
        assertThat(placed(TENANT, "#AAAAAAAAA2").orderNumber()).isEqualTo("2");
        assertThat(placed(OTHER, "#AAAAAAAAA1").orderNumber())
                .as("another restaurant's")
                .isEqualTo("1");
        now = NOON.plus(Duration.ofHours(11));
        assertThat(placed(TENANT, "#AAAAAAAAA3").orderNumber())
                .as("still today in Lima")
                .isEqualTo("3");
        now = NOON.plus(Duration.ofHours(13));
        assertThat(placed(TENANT, "#AAAAAAAAA4").orderNumber())
                .as("after midnight")
                .isEqualTo("1");
    }

    @Test
    @DisplayName("case 5: an order that is handed over again is the same order")
    void keepsAnOrderOnceForItsReference() {
        Submitted.Placed once = placed(TENANT, "#AAAAAAAAA1");

        assertThat(placed(TENANT, "#AAAAAAAAA1")).isEqualTo(once);
        assertThat(book.open("tasty")).hasSize(1);
        assertThat(desk.find(TENANT, "#AAAAAAAAA1"))
                .isEqualTo(new Finding.Found(once.orderId(), "1", new Money(5067, PEN)));
        assertThat(desk.find(TENANT, "#AAAAAAAAA9")).isEqualTo(new Finding.NeverArrived());
        assertThat(desk.find(OTHER, "#AAAAAAAAA1")).isEqualTo(new Finding.NeverArrived());
    }

    @Test
    @DisplayName("case 11: another restaurant's order, or another customer's, is not shown")
    void showsAnOrderToItsOwnOnly() {
        Submitted.Placed order = placed(TENANT, "#AAAAAAAAA1");

        assertThat(desk.look(TENANT, order.orderId(), "#AAAAAAAAA1")).isEqualTo(new Sight.Seen(OrderStatus.PENDING));
        assertThat(desk.look(TENANT, order.orderId(), "#AAAAAAAAA2")).isInstanceOf(Sight.Failed.class);
        assertThat(desk.look(OTHER, order.orderId(), "#AAAAAAAAA1")).isEqualTo(new Sight.Gone());
    }

    @Test
    void movesAnOrderForwardsToItsEndAndNoFurther() {
        String id = placed(TENANT, "#AAAAAAAAA1").orderId();

        assertThat(book.move(TENANT, id, OrderStatus.CONFIRMED, "Rosa")).isInstanceOf(OrderBook.Moved.Done.class);
        assertThat(book.move(TENANT, id, OrderStatus.CONFIRMED, "Luis"))
                .as("a second tap")
                .isInstanceOf(OrderBook.Moved.Done.class);
        assertThat(book.move(TENANT, id, OrderStatus.PENDING, "Rosa")).isInstanceOf(OrderBook.Moved.NotFrom.class);
        assertThat(book.move(TENANT, id, OrderStatus.DISPATCHED, "Rosa"))
                .as("what is fetched is never on its way")
                .isInstanceOf(OrderBook.Moved.NotFrom.class);
        assertThat(book.move(TENANT, id, OrderStatus.READY, "Rosa"))
                .as("a step left out")
                .isInstanceOf(OrderBook.Moved.Done.class);
        assertThat(book.move(TENANT, id, OrderStatus.CANCELLED, "Rosa")).isInstanceOf(OrderBook.Moved.Done.class);
        assertThat(book.move(TENANT, id, OrderStatus.DELIVERED, "Rosa")).isInstanceOf(OrderBook.Moved.NotFrom.class);
        assertThat(book.move(TENANT, "nowhere", OrderStatus.READY, "Rosa")).isInstanceOf(OrderBook.Moved.Nowhere.class);
        assertThat(desk.look(TENANT, id, "#AAAAAAAAA1")).isEqualTo(new Sight.Seen(OrderStatus.CANCELLED));
        assertThat(book.steps("tasty", id))
                .extracting(LocalOrders.Step::mover)
                .containsExactlyInAnyOrder("chat", "Rosa", "Rosa", "Rosa");
    }

    @Test
    @DisplayName("case 43: orders are all there after a restart, and the next number follows")
    void ordersAreThereAfterARestart() throws InterruptedException {
        String id = placed(TENANT, "#AAAAAAAAA1").orderId();
        book.move(TENANT, id, OrderStatus.PREPARING, "Rosa");
        long revision = book.revision("tasty");

        restart();

        assertThat(book.open("tasty")).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(OrderStatus.PREPARING);
            assertThat(order.ticket().items().getFirst().name().es()).isEqualTo("Pizza Margarita");
            assertThat(order.ticket().items().getFirst().note()).isEqualTo("sin albahaca");
            assertThat(order.ticket().total()).isEqualTo(5067);
        });
        assertThat(book.revision("tasty")).isEqualTo(revision);
        assertThat(placed(TENANT, "#AAAAAAAAA2").orderNumber()).isEqualTo("2");
    }

    @Test
    @DisplayName("case 43: an earlier bot's orders are taken over once, with their whole ids")
    void takesOverAnEarlierBotsOrdersOnce() {
        String file = """
                {"order_id": "ORD-20241120-0001", "customer_phone": "+51999888777", "customer_name": "Luis",
                 "items": [{"name": "Classic Burger", "quantity": 2, "price": 9.99, "size": "large",
                            "extras": ["bacon", {"name": "olives"}], "special_instructions": "no onion"}],
                 "total": "25.48", "status": "OrderStatus.IN_TRANSIT", "created_at": "2024-11-20 19:30:00.123456"}
                """;
        EarlierOrders earlier = new EarlierOrders(book, menus);

        assertThat(earlier.take(TENANT, file, "rosa"))
                .containsExactly(
                        new EarlierOrders.Taken("ORD-20241120-0001", "taken", "2024-11-20, number 1, dispatched"));
        assertThat(earlier.take(TENANT, file, "rosa"))
                .extracting(EarlierOrders.Taken::outcome)
                .containsExactly("known");
        assertThat(book.open("tasty")).singleElement().satisfies(order -> {
            assertThat(order.reference()).isEqualTo("ORD-20241120-0001");
            assertThat(order.placedAt()).isEqualTo(Instant.parse("2024-11-21T00:30:00.123Z"));
            assertThat(order.ticket().total()).isEqualTo(2548);
            assertThat(order.ticket().items().getFirst().details())
                    .containsExactly(Localized.of("large"), Localized.of("bacon"), Localized.of("olives"));
        });
        assertThat(earlier.take(TENANT, "{\"order_id\": \"X\", \"items\": [], \"status\": \"lost\"}", "rosa"))
                .singleElement()
                .satisfies(taken -> assertThat(taken.detail())
                        .contains("no items", "status \"lost\" is not known", "no time of creation"));
        assertThat(earlier.take(TENANT, "{", "rosa"))
                .singleElement()
                .satisfies(taken -> assertThat(taken.detail()).contains("not JSON"));
    }

    @Test
    void servesTheMenuThatWasImportedAndKeepsItsPlaceOverTheBuiltIn() {
        assertThat(menus.refresh(TENANT)).isInstanceOf(MenuSource.Refresh.Refreshed.class);
        String before = menus.restaurant(TENANT).menu().version();
        String text = MenuFile.builtIn().replace("\"price\": 12.99", "\"price\": 13.50");

        assertThat(menus.take(TENANT, text.replace("13.50", "\"free\""), "rosa"))
                .isInstanceOfSatisfying(
                        LocalMenus.Imported.Refused.class,
                        refused -> assertThat(refused.problems().getFirst())
                                .startsWith("categories[0].products[0].price"));
        assertThat(menus.restaurant(TENANT).menu().version()).isEqualTo(before);
        assertThat(menus.take(TENANT, text, "rosa")).isInstanceOf(LocalMenus.Imported.Served.class);
        assertThat(menus.current(TENANT).orElseThrow().menu().menu().version()).isNotEqualTo(before);
        assertThat(menus.restaurant(OTHER).menu().version()).isEqualTo(before);
    }
}
