package app.comanda.ordering.language;

import java.util.List;
import java.util.stream.IntStream;

/** What the words of a message say is done to a cart, whatever they name: that something is set, swapped, or joined. */
final class Cues {
    private final List<Token> tokens;
    private final Phrases phrases;

    Cues(List<Token> tokens, Phrases phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
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
                || phrases.longest(token, Role.WANT) > 0
                || setting(token);
    }

    /** Whether something is spoken of as known, or said to be otherwise. */
    boolean changing() {
        for (int i = 0; i < tokens.size(); i++) {
            if (ChangeWords.GIVE.at(tokens, i) > 0
                    || ChangeWords.SET.at(tokens, i) > 0
                    || ChangeWords.SWAP.at(tokens, i) > 0
                    || phrases.does(i, Role.CORRECTION)
                    || phrases.does(i, Role.OTHER)
                    || ((i == 0
                                    || (i == 1
                                            && (phrases.does(0, Role.FILLER)
                                                    || phrases.does(0, Role.AND)
                                                    || phrases.does(0, Role.ARTICLE)
                                                    || phrases.does(0, Role.NUMBER))))
                            && wishes(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words begin at a token that say how something is wanted: "sin", "que tenga". */
    private boolean wishes(int token) {
        return phrases.longest(token, Role.WITH) > 0
                || phrases.longest(token, Role.NEGATION) > 0
                || phrases.longest(token, Role.EXTRA) > 0
                || phrases.longest(token, Role.LIGHT) > 0;
    }

    /** Whether the message speaks of something as known: "la lasaña de verduras". */
    boolean known() {
        return IntStream.range(0, Math.min(tokens.size(), 4)).anyMatch(i -> phrases.does(i, Role.DEFINITE))
                || changing();
    }

    /** Whether something is asked for, as in an order. */
    boolean wanting() {
        for (int i = 0; i < tokens.size(); i++) {
            if (ChangeWords.SET.at(tokens, i) == 0
                    && ChangeWords.GIVE.at(tokens, i) == 0
                    && phrases.longest(i, Role.WANT) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether something uncounted is to be put to what was spoken of: "ponle queso", not "ponle una gaseosa". */
    boolean onto() {
        int verb = ChangeWords.ONTO.in(tokens, 0);
        int after = verb < 0 ? 0 : verb + ChangeWords.ONTO.at(tokens, verb);
        return verb >= 0 && phrases.fills(0, verb) && after < tokens.size() && phrases.number(after) == 0;
    }

    /** Whether something is set: "quiero que sean 3". */
    boolean setting() {
        return IntStream.range(0, tokens.size()).anyMatch(this::setting);
    }

    /** Whether words begin at a token that set something: "que los americanos sean tres". */
    boolean setting(int token) {
        int set = ChangeWords.THAT.at(tokens, token) > 0 ? ChangeWords.SET.in(tokens, token) : -1;
        return set >= token && set < token + 5;
    }

    /** Whether something else is wanted from a token on: "mejor", "en su lugar". */
    boolean instead(int token) {
        return token < tokens.size()
                && (phrases.longest(token, Role.CORRECTION) > 0 || phrases.longest(token, Role.NEGATION_END) > 0);
    }

    /** Whether something is said to be wanted otherwise: "mejor". */
    boolean corrects() {
        return IntStream.range(0, tokens.size()).anyMatch(i -> phrases.longest(i, Role.CORRECTION) > 0);
    }

    /** Where "en vez de" is said, or -1. */
    int replacing() {
        for (int i = 0; i < tokens.size(); i++) {
            if (phrases.longest(i, Role.REPLACING) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many words "en vez de" has at a token. */
    int replacingWords(int token) {
        return phrases.longest(token, Role.REPLACING);
    }

    /** Where "por" stands after "cambia", or -1. */
    int swapping() {
        int verb = ChangeWords.SWAP.in(tokens, 0);
        int into = verb < 0 ? -1 : ChangeWords.FOR.in(tokens, verb);
        return into < 0 && verb >= 0 ? ChangeWords.INTO.in(tokens, verb + 1) : into;
    }

    /** How many words "por" has at a token. */
    int swappingWords(int into) {
        return Math.max(ChangeWords.FOR.at(tokens, into), ChangeWords.INTO.at(tokens, into));
    }

    /** Where what was meant is said after a token, or -1. */
    int meant(int from) {
        for (int i = from + 1; i < tokens.size(); i++) {
            if (ChangeWords.MEANT.at(tokens, i) > 0 || phrases.longest(i, Role.NEGATION_END) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** The token after the words that say that something was meant. */
    int afterMeant(int token) {
        return token + Math.max(ChangeWords.MEANT.at(tokens, token), phrases.longest(token, Role.NEGATION_END));
    }

    /** How many words of a negation the message begins with. */
    int negation() {
        return phrases.longest(0, Role.NEGATION);
    }

    /** Whether what follows is left out of what was said before: "menos la hawaiana". */
    boolean excepts(int token) {
        return token < tokens.size() && phrases.does(token, Role.NEGATION);
    }

    /** "Uno con yuca": whether only a number stands before what is wanted otherwise. */
    boolean unnamed() {
        return tokens.size() > 2
                && phrases.number(0) > 0
                && (phrases.does(1, Role.WITH) || phrases.does(1, Role.NEGATION))
                && !phrases.does(1, Role.AND);
    }

    /** Whether "otra" or the like stands at a token. */
    boolean other(int token) {
        return phrases.does(token, Role.OTHER);
    }

    /** Whether the message begins with a word for notes. */
    boolean notes() {
        return IntStream.range(0, Math.min(3, tokens.size()))
                .anyMatch(i -> phrases.longest(i, Role.NOTE) > 0 && phrases.fills(0, i));
    }

    /** Where more is ordered after a token, "…y ponme una chicha", or the end of the message. */
    int ordering(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (ChangeWords.GIVE.at(tokens, i) > 0 || instead(i) || phrases.longest(i, Role.WANT) > 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** Whether a message begins with what is said of all it orders: "todas grandes: …". */
    boolean ahead() {
        return phrases.longest(0, Role.BOTH) > 0;
    }

    /** Whether a part of a message may begin at a token: with what is to be done, or with what is spoken of. */
    boolean begins(int token) {
        return acts(token)
                || phrases.number(token) > 0
                || phrases.does(token, Role.DEFINITE)
                || phrases.longest(token, Role.BOTH) > 0
                || phrases.longest(token, Role.OTHER) > 0
                || (phrases.does(token, Role.FILLER)
                        && token + 1 < tokens.size()
                        && phrases.does(token + 1, Role.DEFINITE));
    }

    /** Whether the word at a token joins what stands before and after it. */
    boolean joins(int token) {
        return tokens.get(token).pause() || phrases.does(token, Role.AND);
    }

    /** Whether only words that join stand between two tokens: "la primera y la segunda". */
    boolean joined(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.get(i).pause() && !phrases.does(i, Role.AND) && !phrases.does(i, Role.DEFINITE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands before is a part of what follows: "la bebida del combo". */
    boolean owned(int from, int to) {
        return from < to
                && IntStream.range(from, to)
                        .allMatch(i -> phrases.does(i, Role.MATERIAL) || phrases.does(i, Role.DEFINITE))
                && ChangeWords.OF.at(tokens, from) > 0;
    }

    /** Whether nothing new is said of a line between two tokens: "y el otro también". */
    boolean alike(int from, int to, Reference reference) {
        for (int i = from; i < to; i++) {
            boolean its = i >= reference.start() && i < reference.to();
            if (!its
                    && !tokens.get(i).pause()
                    && !phrases.does(i, Role.AND)
                    && !phrases.does(i, Role.DEFINITE)
                    && ChangeWords.SAME.at(tokens, i) == 0) {
                return false;
            }
        }
        return true;
    }
}
