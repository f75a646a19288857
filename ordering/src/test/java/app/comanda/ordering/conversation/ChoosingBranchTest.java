package app.comanda.ordering.conversation;

import static app.comanda.ordering.conversation.Pizzeria.soles;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One number with several branches behind it, and restaurants that pause. */
class ChoosingBranchTest {
    private static final Coordinates MIRAFLORES = new Coordinates(-12_121_000, -77_030_000);
    private static final Coordinates SURCO = new Coordinates(-12_145_000, -76_991_000);

    private static Place place(String id, String title, @Nullable Coordinates where, boolean open, Menu menu) {
        Branch branch = Pizzeria.branch().at(new Branch.Site(id, title, "Av. " + title + " 100", where, open));
        return new Place(
                branch,
                Supply.of(
                        new MenuSnapshot(menu, Pizzeria.NOON), Pizzeria.facts().terms()));
    }

    private static Place lince() {
        return place("lince", "Lince", Pizzeria.LINCE, true, Pizzeria.menu());
    }

    /** Has pizzas at other prices, and nothing else. */
    private static Place surco(boolean open) {
        Menu menu = Pizzeria.menu(
                "surco",
                List.of(Pizzeria.category(
                        "cat pizzas|1", "Pizzas", "Pizzas", List.of(Pizzeria.margherita("27.90", "41.90")))));
        return place("surco", "Surco", SURCO, open, menu);
    }

    private static Chat chat(Place... places) {
        return new Chat(Pizzeria.facts().among(List.of(places)));
    }

    @Test
    void asksForTheBranchBeforeAnythingElse() {
        Chat chat = chat(surco(true), lince()).write("hola");

        chat.says("¿De qué local quieres pedir?").offers("Surco", "Lince");
        assertThat(chat.state()).isInstanceOf(State.ChoosingBranch.class);

        chat.tap("Lince").says("Te atiende Lince (Av. Lince 100)").offers("Ver el menú", "Cambiar de local");
        assertThat(chat.session().branch()).isEqualTo("lince");
    }

    @Test
    void showsTheNearestBranchFirstOnceItKnowsWhereTheCustomerIs() {
        Chat chat = chat(place("x", "Sin mapa", null, true, Pizzeria.menu()), surco(true), lince())
                .write("hola")
                .share(MIRAFLORES);

        chat.says("el más cercano primero", "a 4.");
        assertThat(chat.titles()).containsExactly("Lince", "Surco", "Sin mapa");
    }

    @Test
    void takesUpWhatWasWrittenBeforeTheBranchWasChosen() {
        Chat chat = chat(surco(true), lince()).write("margarita");
        chat.says("¿De qué local");

        chat.write("surco").says("Te atiende Surco", "¿En qué presentación");
        assertThat(chat.session().branch()).isEqualTo("surco");
    }

    @Test
    void tellsWhereEveryBranchIs() {
        Chat chat = chat(surco(true), lince()).write("hola").tap("Lince");

        chat.write("¿dónde quedan?").says("*Lince*\nAv. Lince 100", "*Surco*\nAv. Surco 100");
        chat.write("where are you located?").says("Av. Lince 100", "Av. Surco 100", "https://www.google.com/maps");
    }

    @Test
    void asksInEnglishWhoWritesInEnglish() {
        chat(surco(true), lince()).write("hello, I would like the menu please").says("Which branch");
    }

    @Test
    void carriesTheCartToAnotherBranchAtItsPricesAndNamesWhatItHasNot() {
        Chat chat = chat(lince(), surco(true)).write("hola").tap("Lince");
        chat.write("margarita").tap("Personal");
        orderOne(chat);
        chat.write("hawaiana");
        orderOne(chat);
        assertThat(chat.session().cart().lines()).hasSize(2);

        chat.write("cambiar de local").offers("Lince", "Surco");
        chat.tap("Surco").says("Te atiende Surco", "Hawaiana", "S/ 27.90");

        assertThat(chat.session().cart().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.shownUnitPrice()).isEqualTo(soles("27.90")));
    }

    @Test
    void keepsTheCartAsItIsWhenTheSameBranchIsChosenAgain() {
        Chat chat = chat(lince(), surco(true)).write("hola").tap("Lince");
        chat.write("hawaiana");
        orderOne(chat);
        var cart = chat.session().cart();

        chat.write("otro local").tap("Lince");

        assertThat(chat.session().cart()).isEqualTo(cart);
    }

    @Test
    void offersTheOthersWhenTheChosenBranchTakesNoOrdersAnyMore() {
        Chat chat = chat(lince(), surco(true)).write("hola").tap("Surco");
        chat.world(now -> now.among(List.of(lince(), surco(false))));

        chat.write("menú").says("Por ahora Surco no está tomando pedidos").offers("Lince");
        assertThat(chat.titles()).doesNotContain("Surco");
    }

    @Test
    void anOldButtonOfTheBranchesIsNotObeyed() {
        Chat chat = chat(lince(), surco(true)).write("hola").tap("Lince");
        int before = chat.receivedSoFar() - 1;
        chat.write("menú");

        chat.tap(before, "Surco");

        assertThat(chat.session().branch()).isEqualTo("lince");
    }

    @Test
    void pagesManyBranches() {
        Place[] many = new Place[14];
        for (int i = 0; i < many.length; i++) {
            many[i] = place("b" + i, "Local " + (i + 1), null, true, Pizzeria.menu());
        }
        Chat chat = chat(many).write("hola");

        chat.tap("Ver más").tap("Local 14").says("Te atiende Local 14");
    }

    @Test
    void aPausedRestaurantSaysSoKindlyAndKeepsTheCart() {
        Chat chat = Chat.open().write("hawaiana");
        orderOne(chat);
        var cart = chat.session().cart();
        Branch usual = Pizzeria.branch();
        chat.world(now -> now.with(usual.at(new Branch.Site("x", "x", null, null, false))));

        chat.write("pagar").says("no está tomando pedidos nuevos", "Guardo tu carrito");
        chat.write("where is my order?").saysNot("isn't taking");
        assertThat(chat.session().language()).isEqualTo(Language.EN);
        chat.tap("Pagar").says("isn't taking new orders");
        assertThat(chat.session().cart()).isEqualTo(cart);
        assertThat(chat.submitted()).isEmpty();

        chat.world(now -> now.with(usual)).write("pay").saysNot("isn't taking");
    }

    private static void orderOne(Chat chat) {
        for (int i = 0;
                i < 8
                        && !(chat.state() instanceof State.ReviewingCart)
                        && !chat.titles().contains("Pagar");
                i++) {
            List<String> titles = chat.titles();
            if (titles.contains("Sin nada más")) {
                chat.tap("Sin nada más");
            } else if (titles.stream().anyMatch(title -> title.startsWith("✅"))) {
                chat.tap("✅");
            } else {
                chat.tap(titles.getFirst());
            }
        }
    }
}
