package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders in the customer's own words, in the middle of whatever is going on. */
class WrittenOrderTest {

    @Test
    @DisplayName("case 42: \"2 margheritas and a coke\" asks the size and has both in the cart at the menu's prices")
    void anOrderInWordsIsTaken() {
        Chat chat = Chat.open().write("quiero dos margaritas familiares con masa fina y una chicha morada");
        assertThat(chat.session().cart().lines()).extracting(Line::quantity).containsExactly(2, 1);
        chat.says("Agregué 2 ×", "Agregué 1 ×", "Tu carrito");
    }

    @Test
    void whatLacksASizeIsAskedAndTheRestIsAlreadyThere() {
        Chat chat = Chat.open().write("una chicha morada y dos margaritas con masa fina por favor");
        chat.says("Agregué 1 × *Chicha morada*").offers("Personal", "Familiar");
        chat.tap("Familiar").says("Agregué 2 ×");
        assertThat(chat.session().cart().lines()).extracting(Line::quantity).containsExactly(1, 2);
    }

    @Test
    @DisplayName("case 26: what was written and lacks a choice is named when the customer goes on without it")
    void whatIsLeftBehindOnTheWayToTheTillIsNamed() {
        Chat chat = Chat.open().write("una chicha morada y dos margaritas con masa fina por favor");
        chat.write("pagar").says("Margarita", "todavía no está en tu pedido", "¿Te lo llevamos o lo recoges?");
        assertThat(chat.session().cart().units()).isEqualTo(1);
    }

    @Test
    void severalThingsThatLackSomethingAreAskedOneAfterTheOther() {
        Chat chat = Chat.open().write("dos margaritas con masa fina y una margarita personal");
        chat.tap("Familiar");
        chat.tap("Masa fina");
        assertThat(chat.session().cart().units()).isEqualTo(3);
    }

    @Test
    void anEnglishOrderIsAnsweredInEnglish() {
        Chat chat = Chat.open().write("hi, i want two family margherita pizzas with thin crust please");
        chat.says("Added 2 ×", "Your cart");
    }

    @Test
    void whatIsLeftOutReachesTheKitchenAsANote() {
        Chat chat = Chat.open().write("dos chichas moradas sin hielo");
        assertThat(chat.session().cart().lines().getFirst().note()).isEqualTo("sin hielo");
    }

    @Test
    @DisplayName("case 65: braces and the like in what a customer writes are words as any others")
    void bracesAreWordsAsAnyOthers() {
        String odd = "sin {hielo} %s ${precio} {{1}} \\n <b>";
        Chat chat = Chat.open().write("dos chichas moradas").write("carrito");
        chat.tap("Cambiar").tap("Chicha").write("nota: " + odd);

        assertThat(chat.session().cart().lines().getFirst().note()).isEqualTo(odd);
        chat.write("carrito").says("📝 " + odd);
        chat.write("{0} %d ${user.name}").says("no te entendí");
    }

    @Test
    void aNameAloneIsShownAndNotAdded() {
        Chat chat = Chat.open().write("chicha morada");
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("text that is no order never changes a cart")
    void talkOrdersNothing() {
        Chat chat = Chat.open();
        for (String text : new String[] {
            "¿cuánto cuesta la margarita familiar?",
            "la margarita de ayer estuvo riquísima",
            "mi número es 12, segundo piso",
            "what time do you open?",
            "jajaja ya pues"
        }) {
            chat.write(text);
            assertThat(chat.session().cart().isEmpty()).as(text).isTrue();
        }
    }

    @Test
    void anOrderIsTakenWhileAnotherQuestionIsOpen() {
        Chat chat = Chat.open().write("margarita").offers("Personal", "Familiar");
        chat.write("mejor dos chichas moradas por favor").says("Agregué 2 × *Chicha morada*");
    }
}
