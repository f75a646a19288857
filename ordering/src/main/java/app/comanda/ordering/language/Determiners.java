package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.Grammar.Sense;
import java.util.List;

/** What stands before the name of something: "la", "dos de las", "ambos", "en vez de". */
final class Determiners {
    private final Phrases phrases;
    private final List<Held> cart;

    Determiners(Phrases phrases, List<Held> cart) {
        this.phrases = phrases;
        this.cart = cart;
    }

    /** A stretch that names lines, with the article and the number before it: "una de las empanadas". */
    Reference reference(int i, int to, List<Integer> of) {
        boolean known = definite(i) || phrases.does(i, Role.DEFINITE) || all(i);
        for (int from = Math.max(0, i - 4); from < i - 1; from++) {
            for (Sense sense : phrases.at(from)) {
                if (sense.role() == Role.NUMBER && sense.words() > 1 && from + sense.words() == i) {
                    return new Reference(i, to, of, sense.value(), known, false, from);
                }
            }
        }
        int at = i - 1;
        while (at > 0 && (phrases.does(at, Role.DEFINITE) || phrases.does(at, Role.MATERIAL))) {
            at--;
        }
        boolean part = at >= 0 && at < i - 1;
        int number = at < 0 ? 0 : Math.max(0, phrases.number(at));
        known |= number > 1 && definite(at);
        boolean some = part
                && number > 0
                && of.size() == 1
                && number < cart.get(of.getFirst()).quantity();
        return new Reference(i, to, of, number, known, some, number > 0 ? at : i);
    }

    /** Whether an article stands right before a token: "la segunda". */
    boolean definite(int i) {
        return i > 0 && phrases.does(i - 1, Role.DEFINITE);
    }

    /** Whether "both" or the like stands right before a token: "ambos chaufas". */
    boolean all(int i) {
        for (int from = Math.max(0, i - 3); from < i; from++) {
            int words = i - from;
            if (phrases.at(from).stream().anyMatch(sense -> sense.role() == Role.BOTH && sense.words() == words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "en vez de" ends right before a token. */
    boolean replaces(int i) {
        for (int at = Math.max(0, i - 4); at < i; at++) {
            int from = at;
            if (phrases.at(at).stream()
                    .anyMatch(sense -> sense.role() == Role.REPLACING && from + sense.words() == i)) {
                return true;
            }
        }
        return false;
    }
}
