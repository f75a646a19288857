package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Counted;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.menu.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is wanted in place of something: another product for a line, or another option for one that a line has. */
final class Instead {
    /** Tokens of words that name an option and hardly anything besides. */
    private static final int FEW = 6;
    /** What options are read after: "con", in whichever language. */
    private static final String WITH = Grammar.BUNDLED.word(Role.WITH);

    private final Lexicon lexicon;
    private final List<Held> cart;
    private final Rereading rereading;
    private final Wishing wishing;
    private final Cues cues;
    private final CartDishes dishes;

    Instead(Lexicon lexicon, List<Held> cart, Rereading rereading, Wishing wishing, Cues cues, CartDishes dishes) {
        this.lexicon = lexicon;
        this.cart = cart;
        this.rereading = rereading;
        this.wishing = wishing;
        this.cues = cues;
        this.dishes = dishes;
    }

    /** Another product, or another size or option, in place of the lines spoken of. */
    List<CartChange> of(Reference reference, String words, boolean plural) {
        int line = reference.lines().getFirst();
        Held held = cart.get(line);
        int units = reference.number() > 0 ? Math.min(reference.number(), held.quantity()) : held.quantity();
        String said = elliptic(held, words);
        Reading order = rereading.order(said);
        if (order.lines().size() == 1
                && order.lines().getFirst().products().size() == 1
                && !order.lines().getFirst().product().equals(held.product())) {
            Reading.Line one = order.lines().getFirst();
            List<CartChange> changes = new ArrayList<>();
            changes.add(rereading.altered(line, units, one));
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
            Altered otherwise = rereading.altered(line, units, order.lines().getFirst());
            if (!otherwise.empty(held)) {
                changes.add(otherwise);
            }
        } else {
            wishing.altered(reference, said).ifPresent(changes::add);
        }
        if (!changes.isEmpty() && plural && units > 1 && units == held.quantity() && singular(said)) {
            changes.add(new Counted(line, 1));
        }
        return changes;
    }

    /** "Uno de mariscos": with the word that is not said again, the first of the line's name. */
    private String elliptic(Held held, String said) {
        List<Token> tokens = Tokens.of(said);
        int of = !tokens.isEmpty()
                        && (singular(said)
                                || rereading.does(tokens, 0, Role.NUMBER)
                                || rereading.does(tokens, 0, Role.DEFINITE))
                ? 1
                : 0;
        boolean goesOn = of < tokens.size()
                && (rereading.does(tokens, of, Role.MATERIAL)
                        || (of == 1 && singular(said) && rereading.does(tokens, of, Role.WITH)));
        return goesOn
                ? said.substring(0, tokens.get(of).from())
                        + Tokens.words(rereading.name(held)).getFirst() + " "
                        + said.substring(tokens.get(of).from())
                : said;
    }

    /** Whether one is asked for: "una jarra". */
    private boolean singular(String said) {
        List<Token> tokens = Tokens.of(said);
        return !tokens.isEmpty()
                && (lexicon.grammar().does(tokens.getFirst().text(), Role.ARTICLE)
                        || lexicon.grammar().number(tokens.getFirst().text()) == 1
                        || tokens.getFirst().text().equals("1"));
    }

    /** "Ya no la sopa, mejor una sopa wantán": another product of the same kind in place of a line. */
    List<CartChange> another(Reference reference, String said) {
        Held held = cart.get(reference.lines().getFirst());
        return rereading
                .read(said)
                .filter(one -> one.products().size() == 1
                        && !one.product().equals(held.product())
                        && (rereading.related(held.product(), one.product())
                                || rereading.neighbours(held.product(), one.product())))
                .map(_ -> of(reference, said, false))
                .orElse(List.of());
    }

    /** Whether an order is of one thing for sure that is not in the cart. */
    boolean another(Reading order) {
        return Rereading.single(order)
                .filter(one -> one.products().size() == 1 && one.confidence() > Rereading.NAMED)
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
        Altered altered = rereading.altered(line, units, one);
        return List.of(new Altered(
                line,
                altered.units(),
                altered.product(),
                altered.presentation(),
                altered.options(),
                altered.excluded(),
                List.of()));
    }

    /** "Coca en vez de inca en el combo": an option in place of one of its group that a line has. */
    List<CartChange> option(String unwanted, String wanted) {
        return option(
                unwanted,
                wanted,
                IntStream.range(0, cart.size()).boxed().toList().reversed());
    }

    /** The same of some lines. */
    List<CartChange> option(String unwanted, String wanted, List<Integer> of) {
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
        String whole = rereading.name(held) + " " + WITH + " " + said;
        return rereading
                .read(whole)
                .or(() -> Tokens.of(said).size() <= FEW ? rereading.line(whole) : Optional.empty())
                .filter(one -> one.product().equals(held.product()))
                .map(Reading.Line::options)
                .orElse(List.of());
    }

    private static boolean has(Held held, Choice choice) {
        return choice.options().stream().map(Option::id).anyMatch(held.options()::contains);
    }
}
