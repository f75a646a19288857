package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Counted;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a line of the cart is wanted otherwise: what is said of it is read as an order of its product, so that sizes,
 * options and exclusions are understood here as there.
 */
final class Wishing {
    private static final double SURE = 0.7;
    /** Tokens of words that name an option and hardly anything besides. */
    private static final int FEW = 6;
    /** What options are read after: "con", "sin", in whichever language. */
    private static final String WITH = Grammar.BUNDLED.word(Role.WITH);

    private static final String WITHOUT = Grammar.BUNDLED.word(Role.NEGATION);
    /** Above this a line's product was named, and is not only told by its options. */
    static final double NAMED = 0.72;

    private final Lexicon lexicon;
    private final Language language;
    private final List<Held> cart;
    private final Cues cues;
    private final CartDishes dishes;

    Wishing(Lexicon lexicon, Language language, List<Held> cart, Cues cues, CartDishes dishes) {
        this.lexicon = lexicon;
        this.language = language;
        this.cart = cart;
        this.cues = cues;
        this.dishes = dishes;
    }

    /** What is said of the lines spoken of, each as its product allows; the first that fit a number, where one is said. */
    List<CartChange> of(Reference reference, String said) {
        List<CartChange> changes = new ArrayList<>();
        for (int line : reference.lines()) {
            if (reference.lines().size() == 1 && reference.number() == 0) {
                List<CartChange> split = split(line, said);
                if (!split.isEmpty()) {
                    return split;
                }
            }
            altered(reference.only(line), said).ifPresent(changes::add);
        }
        return changes;
    }

    /** "Una grande y la otra mediana": units of one line that are wanted differently. */
    private List<CartChange> split(int line, String said) {
        Held held = cart.get(line);
        if (held.quantity() < 2) {
            return List.of();
        }
        List<Reading.Line> read = OrderParser.parse(held.quantity() + " " + name(held) + " " + said, lexicon, language)
                .lines();
        int units = read.stream().mapToInt(Reading.Line::quantity).sum();
        if (read.size() < 2
                || units != held.quantity()
                || !read.stream().allMatch(one -> one.product().equals(held.product()))) {
            return List.of();
        }
        return read.stream()
                .map(one -> altered(line, one.quantity(), one))
                .filter(change -> !change.empty(held))
                .map(CartChange.class::cast)
                .toList();
    }

    /** What is said of the one line spoken of. */
    Optional<CartChange> altered(Reference reference, String said) {
        int line = reference.lines().getFirst();
        Held held = cart.get(line);
        int units = reference.part() ? reference.number() : held.quantity();
        Optional<Altered> other = said.isBlank() || ofIt(said) ? Optional.empty() : kin(line, units, said);
        if (other.isPresent()) {
            return other.map(CartChange.class::cast);
        }
        String whole = name(held) + " " + said;
        return read(whole)
                .or(() -> reference.told() ? OrderParser.line(whole, lexicon, language) : Optional.empty())
                .filter(one -> one.product().equals(held.product()))
                .map(one -> altered(line, units, one))
                .filter(change -> !change.empty(held))
                .map(CartChange.class::cast);
    }

    /** Whether something is to be added or left out, as in "ponle extra queso". */
    private boolean ofIt(String said) {
        List<Token> tokens = Tokens.of(stripped(said));
        return !tokens.isEmpty()
                && (ChangeWords.GIVE.at(tokens, 0) > 0
                        || does(tokens, 0, Role.WITH)
                        || does(tokens, 0, Role.NEGATION)
                        || does(tokens, 0, Role.EXTRA)
                        || does(tokens, 0, Role.LIGHT));
    }

    /** "La coca mejor zero", "la causa que sea de langostinos": another product that begins with the same word. */
    private Optional<Altered> kin(int line, int units, String said) {
        Held held = cart.get(line);
        List<String> words = Tokens.words(name(held));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Product> bare = read(words.getFirst()).map(Reading.Line::products).orElse(List.of());
        return read(words.getFirst() + " " + stripped(said))
                .filter(one -> one.products().size() == 1
                        && !one.products().equals(bare)
                        && !one.product().equals(held.product())
                        && one.confidence() >= SURE
                        && one.notes().isEmpty()
                        && related(held.product(), one.product()))
                .or(() -> ChangeWords.SET.in(Tokens.of(said), 0) < 0 ? Optional.empty() : beside(held, stripped(said)))
                .map(one -> altered(line, units, one));
    }

