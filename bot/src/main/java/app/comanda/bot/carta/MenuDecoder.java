package app.comanda.bot.carta;

import app.comanda.bot.carta.PlatformMenu.Choice;
import app.comanda.bot.carta.PlatformMenu.Details;
import app.comanda.bot.carta.PlatformMenu.Group;
import app.comanda.bot.carta.PlatformMenu.Item;
import app.comanda.bot.carta.PlatformMenu.Section;
import app.comanda.bot.carta.PlatformMenu.Size;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the platform's menu calls: three kinds of id, two names for a price, two spellings of a modifier. */
final class MenuDecoder {
    private static final String[] STRUCTURE_IDS = {"id", "rId", "_id"};
    private static final String[] DETAIL_IDS = {"_id", "id", "rId"};

    private final Currency currency;

    MenuDecoder(Currency currency) {
        this.currency = currency;
    }

    /** The structure: at least one product, because a branch without any is a branch that could not be read. */
    Decoded<List<Section>> structure(JsonNode data) {
        Decoded<List<Section>> sections =
                Decoded.list(Decoded.within(data, "categories"), "data.categories", this::section);
        if (data.isObject() && !data.path("categories").isArray()) {
            return new Decoded.Wrong<>(
                    "data.categories is " + Decoded.kind(data.path("categories")) + " where a list belongs");
        }
        if (sections instanceof Decoded.Read<List<Section>>(List<Section> read, List<String> oddities)
                && read.stream().allMatch(section -> section.items().isEmpty())) {
            return new Decoded.Wrong<>(oddities.isEmpty() ? "data.categories holds no product" : oddities.getFirst());
        }
        return sections;
    }

