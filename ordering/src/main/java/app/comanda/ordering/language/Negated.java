package app.comanda.ordering.language;

import app.comanda.ordering.menu.Option;
import java.util.List;

/** Options that are another one left out: "Sin azúcar" of "Azúcar" or of "Con azúcar". */
final class Negated {
    private Negated() {}

    /** Whether an option says that something is left out: "Sin azúcar". */
    static boolean is(Option option) {
        List<String> words = Tokens.words(option.name().es());
        return words.size() > 1 && Grammar.BUNDLED.does(words.getFirst(), Role.NEGATION);
    }

    /** Whether the name of one option says that the other is left out. */
    static boolean of(Option option, Option other) {
        List<String> without = Tokens.words(option.name().es());
        List<String> with = Tokens.words(other.name().es());
        if (without.size() < 2 || !Grammar.BUNDLED.does(without.getFirst(), Role.NEGATION)) {
            return false;
        }
        List<String> thing = without.subList(1, without.size());
        return thing.equals(with)
                || (with.size() > 1
                        && Grammar.BUNDLED.does(with.getFirst(), Role.WITH)
                        && thing.equals(with.subList(1, with.size())));
    }
}
