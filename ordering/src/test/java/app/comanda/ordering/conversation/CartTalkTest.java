package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Line;
import app.comanda.ordering.conversation.Event.SentCatalogCart;
import app.comanda.ordering.conversation.Event.SentCatalogCart.CatalogItem;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Product;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of the cart of a customer who taps, writes and comes back to a changed menu. */
class CartTalkTest {

    @Test
    void aQuantityBeyondReasonIsRefusedAndTheCartStays() {
        Chat chat = Orders.withDrinks(2);
        chat.happen(new SentCatalogCart(List.of(new CatalogItem("inka", Integer.MAX_VALUE)), null))
                .says("99");
        assertThat(chat.session().cart().units()).isEqualTo(2);
        chat.happen(new SentCatalogCart(List.of(new CatalogItem("chicha", Integer.MAX_VALUE)), null))
                .says("99");
        assertThat(chat.session().cart().units()).isEqualTo(2);
    }

    @Test
    void theSameExtrasTappedInAnotherOrderMakeOneLine() {
        Chat chat = Chat.open();
        pizza(chat, "Extra queso", "Tocino");
        pizza(chat, "Tocino", "Extra queso");
        assertThat(chat.session().cart().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(2));
    }

    @Test
    @DisplayName("case 27: a size that is sold no more is named at checkout and never becomes another price")
    void aSizeThatIsGoneIsNamedAtCheckout() {
        Chat chat = Orders.withDrinks(2);
        pizza(chat, "Tocino", "Extra queso");
        Product flat = new Product(
                "pz_marg",
                Localized.of("Margarita"),
                Localized.of(""),
                Pizzeria.soles("25.90"),
                null,
                Availability.AVAILABLE,
                15,
                List.of(),
                Pizzeria.margherita("25.90", "39.90").modifiers());
        chat.menu(Pizzeria.menu(
                        "flat",
                        List.of(
                                Pizzeria.category("cat pizzas|1", "Pizzas", "Pizzas", List.of(flat)),
                                Pizzeria.drinks())))
                .write("pagar")
                .says("Se nos acabó *Margarita*", "*Total: S/ 13.00*");
        assertThat(chat.session().cart().lines()).extracting(Line::productId).containsExactly("inka");
    }

    private static void pizza(Chat chat, String first, String second) {
        chat.write("margarita")
                .tap("Familiar")
                .tap("Masa fina")
                .tap(first)
                .tap(second)
                .tap("1");
    }
}