    private Optional<Section> section(Node node, List<String> oddities) {
        Optional<String> id = node.text(STRUCTURE_IDS);
        Optional<String> name = node.text("name");
        if (id.isEmpty() || name.isEmpty()) {
            oddities.add(node.path() + (id.isEmpty() ? " has no id" : " has no name"));
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        if (node.says("products")) {
            switch (Decoded.list(node.json().path("products"), node.path() + ".products", this::item)) {
                case Decoded.Wrong<List<Item>>(String field) -> oddities.add(field);
                case Decoded.Read<List<Item>>(List<Item> read, List<String> odd) -> {
                    items.addAll(read);
                    oddities.addAll(odd);
                }
            }
        }
        return Optional.of(new Section(
                id.get(),
                name.get(),
                description(node),
                node.text("imageUrl").orElse(null),
                node.decimal("position").orElse(BigDecimal.ZERO),
                List.copyOf(items)));
    }

    private Optional<Item> item(Node node, List<String> oddities) {
        Optional<String> id = node.text(STRUCTURE_IDS);
        Optional<String> name = node.text("name");
        if (id.isEmpty() || name.isEmpty()) {
            oddities.add(node.path() + (id.isEmpty() ? " has no id" : " has no name"));
            return Optional.empty();
        }
        return Optional.of(new Item(
                id.get(),
                name.get(),
                description(node),
                node.money(currency, "basePrice", "price").orElse(null),
                node.text("imageUrl").orElse(null),
                node.flag(true, "isAvailable") && node.flag(true, "isActive"),
                !node.flag(false, "isOutOfStock"),
                Math.max(0, node.integer("preparationTime").orElse(0))));
    }

    /** A description that says something; the platform fills in "string" where nobody wrote one. */
    private static String description(Node node) {
        return node.text("description").filter(text -> !text.equals("string")).orElse("");
    }

    /** The details of some products. */
    Decoded<List<Details>> details(JsonNode data) {
        return Decoded.list(data, "data", this::product);
    }

    /** A product of which a size or a required group cannot be read could not be ordered as it is: it is left out. */
    private Optional<Details> product(Node node, List<String> oddities) {
        List<String> ids = node.texts(DETAIL_IDS);
        if (ids.isEmpty()) {
            oddities.add(node.path() + " has no id");
            return Optional.empty();
        }
        Optional<List<Size>> sizes = sizes(node, oddities);
        Optional<List<Group>> groups = groups(node, oddities);
        if (sizes.isEmpty() || groups.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Details(ids, node.money(currency, "price", "basePrice").orElse(null), sizes.get(), groups.get()));
    }

    private Optional<List<Size>> sizes(Node product, List<String> oddities) {
        List<Size> sizes = new ArrayList<>();
        List<Node> nodes = product.nodes("presentations");
        for (Node node : nodes) {
            Optional<String> id = node.text(DETAIL_IDS);
            Optional<Money> price = charged(node);
            if (id.isEmpty() || price.isEmpty()) {
                oddities.add(node.path() + (id.isEmpty() ? " has no id" : " has no price"));
                continue;
            }
            sizes.add(new Size(
                    id.get(),
                    node.text("name").orElse(id.get()),
                    price.get(),
                    node.money(currency, "price", "basePrice").orElse(null),
                    inStock(node) && node.flag(true, "isActive") && node.flag(true, "isAvailable"),
                    node.flag(true, "isAvailableForDelivery")));
        }
        boolean unreadable = sizes.isEmpty()
                && product.says("presentations")
                && (!nodes.isEmpty() || !product.json().path("presentations").isArray());
        if (unreadable && nodes.isEmpty()) {
            oddities.add(product.path() + ".presentations is not a list");
        }
        return unreadable ? Optional.empty() : Optional.of(sizes);
    }

    /**
     * What a presentation costs: what the platform says is charged, else its price with the discount taken off. A zero
     * that is charged without any discount is a field nobody filled in.
     */
    private Optional<Money> charged(Node node) {
        Optional<Money> price = node.money(currency, "price", "basePrice");
        Optional<Money> charged = node.money(currency, "amountWithDiscount");
        BigDecimal discount = node.decimal("discountValue").orElse(BigDecimal.ZERO);
        if (charged.isPresent() && !(charged.get().isZero() && discount.signum() == 0 && price.isPresent())) {
            return charged;
        }
        if (price.isEmpty() || discount.signum() <= 0) {
            return price;
        }
        BigDecimal full = price.get().toDecimal();
        boolean fixed = node.integer("discountType").filter(type -> type == 1).isPresent();
        BigDecimal off = fixed ? discount : full.multiply(discount).movePointLeft(2);
        return Optional.of(Money.of(full.subtract(off).max(BigDecimal.ZERO), currency));
    }

    private Optional<List<Group>> groups(Node product, List<String> oddities) {
        if (product.says("modifiers") && !product.json().path("modifiers").isArray()) {
            oddities.add(product.path() + ".modifiers is not a list");
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        for (Node node : product.nodes("modifiers")) {
            int least = Math.max(0, node.integer("minSelections", "minQuantity").orElse(0));
            Group group = group(node, least, oddities);
            if (group != null) {
                groups.add(group);
            } else if (least > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private @Nullable Group group(Node node, int least, List<String> oddities) {
        List<Choice> choices = choices(node, oddities);
        int most = node.integer("maxSelections", "maxQuantity")
                .filter(figure -> figure > 0)
                .orElse(Math.max(Math.max(1, least), node.flag(false, "isMultiple") ? choices.size() : 1));
        Optional<String> id = node.text("_id", "id", "modifierId", "rId");
        if (id.isEmpty() || choices.isEmpty() || least > most) {
            oddities.add(node.path()
                    + (id.isEmpty()
                            ? " has no id"
                            : choices.isEmpty() ? " has no option" : " wants more selections than it allows"));
            return null;
        }
        return new Group(id.get(), node.text("name").orElse(id.get()), least, most, choices);
    }

    private List<Choice> choices(Node modifier, List<String> oddities) {
        List<Choice> choices = new ArrayList<>();
        for (Node node : modifier.nodes("options")) {
            Optional<String> id = node.text("_id", "optionId", "id", "rId");
            Optional<Money> price = node.money(currency, "price", "basePrice");
            if (id.isEmpty() || price.isEmpty()) {
                oddities.add(node.path() + (id.isEmpty() ? " has no id" : " has no price"));
                continue;
            }
            choices.add(new Choice(
                    id.get(),
                    node.text("name").orElse(id.get()),
                    price.get(),
                    inStock(node) && node.flag(true, "isActive")));
        }
        return choices;
    }

    /** A stock that is not counted never runs out. */
    private static boolean inStock(Node node) {
        return node.decimal("stock").map(stock -> stock.signum() > 0).orElse(true);
    }
}
