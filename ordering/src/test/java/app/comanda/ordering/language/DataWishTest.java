package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataWishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "borra mis datos",
                "Borra mis datos!!",
                "BORRAR MIS DATOS por favor",
                "quiero que eliminen todos mis datos",
                "hola, pueden borrar mi información?",
                "elimina mi cuenta",
                "bórrame los datos",
                "olvídate de mí",
                "derecho al olvido",
                "delete my data",
                "please erase my personal information",
                "I want you to delete everything you know about me",
                "remove my account",
                "forget me",
                "right to be forgotten"
            })
    void hearsTheWish(String text) {
        assertThat(DataWish.of(text)).contains(DataWish.ERASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no borres mis datos",
                "don't delete my data",
                "never forget my account",
                "¿qué datos tienes de mí?",
                "borra la pizza",
                "borra mi pedido",
                "elimina la cebolla",
                "mis datos son Ana Quispe",
                "la cuenta por favor",
                "don't forget me",
                "delete that",
                ""
            })
    void hearsNothingOfItElsewhere(String text) {
        assertThat(DataWish.of(text)).isEmpty();
    }
}
