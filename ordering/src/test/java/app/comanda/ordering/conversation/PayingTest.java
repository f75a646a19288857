package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Menu;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cash and change, instructions, receipts, notes and addresses that are known. */
class PayingTest {
    private static final String ADDRESS = "Jr. Canevaro 220, Lince";

    private static Chat delivery(Chat chat) {
        return Orders.with(chat, 4)
                .write("pagar")
                .tap("🛵 Delivery")
                .write(ADDRESS)
                .tap("Ana");
    }

    private static Quote quote(Chat chat) {
        return ((State.Quoted) chat.state()).quote();
    }

    @Test
    void cashIsAskedForAndItsChangeSaid() {
        Chat chat = delivery(Chat.open()).tap("Efectivo").says("Serán *S/ 32.00*", "Con cuánto pagas");

        chat.offers("Pago exacto", "S/ 50.00", "S/ 100.00").write("con 20").says("no alcanza");
        chat.write("50").says("Pagas con S/ 50.00, vuelto S/ 18.00");

        assertThat(quote(chat).change()).contains(Pizzeria.soles("18.00"));
    }

    @Test
    void tellsWhatSoldOutWhileCashIsAskedFor() {
        Menu nothing = new Menu("later", Pizzeria.menu().currency(), List.of());
        Chat chat =
                delivery(Chat.open()).tap("Efectivo").says("Con cuánto pagas").menu(nothing);

        chat.tap("🛵 Delivery").says("ya no");

        assertThat(chat.state().session().cart().isEmpty()).isTrue();
    }

    @Test
    void exactCashIsNotAskedTwice() {
        Chat chat = delivery(Chat.open()).tap("Efectivo").tap("Pago exacto").says("¿Lo pedimos?");

        assertThat(quote(chat).wishes().cash()).isNull();
        chat.write("carrito").write("pagar").says("¿Lo pedimos?");
    }

    @Test
    void cashThatNoLongerSufficesIsAskedAgain() {
        Chat chat = delivery(Chat.open()).tap("Efectivo").tap("S/ 50.00").says("¿Lo pedimos?");

        Orders.with(chat, 4).write("pagar").says("no alcanza: son S/ 58.00");
    }

    @Test
    @DisplayName("case 41: each way to pay is taken, and one with instructions tells them with the order")
    void eachPaymentIsTaken() {
        for (PaymentMethod method : PaymentMethod.values()) {
            Branch branch = Pizzeria.branch(false, true, method);
            Chat chat = Orders.with(Chat.open(branch), 2).write("pagar").write("Ana");
            assertThat(quote(chat).payment()).isEqualTo(method);
        }
        Branch usual = Pizzeria.branch();
        Chat chat = Orders.with(
                Chat.open(new Branch(
                        usual.name(),
                        usual.city(),
                        usual.language(),
                        usual.timeZone(),
                        usual.services(),
                        usual.payments(),
                        Map.of(PaymentMethod.YAPE, "al 987 654 321, a nombre de La Brasa Feliz"))),
                2);
        chat.write("pagar")
                .write("recojo")
                .write("Ana")
                .write("yape")
                .tap("✅ Confirmar")
                .placed("A-1", null);
        chat.says("*Yape*: al 987 654 321", "foto del comprobante");
    }

    @Test
    void aPictureOfAPaymentIsKeptWithItsOrder() {
        Event.SentMedia picture = new Event.SentMedia(Event.SentMedia.Kind.IMAGE, null, "media-7");
        Chat chat =
                Orders.withDrinks(2).write("pagar").write("recojo").write("Ana").write("yape");
        chat.happen(picture).says("Aún falta confirmar").says("¿Lo pedimos?");

        chat.tap("✅ Confirmar").placed("A-1", null).happen(picture).says("comprobante del pedido *A-1*");

        assertThat(chat.effects()).contains(new Effect.AttachReceipt(chat.reference(), "media-7"));
        assertThat(Orders.submitting().placed("A-2", null).happen(picture).effects())
                .as("paid in cash, a picture is no receipt")
                .noneMatch(Effect.AttachReceipt.class::isInstance);
    }

    @Test
    void aReceiptIsMadeOutToARucThatCanBeRight() {
        Chat chat = Orders.quoted().write("factura").says("RUC");

        chat.write("20100070971").says("no parece un RUC");
        chat.write("20100070970").says("Factura, RUC 20100070970", "¿Lo pedimos?");
        assertThat(quote(chat).wishes().document()).isEqualTo(new TaxDocument.Ruc("20100070970"));
        chat.tap("Cambiar").tap("Boleta o factura").tap("Boleta simple").saysNot("RUC");
    }

    @Test
    void notesForTheRestaurantAndTheCourierReachTheQuote() {
        Chat chat = delivery(Chat.open()).tap("Yape");

        chat.tap("Cambiar")
                .tap("Nota al restaurante")
                .write("sin ají, por favor")
                .says("📝 sin ají, por favor");
        chat.tap("Cambiar")
                .tap("Nota al motorizado")
                .write("toca el timbre dos veces")
                .says("🛵 toca el timbre");

        assertThat(quote(chat).wishes().note()).isEqualTo("sin ají, por favor");
        assertThat(quote(chat).wishes().courierNote()).isEqualTo("toca el timbre dos veces");
    }

    @Test
    void anAddressIsOfferedTheNextTimeByItsName() {
        Chat chat = delivery(Chat.open()).tap("Yape").tap("✅ Confirmar").placed("A-1", null);
        chat.says("¿Guardo *Jr. Canevaro 220").tap("🏠 Casa").says("Guardada como 🏠 Casa");

        Orders.with(chat, 4).write("pagar").tap("🛵 Delivery").offers("🏠 Casa", "Otra dirección");
        chat.write("a casa").says("Cómo vas a pagar").tap("Yape").says("Jr. Canevaro 220");
        chat.write("delivery").tap("Otra dirección").says("Comparte tu ubicación");
    }

    /** A cart at a branch that also serves at its tables. */
    static Chat atTheCounter() {
        return Orders.with(open(EnumSet.allOf(Service.class)), 2);
    }

    /** A branch with these services. */
    static Chat open(Set<Service> services) {
        Branch usual = Pizzeria.branch();
        return Chat.open(new Branch(
                usual.name(),
                usual.city(),
                usual.language(),
                usual.timeZone(),
                services,
                List.of(PaymentMethod.CASH),
                Map.of()));
    }

    @Test
    @DisplayName("case 40: eating at the restaurant is a way of its own")
    void ordersAreEatenAtTheRestaurant() {
        Chat chat = atTheCounter();

        chat.write("pagar")
                .offers("🛵 Delivery", "🏪 Recojo en local", "🍽️ En el local")
                .tap("🍽️")
                .says("¿En qué mesa estás?")
                .write("mesa 5")
                .write("Ana");

        chat.says("Para comer en La Brasa Feliz · mesa 5").saysNot("Envío", "Con cuánto");
        assertThat(quote(chat).fulfilment()).isEqualTo(new Fulfilment.OnSite("5"));
    }

    @Test
    @DisplayName("case 31: a second tap on Confirm and one on an old quote place nothing more")
    void confirmedTwiceIsOneOrder() {
        Chat chat = Orders.quoted();
        int messages = chat.receivedSoFar();

        chat.tap("✅ Confirmar").tap(messages, "✅ Confirmar").says("Ya lo confirmaste");
        chat.placed("A-1", null)
                .later(Duration.ofMinutes(1))
                .tap(messages, "✅ Confirmar")
                .says("A-1");

        assertThat(chat.submitted()).hasSize(1);
    }
}
