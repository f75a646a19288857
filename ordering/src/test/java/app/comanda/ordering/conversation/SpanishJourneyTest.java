package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.tracking.OrderStatus;
import org.junit.jupiter.api.Test;

/** A whole order in Spanish, by tapping and by writing. */
class SpanishJourneyTest {

    @Test
    void aPizzaIsTappedTogetherAndFetched() {
        Chat chat = Chat.open();
        chat.write("Hola").says("Hola, Ana", "La Brasa Feliz").offers("Ver el menú");
        chat.tap("Ver el menú").offers("Pizzas", "Bebidas", "Pollos a la brasa");
        assertThat(chat.titles()).doesNotContain("Postres");
        chat.tap("Pizzas").says("desde S/ 25.90", "S/ 29.90");
        chat.tap("Margarita").says("Tomate, mozzarella", "Familiar: S/ 39.90").offers("Personal", "Familiar");
        chat.tap("Familiar").says("Masa", "Elige 1").offers("Masa fina");
        chat.tap("Masa gruesa").says("Extras", "hasta 2").offers("Extra queso", "Sin nada más");
        chat.tap("Extra queso").says("Llevas: Extra queso").offers("✅ Listo");
        chat.tap("✅ Listo").says("S/ 44.40").offers("1", "2", "3");
        chat.tap("2").says("2 × *Margarita (Familiar)*", "S/ 88.80").offers("Pedir algo más", "Ver carrito", "Pagar");
        chat.tap("Pagar").offers("🛵 Delivery", "🏪 Recojo en local");
        chat.tap("🏪 Recojo").says("A nombre de quién").offers("Ana Quispe");
        chat.tap("Ana Quispe").says("Cómo vas a pagar").offers("Efectivo", "Yape", "Tarjeta");
        chat.tap("Yape")
                .says("2 × Margarita (Familiar): S/ 88.80", "Masa gruesa", "Extra queso", "*Total: S/ 88.80*")
                .says("Recojo en La Brasa Feliz", "Ana Quispe", "+51987654321", "Yape", "15 min")
                .offers("✅ Confirmar", "Cambiar", "Cancelar");
        assertThat(chat.submitted()).isEmpty();
        chat.tap("✅ Confirmar").says("Estamos enviando tu pedido");
        assertThat(chat.submitted()).singleElement().satisfies(order -> {
            assertThat(order.reference()).matches("#[0-9A-HJKMNP-TV-Z]{10}");
            assertThat(order.quote().total()).isEqualTo(Pizzeria.soles("88.80"));
            assertThat(order.quote().payment()).isEqualTo(PaymentMethod.YAPE);
            assertThat(order.quote().fulfilment()).isEqualTo(new Fulfilment.Pickup());
        });
        chat.placed("A-17", Pizzeria.soles("88.80")).says("A-17", chat.reference(), "30 min");
        assertThat(chat.session().cart().isEmpty()).isTrue();
        assertThat(chat.session().epoch()).isEqualTo(2);
        chat.moved(OrderStatus.CONFIRMED).says("confirmó");
        chat.moved(OrderStatus.READY).says("ya puedes recogerlo");
    }
}
