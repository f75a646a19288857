package app.comanda.ordering.language;

import app.comanda.ordering.language.Grammar.Sense;
import app.comanda.ordering.language.References.Reference;
import java.util.List;
import java.util.stream.IntStream;

/** What the words of a message say is done to a cart, whatever they name: how many more, that something is set, or swapped. */
final class Cues {
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final String language;

    Cues(Lexicon lexicon, List<Token> tokens, String language) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.language = language;
    }

    /** The one number of the message, 0 where there is none or more than one. */
    int onlyNumber() {
        int found = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int number = number(i);
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
            boolean more = (i == 0 || phrase(i - 1) < 2)
                    && ChangeWords.MORE.at(tokens, i) > 0
                    && (fills(i + 1) || ChangeWords.SAME.at(tokens, i + 1) > 0);
            if (i > 0 && (more || (same > 0 && fills(i + same)))) {
                return Math.max(1, onlyNumber());
            }
            boolean before = i > 0
                    && i + 1 < tokens.size()
                    && number(i - 1) > 0
                    && ChangeWords.MORE.at(tokens, i) > 0
                    && !lexicon.size(tokens.get(i + 1).text());
            if (before) {
                return number(i - 1);
            }
        }
        return 0;
    }

    /** How many fewer are asked for, 0 where none are: "una menos". */
    int less() {
        for (int i = 1; i < tokens.size(); i++) {
            if (ChangeWords.LESS.at(tokens, i) > 0 && (fills(i + 1) || does(i + 1, Role.MATERIAL))) {
                return Math.max(1, onlyNumber());
            }
        }
        return 0;
    }

    /** The number that is said last in place of another: "…, no, mejor tres", 0 where there is none. */
    int corrected() {
        int last = tokens.size() - 1;
        while (last > 0 && (tokens.get(last).pause() || phrase(last) > 0) && number(last) == 0) {
            last--;
        }
        int at = last - 1;
        if (at > 0 && does(at, Role.NEGATION) && !does(at, Role.CORRECTION)) {
            return 0;
        }
        while (at > 0
                && (ChangeWords.SET.at(tokens, at) > 0 || does(at, Role.CORRECTION) || does(at, Role.NEGATION))
                && !tokens.get(at).pause()) {
            at--;
        }
        return at > 0
                        && at < last - 1 + (number(last) > 0 ? 0 : 1)
                        && tokens.get(at).pause()
                ? number(last)
                : 0;
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
        return at < tokens.size() && number(at) > 0 && fills(at + 1) ? number(at) : 0;
    }

    /** Whether something else is wanted from a token on: "mejor", "en su lugar". */
    boolean instead(int token) {
        return token < tokens.size() && (longest(token, Role.CORRECTION) > 0 || longest(token, Role.NEGATION_END) > 0);
    }

    /** Whether something is said to be wanted otherwise: "mejor". */
    boolean corrects() {
        return IntStream.range(0, tokens.size()).anyMatch(i -> longest(i, Role.CORRECTION) > 0);
    }

    /** Whether something uncounted is to be put to what was spoken of: "ponle queso", not "ponle una gaseosa". */
    boolean onto() {
        int verb = ChangeWords.ONTO.in(tokens, 0);
        int after = verb < 0 ? 0 : verb + ChangeWords.ONTO.at(tokens, verb);
        return verb >= 0 && fills(0, verb) && after < tokens.size() && number(after) == 0;
    }

    /** How many of each line are asked for, 0 where that is not said. */
    int each() {
        int each = ChangeWords.EACH.in(tokens, 0);
        return each > 0 && fills(each + ChangeWords.EACH.at(tokens, each)) ? number(each - 1) : 0;
    }

    /** The number right after "que sean", 0 where there is none. */
    int set() {
        for (int i = 0; i < tokens.size(); i++) {
            int said = ChangeWords.SET.at(tokens, i);
            if (said > 0 && i + said < tokens.size() && number(i + said) > 0) {
                return number(i + said);
            }
        }
        return 0;
    }

    /** Where more is ordered after a token, "…y ponme una chicha", or the end of the message. */
    int ordering(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (ChangeWords.GIVE.at(tokens, i) > 0 || instead(i) || longest(i, Role.WANT) > 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** How many words of a negation the message begins with. */
    int negation() {
        return longest(0, Role.NEGATION);
    }

    /** Where "en vez de" is said, or -1. */
    int replacing() {
        for (int i = 0; i < tokens.size(); i++) {
            if (longest(i, Role.REPLACING) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many words "en vez de" has at a token. */
    int replacingWords(int token) {
        return longest(token, Role.REPLACING);
    }

    /** "Uno con yuca": whether only a number stands before what is wanted otherwise. */
    boolean unnamed() {
        return tokens.size() > 2
                && number(0) > 0
                && (does(1, Role.WITH) || does(1, Role.NEGATION))
                && !does(1, Role.AND);
    }

    /** Whether something is told rather than wanted: "estuvo aguada". */
    boolean remarks() {
        return IntStream.range(0, tokens.size()).anyMatch(i -> longest(i, Role.REMARK) > 0);
    }

    /** Whether something is asked for, as in an order. */
    boolean wanting() {
        for (int i = 0; i < tokens.size(); i++) {
            if (ChangeWords.SET.at(tokens, i) == 0
                    && ChangeWords.GIVE.at(tokens, i) == 0
                    && longest(i, Role.WANT) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is spoken of as known, or said to be otherwise. */
    boolean changing() {
        for (int i = 0; i < tokens.size(); i++) {
            if (ChangeWords.GIVE.at(tokens, i) > 0
                    || ChangeWords.SET.at(tokens, i) > 0
                    || ChangeWords.SWAP.at(tokens, i) > 0
                    || does(i, Role.CORRECTION)
                    || does(i, Role.OTHER)
                    || ((i == 0
                                    || (i == 1
                                            && (does(0, Role.FILLER)
                                                    || does(0, Role.AND)
                                                    || does(0, Role.ARTICLE)
                                                    || does(0, Role.NUMBER))))
                            && wishes(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words begin at a token that say how something is wanted: "sin", "que tenga". */
    private boolean wishes(int token) {
        return longest(token, Role.WITH) > 0
                || longest(token, Role.NEGATION) > 0
                || longest(token, Role.EXTRA) > 0
                || longest(token, Role.LIGHT) > 0;
    }

    /** Whether the message speaks of something as known: "la lasaña de verduras". */
    boolean known() {
        return IntStream.range(0, Math.min(tokens.size(), 4)).anyMatch(i -> does(i, Role.DEFINITE)) || changing();
    }

    /** Whether words begin at a token that set something: "que los americanos sean tres". */
    boolean setting(int token) {
        int set = ChangeWords.THAT.at(tokens, token) > 0 ? ChangeWords.SET.in(tokens, token) : -1;
        return set >= token && set < token + 5;
    }

    /** Whether a message begins with what is said of all it orders: "todas grandes: …". */
    boolean ahead() {
        return longest(0, Role.BOTH) > 0;
    }

    /** Whether a part of a message may begin at a token: with what is to be done, or with what is spoken of. */
    boolean begins(int token) {
        return acts(token)
                || number(token) > 0
                || does(token, Role.DEFINITE)
                || longest(token, Role.BOTH) > 0
                || longest(token, Role.OTHER) > 0
                || (does(token, Role.FILLER) && token + 1 < tokens.size() && does(token + 1, Role.DEFINITE));
    }

    /** Whether a line is told by what it has: "el que tiene piña". */
    boolean having() {
        return IntStream.range(1, tokens.size())
                .anyMatch(i -> ChangeWords.HAVING.at(tokens, i) > 1 && does(i - 1, Role.DEFINITE));
    }

    /** Whether "otra" or the like stands at a token. */
    boolean other(int token) {
        return does(token, Role.OTHER);
    }

    /** Whether the message begins with a word for notes. */
    boolean notes() {
        return IntStream.range(0, Math.min(3, tokens.size())).anyMatch(i -> longest(i, Role.NOTE) > 0 && fills(0, i));
    }

    /** Where what was meant is said after a token, or -1. */
    int meant(int from) {
        for (int i = from + 1; i < tokens.size(); i++) {
            if (ChangeWords.MEANT.at(tokens, i) > 0 || longest(i, Role.NEGATION_END) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** The token after the words that say that something was meant. */
    int afterMeant(int token) {
        return token + Math.max(ChangeWords.MEANT.at(tokens, token), longest(token, Role.NEGATION_END));
    }

    /** Whether something is set: "quiero que sean 3". */
    boolean setting() {
        return IntStream.range(0, tokens.size()).anyMatch(this::setting);
    }

    /** Whether words stand between two tokens that say what is to be done. */
    boolean acts(int from, int to) {
        return IntStream.range(from, to).anyMatch(this::acts);
    }

    /** Whether words begin at a token that say what is to be done. */
    boolean acts(int token) {
        return ChangeWords.REMOVE.at(tokens, token) > 0
                || ChangeWords.SWAP.at(tokens, token) > 0
                || ChangeWords.GIVE.at(tokens, token) > 0
                || ChangeWords.KEEP.at(tokens, token) > 0
                || ChangeWords.TOTAL.at(tokens, token) > 0
                || longest(token, Role.WANT) > 0
                || setting(token);
    }

    /** Whether the word at a token joins what stands before and after it. */
    boolean joins(int token) {
        return tokens.get(token).pause() || does(token, Role.AND);
    }

    /** Whether only words that join stand between two tokens: "la primera y la segunda". */
    boolean joined(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.get(i).pause() && !does(i, Role.AND) && !does(i, Role.DEFINITE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands before is a part of what follows: "la bebida del combo". */
    boolean owned(int from, int to) {
        return from < to
                && IntStream.range(from, to).allMatch(i -> does(i, Role.MATERIAL) || does(i, Role.DEFINITE))
                && ChangeWords.OF.at(tokens, from) > 0;
    }

    /** Whether nothing new is said of a line between two tokens: "y el otro también". */
    boolean alike(int from, int to, Reference reference) {
        for (int i = from; i < to; i++) {
            boolean its = i >= reference.start() && i < reference.to();
            if (!its
                    && !tokens.get(i).pause()
                    && !does(i, Role.AND)
                    && !does(i, Role.DEFINITE)
                    && ChangeWords.SAME.at(tokens, i) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows is left out of what was said before: "menos la hawaiana". */
    boolean excepts(int token) {
        return token < tokens.size() && does(token, Role.NEGATION);
    }

    /** Whether the message asks politely for something to be done: "¿me puedes quitar la segunda?". */
    boolean requests() {
        for (int i = 0; i < tokens.size(); i++) {
            int words = ChangeWords.PLEASE.at(tokens, i);
            for (int at = i + words; words > 0 && at <= i + words + 1 && at < tokens.size(); at++) {
                if (acts(at) || ChangeWords.SET.at(tokens, at) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The token after a polite beginning: "¿me puedes", or 0 where there is none. */
    int please() {
        for (int i = 0; i < tokens.size() && fills(0, i); i++) {
            int words = ChangeWords.PLEASE.at(tokens, i);
            if (words > 0) {
                return requests() && i + words < tokens.size() ? i + words : 0;
            }
        }
        return 0;
    }

    /** The end of the message without a question mark there. */
    int unasked() {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).kind() == Token.Kind.QUESTION) {
            end--;
        }
        return end;
    }

    /** Where a question of courtesy or a remark begins that follows what the message asks for, or 0: "…, ¿se puede?". */
    int aside() {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).pause()) {
            end--;
        }
        for (int i = end - 1; i > 1; i--) {
            if (tokens.get(i - 1).pause()) {
                boolean asked =
                        tokens.getLast().kind() == Token.Kind.QUESTION && i + ChangeWords.COURTESY.at(tokens, i) == end;
                return asked || remarks(i, end) ? i - 1 : 0;
            }
        }
        return 0;
    }

    private boolean remarks(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> longest(i, Role.REMARK) > 0)
                && IntStream.range(from, to).noneMatch(i -> number(i) > 0 || acts(i));
    }

    /** Whether only words of courtesy and the like follow. */
    boolean fills(int from) {
        return fills(from, tokens.size());
    }

    /** Whether only words of courtesy and the like stand between two tokens. */
    boolean fills(int from, int to) {
        for (int i = from; i < to; i++) {
            int phrase = tokens.get(i).pause() ? 1 : phrase(i);
            if (phrase == 0) {
                return false;
            }
            i += phrase - 1;
        }
        return true;
    }

    /** How many words of courtesy or the like begin at a token: "por favor". */
    private int phrase(int token) {
        return longest(token, Role.FILLER);
    }

    /** How many words the longest phrase that does something has at a token, 0 where none begins there. */
    private int longest(int token, Role role) {
        return lexicon.grammar().at(tokens, token, language).stream()
                .filter(sense -> sense.role() == role)
                .mapToInt(Sense::words)
                .max()
                .orElse(0);
    }

    int number(int token) {
        Token there = tokens.get(token);
        if (there.kind() == Token.Kind.NUMBER) {
            return there.text().matches("[0-9]{1,3}") ? Integer.parseInt(there.text()) : 0;
        }
        int counted = lexicon.grammar().number(there.text());
        boolean article = lexicon.grammar().at(tokens, token, language).stream()
                .anyMatch(sense -> sense.role() == Role.ARTICLE && sense.words() == 1);
        return counted > 0 ? counted : article ? 1 : 0;
    }

    boolean does(int token, Role role) {
        return lexicon.grammar().does(tokens.get(token).text(), role);
    }
}
