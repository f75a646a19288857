package app.comanda.ordering.language;

import java.util.List;
import java.util.stream.IntStream;

/** Whether a message asks for something to be done, however politely, or only asks or tells something. */
final class Requests {
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final String language;
    private final Phrases phrases;
    private final Cues cues;

    /** @param language the tag of the language spoken: "es" */
    Requests(Lexicon lexicon, List<Token> tokens, String language, Phrases phrases, Cues cues) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.language = language;
        this.phrases = phrases;
        this.cues = cues;
    }

    /** Whether the message only asks or tells something: "¿la hawaiana trae piña?". */
    boolean asks() {
        boolean marked = tokens.getLast().kind() == Token.Kind.QUESTION;
        return !requests() && !(having() && !marked) && wonders();
    }

    private boolean wonders() {
        return tokens.getLast().kind() == Token.Kind.QUESTION
                || tells(0, tokens.size())
                || OrderParser.asks(tokens, lexicon, language);
    }

    /** Whether the message asks politely for something to be done: "¿me puedes quitar la segunda?". */
    private boolean requests() {
        for (int i = 0; i < tokens.size(); i++) {
            int words = ChangeWords.PLEASE.at(tokens, i);
            for (int at = i + words; words > 0 && at <= i + words + 1 && at < tokens.size(); at++) {
                if (cues.acts(at) || ChangeWords.SET.at(tokens, at) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The token after a polite beginning: "¿me puedes", or 0 where there is none. */
    int please() {
        for (int i = 0; i < tokens.size() && phrases.fills(0, i); i++) {
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
                return asked || (tells(i, end) && !wants(i, end)) ? i - 1 : 0;
            }
        }
        return 0;
    }

    /** Whether a line is told by what it has: "el que tiene piña". */
    private boolean having() {
        return IntStream.range(1, tokens.size())
                .anyMatch(i -> ChangeWords.HAVING.at(tokens, i) > 1 && phrases.does(i - 1, Role.DEFINITE));
    }

    /** Whether something is told between two tokens rather than wanted: "estuvo aguada". */
    private boolean tells(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> phrases.longest(i, Role.REMARK) > 0);
    }

    /** Whether something is counted between two tokens, or is to be done. */
    private boolean wants(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> phrases.number(i) > 0 || cues.acts(i));
    }
}
