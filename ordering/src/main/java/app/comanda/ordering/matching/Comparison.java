package app.comanda.ordering.matching;

import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The built-in and the platform's menu side by side.
 *
 * @param pairs every product of either menu once, in the built-in menu's order, then what only the platform has
 */
public record Comparison(List<Pair> pairs) {
    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /**
     * A product in both menus; one of the two may be missing.
     *
     * @param differences empty where both are the same to a customer
     */
    public record Pair(@Nullable Product builtIn, @Nullable Product platform, List<Difference> differences) {
        public Pair {
            differences = List.copyOf(differences);
        }
    }

    /** In what the two menus differ for a product. */
    public enum Difference {
        /** The platform has no such product: it will be gone. */
        MISSING_IN_PLATFORM,
        /** Only the platform has it: it will be new. */
        MISSING_IN_BUILT_IN,
        /** The least one pays for one is another amount, or in another currency. */
        PRICE,
        /** The platform has it and does not sell it now. */
        UNAVAILABLE_IN_PLATFORM,
        /** The built-in menu has it and does not sell it now. */
        UNAVAILABLE_IN_BUILT_IN,
        /** It comes in other sizes, or other options are asked for. */
        CHOICES
    }

    /** Compares two menus; products are the same by the id map or by name. */
    public static Comparison of(Menu builtIn, Menu platform, IdMap ids) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Product product : Twins.products(builtIn)) {
            Optional<Product> twin =
                    Twins.find(product.id(), product.name(), product.aliases(), platform, Source.PLATFORM, ids);
            twin.ifPresent(other -> seen.add(other.id()));
            pairs.add(pair(product, twin.orElse(null)));
        }
        for (Product product : Twins.products(platform)) {
            if (!seen.contains(product.id())) {
                pairs.add(pair(null, product));
            }
        }
        return new Comparison(pairs);
    }

    /** How many products have a difference. */
    public long different() {
        return pairs.stream().filter(pair -> !pair.differences().isEmpty()).count();
    }

    private static Pair pair(@Nullable Product builtIn, @Nullable Product platform) {
        List<Difference> differences = new ArrayList<>();
        if (builtIn == null) {
            differences.add(Difference.MISSING_IN_BUILT_IN);
        } else if (platform == null) {
            differences.add(Difference.MISSING_IN_PLATFORM);
        } else {
            if (!builtIn.lowestPrice().equals(platform.lowestPrice())) {
                differences.add(Difference.PRICE);
            }
            if (builtIn.orderable() && !platform.orderable()) {
                differences.add(Difference.UNAVAILABLE_IN_PLATFORM);
            }
            if (!builtIn.orderable() && platform.orderable()) {
                differences.add(Difference.UNAVAILABLE_IN_BUILT_IN);
            }
            if (!sameChoices(builtIn, platform)) {
                differences.add(Difference.CHOICES);
            }
        }
        return new Pair(builtIn, platform, differences);
    }

    /** Whether each size has its counterpart and as many questions must be answered. */
    private static boolean sameChoices(Product one, Product other) {
        return one.presentations().size() == other.presentations().size()
                && one.presentations().stream()
                        .allMatch(size -> Names.only(
                                        Names.of(size.name(), size.aliases()),
                                        other.presentations(),
                                        there -> Names.of(there.name(), there.aliases()))
                                .isPresent())
                && one.modifiers().stream().filter(Modifier::required).count()
                        == other.modifiers().stream().filter(Modifier::required).count();
    }
}
