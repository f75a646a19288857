package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.Grammar.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a message speaks of lines of the cart: by their place, by what they are, or of all of them. */
final class References {
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final String language;
    private final List<Held> cart;
    private final MentionFinder finder;
    private final Cues cues;
    private final Lines lines;
    private final int[] dishes;
    private final int[] inCart;

    /**
     * A stretch that speaks of lines.
     *
     * @param from its first token after the number before it
     * @param to the token after its last
     * @param number how many of them are spoken of, 0 where that is not said
     * @param definite whether they are spoken of as known: "la segunda"
     * @param start its first token with the number before it
     * @param part whether the number counts some of them: "una de las empanadas"
     * @param told whether all that is said is said of them
     */
    record Reference(
            int from,
            int to,
            List<Integer> lines,
            int number,
            boolean definite,
            boolean part,
            int start,
            boolean told) {
        Reference {
            lines = List.copyOf(lines);
        }

        Reference(int from, int to, List<Integer> lines, int number, boolean definite, boolean part, int start) {
            this(from, to, lines, number, definite, part, start, false);
        }

        /** The same said of some units only. */
        Reference some(int units) {
            return new Reference(from, to, lines, units, definite, true, start, told);
        }

        /** The same said of one of the lines only. */
        Reference only(int line) {
            return new Reference(from, to, List.of(line), number, definite, part, start, told);
        }

        /** The same where nothing is said of anything else. */
        Reference alone() {
            return new Reference(from, to, lines, number, definite, part, start, true);
        }
    }

    References(Lexicon lexicon, List<Token> tokens, String language, List<Held> cart) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.language = language;
        this.cart = cart;
        finder = new MentionFinder(lexicon, tokens, language);
        cues = new Cues(lexicon, tokens, language);
        lines = new Lines(lexicon.shelf());
        dishes = cart.stream()
                .mapToInt(held -> lexicon.shelf().dishes().stream()
                        .filter(dish ->
                                dish.product().id().equals(held.product().id()))
                        .mapToInt(Dish::index)
                        .findFirst()
                        .orElse(-1))
                .toArray();
        inCart = Arrays.stream(dishes)
                .filter(dish -> dish >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    /** What the words around say. */
    Cues cues() {
        return cues;
    }

    List<Reference> all() {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Reference there = at(i);
            if (there == null) {
                i++;
            } else {
                found.add(there);
                i = there.to();
            }
        }
        return found;
    }

    /** A line, for words that name none. */
    Reference line(int line) {
        return new Reference(0, 0, List.of(line), 0, false, false, 0);
    }

    private @Nullable Reference at(int i) {
        Reference place = null;
        for (Sense sense : lexicon.grammar().at(tokens, i, language)) {
            int after = i + sense.words();
            Reference named = sense.role() == Role.ORDINAL && sense.value() > 0 && named(after) ? product(after) : null;
            if (named != null
                    && sense.value() <= named.lines().size()
                    && named.lines().size() > 1) {
                return new Reference(i, named.to(), List.of(named.lines().get(sense.value() - 1)), 0, true, false, i);
            }
            if (sense.role() == Role.ORDINAL && (place == null || i + sense.words() > place.to())) {
                int line = sense.value() < 0 ? cart.size() - 1 : sense.value() - 1;
                if (line < cart.size()) {
                    place = reference(i, i + sense.words(), List.of(line));
                }
            } else if (sense.role() == Role.BOTH && !every(i + sense.words())) {
                List<Integer> several = several(sense.value());
                if (!several.isEmpty() && (place == null || i + sense.words() > place.to())) {
                    place = someOf(i, new Reference(i, i + sense.words(), several, 0, true, false, i));
                }
            }
        }
        place = place == null ? numbered(i) : place;
        if (place != null && !named(place.to())) {
            return place;
        }
        Reference other = named(i) ? product(i) : sized(i);
        return other == null ? holding(i) : other;
    }

