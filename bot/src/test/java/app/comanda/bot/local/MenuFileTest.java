package app.comanda.bot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.comanda.bot.local.MenuFile.Reading;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MenuFileTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String POLLERIA = """
            {"currency": "PEN", "categories": [{"id": "pollos", "name": {"es": "Pollos", "en": "Chicken"},
              "products": [{"id": "brasa", "name": "Pollo a la brasa", "aliases": ["pollito"], "price": 62.90,
                "description": {"es": "Con papas y ensalada"}, "allergens": ["mostaza"],
                "presentations": [
                  {"id": "medio", "name": {"es": "Medio", "en": "Half"}, "aliases": {"es": ["1/2"]}, "price": 34.5}],
                "modifiers": [{"id": "cremas", "name": "Cremas", "minSelections": 0, "maxSelections": 2,
                  "options": [{"id": "aji", "name": "Ají", "price": 0}]}]}]}]}
            """;
    private static final Pattern NUMBER = Pattern.compile("\"\\w+\": ?(-?[\\d.]+)");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483647",
                "0e2147483647",
                "1e18",
                "9223372036854775807",
                "92233720368547758.07"
            })
    void readsOrRefusesAnyNumberInAnyPlace(String monstrous) {
        for (String file : List.of(MenuFile.builtIn(), everyField())) {
            Matcher number = NUMBER.matcher(file);
            while (number.find()) {
                String changed = file.substring(0, number.start(1)) + monstrous + file.substring(number.end(1));
                assertThatCode(() -> MenuFile.read(changed))
                        .as(file.substring(Math.max(0, number.start() - 80), number.end()))
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "true", "\"x\"", "[]", "{}", "[null]", "[[1]]", "{\"es\":1,\"en\":{}}"})
    void readsOrRefusesAnythingInAnyPlace(String value) {
        assertThat(whole(everyField()).products()).hasSize(2);
        JsonNode file = JSON.readTree(everyField());
        for (JsonPointer place : places(file, JsonPointer.empty())) {
            JsonNode changed = replaced(file, place, JSON.readTree(value));
            assertThatCode(() -> MenuFile.read(changed.toString()))
                    .as("%s", place)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void namesThePlaceOfANumberThatNothingCanHave() {
        assertThat(MenuFile.read(POLLERIA.replace("34.5", "1e999999999")))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        found -> assertThat(found.problems())
                                .containsExactly("categories[0].products[0].presentations[0].price is a number"
                                        + " larger or smaller than any can be."));
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

    private static List<JsonPointer> places(JsonNode node, JsonPointer at) {
        List<JsonPointer> places = new ArrayList<>();
        node.forEachEntry((name, value) -> {
            places.add(at.appendProperty(name));
            places.addAll(places(value, at.appendProperty(name)));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
            places.addAll(places(node.get(i), at.appendIndex(i)));
        }
        return places;
    }

    private static JsonNode replaced(JsonNode file, JsonPointer place, JsonNode value) {
        JsonNode copy = file.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }

    /** A file with every field that docs/menu-file.md knows. */
    private static String everyField() {
        try (InputStream file = MenuFileTest.class.getResourceAsStream("MenuFileFuzzTestInputs/reads/whole.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Menu whole(String text) {
        assertThat(MenuFile.read(text)).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole) MenuFile.read(text)).menu();
    }
}
