package app.comanda.ordering.language;

import app.comanda.ordering.language.Grammar.Sense;
import java.util.List;

/** What the phrases of the language do at the tokens of a message: "por favor" fills, "en vez de" replaces, "dos" counts. */
final class Phrases {
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final String language;

    /** @param language the tag of the language spoken: "es" */
    Phrases(Lexicon lexicon, List<Token> tokens, String language) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.language = language;
    }

    /** Everything the words from a token on may do: "la" is definite. */
    List<Sense> at(int token) {
        return lexicon.grammar().at(tokens, token, language);
    }

    /** Whether only words of courtesy and the like follow. */
    boolean fills(int from) {
        return fills(from, tokens.size());
    }

    /** Whether only words of courtesy and the like stand between two tokens. */
    boolean fills(int from, int to) {
        for (int i = from; i < to; i++) {
            int phrase = tokens.get(i).pause() ? 1 : filler(i);
            if (phrase == 0) {
                return false;
            }
            i += phrase - 1;
        }
        return true;
    }

    /** How many words of courtesy or the like begin at a token: "por favor". */
    int filler(int token) {
        return longest(token, Role.FILLER);
    }

    /** How many words the longest phrase that does something has at a token, 0 where none begins there. */
    int longest(int token, Role role) {
        return at(token).stream()
                .filter(sense -> sense.role() == role)
                .mapToInt(Sense::words)
                .max()
                .orElse(0);
    }

    /** The number that a token says, 0 where it says none: "dos", "3", "una". */
    int number(int token) {
        Token there = tokens.get(token);
        if (there.kind() == Token.Kind.NUMBER) {
            return there.text().matches("[0-9]{1,3}") ? Integer.parseInt(there.text()) : 0;
        }
        int counted = lexicon.grammar().number(there.text());
        boolean article = at(token).stream().anyMatch(sense -> sense.role() == Role.ARTICLE && sense.words() == 1);
        return counted > 0 ? counted : article ? 1 : 0;
    }

    /** Whether the one word of a token does something: "sin" negates. */
    boolean does(int token, Role role) {
        return lexicon.grammar().does(tokens.get(token).text(), role);
    }
}
