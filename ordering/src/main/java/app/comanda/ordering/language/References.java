package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.Grammar.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a message speaks of lines of the cart: by their place, by what they are, or of all of them. */
final class References {
    private final List<Token> tokens;
    private final List<Held> cart;
    private final Phrases phrases;
    private final Determiners determiners;
    private final NamedLines names;
    /** Every stretch, once they are asked for. */
    private @Nullable List<Reference> all;

    References(List<Token> tokens, List<Held> cart, Phrases phrases, Determiners determiners, NamedLines names) {
        this.tokens = tokens;
        this.cart = cart;
        this.phrases = phrases;
        this.determiners = determiners;
        this.names = names;
    }

    /** Every stretch that speaks of lines, from the first: "la segunda" and "la hawaiana". */
    List<Reference> all() {
        List<Reference> there = all;
        if (there == null) {
            there = found();
            all = there;
        }
        return there;
    }

    private List<Reference> found() {
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

    private @Nullable Reference at(int i) {
        Reference place = null;
        for (Sense sense : phrases.at(i)) {
            int after = i + sense.words();
            Reference named = sense.role() == Role.ORDINAL && sense.value() > 0 ? names.product(after) : null;
            if (named != null
                    && sense.value() <= named.lines().size()
                    && named.lines().size() > 1) {
                return new Reference(i, named.to(), List.of(named.lines().get(sense.value() - 1)), 0, true, false, i);
            }
            if (sense.role() == Role.ORDINAL && (place == null || i + sense.words() > place.to())) {
                int line = sense.value() < 0 ? cart.size() - 1 : sense.value() - 1;
                if (line < cart.size()) {
                    place = determiners.reference(i, i + sense.words(), List.of(line));
                }
            } else if (sense.role() == Role.BOTH && !names.every(i + sense.words())) {
                List<Integer> several = several(sense.value());
                if (!several.isEmpty() && (place == null || i + sense.words() > place.to())) {
                    place = someOf(i, new Reference(i, i + sense.words(), several, 0, true, false, i));
                }
            }
        }
        place = place == null ? numbered(i) : place;
        if (place != null && !names.named(place.to())) {
            return place;
        }
        Reference product = names.product(i);
        Reference other = product == null ? names.sized(i) : product;
        return other == null ? names.holding(i) : other;
    }

    /** "La 2": a line by its number in the cart. */
    private @Nullable Reference numbered(int i) {
        boolean counted = i + 1 < tokens.size()
                && phrases.does(i, Role.DEFINITE)
                && tokens.get(i + 1).kind() == Token.Kind.NUMBER
                && !tokens.get(i).text().endsWith("s")
                && !names.named(i + 2);
        int line = counted ? phrases.number(i + 1) : 0;
        return line > 0 && line <= cart.size() ? new Reference(i, i + 2, List.of(line - 1), 0, true, false, i) : null;
    }

    /** "Una de las dos": some units of the one line spoken of. */
    private Reference someOf(int i, Reference several) {
        int number = i > 1 && phrases.does(i - 1, Role.MATERIAL) ? Math.max(0, phrases.number(i - 2)) : 0;
        int line = several.lines().getFirst();
        return several.lines().size() == 1
                        && number > 0
                        && number < cart.get(line).quantity()
                ? new Reference(i, several.to(), several.lines(), number, true, true, i - 2)
                : several;
    }

    /** The lines that "los dos" speaks of: the one of so many units, or all. */
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
                && phrases.does(0, Role.NEGATION)
                && phrases.fills(reference.to());
    }

    /** Where a stretch begins with the article before it: "los choritos". */
    int named(Reference reference) {
        int from = reference.definite() && reference.number() > 1 ? reference.start() : reference.from();
        return reference.definite() && from > 0 && determiners.definite(from) ? from - 1 : from;
    }

    /** Whether something named from a token on is a part of the lines spoken of: "la inca del combo". */
    boolean owns(Reference reference, int from) {
        int before = reference.from() - 1;
        int at = before;
        while (at > from && phrases.does(at, Role.DEFINITE)) {
            at--;
        }
        return (at > from && ChangeWords.OF.at(tokens, at) > 0)
                || (before > from && ChangeWords.OF.at(tokens, before) > 0);
    }

    /** Whether "both" or the like is what speaks of lines. */
    boolean both(Reference reference) {
        return phrases.at(reference.from()).stream().anyMatch(sense -> sense.role() == Role.BOTH);
    }
}
