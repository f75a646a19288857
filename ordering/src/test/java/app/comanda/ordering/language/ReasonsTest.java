package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why somebody orders something orders nothing, but nobody's allergy is lost among the reasons. */
class ReasonsTest {

    @Test
    void aReasonOrdersNothing() {
        List<Reading.Line> lines = read("una hawaiana grande porque tengo hambre y una inca kola", "pizzeria");

        assertThat(lines)
                .extracting(line -> line.product().name().es())
                .containsExactlyInAnyOrder("Pizza hawaiana", "Inca Kola");
        assertThat(lines).allSatisfy(line -> assertThat(line.notes()).isEmpty());
    }

    @Test
    void whatSomebodyIsAllergicToIsLeftOutOrToldTheKitchen() {
        assertThat(read("una hawaiana grande que soy alérgico a la piña", "pizzeria"))
                .singleElement()
                .satisfies(line -> assertThat(line.excluded())
                        .singleElement()
                        .satisfies(choice -> assertThat(
                                        choice.options().getFirst().name().es())
                                .isEqualTo("Piña")));
        assertThat(read("un lomo saltado que soy alérgica al maní", "polleria"))
                .singleElement()
                .satisfies(line -> assertThat(line.notes()).containsExactly("maní"));
    }

    private static List<Reading.Line> read(String text, String menu) {
        return OrderParser.parse(text, Lexicon.of(PeruCorpus.menu(menu)), Language.ES)
                .lines();
    }
}
