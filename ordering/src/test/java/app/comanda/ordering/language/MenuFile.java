package app.comanda.ordering.language;

import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Traits;
import app.comanda.ordering.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the menu file format of the built-in restaurant into a menu, as far as the tests' own menus use it. */
final class MenuFile {
    private final Currency currency;

    private MenuFile(Currency currency) {
        this.currency = currency;
    }

    static Menu read(JsonNode file) {
        MenuFile reader =
                new MenuFile(Currency.getInstance(file.path("currency").stringValue()));
        return new Menu("1", reader.currency, each(file.path("categories"), reader::category));
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    private Category category(JsonNode node) {
        return new Category(
                id(node),
                localized(node.path("name")),
                aliases(node.path("aliases")),
                Localized.of(""),
                null,
                each(node.path("products"), this::product));
    }

    private Product product(JsonNode node) {
        return new Product(
                id(node),
                localized(node.path("name")),
                aliases(node.path("aliases")),
                localized(node.path("description")),
                price(node),
                null,
                Availability.AVAILABLE,
                0,
                Traits.UNKNOWN,
                each(node.path("presentations"), this::presentation),
                each(node.path("modifiers"), this::modifier));
    }

    private Presentation presentation(JsonNode node) {
        return new Presentation(
                id(node), localized(node.path("name")), aliases(node.path("aliases")), price(node), true);
    }

    private Modifier modifier(JsonNode node) {
        return new Modifier(
                id(node),
                localized(node.path("name")),
                node.path("minSelections").intValue(),
                node.path("maxSelections").intValue(),
                each(node.path("options"), this::option));
    }

    private Option option(JsonNode node) {
        return new Option(id(node), localized(node.path("name")), aliases(node.path("aliases")), price(node), true);
    }

    private Money price(JsonNode node) {
        return Money.of(node.path("price").decimalValue(), currency);
    }

    private static String id(JsonNode node) {
        return node.path("id").stringValue();
    }

    private static Localized localized(JsonNode node) {
        if (node.isMissingNode()) {
            return Localized.of("");
        }
        if (node.isString()) {
            return Localized.of(node.stringValue());
        }
        return new Localized(node.path("es").stringValue(), node.path("en").stringValue());
    }

    private static Aliases aliases(JsonNode node) {
        if (node.isObject()) {
            return new Aliases(names(node.path("es")), names(node.path("en")));
        }
        List<String> names = names(node);
        return new Aliases(names, names);
    }

    private static List<String> names(JsonNode node) {
        return node.isString() ? List.of(node.stringValue()) : each(node, JsonNode::stringValue);
    }
}
