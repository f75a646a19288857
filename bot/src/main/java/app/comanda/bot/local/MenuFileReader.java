package app.comanda.bot.local;

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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one menu file and collects what is wrong with it. */
final class MenuFileReader {
    private static final int MOST_PRODUCTS = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PROBLEMS = 50;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> productIds = new HashSet<>();
    private Currency currency = Currency.getInstance("PEN");

    MenuFile.Reading read(JsonNode root) {
        readCurrency(root.path("currency"));
        List<Category> categories = new ArrayList<>();
        JsonNode list = root.path("categories");
        if (!list.isArray() || list.isEmpty()) {
            problem("categories", "must be a list with at least one category");
        }
        for (int i = 0; i < list.size(); i++) {
            categories.add(category(list.get(i), "categories[" + i + "]"));
        }
        if (productIds.size() > MOST_PRODUCTS) {
            problem("categories", "hold " + productIds.size() + " products; the most is " + MOST_PRODUCTS);
        }
        if (!problems.isEmpty()) {
            return new MenuFile.Reading.Wrong(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
        return new MenuFile.Reading.Whole(new Menu(version(categories), currency, categories));
    }

    private void readCurrency(JsonNode node) {
        try {
            currency = Currency.getInstance(node.asString(""));
        } catch (IllegalArgumentException e) {
            problem("currency", "must be a currency's three letters, such as PEN");
        }
    }

    private Category category(JsonNode node, String place) {
        List<Product> products = new ArrayList<>();
        JsonNode list = node.path("products");
        for (int i = 0; i < list.size(); i++) {
            products.add(product(list.get(i), place + ".products[" + i + "]"));
        }
        return new Category(
                id(node, place),
                name(node, place),
                aliases(node, place),
                text(node, "description", place),
                link(node, place),
                products);
    }

    private Product product(JsonNode node, String place) {
        String id = id(node, place);
        if (!id.isEmpty() && !productIds.add(id)) {
            problem(place + ".id", "is the same as another product's: " + id);
        }
        List<Presentation> presentations = new ArrayList<>();
        JsonNode sizes = node.path("presentations");
        Set<String> sizeIds = new HashSet<>();
        for (int i = 0; i < sizes.size(); i++) {
            String at = place + ".presentations[" + i + "]";
            JsonNode size = sizes.get(i);
            presentations.add(new Presentation(
                    unique(id(size, at), sizeIds, at), name(size, at), aliases(size, at), price(size, at), true));
        }
        return new Product(
                id,
                name(node, place),
                aliases(node, place),
                text(node, "description", place),
                price(node, place),
                link(node, place),
                Availability.AVAILABLE,
                Math.max(0, node.path("preparationTime").asInt(0)),
                new Traits(strings(node.path("allergens")), strings(node.path("tags")), false),
                presentations,
                modifiers(node, place));
    }

    private List<Modifier> modifiers(JsonNode product, String place) {
        List<Modifier> modifiers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonNode list = product.path("modifiers");
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            String at = place + ".modifiers[" + i + "]";
            int least = node.path("minSelections").asInt(0);
            int most = node.path("maxSelections").asInt(-1);
            List<Option> options = options(node, at);
            if (least < 0 || most < 1 || least > most) {
                problem(at, "needs minSelections from 0 and maxSelections from 1, the first at most the second");
            } else {
                modifiers.add(new Modifier(unique(id(node, at), ids, at), name(node, at), least, most, options));
            }
        }
        return modifiers;
    }

    private List<Option> options(JsonNode modifier, String place) {
        List<Option> options = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonNode list = modifier.path("options");
        if (list.isEmpty()) {
            problem(place + ".options", "must be a list with at least one option");
        }
        for (int i = 0; i < list.size(); i++) {
            String at = place + ".options[" + i + "]";
            JsonNode node = list.get(i);
            options.add(new Option(
                    unique(id(node, at), ids, at), name(node, at), aliases(node, at), price(node, at), true));
        }
        return options;
    }

    private String id(JsonNode node, String place) {
        String id = node.path("id").asString("").strip();
        if (id.isEmpty()) {
            problem(place + ".id", "is missing");
        }
        return id;
    }

    private String unique(String id, Set<String> ids, String place) {
        if (!id.isEmpty() && !ids.add(id)) {
            problem(place + ".id", "is the same as another's beside it: " + id);
        }
        return id;
    }

    private Localized name(JsonNode node, String place) {
        Localized name = text(node, "name", place);
        if (name.es().isBlank() || name.en().isBlank()) {
            problem(place + ".name", "is missing");
        }
        if (name.es().length() > LONGEST_NAME || name.en().length() > LONGEST_NAME) {
            problem(place + ".name", "is longer than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /** One value, or one per language; a language that is left out reads the other's. */
    private Localized text(JsonNode node, String field, String place) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Localized.of("");
        }
        if (value.isString()) {
            return Localized.of(value.asString().strip());
        }
        String es = value.path("es").asString("").strip();
        String en = value.path("en").asString("").strip();
        if (!value.isObject() || (es.isEmpty() && en.isEmpty())) {
            problem(place + "." + field, "must be a text, or one for each language: {\"es\":…,\"en\":…}");
        }
        return new Localized(es.isEmpty() ? en : es, en.isEmpty() ? es : en);
    }

    private Aliases aliases(JsonNode node, String place) {
        JsonNode value = node.path("aliases");
        if (value.isMissingNode() || value.isNull()) {
            return Aliases.NONE;
        }
        if (value.isObject()) {
            return new Aliases(strings(value.path("es")), strings(value.path("en")));
        }
        if (!value.isArray() && !value.isString()) {
            problem(place + ".aliases", "must be a list of texts, or one for each language");
        }
        List<String> both = strings(value);
        return new Aliases(both, both);
    }

    private static List<String> strings(JsonNode value) {
        if (value.isString()) {
            return List.of(value.asString().strip());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            String text = one.asString("").strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Money price(JsonNode node, String place) {
        JsonNode price = node.path("price");
        if (!price.isNumber() || price.decimalValue().signum() < 0) {
            problem(place + ".price", "must be a number from 0");
            return Money.zero(currency);
        }
        return Money.of(price.decimalValue(), currency);
    }

    private @Nullable String link(JsonNode node, String place) {
        String link = node.path("imageUrl").asString("").strip();
        if (link.isEmpty()) {
            return null;
        }
        if (!link.startsWith("https://")) {
            problem(place + ".imageUrl", "must begin with https://");
        }
        return link;
    }

    private void problem(String place, String what) {
        problems.add(place + " " + what + ".");
    }

    /** The same content gives the same version. */
    private static String version(List<Category> categories) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(categories.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
