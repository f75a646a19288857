package app.comanda.bot.local;

import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.menu.Traits;
import app.comanda.ordering.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one menu file, and collects what is wrong with it. */
final class MenuFileReader {
    private static final int MOST_PRODUCTS = 5_000;
    private static final int MOST_PROBLEMS = 50;

    private final FileFields fields = new FileFields();
    private final SharedParts shared = new SharedParts(fields);
    private final Set<String> productIds = new HashSet<>();
    private @Nullable String defaultImage;

    MenuFile.Reading read(JsonNode root) {
        fields.readCurrency(root.path("currency"));
        shared.read(root);
        defaultImage = fields.link(root, "");
        Menu menu = menu(root);
        LocalRestaurant.About about = new AboutReader(fields).read(root.path("restaurant"));
        HoursReader times = new HoursReader(fields);
        List<Zone> zones = new ZonesReader(fields).read(root.path("delivery"));
        Terms terms = new Terms(
                Source.BUILT_IN,
                zones,
                times.hours(root.path("hours")),
                new OffersReader(fields, menu).read(root),
                TaxReader.read(fields, root.path("tax")),
                times.slots(root.path("slots")));
        List<String> problems = fields.problems();
        if (!problems.isEmpty()) {
            return new MenuFile.Reading.Wrong(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
        return new MenuFile.Reading.Whole(new LocalRestaurant(menu, about, terms));
    }

    private Menu menu(JsonNode root) {
        List<Category> categories = new ArrayList<>();
        List<JsonNode> list = fields.list(root, "categories", "");
        if (list.isEmpty()) {
            fields.problem("categories", "must be a list with at least one category");
        }
        Set<String> ids = FileFields.ids();
        for (int i = 0; i < list.size(); i++) {
            categories.add(category(list.get(i), ids, "categories[" + i + "]"));
        }
        if (productIds.size() > MOST_PRODUCTS) {
            fields.problem("categories", "hold " + productIds.size() + " products; the most is " + MOST_PRODUCTS);
        }
        return new Menu(version(categories), fields.currency(), categories);
    }

    private Category category(JsonNode node, Set<String> ids, String place) {
        String link = fields.link(node, place);
        String image = link == null ? defaultImage : link;
        List<Product> products = new ArrayList<>();
        List<JsonNode> list = fields.list(node, "products", place);
        for (int i = 0; i < list.size(); i++) {
            products.add(product(list.get(i), node, image, place, i));
        }
        return new Category(
                fields.unique(fields.id(node, place), ids, place),
                fields.name(node, place),
                fields.aliases(node, place),
                fields.text(node, "description", place),
                image,
                products);
    }

    private Product product(
            JsonNode node, JsonNode category, @Nullable String categoryImage, String categoryPlace, int index) {
        String place = categoryPlace + ".products[" + index + "]";
        String id = fields.id(node, place);
        if (!id.isEmpty() && !productIds.add(id)) {
            fields.problem(place + ".id", "is the same as another product's: " + id);
        }
        Money price = fields.money(node, "price", place);
        String link = fields.link(node, place);
        return new Product(
                id,
                fields.name(node, place),
                fields.aliases(node, place),
                fields.text(node, "description", place),
                price,
                link == null ? categoryImage : link,
                fields.flag(node, "available", place, true) ? Availability.AVAILABLE : Availability.OUT_OF_STOCK,
                Math.max(0, node.path("preparationTime").asInt(0)),
                new Traits(FileFields.strings(node.path("allergens")), FileFields.strings(node.path("tags")), false),
                presentations(node, category, place, categoryPlace),
                modifiers(node, category, place, categoryPlace));
    }

    /** The product's own, or the sizes it or its category names. */
    private List<Presentation> presentations(JsonNode product, JsonNode category, String place, String categoryPlace) {
        if (product.has("presentations")) {
            return shared.presentations(product, place);
        }
        return product.has("sizes")
                ? shared.sizes(product, product.path("price"), place)
                : shared.sizes(category, product.path("price"), categoryPlace);
    }

    private List<Modifier> modifiers(JsonNode product, JsonNode category, String place, String categoryPlace) {
        return product.has("modifiers") ? shared.modifiers(product, place) : shared.modifiers(category, categoryPlace);
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