    /** "Que el americano sea latte": another product of the same category. */
    private Optional<Reading.Line> beside(Held held, String said) {
        return read(said)
                .filter(one -> one.products().size() == 1
                        && !one.quantitySaid()
                        && one.spans().stream().anyMatch(span -> span.from() == 0)
                        && one.confidence() > NAMED
                        && one.options().isEmpty()
                        && !one.product().equals(held.product()))
                .filter(one -> neighbours(held.product(), one.product()));
    }

    /** Without the words that only say that something is wanted otherwise. */
    private String stripped(String said) {
        List<Token> tokens = Tokens.of(said);
        int from = 0;
        boolean empty = true;
        while (from < tokens.size() && empty) {
            int words = Math.max(ChangeWords.SET.at(tokens, from), ChangeWords.SWAP.at(tokens, from));
            String word = tokens.get(from).text();
            empty = words > 0 || lexicon.grammar().does(word, Role.DEFINITE) || ChangeWords.THAT.at(tokens, from) > 0;
            from += empty ? Math.max(1, words) : 0;
        }
        return from >= tokens.size() ? "" : said.substring(tokens.get(from).from());
    }

    private boolean related(Product one, Product other) {
        List<String> first = Tokens.words(one.name().es());
        List<String> second = Tokens.words(other.name().es());
        return !first.isEmpty()
                && !second.isEmpty()
                && Stems.bare(first.getFirst()).equals(Stems.bare(second.getFirst()));
    }

    /** Another product, or another size or option, in place of the lines spoken of. */
    List<CartChange> instead(Reference reference, String words, boolean plural) {
        int line = reference.lines().getFirst();
        Held held = cart.get(line);
        int units = reference.number() > 0 ? Math.min(reference.number(), held.quantity()) : held.quantity();
        String said = elliptic(held, words);
        Reading order = OrderParser.parse(said, lexicon, language);
        if (order.lines().size() == 1
                && order.lines().getFirst().products().size() == 1
                && !order.lines().getFirst().product().equals(held.product())) {
            Reading.Line one = order.lines().getFirst();
            List<CartChange> changes = new ArrayList<>();
            changes.add(altered(line, units, one));
            if (one.quantitySaid()
                    && (one.quantity() > 1 || plural)
                    && units == held.quantity()
                    && one.quantity() != units) {
                changes.add(new Counted(line, one.quantity()));
            }
            return changes;
        }
        List<CartChange> changes = new ArrayList<>();
        if (order.lines().size() == 1 && order.lines().getFirst().products().equals(List.of(held.product()))) {
            Altered otherwise = altered(line, units, order.lines().getFirst());
            if (!otherwise.empty(held)) {
                changes.add(otherwise);
            }
        } else {
            altered(reference, said).ifPresent(changes::add);
        }
        if (!changes.isEmpty() && plural && units > 1 && units == held.quantity() && singular(said)) {
            changes.add(new Counted(line, 1));
        }
        return changes;
    }

    /** Whether one is asked for: "una jarra". */
    private boolean singular(String said) {
        List<Token> tokens = Tokens.of(said);
        return !tokens.isEmpty()
                && (lexicon.grammar().does(tokens.getFirst().text(), Role.ARTICLE)
                        || lexicon.grammar().number(tokens.getFirst().text()) == 1
                        || tokens.getFirst().text().equals("1"));
    }

    /** "Que sean 12", of what is sold by six and by twelve: the size of so many pieces, where that is another one. */
    Optional<Altered> pieces(int line, int number) {
        Held held = cart.get(line);
        if (held.quantity() != 1) {
            return Optional.empty();
        }
        return lexicon.shelf()
                .dish(held.product())
                .filter(dish -> dish.counted(number) >= 0)
                .map(dish -> held.product().presentations().get(dish.counted(number)))
                .map(size -> new Altered(line, held.quantity(), held.product(), size, List.of(), List.of(), List.of()));
    }

