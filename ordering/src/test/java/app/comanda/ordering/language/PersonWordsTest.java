package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "humano",
                "Humano por favor",
                "agente",
                "¡AGENTE!",
                "quiero hablar con alguien",
                "puedo hablar con un asesor?",
                "quisiera hablar con una persona real",
                "pásame con el encargado",
                "que me atienda una persona por favor",
                "quiero un humano",
                "necesito una persona",
                "a person please",
                "human",
                "can I speak to someone?",
                "I want to talk to a real person",
                "let me talk to the manager",
                "get me a human",
                "I need an agent"
            })
    void hearsThatAPersonIsWanted(String text) {
        assertThat(PersonWords.wanted(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hola",
                "quiero una pizza",
                "una pizza para una persona",
                "menú para dos personas",
                "para 4 personas por favor",
                "que la reciba el encargado de la recepción",
                "mi pedido no llega",
                "a pizza for one person",
                "is there a discount for staff",
                "quiero hablar de mi pedido",
                "bot"
            })
    void hearsNoCallForAPersonInOtherWords(String text) {
        assertThat(PersonWords.wanted(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "Bot", "seguir con el bot", "volver al bot por favor", "back to the bot", "the bot"})
    void hearsThatTheBotIsWantedAgain(String text) {
        assertThat(PersonWords.back(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no quiero al bot", "es un bot?", "botella de agua", "gracias"})
    void doesNotComeBackUncalled(String text) {
        assertThat(PersonWords.back(text)).isFalse();
    }
}
