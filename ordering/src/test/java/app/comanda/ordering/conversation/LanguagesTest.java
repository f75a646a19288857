package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.ordering.menu.Language;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which languages a restaurant is served in. */
class LanguagesTest {

    @Test
    @DisplayName(
            "case 69: a restaurant that is served in one language stays with it, and says so when another is asked for")
    void staysWithTheOneLanguageItIsServedIn() {
        Chat chat = Chat.open(Pizzeria.branch().speaking(Set.of(Language.ES)));

        chat.write("hello, i want to order please");
        assertThat(chat.session().language()).isEqualTo(Language.ES);

        chat.write("in english").says("atendemos solo en español");
        assertThat(chat.session().language()).isEqualTo(Language.ES);
    }

    @Test
    void followsTheCustomerWhereItIsServedInBoth() {
        Chat chat = Chat.open().write("hello, i want to order please");

        assertThat(chat.session().language()).isEqualTo(Language.EN);
    }

    @Test
    void refusesABranchThatDoesNotSpeakItsFirstLanguage() {
        assertThatThrownBy(() -> Pizzeria.branch().speaking(Set.of(Language.EN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("language it begins with");
    }
}