    /** "Sin kión los chaufas y la sopa con huevo": what is said of each of several lines, where an order would say it so. */
    List<CartChange> each(List<Reference> found, Reading order) {
        List<CartChange> changes = new ArrayList<>();
        if (found.size() < 2 || order.lines().size() != found.size()) {
            return List.of();
        }
        for (int i = 0; i < found.size(); i++) {
            Reading.Line said = order.lines().get(i);
            Reference reference = found.get(i);
            int line = reference.lines().getFirst();
            Held held = cart.get(line);
            if (reference.lines().size() != 1
                    || reference.number() > 0
                    || !said.products().contains(held.product())) {
                return List.of();
            }
            Altered altered = altered(
                    line,
                    held.quantity(),
                    new Reading.Line(
                            List.of(held.product()),
                            said.quantity(),
                            said.quantitySaid(),
                            said.presentation(),
                            said.options(),
                            said.excluded(),
                            said.notes(),
                            said.spans(),
                            said.confidence()));
            if (altered.empty(held)) {
                return List.of();
            }
            changes.add(altered);
        }
        return changes;
    }

    /** "Uno de mariscos": with the word that is not said again, the first of the line's name. */
    private String elliptic(Held held, String said) {
        List<Token> tokens = Tokens.of(said);
        int of = !tokens.isEmpty() && (singular(said) || does(tokens, 0, Role.NUMBER) || does(tokens, 0, Role.DEFINITE))
                ? 1
                : 0;
        boolean goesOn = of < tokens.size()
                && (does(tokens, of, Role.MATERIAL) || (of == 1 && singular(said) && does(tokens, of, Role.WITH)));
        return goesOn
                ? said.substring(0, tokens.get(of).from())
                        + Tokens.words(name(held)).getFirst() + " "
                        + said.substring(tokens.get(of).from())
                : said;
    }

    private boolean does(List<Token> tokens, int at, Role role) {
        return lexicon.grammar().does(tokens.get(at).text(), role);
    }

    /** What is left out of lines. */
    List<CartChange> without(Reference reference, String said) {
        return of(reference, WITHOUT + " " + said);
    }

    /** "Coca en vez de inca en el combo": an option in place of one of its group that a line has. */
    List<CartChange> optionInstead(String unwanted, String wanted) {
        return optionInstead(
                unwanted,
                wanted,
                IntStream.range(0, cart.size()).boxed().toList().reversed());
    }

    /** The same of some lines. */
    List<CartChange> optionInstead(String unwanted, String wanted, List<Integer> of) {
        for (int line : of) {
            Held held = cart.get(line);
            List<Choice> before = options(held, unwanted);
            Choice there =
                    before.stream().filter(one -> has(held, one)).findFirst().orElse(null);
            if (there == null) {
                continue;
            }
            List<Choice> after = wanted.isBlank() ? before : options(held, wanted);
            Choice instead = after.stream()
                    .filter(one -> one.modifierId().equals(there.modifierId()) && !one.same(there))
                    .findFirst()
                    .orElse(null);
            if (instead != null) {
                return List.of(new Altered(
                        line, held.quantity(), held.product(), null, List.of(instead), List.of(there), List.of()));
            }
        }
        return List.of();
    }

    private List<Choice> options(Held held, String said) {
        String whole = name(held) + " " + WITH + " " + said;
        return read(whole)
                .or(() -> Tokens.of(said).size() <= FEW ? OrderParser.line(whole, lexicon, language) : Optional.empty())
                .filter(one -> one.product().equals(held.product()))
                .map(Reading.Line::options)
                .orElse(List.of());
    }

    private static boolean has(Held held, Choice choice) {
        return choice.options().stream().map(Option::id).anyMatch(held.options()::contains);
    }

    /** Whether an order is of one thing for sure that is not in the cart. */
    boolean another(Reading order) {
        return single(order)
                .filter(one -> one.products().size() == 1 && one.confidence() > NAMED)
                .filter(one -> cart.stream().noneMatch(held -> held.product().equals(one.product())))
                .isPresent();
    }

    /** "La lasaña de verduras", where there is one of meat in the cart. */
    List<CartChange> replaced(Reading order) {
        if (order.lines().size() != 1 || !cues.known()) {
            return List.of();
        }
        Reading.Line one = order.lines().getFirst();
        if (one.products().size() != 1 || (one.quantitySaid() && !cues.changing())) {
            return List.of();
        }
        List<Integer> kin = lexicon.shelf()
                .dish(one.product())
                .map(dish -> dishes.family(dish.index()))
                .orElse(List.of());
        if (kin.size() != 1) {
            return List.of();
        }
        int line = kin.getFirst();
        if (one.product().equals(cart.get(line).product())) {
            return List.of();
        }
        int units = one.quantitySaid()
                ? Math.min(one.quantity(), cart.get(line).quantity())
                : cart.get(line).quantity();
        Altered altered = altered(line, units, one);
        return List.of(new Altered(
                line,
                altered.units(),
                altered.product(),
                altered.presentation(),
                altered.options(),
                altered.excluded(),
                List.of()));
    }

