package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Fulfilment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What customers write and send when they are asked where to. */
class AddressTest {

    @Test
    @DisplayName("case 36: an address that is too long for the courier's slip is asked for again, never cut")
    void aLongAddressIsAskedForAgain() {
        Chat chat = asked();
        chat.write("Av. Arenales 1450, " + "torre de los jardines ".repeat(12) + "dpto 502, Lince")
                .says("200");
        assertThat(chat.state()).isInstanceOf(State.GivingAddress.class);
        chat.write("Av. Arenales 1450, dpto 502, Lince").says("Envío: S/ 6.00");
        assertThat(delivery(chat).address().street()).isEqualTo("Av. Arenales 1450, dpto 502");
    }

    @Test
    @DisplayName("case 36: a place on the map with a name that is too long keeps its pin and asks for the street")
    void aLongNameOfAPlaceIsNotCutEither() {
        Chat chat = asked();
        chat.happen(new Event.SharedLocation(
                Pizzeria.LINCE, null, "Av. Arenales 1450, " + "torre de los jardines ".repeat(12)));
        chat.says("Ya tengo tu ubicación").write("Av. Arenales 1450, torre 3");
        assertThat(delivery(chat).address().street()).isEqualTo("Av. Arenales 1450, torre 3");
        assertThat(delivery(chat).address().coordinates()).isEqualTo(Pizzeria.LINCE);
    }

    @Test
    @DisplayName("case 36: a written address is taken while the place on the map is awaited")
    void aWrittenAddressIsTakenWhileAPinIsAwaited() {
        Chat chat = asked();
        assertThat(chat.replies().getLast()).isInstanceOf(Reply.AskLocation.class);
        chat.write("Av. Arenales 1450, Dpto 4, Lince, Lima").says("Envío: S/ 6.00");
        assertThat(delivery(chat).address().street()).isEqualTo("Av. Arenales 1450, Dpto 4");
        assertThat(delivery(chat).address().district()).isEqualTo("Lince");
        assertThat(delivery(chat).address().city()).isEqualTo("Lima");
    }

    @Test
    @DisplayName("case 36: words that are no address are not taken for one")
    void wordsAreNoAddress() {
        for (String words : java.util.List.of("hola", "mi casa", "123", "aquí nomás", "🍕 12")) {
            Chat chat = asked();
            chat.write(words);
            assertThat(chat.state()).as(words).isInstanceOf(State.GivingAddress.class);
            assertThat(chat.session().checkout().fulfilment()).as(words).isNull();
        }
    }

    private static Chat asked() {
        return Orders.withDrinks(4).write("pagar").tap("🛵 Delivery");
    }

    private static Fulfilment.Delivery delivery(Chat chat) {
        assertThat(chat.session().checkout().fulfilment()).isInstanceOf(Fulfilment.Delivery.class);
        return (Fulfilment.Delivery)
                java.util.Objects.requireNonNull(chat.session().checkout().fulfilment());
    }
}
