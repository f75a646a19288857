package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cart is changed in writing, only where a message surely asks for it. */
class WrittenChangeTest {

    @Test
    void countsTakesOutAndSwapsWhatIsNamed() {
        Chat chat = Orders.withDrinks(2);
        chat.write("que sean tres").says("Ahora llevas 3 × Inca Kola");
        chat.write("una más").says("Ahora llevas 4 × Inca Kola");
        chat.write("en vez de inka kola una chicha morada").says("Listo, lo cambié", "Chicha morada");
        assertThat(chat.session().cart().lines()).hasSize(1);

        chat.write("ya no quiero la chicha").says("Quité Chicha morada", "escribe *deshacer*");
        assertThat(chat.session().cart().isEmpty()).isTrue();
        chat.write("deshacer").says("Chicha morada");
    }

    @Test
    void changesNothingForMoreThanTheHouseAllowsAndSaysSo() {
        Chat chat = Orders.withDrinks(2);
        chat.write("que sean 900 inka kolas").says("2 × Inca Kola");
        assertThat(chat.session().cart().units()).isEqualTo(2);
    }

    @Test
    void remarksAndQuestionsChangeNothing() {
        for (String text : new String[] {
            "la inca kola estuvo rica",
            "¿la inca kola es helada?",
            "gracias, eso es todo",
            "a qué hora llega la inca kola"
        }) {
            Chat chat = Orders.withDrinks(2).write(text);
            assertThat(chat.session().cart().lines()).as(text).hasSize(1);
            assertThat(chat.session().cart().units()).as(text).isEqualTo(2);
        }
    }

    @Test
    void anOrderOfTheSameThingIsMoreOfIt() {
        Chat chat = Orders.withDrinks(2).write("dos inka kolas y una chicha morada");
        assertThat(chat.session().cart().units()).isEqualTo(5);
    }
}
