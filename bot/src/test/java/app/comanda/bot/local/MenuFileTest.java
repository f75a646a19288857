package app.comanda.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.local.MenuFile.Reading;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import org.junit.jupiter.api.Test;

class MenuFileTest {
    private static final String POLLERIA = """
            {"currency": "PEN", "categories": [{"id": "pollos", "name": {"es": "Pollos", "en": "Chicken"},
              "products": [{"id": "brasa", "name": "Pollo a la brasa", "aliases": ["pollito"], "price": 62.90,
                "description": {"es": "Con papas y ensalada"}, "allergens": ["mostaza"],
                "presentations": [
                  {"id": "medio", "name": {"es": "Medio", "en": "Half"}, "aliases": {"es": ["1/2"]}, "price": 34.5}],
                "modifiers": [{"id": "cremas", "name": "Cremas", "minSelections": 0, "maxSelections": 2,
                  "options": [{"id": "aji", "name": "Ají", "price": 0}]}]}]}]}
            """;

    @Test
    void readsNamesAliasesAndPricesInOneOrTwoLanguages() {
        Product brasa = whole(POLLERIA).product("brasa").orElseThrow();

        assertThat(brasa.aliases()).isEqualTo(Aliases.of("pollito"));
        assertThat(brasa.description()).isEqualTo(Localized.of("Con papas y ensalada"));
        assertThat(brasa.price().minor()).isEqualTo(6290);
        assertThat(brasa.traits().allergens()).containsExactly("mostaza");
        assertThat(brasa.presentations().getFirst().name()).isEqualTo(new Localized("Medio", "Half"));
        assertThat(brasa.presentations().getFirst().aliases().es()).containsExactly("1/2");
        assertThat(brasa.modifiers().getFirst().options().getFirst().price().minor())
                .isZero();
    }

    @Test
    void givesTheSameContentTheSameVersionAndAnotherPriceAnother() {
        assertThat(whole(POLLERIA).version())
                .isEqualTo(whole(POLLERIA.replace("34.5", "34.50")).version())
                .isNotEqualTo(whole(POLLERIA.replace("34.5", "35")).version());
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThat(MenuFile.read(POLLERIA.replace("62.90", "-1e99999999912")))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        found -> assertThat(found.problems())
                                .containsExactly("A number of the file is larger or smaller than any can be."));
    }

    @Test
    void saysEverythingThatIsWrongWithItsPlace() {
        String wrong = POLLERIA.replace("\"PEN\"", "\"SOLES\"")
                .replace("62.90", "-1")
                .replace("\"maxSelections\": 2", "\"maxSelections\": 0")
                .replace("\"id\": \"aji\", ", "");

        assertThat(MenuFile.read(wrong))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        found -> assertThat(found.problems())
                                .anyMatch(problem -> problem.startsWith("currency "))
                                .anyMatch(problem -> problem.startsWith("categories[0].products[0].price "))
                                .anyMatch(problem -> problem.startsWith("categories[0].products[0].modifiers[0] "))
                                .anyMatch(problem ->
                                        problem.startsWith("categories[0].products[0].modifiers[0].options[0].id ")));
    }

    @Test
    void refusesTwoProductsOfOneId() {
        String twice = POLLERIA.replace(
                "\"products\": [", "\"products\": [{\"id\": \"brasa\", \"name\": \"x\", \"price\": 1},");

        assertThat(MenuFile.read(twice))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        found -> assertThat(found.problems())
                                .singleElement()
                                .asString()
                                .contains("products[1].id", "brasa"));
    }

    @Test
    void namesTheLineWhereItIsNoJson() {
        assertThat(MenuFile.read("{\n\"currency\": PEN}"))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        found -> assertThat(found.problems().getFirst()).contains("not JSON", "line 2"));
    }

    private static Menu whole(String text) {
        assertThat(MenuFile.read(text)).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole) MenuFile.read(text)).menu();
    }
}
