package app.comanda.bot.carta;

import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.PictureLink;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The platform's structure and details as one {@link Menu}. What cannot be sold as it stands is left out and counted. */
final class MenuMapper {
    private final CartaBranch branch;
    private final Currency currency;
    private final ProductIndex index;
    private final Map<String, JsonNode> details;
    private final List<String> leftOut = new ArrayList<>();

    MenuMapper(Tenant tenant, ProductIndex index, Map<String, JsonNode> details) {
        this.branch = tenant.carta();
        this.currency = branch.currency();
        this.index = index;
        this.details = details;
    }

    /** Ids of products that are not offered because their price or details could not be had. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    static List<String> productIds(JsonNode structure) {
        List<String> ids = new ArrayList<>();
        for (JsonNode category : structure.path("categories")) {
            for (JsonNode product : category.path("products")) {
                new Node(product).text("id", "_id", "rId").ifPresent(ids::add);
            }
        }
        return ids.stream().distinct().toList();
    }

    Menu menu(JsonNode structure) {
        List<Category> categories = StreamSupport.stream(
                        structure.path("categories").spliterator(), false)
                .map(Node::new)
                // A stable sort: categories of the same position stay as the platform listed them.
                .sorted(Comparator.comparing(node -> node.decimal("position").orElse(BigDecimal.ZERO)))
                .map(this::category)
                .flatMap(Optional::stream)
                .toList();
        return new Menu(version(categories), currency, categories);
    }

    private Optional<Category> category(Node node) {
        Optional<String> id = node.text("id", "_id", "rId");
        Optional<String> name = node.text("name");
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String image = image(node).orElse(branch.menus().defaultImage());
        List<Product> products = new ArrayList<>();
        for (JsonNode product : node.json().path("products")) {
            product(new Node(product), image).ifPresent(products::add);
        }
        return Optional.of(
                new Category(id.get(), Localized.of(name.get()), Localized.of(description(node)), image, products));
    }

    private Optional<Product> product(Node node, @Nullable String categoryImage) {
        Optional<String> id = node.text("id", "_id", "rId");
        Optional<String> name = node.text("name");
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        JsonNode detail = details.get(id.get());
        Node known = new Node(detail == null ? node.json() : detail);
        Optional<Money> price =
                node.money(currency, "basePrice", "price").or(() -> known.money(currency, "price", "basePrice"));
        List<Presentation> presentations = presentations(known);
        Optional<List<Modifier>> modifiers = modifiers(known);
        boolean sellable = detail != null && modifiers.isPresent() && (price.isPresent() || !presentations.isEmpty());
        if (!sellable) {
            leftOut.add(id.get());
        }
        return Optional.of(new Product(
                id.get(),
                Localized.of(name.get()),
                Localized.of(description(node)),
                price.orElseGet(() -> presentations.isEmpty()
                        ? Money.zero(currency)
                        : presentations.getFirst().price()),
                image(node).orElse(categoryImage),
                sellable ? availability(node, id.get()) : Availability.UNAVAILABLE,
                Math.max(0, node.integer("preparationTime").orElse(0)),
                presentations,
                modifiers.orElse(List.of())));
    }

    private Availability availability(Node node, String id) {
        Optional<ProductIndex.Entry> entry = index.entry(id);
        boolean active = node.flag(true, "isAvailable")
                && node.flag(true, "isActive")
                && entry.map(ProductIndex.Entry::active).orElse(true);
        boolean inStock = !node.flag(false, "isOutOfStock")
                && entry.map(ProductIndex.Entry::inStock).orElse(true);
        if (!active) {
            return Availability.UNAVAILABLE;
        }
        return inStock ? Availability.AVAILABLE : Availability.OUT_OF_STOCK;
    }

    private List<Presentation> presentations(Node product) {
        List<Presentation> presentations = new ArrayList<>();
        for (JsonNode json : product.list("presentations")) {
            Node node = new Node(json);
            Optional<String> id = node.text("_id", "id", "rId");
            Optional<Money> price = node.money(currency, "amountWithDiscount", "price");
            if (id.isPresent() && price.isPresent()) {
                boolean inStock =
                        node.decimal("stock").map(stock -> stock.signum() > 0).orElse(true);
                presentations.add(new Presentation(
                        id.get(),
                        Localized.of(node.text("name").orElse(id.get())),
                        price.get(),
                        inStock && node.flag(true, "isActive") && node.flag(true, "isAvailable")));
            }
        }
        return presentations;
    }

    /** The groups of options; empty when a required one cannot be read, because the product cannot be ordered then. */
    private Optional<List<Modifier>> modifiers(Node product) {
        List<Modifier> modifiers = new ArrayList<>();
        for (JsonNode json : product.list("modifiers")) {
            Node node = new Node(json);
            List<Option> options = options(node);
            int least = Math.max(0, node.integer("minSelections", "minQuantity").orElse(0));
            int most = node.integer("maxSelections", "maxQuantity")
                    .filter(figure -> figure > 0)
                    .orElse(node.flag(false, "isMultiple") ? Math.max(1, options.size()) : 1);
            Optional<String> id = node.text("_id", "id", "modifierId", "rId");
            boolean usable = id.isPresent() && !options.isEmpty() && least <= most;
            if (usable) {
                modifiers.add(
                        new Modifier(id.get(), Localized.of(node.text("name").orElse(id.get())), least, most, options));
            } else if (least > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(modifiers);
    }

    private List<Option> options(Node modifier) {
        List<Option> options = new ArrayList<>();
        for (JsonNode json : modifier.list("options")) {
            Node node = new Node(json);
            Optional<String> id = node.text("_id", "optionId", "id", "rId");
            Optional<Money> price = node.money(currency, "price");
            if (id.isPresent() && price.isPresent()) {
                boolean inStock =
                        node.decimal("stock").map(stock -> stock.signum() > 0).orElse(true);
                options.add(new Option(
                        id.get(),
                        Localized.of(node.text("name").orElse(id.get())),
                        price.get(),
                        inStock && node.flag(true, "isActive")));
            }
        }
        return options;
    }

    /** A description that says something; the platform fills in "string" where nobody wrote one. */
    private static String description(Node node) {
        return node.text("description").filter(text -> !text.equals("string")).orElse("");
    }

    /** Its own picture, if WhatsApp may be sent to fetch it. */
    private Optional<String> image(Node node) {
        return node.text("imageUrl").flatMap(link -> PictureLink.usable(link, branch.baseUrl()));
    }

    /** The same content gives the same version, whenever and by whomever it was read. */
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
