package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.menu.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void accentsCaseAndPunctuationDoNotMatter() {
        assertThat(Words.normalise("  ¿Dónde ESTÁ mi Pedido?!")).isEqualTo("donde esta mi pedido");
        assertThat(Words.normalise("🍕")).isEmpty();
    }

    @Test
    void commandsAreHeardInBothLanguages() {
        assertThat(Intents.of("¿Dónde está mi pedido?")).contains(Intent.STATUS);
        assertThat(Intents.of("Where's my order?")).contains(Intent.STATUS);
        assertThat(Intents.of("quiero ver la carta por favor")).contains(Intent.MENU);
        assertThat(Intents.of("VACIAR")).contains(Intent.EMPTY_CART);
        assertThat(Intents.of("listo")).contains(Intent.CHECKOUT, Intent.DONE);
        assertThat(Intents.of("no, gracias")).contains(Intent.NO).doesNotContain(Intent.THANKS);
        assertThat(Intents.of("dos pizzas y una gaseosa")).isEmpty();
        assertThat(Intents.of("")).isEmpty();
        assertThat(Intents.payment("Con tarjeta")).contains(PaymentMethod.CARD);
        assertThat(Intents.removal("quita la inca kola")).contains("inca kola");
    }

    @Test
    void onlyClearWordsTellTheLanguage() {
        assertThat(Intents.language("Hi, I want a pizza")).contains(Language.EN);
        assertThat(Intents.language("hola, quiero pizza")).contains(Language.ES);
        assertThat(Intents.language("pizza hawaiana")).isEmpty();
        assertThat(Intents.language("hola please")).isEmpty();
    }

    @Test
    void everyStartReadsTheFilesOfWordsInOneOrder() {
        assertThat(LanguageWords.BUNDLED)
                .allSatisfy(
                        words -> assertThat(List.copyOf(words.roles().keySet())).isSorted());
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(Numbers.in("2")).hasValue(2);
        assertThat(Numbers.in("dos por favor")).hasValue(2);
        assertThat(Numbers.in("x3")).hasValue(3);
        assertThat(Numbers.in("two")).hasValue(2);
        assertThat(Numbers.in("una docena")).isEmpty();
        assertThat(Numbers.in("quiero 12")).hasValue(12);
        assertThat(Numbers.in("-2")).isEmpty();
        assertThat(Numbers.in("2 o 3")).isEmpty();
        assertThat(Numbers.in("hola")).isEmpty();
    }

    @Test
    void aSlipOfTheFingerIsForgivenInLongWords() {
        assertThat(MenuNames.near("margarita", "margaritta")).isTrue();
        assertThat(MenuNames.near("margarita", "margrita")).isTrue();
        assertThat(MenuNames.near("margarita", "margarina")).isTrue();
        assertThat(MenuNames.near("pan", "paz")).isFalse();
        assertThat(MenuNames.near("margarita", "hawaiana")).isFalse();
    }
}
