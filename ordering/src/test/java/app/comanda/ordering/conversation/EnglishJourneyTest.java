package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.tracking.OrderStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A whole order in English, almost all of it written. */
class EnglishJourneyTest {

    @Test
    @DisplayName("case 69: a pizza is written together and delivered, every word of it in English")
    void aPizzaIsWrittenTogetherAndDelivered() {
        Chat chat = Chat.open();
        chat.write("Hello").says("Hi, Ana").offers("See the menu");
        chat.write("margherita, please").says("Tomato, mozzarella").offers("Personal", "Family");
        chat.write("family").says("Crust").offers("Thin crust", "Thick crust");
        chat.write("thin crust").says("Extras", "Choose up to 2").offers("Extra cheese", "Skip");
        chat.write("cheese and bacon").says("How many", "S/ 47.40 each");
        chat.write("two").says("Added 2 × *Margherita (Family)*", "S/ 94.80").offers("Order more", "View cart");
        chat.write("checkout").says("deliver it, or will you pick it up");
        chat.write("delivery").says("Where shall we bring it?");
        chat.write("Av. Arenales 1450, Dpto 4, Lince").says("Delivery: S/ 6.00", "What name");
        chat.write("Rosa Díaz").says("How would you like to pay?").offers("Cash", "Yape", "Card");
        chat.write("cash").says("That's *S/ 100.80*").offers("Exact amount", "S/ 200.00");
        chat.write("200")
                .says("You pay with S/ 200.00, change S/ 99.20")
                .says("Family", "Thin crust", "Extra cheese", "Bacon", "Subtotal: S/ 94.80", "Delivery: S/ 6.00")
                .says("*Total: S/ 100.80*", "Av. Arenales 1450", "Rosa Díaz", "+51987654321", "Cash", "35 min")
                .saysNot("Envío", "Pedido", "Efectivo")
                .offers("✅ Confirm", "Change", "Cancel");
        chat.write("yes").says("tap *Confirm*");
        assertThat(chat.submitted()).isEmpty();
        chat.write("confirm").says("We're sending your order");
        assertThat(chat.submitted()).singleElement().satisfies(order -> {
            assertThat(order.quote().total()).isEqualTo(Pizzeria.soles("100.80"));
            assertThat(order.quote().payment()).isEqualTo(PaymentMethod.CASH);
            assertThat(order.quote().fulfilment()).isInstanceOf(Fulfilment.Delivery.class);
        });
        chat.placed("B-2", null).says("The restaurant has your order *B-2*");
        chat.write("Where is my order?").says("pending");
        assertThat(chat.effects()).contains(new Effect.LookAtOrder(chat.reference()));
        chat.moved(OrderStatus.DISPATCHED).says("on its way");
        chat.moved(OrderStatus.DELIVERED).says("has arrived");
        chat.write("status").says("no orders under way", "has arrived");
    }

    @Test
    @DisplayName("case 69: the language follows clear words and can be switched in the middle of a question")
    void theLanguageIsSwitchedInTheMiddle() {
        Chat chat = Chat.open();
        chat.write("margarita").says("¿En qué presentación");
        chat.write("english").says("English from now on", "Which size").offers("Family");
        chat.tap("Family").says("Crust");
        chat.write("español").says("Seguimos en español", "Masa");
        chat.write("asdfgh").says("no te entendí", "Masa").offers("Masa fina");
    }
}
