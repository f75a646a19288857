package app.comanda.ordering.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the lines of the cart that are named by what they are: by their product, their size or an option they hold. */
final class NamedLines {
    private final List<Token> tokens;
    private final Phrases phrases;
    private final MentionFinder finder;
    private final CartDishes dishes;
    private final Determiners determiners;

    NamedLines(List<Token> tokens, Phrases phrases, MentionFinder finder, CartDishes dishes, Determiners determiners) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.finder = finder;
        this.dishes = dishes;
        this.determiners = determiners;
    }

    /** Whether a product of the cart is named at a token, or a heading that some are of. */
    boolean named(int i) {
        return product(i) != null;
    }

    /** The lines that a product or a heading named at a token is. */
    @Nullable
    Reference product(int i) {
        if (i >= tokens.size()) {
            return null;
        }
        Mention best = null;
        for (Mention mention : finder.at(i)) {
            boolean kind = mention.kind() == Mention.Kind.PRODUCT || mention.kind() == Mention.Kind.CATEGORY;
            if (kind && mention.best() > 0.5f && (best == null || value(mention) > value(best))) {
                best = mention;
            }
        }
        if (best == null || grouped(i, best) || (best.best() > 0.9f && dishes.meant(best).length == 0)) {
            return null;
        }
        int[] meant = dishes.meant(named(i, best));
        if (meant.length == 0 || optionRather(i, best, meant)) {
            return null;
        }
        List<Integer> of = dishes.of(meant);
        return of.size() > 1 ? ofSize(i, best.to(), of) : determiners.reference(i, best.to(), of);
    }

    /** Whether all of a heading of options is spoken of: "todas las cremas", though a dessert has the word in its name. */
    private boolean grouped(int i, Mention product) {
        return product.best() < 0.9f
                && determiners.all(phrases.does(Math.max(0, i - 1), Role.DEFINITE) ? i - 1 : i)
                && finder.at(i).stream()
                        .anyMatch(mention -> mention.kind() == Mention.Kind.GROUP && mention.best() > 0.9f);
    }

    /** "El ceviche", where a heading is called so and a product of the cart: the product. */
    private Mention named(int i, Mention best) {
        return best.kind() != Mention.Kind.CATEGORY
                ? best
                : finder.at(i).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.PRODUCT
                                && mention.to() == best.to()
                                && !mention.headless()
                                && dishes.meant(mention).length > 0)
                        .findFirst()
                        .orElse(best);
    }

    private static float value(Mention mention) {
        return mention.tokens() * mention.best() - (mention.kind() == Mention.Kind.CATEGORY ? 0.1f : 0);
    }

    /** "Con huevo", "agrégale palta": an option, though a product is called so too. */
    private boolean optionRather(int i, Mention mention, int[] meant) {
        if (determiners.definite(i) || (i > 1 && phrases.does(i - 1, Role.MATERIAL) && determiners.definite(i - 1))) {
            return false;
        }
        if (i > 0 && determiners.replaces(i)) {
            for (Mention option : finder.at(i)) {
                if (option.kind() == Mention.Kind.OPTION && value(option) > value(mention) - 0.05f) {
                    return true;
                }
            }
        }
        boolean wanting = i > 0
                && (phrases.does(i - 1, Role.WITH)
                        || phrases.does(i - 1, Role.NEGATION)
                        || phrases.does(i - 1, Role.EXTRA));
        for (Mention option : finder.at(i)) {
            if (option.kind() == Mention.Kind.OPTION && dishes.having(option).length > 0) {
                boolean closer = value(option) > value(mention) + 0.05f;
                if (wanting || closer || dishes.having(meant, option).length < meant.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "La americana personal", "el cuarto de pollo": the lines of that size, where several are called so. */
    private Reference ofSize(int i, int to, List<Integer> of) {
        int before = i > 0 && phrases.does(i - 1, Role.MATERIAL) ? i - 1 : i;
        for (int from = Math.max(0, before - 2); from <= to && from < tokens.size(); from++) {
            for (Mention size : from < before || from == to ? finder.at(from) : List.<Mention>of()) {
                boolean beside = from == to || size.to() == before;
                List<Integer> sized = size.kind() == Mention.Kind.SIZE && size.best() > 0.85f && beside
                        ? of.stream().filter(line -> dishes.has(line, size)).toList()
                        : List.of();
                if (!sized.isEmpty() && sized.size() < of.size()) {
                    return determiners.reference(Math.min(i, from), Math.max(to, size.to()), sized);
                }
            }
        }
        return determiners.reference(i, to, of);
    }

    /** "La grande": the lines of that size. */
    @Nullable
    Reference sized(int i) {
        if (!determiners.definite(i)) {
            return null;
        }
        for (Mention size : finder.at(i)) {
            if (size.kind() == Mention.Kind.SIZE && size.best() > 0.85f) {
                List<Integer> of = dishes.sized(size);
                if (!of.isEmpty()) {
                    return determiners.reference(i, size.to(), of);
                }
            }
        }
        return null;
    }

    /** "El que tiene piña", "la de pierna": the lines that were ordered with an option. */
    @Nullable
    Reference holding(int i) {
        int from = i + Math.max(ChangeWords.HAVING.at(tokens, i), phrases.does(i, Role.MATERIAL) ? 1 : 0);
        if (!determiners.definite(i) || from == i || from >= tokens.size()) {
            return null;
        }
        for (Mention option : finder.at(from)) {
            if (option.kind() == Mention.Kind.OPTION && option.best() > 0.6f) {
                List<Integer> of = dishes.holding(option);
                if (!of.isEmpty()) {
                    return determiners.reference(i, option.to(), of);
                }
            }
        }
        return null;
    }

    /** The one line whose product is named at a token, though an option is called so too. */
    Optional<Reference> calledLikeAnOption(int i) {
        return i >= tokens.size()
                ? Optional.empty()
                : finder.at(i).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.PRODUCT && mention.best() > 0.5f)
                        .flatMap(mention -> Arrays.stream(dishes.meant(mention))
                                .mapToObj(dish -> determiners.reference(i, mention.to(), dishes.of(dish))))
                        .findFirst();
    }

    /** Whether a heading of options follows: "todas las cremas". */
    boolean every(int i) {
        for (int at = i; at < Math.min(tokens.size(), i + 2); at++) {
            if (finder.at(at).stream()
                    .anyMatch(mention -> mention.kind() == Mention.Kind.GROUP && mention.best() > 0.9f)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an option follows that is no line of the cart: "quítale la piña". */
    boolean optionAfter(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
            if (named(i)) {
                return false;
            }
            for (Mention mention : finder.at(i)) {
                if (mention.kind() == Mention.Kind.OPTION
                        && mention.best() > 0.6f
                        && dishes.having(mention).length > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a size, an option or what is left out is named before a token. */
    boolean wishBefore(int end) {
        for (int i = 0; i < end; i++) {
            for (Mention mention : finder.at(i)) {
                boolean kind = mention.kind() == Mention.Kind.OPTION || mention.kind() == Mention.Kind.SIZE;
                if (kind && mention.best() > 0.6f && mention.to() <= end) {
                    return true;
                }
            }
        }
        return false;
    }
}
