package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** "¿Lo de siempre?": an earlier order again, at today's prices and from today's menu. */
class UsualTest {

    @Test
    void offersTheLastOrderToAReturningCustomerAndPutsItBackByOneTap() {
        Chat chat = ordered(Chat.open()).later(Duration.ofDays(2));

        chat.write("hola").says("¿Lo de siempre?", "2 × Inca Kola 500 ml").offers("🔁 Lo de siempre");
        chat.tap("🔁 Lo de siempre").says("¡Lo de siempre!", "2 × Inca Kola 500 ml", "S/ 13.00");
        assertThat(chat.session().cart().units()).isEqualTo(2);
        assertThat(chat.submitted()).hasSize(1);
    }

    @Test
    void asksWhichWhereThereWereSeveral() {
        Chat chat = ordered(Chat.open());
        chat.write("chicha morada")
                .tap("1")
                .tap("Pagar")
                .tap("🏪 Recojo")
                .tap("Ana")
                .tap("Efectivo");
        pay(chat).tap("✅ Confirmar").placed("PED-2", null);

        chat.write("lo de siempre").says("¿Cuál de tus pedidos", "1 × Chicha morada", "2 × Inca Kola");
        chat.tap("2 × Inca Kola").says("¡Lo de siempre!", "Inca Kola 500 ml");
    }

    @Test
    void saysWhatCostsSomethingElseToday() {
        Chat chat = ordered(Chat.open());
        chat.menu(Pizzeria.menu(
                "dearer",
                List.of(Pizzeria.category(
                        "cat_bebidas",
                        "Bebidas",
                        "Drinks",
                        List.of(Pizzeria.simple("inka", "Inca Kola 500 ml", "7.00"))))));

        chat.write("lo de siempre").says("S/ 6.50", "S/ 7.00", "*Total: S/ 14.00*");
    }

    @Test
    @DisplayName("case 78: what cannot be had any more is named, with what there is instead")
    void namesWhatCannotBeHadAnyMore() {
        Chat chat = ordered(Chat.open());
        chat.menu(Pizzeria.menu("no drinks", List.of(Pizzeria.pizzas())));

        chat.write("lo de siempre").says("Inca Kola 500 ml", "Hoy no hay nada de ese pedido");
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    void remembersNoMoreThanThreeOrdersAndNoneTwice() {
        Chat chat = Chat.open();
        for (int i = 0; i < 5; i++) {
            chat.write("jugo surtido de frutas tropicales " + (1 + i % 4))
                    .tap("1")
                    .tap("Pagar")
                    .tap("🏪 Recojo");
            (i == 0 ? chat.tap("Ana") : chat).tap("Efectivo");
            pay(chat).tap("✅ Confirmar").placed("PED-" + i, null);
        }

        assertThat(chat.session().memory().past()).hasSize(Memory.MOST_ORDERS);
        assertThat(chat.session().memory().past().stream().map(Memory.PastOrder::lines))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysSoWhereThereIsNothingToRepeat() {
        Chat.open().write("lo de siempre").says("Todavía no tengo");
        Chat.open().write("english").write("the usual").says("no earlier order");
    }

    /** Two Inca Kolas, fetched. */
    private static Chat ordered(Chat chat) {
        chat.write("hola")
                .write("inca kola")
                .tap("2")
                .tap("Pagar")
                .tap("🏪 Recojo")
                .tap("Ana")
                .tap("Efectivo");
        return pay(chat).tap("✅ Confirmar").placed("PED-1", null);
    }

    private static Chat pay(Chat chat) {
        return chat.titles().contains("✅ Confirmar") ? chat : chat.write("exacto");
    }
}