    /** "El que tiene piña", "la de pierna": the lines that were ordered with an option. */
    private @Nullable Reference holding(int i) {
        int from = i + Math.max(ChangeWords.HAVING.at(tokens, i), cues.does(i, Role.MATERIAL) ? 1 : 0);
        if (!definite(i) || from == i || from >= tokens.size()) {
            return null;
        }
        for (Mention option : finder.at(from)) {
            if (option.kind() == Mention.Kind.OPTION && option.best() > 0.6f) {
                List<Integer> of = IntStream.range(0, cart.size())
                        .filter(line -> holds(line, option))
                        .boxed()
                        .toList();
                if (!of.isEmpty()) {
                    return reference(i, option.to(), of);
                }
            }
        }
        return null;
    }

    private boolean holds(int line, Mention option) {
        if (dishes[line] < 0) {
            return false;
        }
        Dish dish = lexicon.shelf().dish(dishes[line]);
        for (int i = 0; i < option.ids().length; i++) {
            int choice = option.closeness()[i] >= option.best() - Mention.tie(option.best())
                    ? dish.choice(option.ids()[i])
                    : -1;
            if (choice >= 0) {
                String id = dish.product()
                        .modifiers()
                        .get(choice >> 16)
                        .options()
                        .get(choice & 0xffff)
                        .id();
                if (cart.get(line).options().contains(id)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Una de las dos": some units of the one line spoken of. */
    private Reference someOf(int i, Reference several) {
        int number = i > 1 && cues.does(i - 1, Role.MATERIAL) ? Math.max(0, cues.number(i - 2)) : 0;
        int line = several.lines().getFirst();
        return several.lines().size() == 1
                        && number > 0
                        && number < cart.get(line).quantity()
                ? new Reference(i, several.to(), several.lines(), number, true, true, i - 2)
                : several;
    }

    /** "La 2": a line by its number in the cart. */
    private @Nullable Reference numbered(int i) {
        boolean counted = i + 1 < tokens.size()
                && cues.does(i, Role.DEFINITE)
                && tokens.get(i + 1).kind() == Token.Kind.NUMBER
                && !tokens.get(i).text().endsWith("s")
                && !named(i + 2);
        int line = counted ? cues.number(i + 1) : 0;
        return line > 0 && line <= cart.size() ? new Reference(i, i + 2, List.of(line - 1), 0, true, false, i) : null;
    }

    private boolean named(int i) {
        return i < tokens.size() && product(i) != null;
    }

    /** The one line whose product is named at a token, though an option is called so too. */
    Optional<Reference> calledLikeAnOption(int i) {
        return i >= tokens.size()
                ? Optional.empty()
                : finder.at(i).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.PRODUCT && mention.best() > 0.5f)
                        .flatMap(mention -> Arrays.stream(lines.meant(mention, inCart))
                                .mapToObj(dish -> reference(
                                        i,
                                        mention.to(),
                                        IntStream.range(0, cart.size())
                                                .filter(line -> dishes[line] == dish)
                                                .boxed()
                                                .toList())))
                        .findFirst();
    }

    /** Whether a heading of options follows: "todas las cremas". */
    private boolean every(int i) {
        for (int at = i; at < Math.min(tokens.size(), i + 2); at++) {
            if (finder.at(at).stream()
                    .anyMatch(mention -> mention.kind() == Mention.Kind.GROUP && mention.best() > 0.9f)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> several(int count) {
        if (count > 1) {
            for (int line = 0; line < cart.size(); line++) {
                if (cart.get(line).quantity() == count) {
                    return List.of(line);
                }
            }
        }
        return IntStream.range(0, cart.size()).boxed().toList();
    }

    /** The lines that a product or a heading named at a token is. */
    private @Nullable Reference product(int i) {
        Mention best = null;
        for (Mention mention : finder.at(i)) {
            boolean kind = mention.kind() == Mention.Kind.PRODUCT || mention.kind() == Mention.Kind.CATEGORY;
            if (kind && mention.best() > 0.5f && (best == null || value(mention) > value(best))) {
                best = mention;
            }
        }
        if (best == null || grouped(i, best) || (best.best() > 0.9f && lines.meant(best, inCart).length == 0)) {
            return null;
        }
        int[] meant = lines.meant(named(i, best), inCart);
        if (meant.length == 0 || optionRather(i, best, meant)) {
            return null;
        }
        List<Integer> of = IntStream.range(0, cart.size())
                .filter(line -> Sets.contains(meant, dishes[line]))
                .boxed()
                .toList();
        return of.size() > 1 ? ofSize(i, best.to(), of) : reference(i, best.to(), of);
    }

    /** "La americana personal", "el cuarto de pollo": the lines of that size, where several are called so. */
    private Reference ofSize(int i, int to, List<Integer> of) {
        int before = i > 0 && cues.does(i - 1, Role.MATERIAL) ? i - 1 : i;
        for (int from = Math.max(0, before - 2); from <= to && from < tokens.size(); from++) {
            for (Mention size : from < before || from == to ? finder.at(from) : List.<Mention>of()) {
                boolean beside = from == to || size.to() == before;
                List<Integer> sized = size.kind() == Mention.Kind.SIZE && size.best() > 0.85f && beside
                        ? of.stream().filter(line -> has(line, size)).toList()
                        : List.of();
                if (!sized.isEmpty() && sized.size() < of.size()) {
                    return reference(Math.min(i, from), Math.max(to, size.to()), sized);
                }
            }
        }
        return reference(i, to, of);
    }

    /** Whether all of a heading of options is spoken of: "todas las cremas", though a dessert has the word in its name. */
    private boolean grouped(int i, Mention product) {
        return product.best() < 0.9f
                && all(cues.does(Math.max(0, i - 1), Role.DEFINITE) ? i - 1 : i)
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
                                && lines.meant(mention, inCart).length > 0)
                        .findFirst()
                        .orElse(best);
    }

    private static float value(Mention mention) {
        return mention.tokens() * mention.best() - (mention.kind() == Mention.Kind.CATEGORY ? 0.1f : 0);
    }

    /** "Con huevo", "agrégale palta": an option, though a product is called so too. */
    private boolean optionRather(int i, Mention mention, int[] meant) {
        if (definite(i) || (i > 1 && cues.does(i - 1, Role.MATERIAL) && definite(i - 1))) {
            return false;
        }
        if (i > 0 && replaces(i)) {
            for (Mention option : finder.at(i)) {
                if (option.kind() == Mention.Kind.OPTION && value(option) > value(mention) - 0.05f) {
                    return true;
                }
            }
        }
        boolean wanting = i > 0
                && (cues.does(i - 1, Role.WITH) || cues.does(i - 1, Role.NEGATION) || cues.does(i - 1, Role.EXTRA));
        for (Mention option : finder.at(i)) {
            if (option.kind() == Mention.Kind.OPTION && lines.having(inCart, option).length > 0) {
                boolean closer = value(option) > value(mention) + 0.05f;
                if (wanting || closer || lines.having(meant, option).length < meant.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether "en vez de" ends right before a token. */
    private boolean replaces(int i) {
        for (int at = Math.max(0, i - 4); at < i; at++) {
            int from = at;
            if (lexicon.grammar().at(tokens, at, language).stream()
                    .anyMatch(sense -> sense.role() == Role.REPLACING && from + sense.words() == i)) {
                return true;
            }
        }
        return false;
    }

    /** "La grande": the lines of that size. */
    private @Nullable Reference sized(int i) {
        if (!definite(i)) {
            return null;
        }
        for (Mention size : finder.at(i)) {
            if (size.kind() == Mention.Kind.SIZE && size.best() > 0.85f) {
                List<Integer> of = IntStream.range(0, cart.size())
                        .filter(line -> has(line, size))
                        .boxed()
                        .toList();
                if (!of.isEmpty()) {
                    return reference(i, size.to(), of);
                }
            }
        }
        return null;
    }

    private boolean has(int line, Mention size) {
        var presentation = cart.get(line).presentation();
        if (presentation == null || dishes[line] < 0) {
            return false;
        }
        Dish dish = lexicon.shelf().dish(dishes[line]);
        for (int id : size.ids()) {
            int place = dish.presentation(id);
            if (place >= 0 && dish.product().presentations().get(place).equals(presentation)) {
                return true;
            }
        }
        return false;
    }

    private Reference reference(int i, int to, List<Integer> of) {
        boolean known = definite(i) || cues.does(i, Role.DEFINITE) || all(i);
        for (int from = Math.max(0, i - 4); from < i - 1; from++) {
            for (Sense sense : lexicon.grammar().at(tokens, from, language)) {
                if (sense.role() == Role.NUMBER && sense.words() > 1 && from + sense.words() == i) {
                    return new Reference(i, to, of, sense.value(), known, false, from);
                }
            }
        }
        int at = i - 1;
        while (at > 0 && (cues.does(at, Role.DEFINITE) || cues.does(at, Role.MATERIAL))) {
            at--;
        }
        boolean part = at >= 0 && at < i - 1;
        int number = at < 0 ? 0 : Math.max(0, cues.number(at));
        known |= number > 1 && definite(at);
        boolean some = part
                && number > 0
                && of.size() == 1
                && number < cart.get(of.getFirst()).quantity();
        return new Reference(i, to, of, number, known, some, number > 0 ? at : i);
    }

    /** Whether "both" or the like stands right before a token: "ambos chaufas". */
    private boolean all(int i) {
        for (int from = Math.max(0, i - 3); from < i; from++) {
            int words = i - from;
            if (lexicon.grammar().at(tokens, from, language).stream()
                    .anyMatch(sense -> sense.role() == Role.BOTH && sense.words() == words)) {
                return true;
            }
        }
        return false;
    }

    private boolean definite(int i) {
        return i > 0 && cues.does(i - 1, Role.DEFINITE);
    }

    /** Whether several are spoken of: "las limonadas". */
    boolean plural(Reference reference) {
        return reference.to() > 0 && tokens.get(reference.to() - 1).text().endsWith("s");
    }

    /** "La inca kola no": whether a line is refused right after it is named. */
    boolean refused(Reference reference) {
        int at = reference.to();
        return reference.definite()
                && at < tokens.size()
                && ChangeWords.NO.at(tokens, at) > 0
                && (at + 1 == tokens.size() || tokens.get(at + 1).pause());
    }

    /** Whether the message only leaves out one line: "sin alitas ya". */
    boolean without(Reference reference) {
        return reference.start() == 1
                && tokens.getFirst().kind() == Token.Kind.WORD
                && cues.does(0, Role.NEGATION)
                && cues.fills(reference.to());
    }

    /** Where a stretch begins with the article before it: "los choritos". */
    int named(Reference reference) {
        int from = reference.definite() && reference.number() > 1 ? reference.start() : reference.from();
        return reference.definite() && from > 0 && definite(from) ? from - 1 : from;
    }

    /** Whether something named from a token on is a part of the lines spoken of: "la inca del combo". */
    boolean owns(Reference reference, int from) {
        int before = reference.from() - 1;
        int at = before;
        while (at > from && cues.does(at, Role.DEFINITE)) {
            at--;
        }
        return (at > from && ChangeWords.OF.at(tokens, at) > 0)
                || (before > from && ChangeWords.OF.at(tokens, before) > 0);
    }

    /** Whether "both" or the like is what speaks of lines. */
    boolean both(Reference reference) {
        return lexicon.grammar().at(tokens, reference.from(), language).stream()
                .anyMatch(sense -> sense.role() == Role.BOTH);
    }

    /** The same said of the whole cart. */
    Reference whole(Reference reference) {
        return new Reference(
                reference.from(),
                reference.to(),
                IntStream.range(0, cart.size()).boxed().toList(),
                0,
                true,
                false,
                reference.start());
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
                        && lines.having(inCart, mention).length > 0) {
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

    /** The products of the cart that are of the family of a product, as places of lines. */
    List<Integer> family(int dish) {
        int[] kin = lexicon.shelf().family(new int[] {dish});
        return IntStream.range(0, cart.size())
                .filter(line -> dishes[line] >= 0 && Sets.contains(kin, dishes[line]))
                .boxed()
                .toList();
    }
}
