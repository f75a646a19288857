package app.comanda.bot.carta;

import static app.comanda.bot.carta.MenuPlatform.BUSINESS;
import static app.comanda.bot.carta.MenuPlatform.DETAILS;
import static app.comanda.bot.carta.MenuPlatform.MENU;
import static app.comanda.bot.carta.MenuPlatform.PIZZA;
import static app.comanda.bot.carta.MenuPlatform.PIZZA_OBJECT;
import static app.comanda.bot.carta.MenuPlatform.PRODUCTS;
import static app.comanda.bot.carta.MenuPlatform.ZONES;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.local.MenuFile;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.LeftOut;
import app.comanda.bot.source.MenuSource.Refresh;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the menu cache serves, how long, and when it asks the platform. */
@Timeout(60)
class CartaMenusTest {
    private final MenuPlatform platform = new MenuPlatform();
    private final Calls calls = new Calls();
    private final Tenant casa = platform.tenant("casa");
    private final Path folder;
    private Kitchen kitchen;

    CartaMenusTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.kitchen = new Kitchen(folder, calls, null);
    }

    @AfterEach
    void close() {
        kitchen.close();
        calls.close();
        platform.close();
    }

    private void restart() {
        kitchen.close();
        kitchen = new Kitchen(folder, calls, null);
    }

    private Catalog refreshed() {
        return ((Refresh.Refreshed) kitchen.menus.refresh(casa)).catalog();
    }

    private static Product pizza(Catalog catalog) {
        return catalog.menu().menu().product(PIZZA).orElseThrow();
    }

    private Catalog current() {
        return kitchen.menus.current(casa).orElseThrow();
    }

    @Test
    @DisplayName("case 8: a product is found by the id it was asked for, though its details came under the other one")
    void findsAProductByTheIdItWasAskedFor() {
        refreshed();

        Product pizza = pizza(current());
        assertThat(pizza.modifiers())
                .singleElement()
                .satisfies(extras -> assertThat(extras.options()).hasSize(1));
        assertThat(pizza.orderable()).isTrue();
        assertThat(current().menu().menu().product(PIZZA_OBJECT)).isEmpty();
    }

    @Test
    void measuresAMenuThatIsReadAgainWithoutAWarning() {
        Logger registry = (Logger) LoggerFactory.getLogger(MeterRegistry.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        registry.addAppender(lines);
        try {
            refreshed();
            calls.clock.advance(Duration.ofSeconds(90));
            assertThat(calls.meters.get("comanda.menu.age").gauge().value()).isEqualTo(90);
            refreshed();
        } finally {
            registry.detachAppender(lines);
        }

        assertThat(calls.meters.get("comanda.menu.age").gauge().value()).isZero();
        assertThat(lines.list).isEmpty();
    }

    @Test
    @DisplayName("cases 17, 39: a branch's own hours and tax come with its menu, and stay while they cannot be read")
    void keepsTheBranchsHoursAndTax() {
        platform.answers.put(BUSINESS, """
                {"type":"1","message":"ok","data":{"taxRate":18,"openingHours":{"monday":[{"start":"12:00","end":"16:00"}]}}}
                """);
        refreshed();
        platform.answers.remove(BUSINESS);
        calls.clock.advance(Duration.ofMinutes(61));

        Catalog catalog = refreshed();

        assertThat(platform.times(BUSINESS)).isEqualTo(2);
        assertThat(catalog.terms().tax()).isEqualTo(new Tax(1_800, true, true));
        assertThat(catalog.terms().hours().known(Service.PICKUP)).isTrue();
    }

    @Test
    @DisplayName(
            "case 13: a platform that counts in another currency or lives by another clock is named to the operator")
    void warnsWhereThePlatformAndTheSettingsDisagree() {
        platform.answers.put(BUSINESS, """
                {"type":"1","message":"ok","data":{"currency":"USD","timeZone":"America/Bogota"}}
                """);
        refreshed();

        assertThat(kitchen.menus.warnings(casa))
                .containsExactly(
                        "CartaAI says that the prices are in USD, and COMANDA_CURRENCY is PEN.",
                        "CartaAI says that its clock is America/Bogota, and COMANDA_TIME_ZONE is America/Lima.");
    }

    @Test
    @DisplayName("case 8: what was read serves every later request, whichever envelope it came in")
    void whatWasReadServesEveryLaterRequest() {
        refreshed();
        List<String> once = List.copyOf(platform.asked);

        for (int i = 0; i < 1_000; i++) {
            assertThat(pizza(current()).modifiers()).hasSize(1);
        }

        assertThat(platform.asked).isEqualTo(once);
        assertThat(once).containsExactlyInAnyOrder(PRODUCTS, MENU, DETAILS, BUSINESS, ZONES);
    }

    @Test
    @DisplayName("case 8: what was read survives a restart, also while the platform is away")
    void whatWasReadSurvivesARestart() {
        Catalog before = refreshed();
        platform.away = true;
        restart();
        int asked = platform.asked.size();
        assertThat(kitchen.menus.current(casa)).isEmpty();

        kitchen.menus.recall(casa);

        Catalog after = current();
        assertThat(after.menu().readAt()).isEqualTo(before.menu().readAt());
        assertThat(after.menu().menu().version()).isEqualTo(before.menu().menu().version());
        assertThat(after.menu().menu().categories())
                .isEqualTo(before.menu().menu().categories());
        assertThat(after.zones()).isEqualTo(before.zones()).hasSize(1);
        assertThat(kitchen.menus.needsRefresh(casa, calls.clock.instant())).isFalse();
        assertThat(platform.asked).hasSize(asked);
    }

    @Test
    void aSnapshotOfAnotherBranchIsNotServed() {
        refreshed();
        Tenant moved = platform.tenant("casa", "LOC2", null);
        assertThat(kitchen.menus.current(moved)).isEmpty();

        restart();
        kitchen.menus.recall(moved);

        assertThat(kitchen.menus.current(moved)).isEmpty();
    }

    @Test
    @DisplayName(
            "case 57: products with basePrice, with price and with the price in their details only all have a price")
    void everyPriceFieldIsRead() {
        for (String price :
                List.of("\"basePrice\":32.5", "\"price\":32.5", "\"basePrice\":null", "\"description\":\"\"")) {
            platform.answers.put(MENU, MenuPlatform.structure("Pizza", price));
            assertThat(pizza(refreshed()).lowestPrice()).as(price).isEqualTo(new Money(3_250, Calls.PEN));
        }
    }

    @Test
    @DisplayName("case 57: a product of a menu file and one of the platform are the same thing to whoever lists them")
    void bothSourcesGiveTheSameProduct() {
        MenuFile.Reading reading =
                MenuFile.read("{\"currency\":\"PEN\",\"categories\":[{\"id\":\"c1\",\"name\":\"Pizzas\","
                        + "\"products\":[{\"id\":\"p1\",\"name\":\"Pizza Margarita\",\"price\":32.5}]}]}");
        Menu file = ((MenuFile.Reading.Whole) reading).menu();

        Product ofFile = file.product("p1").orElseThrow();
        Product ofPlatform = pizza(refreshed());

        assertThat(ofFile.lowestPrice()).isEqualTo(ofPlatform.lowestPrice());
        assertThat(ofFile.name().in(Language.ES)).isEqualTo(ofPlatform.name().in(Language.ES));
        assertThat(file.offered()).hasSameSizeAs(current().menu().menu().offered());
    }

    @Test
    @DisplayName("case 58: whoever asks after a refresh has the new menu, and an empty category is not offered")
    void everyoneHasTheLiveMenuAndNoEmptyCategory() {
        refreshed();
        platform.answers.put(
                MENU,
                MenuPlatform.structure("Pizza Napolitana", "\"basePrice\":35")
                        .replace(
                                "\"categories\":[",
                                "\"categories\":[{\"id\":\"c0\",\"name\":\"Postres\",\"position\":0,\"products\":[]},"
                                        + "{\"id\":\"c2\",\"name\":\"Bebidas\",\"position\":2,\"products\":[{\"id\":\"P2\","
                                        + "\"name\":\"Chicha\",\"basePrice\":5,\"isAvailable\":false}]},"));

        refreshed();

        Menu menu = current().menu().menu();
        assertThat(menu.offered()).extracting(Category::id).containsExactly("c1");
        assertThat(pizza(current()).name().es()).isEqualTo("Pizza Napolitana");
        assertThat(pizza(current()).lowestPrice()).isEqualTo(new Money(3_500, Calls.PEN));
    }

    @Test
    void servesTheLastGoodMenuWhileThePlatformIsAwayUntilItIsTooOldToBeShown() {
        Instant readAt = refreshed().menu().readAt();
        platform.away = true;
        calls.clock.advance(Duration.ofHours(23));

        assertThat(kitchen.menus.needsRefresh(casa, calls.clock.instant())).isTrue();
        assertThat(kitchen.menus.refresh(casa)).isInstanceOf(Refresh.Failed.class);
        assertThat(current().menu().readAt()).isEqualTo(readAt);

        calls.clock.advance(Duration.ofHours(2));
        assertThat(kitchen.menus.current(casa)).isEmpty();
        restart();
        kitchen.menus.recall(casa);
        assertThat(kitchen.menus.current(casa)).isEmpty();
    }

    @Test
    void aReadingThatFailsSaysWhichCallOfWhomAndWhy() {
        platform.away = true;

        assertThat(kitchen.menus.refresh(casa))
                .isInstanceOfSatisfying(
                        Refresh.Failed.class,
                        failed -> assertThat(failed.reason()).contains("casa").contains("503"));
    }

    @Test
    void readsAheadOfTheEndOfAMenusLifeAtAMomentThatDiffers() {
        Instant readAt = refreshed().menu().readAt();
        assertThat(kitchen.menus.needsRefresh(
                        casa, readAt.plus(Duration.ofMinutes(9)).minusMillis(1)))
                .isFalse();
        assertThat(kitchen.menus.needsRefresh(casa, readAt.plus(Duration.ofMinutes(9))))
                .isTrue();

        kitchen.chance.set(Duration.ofMinutes(4).toMillis());
        calls.clock.advance(Duration.ofMinutes(10));
        Instant again = refreshed().menu().readAt();
        assertThat(kitchen.menus.needsRefresh(
                        casa, again.plus(Duration.ofMinutes(13)).minusMillis(1)))
                .isFalse();
        assertThat(kitchen.menus.needsRefresh(casa, again.plus(Duration.ofMinutes(13))))
                .isTrue();
    }

    @Test
    void oneFlightServesAllWhoAskMeanwhile() throws InterruptedException {
        platform.gate = new CountDownLatch(1);
        Queue<Refresh> results = new ConcurrentLinkedQueue<>();
        Runnable asking = () -> results.add(kitchen.menus.refresh(casa));
        Thread first = Thread.ofPlatform().start(asking);
        while (platform.asked.isEmpty()) {
            Thread.onSpinWait();
        }
        List<Thread> others = Stream.generate(() -> Thread.ofPlatform().start(asking))
                .limit(10)
                .toList();
        while (!others.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }

        platform.gate.countDown();

        first.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(results).hasSize(11).allMatch(Refresh.Refreshed.class::isInstance);
        assertThat(platform.times(MENU)).isEqualTo(1);
    }

    @Test
    void readsZonesOnceAnHourAndKeepsThemWhileTheyCannotBeRead() {
        refreshed();
        calls.clock.advance(Duration.ofMinutes(59));
        refreshed();
        assertThat(platform.times(ZONES)).isEqualTo(1);

        calls.clock.advance(Duration.ofMinutes(1));
        platform.answers.remove(ZONES);
        assertThat(refreshed().zones()).hasSize(1);
        assertThat(platform.times(ZONES)).isEqualTo(2);
    }

    @Test
    void aBranchWhoseZonesAreNotKnownIsReadAgainSoon() {
        String zones = platform.answers.remove(ZONES);
        Instant readAt = refreshed().menu().readAt();
        assertThat(current().zones()).isEmpty();
        assertThat(kitchen.menus.needsRefresh(casa, readAt.plus(Duration.ofMinutes(5))))
                .isTrue();

        platform.answers.put(ZONES, zones);
        calls.clock.advance(Duration.ofMinutes(5));
        assertThat(refreshed().zones()).hasSize(1);
    }

    @Test
    void reportsProductsThatCannotBeOfferedWithTheReason() {
        platform.answers.put(
                MENU,
                MenuPlatform.structure("Pizza", "\"basePrice\":32.5")
                        .replace(
                                "\"products\":[",
                                "\"products\":[{\"id\":\"PRODX\",\"name\":\"Lasaña\",\"basePrice\":30,\"isAvailable\":true},"));

        Menu menu = refreshed().menu().menu();

        LeftOut expected = new LeftOut("PRODX", "no details under either of its ids");
        assertThat(kitchen.menus.leftOut()).containsEntry("casa", List.of(expected));
        assertThat(menu.product("PRODX").orElseThrow().orderable()).isFalse();
        assertThat(calls.meters
                        .get("comanda.menu.left.out")
                        .tag("tenant", "casa")
                        .gauge()
                        .value())
                .isEqualTo(1);
        restart();
        kitchen.menus.recall(casa);
        assertThat(kitchen.menus.leftOut()).containsEntry("casa", List.of(expected));
    }

    @Test
    void aProductWithoutAPictureHasItsCategorysAndElseTheDefault() {
        String structure =
                MenuPlatform.structure("Pizza", "\"imageUrl\":\"https://192.168.1.10/pizza.jpg\",\"basePrice\":32.5");
        platform.answers.put(MENU, structure);
        Tenant withDefault = platform.tenant("casa", "LOC1", "https://cdn.cartaai.pe/default.jpg");
        kitchen.menus.refresh(withDefault);
        assertThat(pizza(current()).imageUrl()).isEqualTo("https://cdn.cartaai.pe/default.jpg");

        platform.answers.put(
                MENU,
                structure.replace(
                        "\"name\":\"Pizzas\"",
                        "\"name\":\"Pizzas\",\"imageUrl\":\"https://cdn.cartaai.pe/pizzas.jpg\""));
        kitchen.menus.refresh(withDefault);
        assertThat(pizza(current()).imageUrl()).isEqualTo("https://cdn.cartaai.pe/pizzas.jpg");

        platform.answers.put(MENU, structure.replace("192.168.1.10", "cdn.cartaai.pe"));
        kitchen.menus.refresh(withDefault);
        assertThat(pizza(current()).imageUrl()).isEqualTo("https://cdn.cartaai.pe/pizza.jpg");
    }
}
