package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Facts.Person;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the cart to the confirmed order and what becomes of it. */
class CheckoutTest {

    @Test
    void onlyWhatTheBranchOffersIsAsked() {
        Chat chat = Orders.with(Chat.open(Pizzeria.branch(false, true, PaymentMethod.CASH)), 1);
        chat.write("pagar").says("A nombre de quién").tap("Ana Quispe").says("Recojo en La Brasa Feliz", "Efectivo");
    }

    @Test
    @DisplayName("case 41: each of six ways to pay is on the list and taken by its id")
    void everyPaymentIsHandled() {
        for (PaymentMethod method : PaymentMethod.values()) {
            Chat chat = Orders.with(Chat.open(Pizzeria.branch(false, true, PaymentMethod.values())), 1);
            chat.write("pagar").write("Ana");
            assertThat(chat.titles()).hasSize(6);
            chat.tap(new TextsEs().payment(method));
            assertThat(((State.Quoted) chat.state()).quote().payment()).isEqualTo(method);
        }
    }

    @Test
    @DisplayName("case 30: nothing is placed before Confirm is tapped")
    void nothingIsPlacedBeforeConfirm() {
        Chat chat = Orders.quoted();
        assertThat(chat.submitted()).isEmpty();
        chat.tap("✅ Confirmar");
        assertThat(chat.submitted()).hasSize(1);
    }

    @Test
    @DisplayName("case 31: a second Confirm is the same order, before and after the platform has it")
    void aSecondConfirmIsTheSameOrder() {
        Chat chat = Orders.quoted();
        int quote = chat.receivedSoFar();
        chat.tap("✅ Confirmar").tap(quote, "✅ Confirmar").says("es el mismo pedido *" + chat.reference());
        chat.placed("A-1", null).tap(quote, "✅ Confirmar").says("ya lo confirmaste", "A-1");
        assertThat(chat.submitted()).hasSize(1);
    }

    @Test
    void aConfirmWrittenBeforeTheQuoteWasSeenIsNotObeyed() {
        Chat chat = Orders.withDrinks(1).write("pagar").write("recojo").write("Ana");
        chat.happen(new Event.Wrote("efectivo"), new Event.Wrote("confirmar"))
                .says("Total")
                .offers("✅ Confirmar");
        assertThat(chat.submitted()).isEmpty();
        chat.write("confirmar");
        assertThat(chat.submitted()).hasSize(1);
    }

    @Test
    @DisplayName("case 72: the Confirm of an older quote is not obeyed")
    void anOlderQuoteIsNotConfirmed() {
        Chat chat = Orders.quoted();
        int old = chat.receivedSoFar();
        Orders.with(chat, 1).write("pagar").says("3 × Inca Kola");
        chat.tap(old, "✅ Confirmar").says("ya no vale", "*Total: S/ 19.50*");
        assertThat(chat.submitted()).isEmpty();
    }

    @Test
    void aQuoteThatIsTooOldIsMadeAgain() {
        Chat chat = Orders.quoted().later(Duration.ofMinutes(16));
        chat.tap("✅ Confirmar").says("revisando los precios");
        assertThat(chat.effects()).contains(new Effect.ReadMenu(Source.PLATFORM));
        chat.menu(Pizzeria.menu())
                .happen(new Event.MenuRead(true))
                .says("*Total: S/ 13.00*")
                .offers("✅ Confirmar");
        assertThat(chat.submitted()).isEmpty();
    }

    @Test
    void pricesThatCannotBeReadAreNotPromised() {
        Chat chat = Orders.withDrinks(2).later(Duration.ofMinutes(5));
        Orders.quoted(chat).says("revisando los precios");
        chat.happen(new Event.MenuRead(false))
                .says("No pude comprobar los precios")
                .offers("Intentar de nuevo");
        chat.tap("Intentar de nuevo");
        assertThat(chat.effects()).contains(new Effect.ReadMenu(Source.PLATFORM));
        chat.menu(Pizzeria.menu()).happen(new Event.MenuRead(true)).says("*Total: S/ 13.00*");
    }

    @Test
    @DisplayName("case 20: a price that changed after adding is said with both amounts and agreed again")
    void aChangedPriceIsAgreedAgain() {
        Chat chat = Chat.open()
                .write("margarita")
                .tap("Familiar")
                .tap("Masa fina")
                .tap("Sin nada más")
                .tap("1");
        chat.menu(Pizzeria.menu(
                "v2",
                List.of(Pizzeria.category(
                        "cat pizzas|1", "Pizzas", "Pizzas", List.of(Pizzeria.margherita("25.90", "42.00"))))));
        chat.write("pagar").says("Cambió el precio de Margarita (Familiar)", "S/ 39.90", "S/ 42.00");
        chat.write("recojo")
                .write("Ana")
                .write("yape")
                .says("*Total: S/ 42.00*")
                .saysNot("Cambió");
    }

