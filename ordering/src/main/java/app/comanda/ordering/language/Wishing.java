package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a line of the cart is wanted otherwise: "sin piña", "una grande y la otra mediana", "zero". */
final class Wishing {
    /** From this a product that takes the place of another was named for sure. */
    private static final double SURE = 0.7;
    /** What is left out is read after it: "sin", in whichever language. */
    private static final String WITHOUT = Grammar.BUNDLED.word(Role.NEGATION);

    private final Lexicon lexicon;
    private final List<Held> cart;
    private final Rereading rereading;

    Wishing(Lexicon lexicon, List<Held> cart, Rereading rereading) {
        this.lexicon = lexicon;
        this.cart = cart;
        this.rereading = rereading;
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
        List<Reading.Line> read = rereading
                .order(held.quantity() + " " + rereading.name(held) + " " + said)
                .lines();
        int units = read.stream().mapToInt(Reading.Line::quantity).sum();
        if (read.size() < 2
                || units != held.quantity()
                || !read.stream().allMatch(one -> one.product().equals(held.product()))) {
            return List.of();
        }
        return read.stream()
                .map(one -> rereading.altered(line, one.quantity(), one))
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
        String whole = rereading.name(held) + " " + said;
        return rereading
                .read(whole)
                .or(() -> reference.told() ? rereading.line(whole) : Optional.empty())
                .filter(one -> one.product().equals(held.product()))
                .map(one -> rereading.altered(line, units, one))
                .filter(change -> !change.empty(held))
                .map(CartChange.class::cast);
    }

    /** Whether something is to be added or left out, as in "ponle extra queso". */
    private boolean ofIt(String said) {
        List<Token> tokens = Tokens.of(stripped(said));
        return !tokens.isEmpty()
                && (ChangeWords.GIVE.at(tokens, 0) > 0
                        || rereading.does(tokens, 0, Role.WITH)
                        || rereading.does(tokens, 0, Role.NEGATION)
                        || rereading.does(tokens, 0, Role.EXTRA)
                        || rereading.does(tokens, 0, Role.LIGHT));
    }

    /** "La coca mejor zero", "la causa que sea de langostinos": another product that begins with the same word. */
    private Optional<Altered> kin(int line, int units, String said) {
        Held held = cart.get(line);
        List<String> words = Tokens.words(rereading.name(held));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return rereading
                .read(words.getFirst() + " " + stripped(said))
                .filter(one -> one.products().size() == 1
                        && !one.product().equals(held.product())
                        && one.confidence() >= SURE
                        && one.notes().isEmpty()
                        && rereading.related(held.product(), one.product())
                        && !means(words.getFirst(), one.product()))
                .or(() -> ChangeWords.SET.in(Tokens.of(said), 0) < 0 ? Optional.empty() : beside(held, stripped(said)))
                .map(one -> rereading.altered(line, units, one));
    }

    /** Whether a word alone means a product, so that nothing else was said of it: "coca" in "de litro y medio". */
    private boolean means(String word, Product product) {
        return rereading
                .read(word)
                .filter(one -> one.products().equals(List.of(product)))
                .isPresent();
    }

    /** "Que el americano sea latte": another product of the same category. */
    private Optional<Reading.Line> beside(Held held, String said) {
        return rereading
                .read(said)
                .filter(one -> one.products().size() == 1
                        && !one.quantitySaid()
                        && one.spans().stream().anyMatch(span -> span.from() == 0)
                        && one.confidence() > Rereading.NAMED
                        && one.options().isEmpty()
                        && !one.product().equals(held.product()))
                .filter(one -> rereading.neighbours(held.product(), one.product()));
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
            Altered altered = rereading.altered(
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

    /** What is left out of lines. */
    List<CartChange> without(Reference reference, String said) {
        return of(reference, WITHOUT + " " + said);
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
}
