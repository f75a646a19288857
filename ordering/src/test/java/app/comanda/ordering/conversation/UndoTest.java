package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The last change of the cart can be taken back; a note can be put to one of its lines. */
class UndoTest {

    @Test
    void bringsBackARemovedLine() {
        Chat chat = drinks();
        chat.write("quitar chicha").says("escribe *deshacer*");
        assertThat(chat.session().cart().lines()).hasSize(1);

        chat.write("deshacer").says("deshice el último cambio", "Chicha morada", "Inca Kola");
        assertThat(chat.session().cart().units()).isEqualTo(3);
    }

    @Test
    void bringsBackAnEmptiedCart() {
        Chat chat = drinks();
        chat.write("vaciar").says("deshacer");

        chat.write("deshacer").says("Chicha morada", "Inca Kola");
    }

    @Test
    void takesBackOneChangeAndNoMore() {
        Chat chat = drinks();
        chat.write("deshacer").says("Inca Kola").saysNot("Chicha morada");

        chat.write("deshacer").says("No hay ningún cambio que deshacer");
    }

    @Test
    void neverGivesABackButtonAnOlderCart() {
        Chat chat = drinks();
        long version = chat.session().cart().version();

        chat.write("undo");
        assertThat(chat.session().cart().version()).isGreaterThan(version);
    }

    @Test
    void cannotTakeBackWhatIsOrdered() {
        Chat chat = drinks();
        chat.write("pagar")
                .tap("🏪 Recojo")
                .tap("Ana")
                .tap("Yape")
                .tap("✅ Confirmar")
                .placed("PED-1", null);

        chat.write("deshacer").says("No hay ningún cambio que deshacer");
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    void offersUndoAmongTheChangesOfACart() {
        Chat chat = drinks();
        chat.write("carrito").tap("Cambiar").offers("↩️ Deshacer");
        chat.tap("↩️ Deshacer").says("deshice el último cambio");
    }

    @Test
    void putsANoteToALine() {
        Chat chat = drinks();
        chat.write("carrito").tap("Cambiar").tap("Chicha").says("sin cebolla");
        chat.write("sin hielo").says("Anotado para *Chicha morada*: sin hielo", "📝 sin hielo");
        chat.tap("Cambiar").tap("Chicha").write("nota: bien fría").says("📝 bien fría");
    }

    @Test
    void refusesANoteThatIsTooLong() {
        Chat chat = drinks();
        chat.write("carrito").tap("Cambiar").tap("Chicha");
        chat.write("nota: " + "fría ".repeat(100)).says("muy larga");
    }

    private static Chat drinks() {
        return Chat.open().write("inca kola").tap("1").write("chicha morada").tap("2");
    }
}
