package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.conversation.DeepLink.Kind;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Product;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("case 60: a link opens exactly what it names, and is always answered")
class DeepLinkTest {

    @Test
    void opensTheProductOfANewCustomer() {
        Chat.open()
                .write(link(Kind.PRODUCT, "pz_marg", "Margarita"))
                .says("Te damos la bienvenida", "*Margarita*", "¿En qué presentación");
    }

    @Test
    void opensEveryProductOfTheMenuWhateverItsId() {
        for (Product product : Pizzeria.pizzas().products()) {
            Chat.open()
                    .write("hola")
                    .write(link(Kind.PRODUCT, product.id(), product.name().es()))
                    .says("*" + product.name().es() + "*");
        }
    }

    @Test
    void opensTheSameProductWhenTheMenuHasAnotherOrderAndAnotherName() {
        Chat chat = Chat.open()
                .menu(Pizzeria.menu(
                        "turned",
                        List.of(
                                Pizzeria.drinks(),
                                Pizzeria.category(
                                        "x",
                                        "X",
                                        "X",
                                        List.of(
                                                Pizzeria.simple("other", "Margarita", "9.00"),
                                                Pizzeria.simple("pz_marg", "La clásica", "25.90"))))));

        chat.write(link(Kind.PRODUCT, "pz_marg", "Margarita")).says("La clásica");
    }

    @Test
    void opensACategoryAndAnOffer() {
        Chat.open().write(link(Kind.CATEGORY, "cat pizzas|1", "Pizzas")).says("Margarita", "Hawaiana");
        String offer = Pizzeria.offers().getFirst().id();
        Chat.open()
                .world(now -> now.with(now.terms().withOffers(Pizzeria.offers())))
                .write(link(Kind.OFFER, offer, "Promo"))
                .says(Pizzeria.offers().getFirst().name().es());
    }

    @Test
    void answersWhereTheThingIsGone() {
        Chat.open().write(link(Kind.PRODUCT, "gone", "Algo")).says("ya no está").offers("Pizzas");
        Chat.open().write(link(Kind.CATEGORY, "gone", "Algo")).says("ya no está");
        Chat.open().write(link(Kind.OFFER, "gone", "Algo")).says("promo");
        Chat.open().menu(null).write(link(Kind.PRODUCT, "pz_marg", "Margarita")).says("carta");
    }

    @Test
    void showsTheNeighboursOfWhatIsSoldOut() {
        Chat.open().write(link(Kind.PRODUCT, "pollo3", "Combo familiar")).says("Combo familiar", "Pollo entero");
    }

    @Test
    void leavesWhatWasBeingChosenAndKeepsTheCart() {
        Chat chat = Chat.open().write("inca kola").tap("2").write("margarita");

        chat.write(link(Kind.PRODUCT, "chicha", "Chicha morada")).says("¿Cuántas");
        assertThat(chat.tap("1").session().cart().units()).isEqualTo(3);
    }

    @Test
    void isReadInTheMiddleOfTheCheckout() {
        Chat.open()
                .write("inca kola")
                .tap("1")
                .write("pagar")
                .write("delivery")
                .write("Hello, can I have " + link(Kind.PRODUCT, "chicha", "Chicha morada"))
                .says("Chicha morada");
    }

    private static String link(Kind kind, String id, String name) {
        return new DeepLink(kind, id).text(Language.ES, name);
    }
}
