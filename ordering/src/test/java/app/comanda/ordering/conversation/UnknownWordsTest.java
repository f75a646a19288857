package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers call a dish that is not called so, and what they mean by it. */
class UnknownWordsTest {

    private static List<Effect.NoteAlias> noted(Chat chat) {
        return chat.effects().stream()
                .filter(Effect.NoteAlias.class::isInstance)
                .map(Effect.NoteAlias.class::cast)
                .toList();
    }

    private static Chat greeted() {
        return Chat.open().write("hola");
    }

    private static Chat picksChicha(Chat chat) {
        return chat.write("menu").tap("Bebidas").tap("Chicha").tap("1");
    }

    @Test
    void leadToTheProductThatIsPickedNext() {
        Chat chat = picksChicha(greeted().write("una purpurina").says("no te entendí"));

        assertThat(noted(chat)).containsExactly(new Effect.NoteAlias("purpurina", "chicha", Source.PLATFORM));
    }

    @Test
    void areNotedOnceAndThenForgotten() {
        Chat chat = picksChicha(picksChicha(greeted().write("una purpurina")));
        assertThat(noted(chat)).isEmpty();
        assertThat(chat.session().memory().heard()).isNull();
    }

    @Test
    void areKeptInMindFromTheFirstMessageOn() {
        Chat chat = picksChicha(Chat.open().write("quiero un mazamorreo bien frio"));
        assertThat(noted(chat)).extracting(Effect.NoteAlias::phrase).containsExactly("mazamorreo");
    }

    @Test
    void besideAnOrderAreNotedWithWhatIsPickedAfterIt() {
        Chat chat = greeted().write("dos purpurinas y un cuarto de pollo").says("Agregué");
        assertThat(noted(chat)).isEmpty();

        picksChicha(chat);
        assertThat(noted(chat))
                .extracting(Effect.NoteAlias::phrase, Effect.NoteAlias::productId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("purpurinas", "chicha"));
    }

    @Test
    void doNotMeanWhatTheSameMessageNamesOtherwise() {
        Chat chat = greeted().write("chicha morada zarandeada");
        chat.tap("1");
        assertThat(noted(chat)).isEmpty();
    }

    @Test
    void meanNothingOnceAnotherOrderIsWritten() {
        Chat chat = greeted().write("una purpurina").write("dos inca kolas").says("Agregué");
        assertThat(noted(picksChicha(chat))).isEmpty();
    }

    @Test
    void meanNothingAfterAWhile() {
        Chat chat = greeted().write("una purpurina").later(Duration.ofMinutes(16));
        assertThat(noted(picksChicha(chat))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soy zoila zarandeo",
                "me llamo zarandeo",
                "una chicha para zarandeo",
                "jr zarandeo",
                "mi telefono zarandeo",
                "zarandeo 987654321",
                "zarandeo@gmail",
                "quispe",
                "xy",
                "zarandeame esta pregunta que no tiene ninguna palabra conocida"
            })
    void areNotKeptWhereTheyMayBeSomebodysOrNoName(String text) {
        Chat chat = greeted().write(text);
        assertThat(chat.session().memory().heard()).isNull();
    }

    @Test
    void areNotLookedForInAnAddressOrANote() {
        Chat chat = greeted().write("dos chichas moradas");
        chat.write("pagar").tap("🛵").write("zarandeo");
        assertThat(chat.session().memory().heard()).isNull();
    }

    @Test
    void areUnderstoodOnceTheProductIsCalledSo() {
        Chat chat = Chat.open()
                .menu(Pizzeria.menu().alsoCalled(Map.of("chicha", List.of("purpurina"), "gone", List.of("x"))))
                .write("dos purpurinas");
        chat.says("Agregué 2 × *Chicha morada*");
    }
}