    /** Whether nothing more is said than the line itself. */
    boolean plain(Reference reference, String rest) {
        return altered(
                        new Reference(
                                reference.from(),
                                reference.to(),
                                reference.lines(),
                                0,
                                reference.definite(),
                                false,
                                reference.start()),
                        rest)
                .isEmpty();
    }

    /** "Ya no la sopa, mejor una sopa wantán": another product of the same kind in place of a line. */
    List<CartChange> another(Reference reference, String said) {
        Held held = cart.get(reference.lines().getFirst());
        return read(said)
                .filter(one -> one.products().size() == 1
                        && !one.product().equals(held.product())
                        && (related(held.product(), one.product()) || neighbours(held.product(), one.product())))
                .map(_ -> instead(reference, said, false))
                .orElse(List.of());
    }

    private boolean neighbours(Product one, Product other) {
        return lexicon.menu().categories().stream()
                .anyMatch(category ->
                        category.products().contains(one) && category.products().contains(other));
    }

    /** Whether a change is of a group the line has a choice of. */
    boolean answers(int line, CartChange change) {
        return line >= 0
                && change instanceof Altered altered
                && altered.options().stream()
                        .flatMap(choice -> altered.product().modifier(choice.modifierId()).stream())
                        .flatMap(group -> group.options().stream())
                        .anyMatch(option -> cart.get(line).options().contains(option.id()));
    }

    /** Whether a change is of something the line has chosen already. */
    boolean touches(int line, CartChange change) {
        return line >= 0
                && change instanceof Altered altered
                && altered.options().stream()
                        .anyMatch(choice -> cart.get(line)
                                .options()
                                .contains(choice.options().getFirst().id()));
    }

    private Optional<Reading.Line> read(String said) {
        return single(OrderParser.parse(said, lexicon, language));
    }

    private static Optional<Reading.Line> single(Reading order) {
        return order.lines().size() == 1 ? Optional.of(order.lines().getFirst()) : Optional.empty();
    }

    private Altered altered(int line, int units, Reading.Line read) {
        Held held = cart.get(line);
        Presentation size = read.presentation();
        if (size == null && held.presentation() != null && !read.product().equals(held.product())) {
            size = sameSize(read.product(), held.presentation());
        }
        List<Choice> excluded = new ArrayList<>(read.excluded());
        List<String> notes = new ArrayList<>();
        for (String note : read.notes()) {
            Optional<Choice> part = chosen(held, note, read);
            part.ifPresentOrElse(excluded::add, () -> notes.add(note));
        }
        return new Altered(line, units, read.product(), size, read.options(), excluded, notes);
    }

    /** "Sin criolla", where the line has "Salsa criolla": the one option of the line with these words in its name. */
    private Optional<Choice> chosen(Held held, String note, Reading.Line read) {
        List<String> said = Tokens.words(note).stream().map(Stems::bare).toList();
        List<Choice> found = new ArrayList<>();
        for (Modifier modifier : held.product().modifiers()) {
            for (Option option : modifier.options()) {
                List<String> name =
                        Tokens.words(
                                        language == Language.EN
                                                ? option.name().en()
                                                : option.name().es())
                                .stream()
                                .map(Stems::bare)
                                .toList();
                if (held.options().contains(option.id()) && !said.isEmpty() && name.containsAll(said)) {
                    found.add(new Choice(
                            modifier.id(),
                            List.of(option),
                            false,
                            Level.NORMAL,
                            1,
                            read.spans().getFirst()));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The size of the same name of another product, or null. */
    private static @Nullable Presentation sameSize(Product product, Presentation size) {
        return product.presentations().stream()
                .filter(other -> other.name().equals(size.name()))
                .findFirst()
                .orElse(null);
    }

    private String name(Held held) {
        return language == Language.EN
                ? held.product().name().en()
                : held.product().name().es();
    }
}
