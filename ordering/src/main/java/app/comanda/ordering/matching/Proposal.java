package app.comanda.ordering.matching;

import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a product of the built-in menu could be in the platform's: a proposal for a person to look at.
 *
 * @param builtIn the product of the built-in menu
 * @param platform what it seems to be there; null where nothing is near enough
 * @param likeness why; null where nothing is near enough
 */
public record Proposal(
        Product builtIn,
        @Nullable Product platform,
        @Nullable Likeness likeness) {

    /** A name of so many letters may differ in one of them: a quarter is a slip, more is another dish. */
    private static final int LETTERS_A_SLIP = 4;

    /** What makes two products look the same, surest first. */
    public enum Likeness {
        /** The same name in some language, apart from case, accents and signs. */
        SAME_NAME,
        /** One is called by one of the other's other names. */
        OTHER_NAME,
        /** The names differ in a few letters. */
        NEAR_NAME
    }

    /** A proposal for every product of the built-in menu; no product of the platform is proposed twice. */
    public static List<Proposal> of(Menu builtIn, Menu platform) {
        List<Product> open = new ArrayList<>(Twins.products(builtIn));
        List<Product> free = new ArrayList<>(Twins.products(platform));
        List<Proposal> found = new ArrayList<>();
        for (Likeness likeness : Likeness.values()) {
            Set<String> taken = new HashSet<>();
            for (Product product : List.copyOf(open)) {
                alike(product, free, likeness)
                        .filter(other -> taken.add(other.id()))
                        .ifPresent(other -> found.add(new Proposal(product, other, likeness)));
            }
            found.forEach(proposal -> {
                open.remove(proposal.builtIn());
                free.remove(proposal.platform());
            });
        }
        open.forEach(product -> found.add(new Proposal(product, null, null)));
        List<Product> order = Twins.products(builtIn);
        found.sort(Comparator.comparingInt(proposal -> order.indexOf(proposal.builtIn())));
        return List.copyOf(found);
    }

    private static Optional<Product> alike(Product product, List<Product> others, Likeness likeness) {
        return switch (likeness) {
            case SAME_NAME -> Names.only(Names.of(product.name()), others, other -> Names.of(other.name()));
            case OTHER_NAME ->
                Names.only(
                        Names.of(product.name(), product.aliases()),
                        others,
                        other -> Names.of(other.name(), other.aliases()));
            case NEAR_NAME -> nearest(product, others);
        };
    }

    /** The one whose name differs least; none where two are equally near. */
    private static Optional<Product> nearest(Product product, List<Product> others) {
        int least = others.stream()
                .mapToInt(other -> distance(product, other))
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Product> nearest = least == Integer.MAX_VALUE
                ? List.of()
                : others.stream()
                        .filter(other -> distance(product, other) == least)
                        .toList();
        return nearest.size() == 1 ? Optional.of(nearest.getFirst()) : Optional.empty();
    }

    /** The least distance of any two names that is still a slip; otherwise the greatest number. */
    private static int distance(Product one, Product other) {
        int least = Integer.MAX_VALUE;
        for (String name : Names.of(one.name())) {
            for (String there : Names.of(other.name())) {
                int distance = Names.distance(name, there);
                if (distance <= Math.max(name.length(), there.length()) / LETTERS_A_SLIP) {
                    least = Math.min(least, distance);
                }
            }
        }
        return least;
    }
}
