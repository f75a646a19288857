package app.comanda.bot.local;

import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Presentations and modifiers: a product's own, and those that are written once for many: sizes by multiplier, and groups of
 * options that products and categories name by id.
 */
final class SharedParts {
    private static final BigDecimal GREATEST_MULTIPLIER = BigDecimal.valueOf(100);

    private final FileFields fields;
    private final Map<String, Size> sizes = new LinkedHashMap<>();
    private final Map<String, Modifier> groups = new LinkedHashMap<>();

    private record Size(String id, Localized name, Aliases aliases, BigDecimal multiplier) {}

    SharedParts(FileFields fields) {
        this.fields = fields;
    }

    /** Reads what the file defines for all its products. */
    void read(JsonNode root) {
        List<JsonNode> list = fields.list(root, "sizes", "");
        for (int i = 0; i < list.size(); i++) {
            Size size = size(list.get(i), "sizes[" + i + "]");
            if (sizes.putIfAbsent(size.id(), size) != null) {
                fields.problem("sizes[" + i + "].id", "is the same as another size's: " + size.id());
            }
        }
        List<JsonNode> shared = fields.list(root, "modifiers", "");
        for (int i = 0; i < shared.size(); i++) {
            String place = "modifiers[" + i + "]";
            Modifier group = modifier(shared.get(i), place);
            if (group != null && groups.putIfAbsent(group.id(), group) != null) {
                fields.problem(place + ".id", "is the same as another group's: " + group.id());
            }
        }
    }

    private Size size(JsonNode node, String place) {
        JsonNode multiplier = node.path("multiplier");
        BigDecimal factor = multiplier.isNumber() ? multiplier.decimalValue() : BigDecimal.ZERO;
        if (factor.signum() <= 0 || factor.compareTo(GREATEST_MULTIPLIER) > 0) {
            fields.problem(place + ".multiplier", "must be a number above 0, at most " + GREATEST_MULTIPLIER);
        }
        return new Size(fields.id(node, place), fields.name(node, place), fields.aliases(node, place), factor);
    }

    /** The sizes that a product or its category names, each at the product's price times its multiplier, per unit. */
    List<Presentation> sizes(JsonNode owner, JsonNode price, String place) {
        List<Presentation> presentations = new ArrayList<>();
        List<JsonNode> names = fields.list(owner, "sizes", place);
        Set<String> ids = FileFields.ids();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).asString("");
            Size size = sizes.get(name);
            if (size == null) {
                problemOnce(
                        place + ".sizes[" + i + "]", "names \"" + name + "\"; the file's sizes are " + sizes.keySet());
            } else if (price.isNumber() && ids.add(name)) {
                Money unit = Money.of(price.decimalValue().multiply(size.multiplier()), fields.currency());
                presentations.add(new Presentation(size.id(), size.name(), size.aliases(), unit, true));
            }
        }
        return presentations;
    }

    /** A product's own presentations, each with a price of its own. */
    List<Presentation> presentations(JsonNode product, String place) {
        List<Presentation> presentations = new ArrayList<>();
        List<JsonNode> list = fields.list(product, "presentations", place);
        Set<String> ids = FileFields.ids();
        for (int i = 0; i < list.size(); i++) {
            String at = place + ".presentations[" + i + "]";
            JsonNode node = list.get(i);
            presentations.add(new Presentation(
                    fields.unique(fields.id(node, at), ids, at),
                    fields.name(node, at),
                    fields.aliases(node, at),
                    fields.money(node, "price", at),
                    fields.flag(node, "available", at, true)));
        }
        return presentations;
    }

    /** The groups of a product or category: written there, or the id of one that is written for all. */
    List<Modifier> modifiers(JsonNode owner, String place) {
        List<Modifier> modifiers = new ArrayList<>();
        List<JsonNode> list = fields.list(owner, "modifiers", place);
        Set<String> ids = FileFields.ids();
        for (int i = 0; i < list.size(); i++) {
            String at = place + ".modifiers[" + i + "]";
            JsonNode node = list.get(i);
            Modifier group = node.isString() ? groups.get(node.asString()) : modifier(node, at);
            if (group != null) {
                fields.unique(group.id(), ids, at);
                modifiers.add(group);
            } else if (node.isString()) {
                problemOnce(at, "names \"" + node.asString() + "\"; the file's groups are " + groups.keySet());
            }
        }
        return modifiers;
    }

    private @Nullable Modifier modifier(JsonNode node, String place) {
        int least = node.path("minSelections").asInt(0);
        int most = node.path("maxSelections").asInt(-1);
        List<Option> options = options(node, place);
        String id = fields.id(node, place);
        Localized name = fields.name(node, place);
        if (least < 0 || most < 1 || least > most) {
            fields.problem(place, "needs minSelections from 0 and maxSelections from 1, the first at most the second");
            return null;
        }
        return new Modifier(id, name, least, most, options);
    }

    private List<Option> options(JsonNode modifier, String place) {
        List<Option> options = new ArrayList<>();
        List<JsonNode> list = fields.list(modifier, "options", place);
        if (list.isEmpty()) {
            fields.problem(place + ".options", "must be a list with at least one option");
        }
        Set<String> ids = FileFields.ids();
        for (int i = 0; i < list.size(); i++) {
            String at = place + ".options[" + i + "]";
            JsonNode node = list.get(i);
            options.add(new Option(
                    fields.unique(fields.id(node, at), ids, at),
                    fields.name(node, at),
                    fields.aliases(node, at),
                    fields.money(node, "price", at),
                    fields.flag(node, "available", at, true)));
        }
        return options;
    }

    /** What a category names wrongly is wrong for each of its products, and said once. */
    private void problemOnce(String place, String what) {
        if (!fields.problems().contains(place + " " + what + ".")) {
            fields.problem(place, what);
        }
    }
}
