package app.comanda.bot.local;

import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields that recur in a menu file, and everything that was found wrong so far, each with its place. */
final class FileFields {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final List<String> problems = new ArrayList<>();
    private Currency currency = Currency.getInstance("PEN");

    List<String> problems() {
        return problems;
    }

    /** @param place where it is, with or without a dot before a field of the file itself */
    void problem(String place, String what) {
        problems.add((place.startsWith(".") ? place.substring(1) : place) + " " + what + ".");
    }

    Currency currency() {
        return currency;
    }

    void readCurrency(JsonNode node) {
        try {
            currency = Currency.getInstance(node.asString(""));
        } catch (IllegalArgumentException e) {
            problem("currency", "must be a currency's three letters, such as PEN");
        }
    }

    static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Says which fields of a section nobody reads: most often a typing error. */
    void only(JsonNode node, String place, String... known) {
        for (String field : node.propertyNames()) {
            if (!Arrays.asList(known).contains(field)) {
                problem(place + "." + field, "is not known here; there are " + String.join(", ", known));
            }
        }
    }

    /** The elements of a list; none where it is left out. */
    List<JsonNode> list(JsonNode parent, String field, String place) {
        JsonNode node = parent.path(field);
        if (absent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            problem(place + "." + field, "must be a list");
            return List.of();
        }
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all;
    }

    String id(JsonNode node, String place) {
        String id = node.path("id").asString("").strip();
        if (id.isEmpty()) {
            problem(place + ".id", "is missing");
        }
        return id;
    }

    String unique(String id, Set<String> ids, String place) {
        if (!id.isEmpty() && !ids.add(id)) {
            problem(place + ".id", "is the same as another's beside it: " + id);
        }
        return id;
    }

    Localized name(JsonNode node, String place) {
        return name(node, place, LONGEST_NAME);
    }

    Localized name(JsonNode node, String place, int longest) {
        Localized name = text(node, "name", place);
        if (name.es().isBlank() || name.en().isBlank()) {
            problem(place + ".name", "is missing");
        }
        if (name.es().length() > longest || name.en().length() > longest) {
            problem(place + ".name", "is longer than " + longest + " characters");
        }
        return name;
    }

    /** One value, or one per language; a language that is left out reads the other's. */
    Localized text(JsonNode node, String field, String place) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return Localized.of("");
        }
        String es = value.isString()
                ? value.asString().strip()
                : value.path("es").asString("").strip();
        String en = value.isString() ? es : value.path("en").asString("").strip();
        if (!value.isString() && (!value.isObject() || (es.isEmpty() && en.isEmpty()))) {
            problem(place + "." + field, "must be a text, or one for each language: {\"es\":…,\"en\":…}");
        }
        if (es.length() > LONGEST_TEXT || en.length() > LONGEST_TEXT) {
            problem(place + "." + field, "is longer than " + LONGEST_TEXT + " characters");
        }
        return new Localized(es.isEmpty() ? en : es, en.isEmpty() ? es : en);
    }

    Aliases aliases(JsonNode node, String place) {
        JsonNode value = node.path("aliases");
        if (absent(value)) {
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

    static List<String> strings(JsonNode value) {
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

    /** A text of one line, or null where it is left out. */
    @Nullable
    String word(JsonNode node, String field, String place) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return null;
        }
        String text = value.asString("").strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            problem(place + "." + field, "must be a text of at most " + LONGEST_NAME + " characters");
            return null;
        }
        return text;
    }

    /** One of some words, whatever their case; empty where it is left out or wrong. */
    <T> Optional<T> choice(JsonNode node, String place, List<T> choices) {
        String word = node.asString("").strip();
        Optional<T> chosen = choices.stream()
                .filter(choice -> plain(choice.toString()).equals(plain(word)))
                .findFirst();
        if (chosen.isEmpty() && !absent(node)) {
            problem(
                    place,
                    "must be one of " + choices.stream().map(FileFields::shown).toList() + ", not \"" + word + "\"");
        }
        return chosen;
    }

    /** An enum's constant as people write it. */
    private static String shown(Object choice) {
        String word = choice.toString();
        return word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    Money money(JsonNode node, String field, String place) {
        JsonNode price = node.path(field);
        if (!price.isNumber() || price.decimalValue().signum() < 0) {
            problem(place + "." + field, "must be a number from 0");
            return Money.zero(currency);
        }
        return Money.of(price.decimalValue(), currency);
    }

    @Nullable
    Money moneyOrNull(JsonNode node, String field, String place) {
        return absent(node.path(field)) ? null : money(node, field, place);
    }

    /** A whole number between two others; null where it is left out or wrong. */
    @Nullable
    Integer whole(JsonNode node, String field, String place, int least, int most) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            problem(place + "." + field, "must be a whole number from " + least + " to " + most);
            return null;
        }
        return value.intValue();
    }

    /** {@code true} or {@code false}. */
    boolean flag(JsonNode node, String field, String place, boolean otherwise) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            problem(place + "." + field, "must be true or false");
        }
        return value.asBoolean(otherwise);
    }

    @Nullable
    String link(JsonNode node, String place) {
        String link = node.path("imageUrl").asString("").strip();
        if (link.isEmpty()) {
            return null;
        }
        if (!link.startsWith("https://")) {
            problem(place + ".imageUrl", "must begin with https://");
        }
        return link;
    }

    /** A set that keeps a list's ids apart. */
    static Set<String> ids() {
        return new HashSet<>();
    }
}