    @Test
    @DisplayName("case 78: what ran out is named with its neighbours, the rest of the cart stays")
    void whatRanOutIsNamed() {
        Chat chat = Orders.withDrinks(2).write("pollo entero").tap("1");
        chat.menu(Pizzeria.menu("v2", List.of(Pizzeria.drinks())));
        Orders.quoted(chat);
        Chat other = Orders.withDrinks(2).write("pollo entero").tap("1");
        other.menu(Pizzeria.menu(
                "v2",
                List.of(
                        Pizzeria.drinks(),
                        Pizzeria.category(
                                "cat_pollos",
                                "Pollos",
                                "Chicken",
                                List.of(
                                        Pizzeria.simple(
                                                "pollo1",
                                                "Pollo entero",
                                                "62.00",
                                                null,
                                                app.comanda.ordering.menu.Availability.OUT_OF_STOCK),
                                        Pizzeria.simple("pollo2", "Cuarto de pollo", "19.90"))))));
        other.write("pagar").says("Se nos acabó *Pollo entero*", "Cuarto de pollo", "*Total: S/ 13.00*");
        assertThat(other.session().cart().lines()).hasSize(1);
    }

    @Test
    @DisplayName("case 78: a product that has left the menu is still called by its name")
    void whatLeftTheMenuIsNamed() {
        Chat chat = Orders.withDrinks(2).write("pollo entero").tap("1");
        chat.menu(Pizzeria.menu("v2", List.of(Pizzeria.drinks())))
                .write("pagar")
                .says("Se nos acabó *Pollo entero*");
    }

    @Test
    @DisplayName("case 46: a long order has its lines ahead and its total with the buttons")
    void aLongOrderKeepsItsTotal() {
        Chat chat = Orders.withDrinks(2);
        for (int i = 1; i <= 22; i++) {
            chat.write("Jugo surtido de frutas tropicales " + i).write("3");
        }
        chat.write("carrito");
        assertThat(chat.replies().getLast()).isInstanceOf(Reply.Buttons.class);
        assertThat(Chat.text(chat.replies().getLast())).contains("*Total: S/ 508.00*");
        Orders.quoted(chat).says("3 × Jugo surtido de frutas tropicales 22: S/ 22.50");
        assertThat(Chat.text(chat.replies().getLast())).contains("*Total: S/ 508.00*", "Efectivo");
    }

    @Test
    @DisplayName("case 38, 70: a phone is asked for only where the courier needs one; hello is not a number")
    void aPhoneIsAskedForWhenNeeded() {
        Chat fetched = Orders.with(Chat.open().from(new Person("Ana", null)), 2);
        Orders.quoted(fetched).says("*Total: S/ 13.00*");
        Chat chat = Orders.with(Chat.open().from(new Person(null, null)), 4);
        chat.write("pagar")
                .write("delivery")
                .write("Jr. Canevaro 220, Lince")
                .write("Rosa")
                .says("qué número");
        chat.write("hola").says("no me parece un número");
        chat.write("987 654 321").says("Cómo vas a pagar").tap("Yape").says("+51987654321");
    }

    @Test
    @DisplayName("case 35: a shared place with its street reaches the order")
    void aSharedPlaceReachesTheOrder() {
        Chat chat = Orders.withDrinks(4).write("pagar").tap("🛵 Delivery");
        chat.share(Pizzeria.LINCE).says("Ya tengo tu ubicación");
        chat.write("Jr. Canevaro 220")
                .says("Envío: S/ 6.00")
                .tap("Ana")
                .tap("Yape")
                .says("*Total: S/ 32.00*");
        assertThat(((State.Quoted) chat.state()).quote().fulfilment())
                .isInstanceOfSatisfying(Fulfilment.Delivery.class, delivery -> {
                    assertThat(delivery.address().coordinates()).isEqualTo(Pizzeria.LINCE);
                    assertThat(delivery.address().street()).isEqualTo("Jr. Canevaro 220");
                });
    }

    @Test
    @DisplayName("case 36: a typed address that is on no map asks for the pin and keeps what was typed")
    void aTypedAddressIsKept() {
        Chat chat = Orders.withDrinks(4).write("pagar").tap("🛵 Delivery");
        chat.write("Calle Los Tulipanes 145").says("Los Tulipanes 145", "no logro ubicarla");
        assertThat(chat.replies().getLast()).isInstanceOf(Reply.AskLocation.class);
        chat.share(Pizzeria.LINCE).says("Envío: S/ 6.00").tap("Ana").tap("Yape").says("Los Tulipanes 145");
    }

