package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A cart that its customer has left. */
class LeftCartTest {
    private static Chat withACart() {
        return Chat.open().write("inca kola").tap("1");
    }

    private static boolean reminded(Chat chat) {
        return chat.happen(new Event.CartLeft()).replies().stream()
                .anyMatch(reply -> Chat.text(reply).contains("a medias"));
    }

    @Test
    void isRememberedOnceForAnOrder() {
        Chat chat = withACart();

        assertThat(Conversation.cartWaits(chat.state())).isTrue();
        assertThat(reminded(chat)).isTrue();
        assertThat(Conversation.cartWaits(chat.state())).isFalse();
        chat.write("una inca kola más");
        assertThat(reminded(chat)).isFalse();
    }

    @Test
    void isNotRememberedWhenThereIsNothingInIt() {
        Chat chat = withACart().write("vaciar carrito");

        assertThat(Conversation.cartWaits(chat.state())).isFalse();
        assertThat(reminded(chat)).isFalse();
    }

    @Test
    void isNotRememberedWhileItsOrderIsOnItsWayNorAfterIt() {
        Chat chat = Orders.submitting();
        assertThat(Conversation.cartWaits(chat.state())).isFalse();
        assertThat(reminded(chat)).isFalse();

        chat.placed("A-9", null);
        assertThat(reminded(chat)).isFalse();
    }

    @Test
    void leavesTheQuestionThatIsOpenAsItIs() {
        Chat chat = withACart().write("pagar");
        chat.happen(new Event.CartLeft());

        chat.write("recojo").says("¿A nombre de quién");
    }
}
