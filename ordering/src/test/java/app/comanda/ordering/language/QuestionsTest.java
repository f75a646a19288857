package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.language.Question.Asked;
import app.comanda.ordering.menu.Language;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    private static @Nullable Question asked(String text) {
        return Questions.of(text).map(Asked::question).orElse(null);
    }

    @Test
    void hearsWhenItIsOpen() {
        assertThat(asked("¿hasta qué hora atienden?")).isEqualTo(new Question.Hours(null, null));
        assertThat(asked("hola, están abiertos?")).isEqualTo(new Question.Hours(null, null));
        assertThat(asked("a qué hora abren el domingo?"))
                .isEqualTo(new Question.Hours(null, new Question.Day.On(DayOfWeek.SUNDAY)));
        assertThat(asked("hasta qué hora hay delivery mañana"))
                .isEqualTo(new Question.Hours(Question.Way.DELIVERY, new Question.Day.Ahead(1)));
        assertThat(asked("are you open on Sunday"))
                .isEqualTo(new Question.Hours(null, new Question.Day.On(DayOfWeek.SUNDAY)));
        assertThat(asked("What time do you close today?"))
                .isEqualTo(new Question.Hours(null, new Question.Day.Ahead(0)));
    }

    @Test
    void hearsWhereItIsAndWhereItDelivers() {
        assertThat(asked("dónde quedan?")).isEqualTo(new Question.Whereabouts());
        assertThat(asked("where are you located")).isEqualTo(new Question.Whereabouts());
        assertThat(asked("llegan a Surco?")).isEqualTo(new Question.Delivery("surco"));
        assertThat(asked("cuánto cuesta el delivery a Barranco?")).isEqualTo(new Question.Delivery("barranco"));
        assertThat(asked("buenas, quisiera saber si llegan a San Borja por favor"))
                .isEqualTo(new Question.Delivery("san borja"));
        assertThat(asked("what's the delivery fee to Miraflores?")).isEqualTo(new Question.Delivery("miraflores"));
        assertThat(asked("hacen delivery?")).isEqualTo(new Question.Delivery(""));
    }

    @Test
    void hearsHowItIsPaidAndHowLongItTakes() {
        assertThat(asked("aceptan yape?")).isEqualTo(new Question.Payment(PaymentMethod.YAPE));
        assertThat(asked("¿se puede pagar con tarjeta?")).isEqualTo(new Question.Payment(PaymentMethod.CARD));
        assertThat(asked("tienen plin?")).isEqualTo(new Question.Payment(PaymentMethod.PLIN));
        assertThat(asked("formas de pago")).isEqualTo(new Question.Payment(null));
        assertThat(asked("do you accept cash?")).isEqualTo(new Question.Payment(PaymentMethod.CASH));
        assertThat(asked("cuánto demora el delivery?")).isEqualTo(new Question.HowLong(Question.Way.DELIVERY, ""));
        assertThat(asked("how long does it take?")).isEqualTo(new Question.HowLong(null, ""));
        assertThat(asked("qué promociones tienen hoy?")).isEqualTo(new Question.Deals());
        assertThat(asked("any deals today?")).isEqualTo(new Question.Deals());
    }

    @Test
    void hearsWhatThereIsAndWhatItCosts() {
        assertThat(asked("cuánto cuesta la pizza grande?")).isEqualTo(new Question.Price("pizza grande"));
        assertThat(asked("a cómo está el pollo")).isEqualTo(new Question.Price("pollo"));
        assertThat(asked("how much is the hawaiian?")).isEqualTo(new Question.Price("hawaiian"));
        assertThat(asked("cuánto es el total?")).isEqualTo(new Question.Price(""));
        assertThat(asked("qué hay de postre")).isEqualTo(new Question.Having("postre", true));
        assertThat(asked("what desserts do you have?")).isEqualTo(new Question.Having("desserts", true));
        assertThat(asked("qué trae el combo familiar?")).isEqualTo(new Question.Having("combo familiar", false));
    }

    @Test
    void hearsAllergensAfterTheVerbAndDishesBeforeIt() {
        assertThat(asked("¿tiene maní?")).isEqualTo(new Question.Containing(List.of(Allergen.PEANUTS), "", ""));
        assertThat(asked("is it gluten free?")).isEqualTo(new Question.Containing(List.of(Allergen.GLUTEN), "", ""));
        assertThat(asked("la leche de tigre tiene pescado?"))
                .isEqualTo(new Question.Containing(List.of(Allergen.FISH), "leche tigre", ""));
        assertThat(asked("el chaufa de mariscos tiene langostinos?"))
                .isEqualTo(new Question.Containing(List.of(Allergen.SHELLFISH), "chaufa mariscos", ""));
        assertThat(asked("I'm allergic to peanuts, what can I eat?"))
                .isEqualTo(new Question.Containing(List.of(Allergen.PEANUTS), "", ""));
        assertThat(asked("¿tienes algo vegetariano?")).isInstanceOf(Question.Fitting.class);
        assertThat(asked("algo sin picante")).isEqualTo(new Question.Fitting(Diet.MILD, "", "algo sin picante"));
        assertThat(asked("la pizza vegetariana lleva cebolla?"))
                .isEqualTo(new Question.Having("pizza vegetariana cebolla", false));
    }

    @Test
    @DisplayName("case 69: a question tells the language it is put in, words of both languages tell none")
    void tellsTheLanguage() {
        assertThat(Questions.of("is it gluten free?").orElseThrow().language()).isEqualTo(Language.EN);
        assertThat(Questions.of("es libre de gluten?").orElseThrow().language()).isEqualTo(Language.ES);
        assertThat(Questions.of("vegan?").orElseThrow().language()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hola",
                "quiero 2 pizzas grandes",
                "una hamburguesa sin cebolla",
                "una hamburguesa sin huevo",
                "dame una pizza vegetariana",
                "Av. Larco 1234, Miraflores",
                "mi dirección es av. arequipa 2450 dpto 302 lince",
                "no",
                "2 large pizzas please",
                "my address is 245 Larco Avenue",
                "por qué el pollo cruzó la pista?",
                "yape",
                ""
            })
    void asksNothing(String text) {
        assertThat(asked(text)).isNull();
    }
}