    @Test
    @DisplayName("case 37, 76: too far, too little and no zones are said, with what can be done")
    void whatCannotBeDeliveredIsSaid() {
        Chat far = Orders.withDrinks(4).write("pagar").tap("🛵 Delivery").share(Pizzeria.CHOSICA);
        far.says("fuera de nuestra zona", " km").offers("🏪 Recojo en local", "Otra dirección");
        far.tap("🏪").says("A nombre de quién");
        Chat small = Orders.withDrinks(2).write("pagar").tap("🛵 Delivery").write("Jr. Canevaro 220, Lince");
        small.says("mínimo es S/ 20.00", "te faltan *S/ 7.00*").offers("Pedir algo más", "🏪 Recojo en local");
        Orders.with(small, 2).write("pagar").says("A nombre de quién");
        Chat none = Orders.withDrinks(4).world(now -> now.with(now.terms().withZones(List.of())));
        none.write("pagar").tap("🛵 Delivery").write("Jr. Canevaro 220, Lince").says("no tenemos reparto");
    }

    @Test
    @DisplayName("case 18: delivery is free from the threshold on, exactly reached included; pickup never says so")
    void deliveryIsFreeFromTheThreshold() {
        Chat chat = Chat.open()
                .write("pollo entero")
                .write("1")
                .write("pollo entero")
                .write("1");
        chat.write("pagar").tap("🛵 Delivery").write("Jr. Canevaro 220, Lince").says("envío es gratis");
        chat.tap("Ana").tap("Yape").says("Envío: gratis", "*Total: S/ 124.00*");
        chat.tap("Cambiar").tap("Entrega").tap("🏪").saysNot("gratis").says("*Total: S/ 124.00*");
    }

    @Test
    @DisplayName("case 34: an order after a pickup asks again and is a delivery if so chosen")
    void deliveryAfterPickupIsDelivery() {
        Chat chat = Orders.submitting().placed("A-1", null);
        Orders.with(chat, 4)
                .write("pagar")
                .offers("🛵 Delivery", "🏪 Recojo en local")
                .tap("🛵");
        chat.write("Jr. Canevaro 220, Lince").tap("Yape").says("Envío: S/ 6.00").tap("✅ Confirmar");
        assertThat(chat.submitted().getLast().quote().fulfilment()).isInstanceOf(Fulfilment.Delivery.class);
    }

    @Test
    @DisplayName("case 32: a refused, uncertain or handed-over order is never called confirmed")
    void failuresAreTold() {
        Chat refused = Orders.submitting();
        refused.happen(new Event.OrderRefused(refused.reference()))
                .says("no aceptó")
                .offers("Intentar de nuevo");
        assertThat(refused.session().cart().units()).isEqualTo(2);
        refused.tap("Intentar de nuevo").says("*Total: S/ 13.00*").tap("✅ Confirmar");
        assertThat(refused.submitted()).hasSize(2);

        Chat uncertain = Orders.submitting();
        uncertain
                .happen(new Event.OrderUncertain(uncertain.reference()))
                .says("Todavía no sé")
                .saysNot("🎉");
        uncertain.happen(new Event.OrderHandedOver(uncertain.reference())).says("Una persona del restaurante");
        assertThat(uncertain.session().cart().isEmpty()).isTrue();
        uncertain.write("estado").says("Una persona del restaurante");
        uncertain.placed("A-3", null).says("A-3");
    }

    @Test
    @DisplayName("case 33, 44: pending is shown pending; each step is told once and only forwards")
    void stepsAreToldOnce() {
        Chat chat = Orders.submitting().placed("A-1", null);
        chat.write("¿dónde está mi pedido?").says("pendiente");
        chat.moved(OrderStatus.PREPARING).says("preparando");
        chat.moved(OrderStatus.PREPARING);
        assertThat(chat.effects()).isEmpty();
        chat.moved(OrderStatus.CONFIRMED);
        assertThat(chat.effects()).isEmpty();
        chat.moved(OrderStatus.REJECTED).says("no pudo aceptar");
        chat.moved(OrderStatus.DELIVERED);
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    @DisplayName("case 72: a button of a finished order is explained")
    void aFinishedOrdersButtonIsExplained() {
        Chat chat = Chat.open().write("hola").write("menu");
        int before = chat.receivedSoFar();
        Orders.quoted(Orders.with(chat, 2)).tap("✅ Confirmar").placed("A-1", null);
        chat.tap(before, "Pizzas").says("mensaje anterior").offers("Ver el menú");
    }
}
