package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.tracking.OrderStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** "Borra mis datos": asked for once, then done. */
class ForgettingTest {

    private static boolean erases(Chat chat) {
        return chat.effects().contains(new Effect.EraseCustomer());
    }

    private static void assertNothingIsKnown(Session session) {
        Session fresh = Session.first(session.language());
        assertThat(session)
                .usingRecursiveComparison()
                .ignoringFields("epoch", "question", "orders")
                .isEqualTo(fresh);
    }

    @Test
    void saysWhatIsErasedAndWhatIsKeptAndAsksOnce() {
        Chat chat = Orders.withDrinks(2).write("borra mis datos");

        chat.says("nombre", "número", "direcciones", "conversación", "platos y los montos", "para sus cuentas")
                .saysNot("en curso")
                .offers("Sí, borrar", "No, déjalos");
        assertThat(chat.replies()).hasSize(1);
        assertThat(erases(chat)).isFalse();
        assertThat(chat.session().cart().units()).isEqualTo(2);
    }

    @Test
    void erasesOnTheTapAndSaysSo() {
        Chat chat = Orders.withDrinks(2).write("borra mis datos").tap("Sí, borrar");

        chat.says("borro tus datos ahora mismo");
        assertThat(erases(chat)).isTrue();
        assertThat(chat.session().cart()).isEqualTo(Cart.empty());
        assertNothingIsKnown(chat.session());
    }

    @Test
    void erasesOnAWrittenYes() {
        assertThat(erases(Chat.open().write("borra mis datos").write("sí"))).isTrue();
        assertThat(erases(Chat.open().write("borra mis datos").write("confirmar")))
                .isTrue();
    }

    @Test
    void keepsEverythingOnANo() {
        Chat tapped = Orders.withDrinks(2).write("borra mis datos").tap("No, déjalos");
        tapped.says("no borré nada").offers("Ver carrito");
        assertThat(erases(tapped)).isFalse();
        assertThat(tapped.session().cart().units()).isEqualTo(2);

        Chat written = Orders.withDrinks(2).write("borra mis datos").write("no");
        written.says("no borré nada");
        assertThat(written.session().cart().units()).isEqualTo(2);
    }

    @Test
    void goesOnWithSomethingElseWithoutErasing() {
        Chat chat = Chat.open().write("borra mis datos").write("inca kola");
        chat.says("Inca Kola");
        assertThat(erases(chat)).isFalse();
        assertThat(erases(chat.write("sí"))).isFalse();
    }

    @Test
    void obeysNoYesOfAnEarlierQuestion() {
        Chat chat = Chat.open().write("borra mis datos");
        int question = chat.receivedSoFar();
        chat.tap("No, déjalos").tap(question, "Sí, borrar");
        assertThat(erases(chat)).isFalse();
    }

    @Test
    void speaksEnglish() {
        Chat chat = Chat.open().write("please delete my data");
        chat.says("Shall I erase your data?", "accounts").offers("Yes, erase it", "No, keep it");
        chat.tap("Yes").says("erasing your data right now");
        assertThat(erases(chat)).isTrue();
    }

    @Test
    void isHeardWhereAnyWordsAreTaken() {
        Chat giving = Orders.withDrinks(2).write("pagar").write("recojo");
        assertThat(giving.state()).isInstanceOf(State.GivingName.class);
        giving.write("borra mis datos").says("¿Borro tus datos?");
    }

    @Test
    void isHeardByARestaurantThatTakesNoOrders() {
        Branch open = Pizzeria.branch();
        Branch.Site at = open.site();
        Branch paused = open.at(new Branch.Site(at.id(), at.title(), at.address(), at.coordinates(), false));
        Chat chat = Chat.open(paused).write("borra mis datos");
        assertThat(erases(chat.tap("Sí, borrar"))).isTrue();
    }

    @Test
    @DisplayName("an order under way is not cut off: its customer is told that the erasure follows it")
    void anOrderUnderWayIsNotCutOff() {
        Chat chat = Orders.submitting().placed("A-9", null).write("borra mis datos");
        chat.says("Tu pedido en curso sigue igual");

        chat.tap("Sí, borrar").says("apenas termine tu pedido en curso");
        assertThat(erases(chat)).isTrue();
        assertThat(chat.effects()).noneMatch(Effect.CancelOrder.class::isInstance);
        assertNothingIsKnown(chat.session());
        chat.moved(OrderStatus.PREPARING).says("A-9");
    }

    @Test
    void anOrderThatIsOverIsForgotten() {
        Chat chat = Orders.submitting().placed("A-9", null).moved(OrderStatus.DELIVERED);
        chat.write("borra mis datos").tap("Sí, borrar").says("ahora mismo");
        assertThat(chat.session().orders()).isEmpty();
        chat.write("lo de siempre").says("Todavía no tengo un pedido tuyo");
    }

    @Test
    void anOrderThatIsJustBeingSentComesFirst() {
        Chat chat = Orders.submitting().write("borra mis datos");
        chat.says("Estoy enviando tu pedido", "pídeme otra vez");
        assertThat(chat.state()).isInstanceOf(State.Submitting.class);
    }

    @Test
    void aYesToAPersonOfTheRestaurantErasesNothing() {
        Chat spoken = Chat.open().write("humano").write("borra mis datos").says("¿Borro tus datos?");
        spoken.happen(new Event.StaffWrote("¿Te llamo?", "Rosa"));
        assertThat(erases(spoken.write("sí"))).isFalse();

        Chat told = Chat.open().write("humano").write("borra mis datos").write("espera, una pregunta");
        assertThat(erases(told.write("sí"))).isFalse();
        assertThat(told.session().memory().handover()).isNotNull();
    }

    @Test
    void whatWasErasedCannotBeHadBack() {
        Chat chat = Orders.withDrinks(2).write("borra mis datos").tap("Sí, borrar");
        chat.write("deshacer").says("No hay ningún cambio que deshacer");
    }

    @Test
    void asksAgainAfterWordsThatAreNotUnderstood() {
        Chat.open()
                .write("borra mis datos")
                .write("{0} %s")
                .says("¿Borro tus datos?")
                .offers("Sí, borrar");
    }
}
