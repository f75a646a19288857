package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Supply.Shelf;
import app.comanda.ordering.matching.IdMap;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who serves a customer when flags change and sources fail in the middle of an order. */
class ServingTest {
    /** The platform's menu is the pizzería's; the built-in one has other ids, some of the dishes and other prices. */
    private static final Menu BUILT_IN = Pizzeria.menu(
            "built-in",
            List.of(
                    Pizzeria.category(
                            "pollos",
                            "Pollos",
                            "Chicken",
                            List.of(
                                    Pizzeria.simple("pollos_0", "POLLO ENTERO", "60.00"),
                                    Pizzeria.simple("pollos_1", "Pollito económico", "15.00"))),
                    Pizzeria.category(
                            "bebidas",
                            "Bebidas",
                            "Drinks",
                            List.of(Pizzeria.simple("bebidas_0", "Inca Kola 500ml", "6.50")))));

    private static final IdMap IDS = new IdMap(Map.of("bebidas_0", "inka"));

    @Test
    @DisplayName("case 63: whoever is served by the platform orders there, whoever is not orders in the house")
    void theOrderGoesToTheDeskOfItsRoute() {
        Chat platform = Orders.with(served(Chat.open(), Route.PLATFORM), 1);
        confirm(platform);
        assertThat(platform.submitted())
                .singleElement()
                .extracting(Effect.SubmitOrder::desk)
                .isEqualTo(Source.PLATFORM);

        Chat builtIn = served(Chat.open(), Route.BUILT_IN);
        builtIn.write("pollo entero").write("1");
        confirm(builtIn);
        assertThat(builtIn.submitted()).singleElement().satisfies(order -> {
            assertThat(order.desk()).isEqualTo(Source.BUILT_IN);
            assertThat(order.quote().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.productId()).isEqualTo("pollos_0"));
        });
    }

    @Test
    void aFlagThatChangesInTheMiddleOfAnOrderChangesNothingForIt() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("2");
        served(chat, Route.BUILT_IN);
        confirm(chat);

        assertThat(chat.submitted()).singleElement().satisfies(order -> {
            assertThat(order.desk()).isEqualTo(Source.PLATFORM);
            assertThat(order.quote().subtotal()).isEqualTo(Pizzeria.soles("124.00"));
        });
    }

    @Test
    void theNextOrderFollowsTheFlag() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("2");
        served(chat, Route.BUILT_IN);
        confirm(chat);
        chat.placed("A-1", null);
        chat.write("pollo entero").says("60.00");
    }

    @Test
    @DisplayName("case 20: when the source fails the cart is carried over, and each price that differs is told once")
    void theCartIsCarriedOverWhenTheSourceFails() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("2");
        chat.write("inca kola").write("3").write("chicha morada").write("1");
        fail(chat);
        chat.write("carrito")
                .says("otra carta", "lo quité: Chicha morada", "POLLO ENTERO: antes S/ 62.00", "ahora *S/ 60.00*")
                .says("*Total: S/ 139.50*");
        assertThat(chat.state().session().cart().lines())
                .extracting(line -> line.productId() + " ×" + line.quantity())
                .containsExactly("pollos_0 ×2", "bebidas_0 ×3");

        confirm(chat);
        assertThat(chat.submitted()).singleElement().satisfies(order -> {
            assertThat(order.desk()).isEqualTo(Source.BUILT_IN);
            assertThat(order.quote().total()).isEqualTo(Pizzeria.soles("139.50"));
        });
    }

    @Test
    void aQuoteOfTheSourceThatFailedIsQuotedAgainBeforeItCanBeConfirmed() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("1");
        chat.write("pagar").tap("🏪").tap("Ana").tap("Efectivo").says("¿Lo pedimos?");
        fail(chat);
        chat.tap("✅ Confirmar").says("otra carta", "*Total: S/ 60.00*", "¿Lo pedimos?");
        assertThat(chat.submitted()).isEmpty();
        chat.tap("✅ Confirmar");
        assertThat(chat.submitted())
                .singleElement()
                .extracting(Effect.SubmitOrder::desk)
                .isEqualTo(Source.BUILT_IN);
    }

    @Test
    void aHalfMadeChoiceIsToBeMadeAgain() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("margarita").says("presentación");
        fail(chat);
        chat.write("familiar").says("otra carta", "Vuelve a elegir *Margarita*");
        assertThat(chat.state()).isInstanceOf(State.Browsing.class);
    }

    @Test
    void aHalfMadeChoiceOfAMenuThatIsGoneIsToBeMadeAgain() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("margarita").says("presentación");
        chat.world(now -> facts(
                now,
                new Supply(
                        Route.BUILT_IN,
                        Map.of(
                                Source.BUILT_IN,
                                new Shelf(new MenuSnapshot(BUILT_IN, now.now()), Terms.of(Source.BUILT_IN, List.of()))),
                        Set.of(Route.Part.MENU),
                        IDS)));
        chat.write("gracias")
                .says("otra carta", "Vuelve a elegir en el menú lo que estabas viendo")
                .saysNot("**");
    }

    @Test
    void anOrderOnItsWayIsLeftAlone() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("1");
        confirm(chat);
        fail(chat);
        chat.write("hola").says("Estamos enviando");
        assertThat(chat.state()).isInstanceOf(State.Submitting.class);
        assertThat(chat.state().session().route()).isEqualTo(Route.PLATFORM);
    }

    @Test
    void newsOfAnotherOrderDoNotCarryTheCartOver() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("1");
        fail(chat);
        chat.happen(new Event.OrderUncertain("#OTHER"));
        assertThat(chat.replies()).isEmpty();
        chat.write("carrito").says("otra carta");
    }

    @Test
    void aCustomerWhoWaitsForPricesGetsTheOtherMenuS() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("1");
        chat.later(Duration.ofMinutes(5));
        chat.write("pagar").tap("🏪").tap("Ana").tap("Efectivo");
        assertThat(chat.effects()).contains(new Effect.ReadMenu(Source.PLATFORM));
        fail(chat);
        chat.happen(new Event.MenuRead(false)).says("otra carta", "¿Lo pedimos?", "60.00");
    }

    @Test
    void withoutAMenuOfThePlatformTheBuiltInOneIsServedIfItMayBe() {
        Chat chat = Chat.open()
                .world(now -> facts(
                        now,
                        new Supply(
                                Route.PLATFORM,
                                Map.of(
                                        Source.BUILT_IN,
                                        new Shelf(
                                                new MenuSnapshot(BUILT_IN, now.now()),
                                                Terms.of(Source.BUILT_IN, List.of()))),
                                Set.of(),
                                IDS)));
        chat.write("pollo entero").says("60.00");
        Chat alone = Chat.open().world(now -> facts(now, new Supply(Route.PLATFORM, Map.of(), Set.of(), IDS)));
        alone.write("menu");
        assertThat(alone.effects()).contains(new Effect.ReadMenu(Source.PLATFORM));
    }

    @Test
    void ordersThatFailAreTakenInTheHouseWhileTheMenuStays() {
        Chat chat = served(Chat.open(), Route.PLATFORM).write("pollo entero").write("1");
        chat.write("pagar").tap("🏪").tap("Ana").tap("Efectivo").says("¿Lo pedimos?");
        supply(chat, Route.of(true, true, false, true), Set.of(Route.Part.ORDERS));
        chat.tap("✅ Confirmar");
        assertThat(chat.submitted()).singleElement().satisfies(order -> {
            assertThat(order.desk()).isEqualTo(Source.BUILT_IN);
            assertThat(order.quote().total()).isEqualTo(Pizzeria.soles("62.00"));
        });
    }

    @Test
    @DisplayName("case 58: a row of the other menu leads to the same dish in the menu of now, by the id map")
    void aTapOnTheOtherMenuFindsTheSameDish() {
        Chat chat = served(Chat.open(), Route.BUILT_IN).write("menu").tap("Bebidas");
        served(chat, Route.PLATFORM);
        chat.tap("Inca Kola").says("Inca Kola 500 ml", "¿Cuántas");
    }

    @Test
    void theNoticeIsThereInEnglishToo() {
        Chat chat = served(Chat.open(), Route.PLATFORM)
                .write("english")
                .write("chicha morada")
                .write("1");
        fail(chat);
        chat.write("cart").says("another menu", "took it out: Chicha morada");
    }

    private static void confirm(Chat chat) {
        chat.write("pagar").tap("🏪").tap("Ana").tap("Efectivo").tap("✅ Confirmar");
    }

    /** The platform's menu has failed: the flags are back and nothing may stay. */
    private static void fail(Chat chat) {
        supply(chat, Route.BUILT_IN, Set.of(Route.Part.MENU));
    }

    private static Chat served(Chat chat, Route wanted) {
        return supply(chat, wanted, Set.of());
    }

    private static Chat supply(Chat chat, Route wanted, Set<Route.Part> failed) {
        return chat.world(now -> {
            Map<Source, Shelf> shelves = new EnumMap<>(Source.class);
            shelves.put(
                    Source.PLATFORM,
                    new Shelf(
                            new MenuSnapshot(Pizzeria.menu(), Pizzeria.NOON),
                            Terms.of(Source.PLATFORM, Pizzeria.zones())));
            shelves.put(
                    Source.BUILT_IN,
                    new Shelf(new MenuSnapshot(BUILT_IN, now.now()), Terms.of(Source.BUILT_IN, Pizzeria.zones())));
            return facts(now, new Supply(wanted, shelves, failed, IDS));
        });
    }

    private static Facts facts(Facts now, Supply supply) {
        return new Facts(now.now(), now.turnKey(), now.branch(), now.person(), now.limits(), supply);
    }
}
