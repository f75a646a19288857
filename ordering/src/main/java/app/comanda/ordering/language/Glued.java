package app.comanda.ordering.language;

import java.util.ArrayList;
import java.util.List;

/** Takes apart words that were written as one: "unpollo", "lechedetigre", "cafeconleche". */
final class Glued {
    private static final int SHORTEST = 5;
    /** Below this many letters every part must be of the menu. */
    private static final int LONG = 7;

    private static final int LONGEST = 30;
    private static final int MOST_PARTS = 5;
    /** Words taken apart in one message. */
    private static final int MOST = 20;

    private final Lexicon lexicon;

    Glued(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tokens with every word nobody knows taken apart where all its parts are words of the menu or the language. */
    List<Token> apart(List<Token> tokens) {
        List<Token> apart = new ArrayList<>(tokens.size());
        int taken = 0;
        for (Token token : tokens) {
            List<String> parts = taken < MOST && unknown(token) ? parts(token.text()) : List.of();
            if (parts.isEmpty()) {
                apart.add(inFull(token));
                continue;
            }
            taken++;
            int from = token.from();
            for (String part : parts) {
                int to = Math.min(token.to(), from + part.length());
                apart.add(new Token(part, token.kind(), from, to));
                from = to;
            }
        }
        return apart;
    }

    /** A word written short, unless the menu writes it so. */
    private Token inFull(Token token) {
        String full = lexicon.grammar().inFull(token.text());
        return full.equals(token.text()) || lexicon.vocabulary().has(token.text())
                ? token
                : new Token(full, token.kind(), token.from(), token.to());
    }

    private boolean unknown(Token token) {
        int length = token.text().length();
        return token.kind() == Token.Kind.WORD && length >= SHORTEST && length <= LONGEST && !known(token.text());
    }

    private boolean known(String word) {
        return lexicon.grammar().knows(word)
                || !lexicon.vocabulary().written(word).nothing();
    }

    /** The fewest known words that make up a text, or none; most of it must be of the menu. */
    private List<String> parts(String text) {
        int length = text.length();
        int[] fewest = new int[length + 1];
        int[] from = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            fewest[end] = MOST_PARTS + 1;
            for (int begin = 0; begin < end - 1; begin++) {
                if (fewest[begin] + 1 < fewest[end] && known(text.substring(begin, end))) {
                    fewest[end] = fewest[begin] + 1;
                    from[end] = begin;
                }
            }
        }
        if (fewest[length] > MOST_PARTS) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int named = 0;
        for (int end = length; end > 0; end = from[end]) {
            String part = text.substring(from[end], end);
            named += part.length() > 3 && !lexicon.vocabulary().written(part).nothing() ? part.length() : 0;
            parts.addFirst(part);
        }
        boolean menu = length >= LONG
                || parts.stream().allMatch(part -> lexicon.vocabulary().has(part));
        return menu && (2 * named >= length || length < LONG) ? parts : List.of();
    }
}
