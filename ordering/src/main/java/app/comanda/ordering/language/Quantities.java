package app.comanda.ordering.language;

import java.util.List;

/** How many of something a message says: "que sean tres", "una más", "dos de cada uno", "…, no, mejor tres". */
final class Quantities {
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final Phrases phrases;

    Quantities(Lexicon lexicon, List<Token> tokens, Phrases phrases) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** The one number of the message, 0 where there is none or more than one. */
    int onlyNumber() {
        int found = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int number = phrases.number(i);
            if (number > 0 && found > 0) {
                return 0;
            }
            found = Math.max(found, number);
        }
        return found;
    }

    /** How many more are asked for, 0 where none are. */
    int more() {
        for (int i = 0; i < tokens.size(); i++) {
            int same = ChangeWords.SAME.at(tokens, i);
            boolean more = (i == 0 || phrases.filler(i - 1) < 2)
                    && ChangeWords.MORE.at(tokens, i) > 0
                    && (phrases.fills(i + 1) || ChangeWords.SAME.at(tokens, i + 1) > 0);
            if (i > 0 && (more || (same > 0 && phrases.fills(i + same)))) {
                return Math.max(1, onlyNumber());
            }
            boolean before = i > 0
                    && i + 1 < tokens.size()
                    && phrases.number(i - 1) > 0
                    && ChangeWords.MORE.at(tokens, i) > 0
                    && !lexicon.size(tokens.get(i + 1).text());
            if (before) {
                return phrases.number(i - 1);
            }
        }
        return 0;
    }

    /** How many fewer are asked for, 0 where none are: "una menos". */
    int less() {
        for (int i = 1; i < tokens.size(); i++) {
            if (ChangeWords.LESS.at(tokens, i) > 0 && (phrases.fills(i + 1) || phrases.does(i + 1, Role.MATERIAL))) {
                return Math.max(1, onlyNumber());
            }
        }
        return 0;
    }

    /** The number that is said last in place of another: "…, no, mejor tres", 0 where there is none. */
    int corrected() {
        int last = tokens.size() - 1;
        while (last > 0 && (tokens.get(last).pause() || phrases.filler(last) > 0) && phrases.number(last) == 0) {
            last--;
        }
        int at = last - 1;
        if (at > 0 && phrases.does(at, Role.NEGATION) && !phrases.does(at, Role.CORRECTION)) {
            return 0;
        }
        while (at > 0
                && (ChangeWords.SET.at(tokens, at) > 0
                        || phrases.does(at, Role.CORRECTION)
                        || phrases.does(at, Role.NEGATION))
                && !tokens.get(at).pause()) {
            at--;
        }
        return at > 0 && at < last - 1 && tokens.get(at).pause() ? phrases.number(last) : 0;
    }

    /** The number alone that follows a token, "…, solo uno", 0 where more or nothing is said. */
    int left(int from) {
        int at = from;
        while (at < tokens.size()
                && (tokens.get(at).pause()
                        || ChangeWords.SET.at(tokens, at) > 0
                        || ChangeWords.KEEP.at(tokens, at) > 0)) {
            at++;
        }
        return at < tokens.size() && phrases.number(at) > 0 && phrases.fills(at + 1) ? phrases.number(at) : 0;
    }

    /** How many of each line are asked for, 0 where that is not said. */
    int each() {
        int each = ChangeWords.EACH.in(tokens, 0);
        return each > 0 && phrases.fills(each + ChangeWords.EACH.at(tokens, each)) ? phrases.number(each - 1) : 0;
    }

    /** The number right after "que sean", 0 where there is none. */
    int set() {
        for (int i = 0; i < tokens.size(); i++) {
            int said = ChangeWords.SET.at(tokens, i);
            if (said > 0 && i + said < tokens.size() && phrases.number(i + said) > 0) {
                return phrases.number(i + said);
            }
        }
        return 0;
    }
}
