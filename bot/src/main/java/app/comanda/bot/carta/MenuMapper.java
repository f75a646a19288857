package app.comanda.bot.carta;

import app.comanda.bot.carta.PlatformMenu.Details;
import app.comanda.bot.carta.PlatformMenu.Group;
import app.comanda.bot.carta.PlatformMenu.Item;
import app.comanda.bot.carta.PlatformMenu.Section;
import app.comanda.bot.carta.PlatformMenu.Size;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.PictureLink;
import app.comanda.bot.tenant.Tenant;
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
import java.util.Comparator;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform's structure and details as one {@link Menu}. What cannot be sold as it stands is not offered and counted. */
final class MenuMapper {
    private final CartaBranch branch;
    private final Currency currency;
    private final ProductIndex index;
    private final Map<String, Details> details;
    private final List<String> leftOut = new ArrayList<>();

    MenuMapper(Tenant tenant, ProductIndex index, Map<String, Details> details) {
        this.branch = tenant.carta();
        this.currency = branch.currency();
        this.index = index;
        this.details = details;
    }

    /** Ids of products that are not offered because their price or details could not be had. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    static List<String> productIds(List<Section> structure) {
        return structure.stream()
                .flatMap(section -> section.items().stream())
                .map(Item::id)
                .distinct()
                .toList();
    }

    Menu menu(List<Section> structure) {
        List<Category> categories = structure.stream()
                // A stable sort: categories of the same position stay as the platform listed them.
                .sorted(Comparator.comparing(Section::position))
                .map(this::category)
                .toList();
        return new Menu(version(categories), currency, categories);
    }

    private Category category(Section section) {
        String image = picture(section.imageUrl()).orElse(branch.menus().defaultImage());
        return new Category(
                section.id(),
                Localized.of(section.name()),
                Localized.of(section.description()),
                image,
                section.items().stream().map(item -> product(item, image)).toList());
    }

    private Product product(Item item, @Nullable String categoryImage) {
        Details known = details.get(item.id());
        List<Presentation> presentations = known == null
                ? List.of()
                : known.sizes().stream().map(MenuMapper::presentation).toList();
        Money price = item.price() != null || known == null ? item.price() : known.price();
        boolean sellable = known != null && (price != null || !presentations.isEmpty());
        if (!sellable) {
            leftOut.add(item.id());
        }
        Money shown = price != null
                ? price
                : presentations.isEmpty()
                        ? Money.zero(currency)
                        : presentations.getFirst().price();
        Optional<ProductIndex.Entry> entry = index.entry(item.id());
        return new Product(
                item.id(),
                Localized.of(item.name()),
                Aliases.NONE,
                Localized.of(item.description()),
                shown,
                picture(item.imageUrl()).orElse(categoryImage),
                sellable ? availability(item, entry) : Availability.UNAVAILABLE,
                item.preparationMinutes(),
                entry.map(ProductIndex.Entry::traits).orElse(Traits.UNKNOWN),
                presentations,
                known == null
                        ? List.of()
                        : known.groups().stream().map(MenuMapper::modifier).toList());
    }

    private static Availability availability(Item item, Optional<ProductIndex.Entry> entry) {
        boolean active = item.active() && entry.map(ProductIndex.Entry::active).orElse(true);
        boolean inStock =
                item.inStock() && entry.map(ProductIndex.Entry::inStock).orElse(true);
        if (!active) {
            return Availability.UNAVAILABLE;
        }
        return inStock ? Availability.AVAILABLE : Availability.OUT_OF_STOCK;
    }

    private static Presentation presentation(Size size) {
        return new Presentation(size.id(), Localized.of(size.name()), size.price(), size.available())
                .reducedFrom(size.full())
                .deliverable(size.forDelivery());
    }

    private static Modifier modifier(Group group) {
        return new Modifier(
                group.id(),
                Localized.of(group.name()),
                group.least(),
                group.most(),
                group.choices().stream()
                        .map(choice -> new Option(
                                choice.id(), Localized.of(choice.name()), choice.price(), choice.available()))
                        .toList());
    }

    /** The link, if WhatsApp may be sent to fetch it. */
    private Optional<String> picture(@Nullable String link) {
        return Optional.ofNullable(link).flatMap(written -> PictureLink.usable(written, branch.baseUrl()));
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
