package app.comanda.ordering.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into tokens. Names of a menu and messages are cut by the same rules, so "7-Up", "7 up" and "7up" meet:
 * letters and digits part, hyphens and spaces part, apostrophes and accents vanish.
 */
final class Tokens {
    /** Tokens of a message that are read; a longer one is marked as cut. */
    static final int MOST = 600;

    private static final int FOLDED = 0x250;
    private static final char[] FOLD = fold();

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** At most {@link #MOST} tokens, in order. */
    static List<Token> of(String text) {
        Tokens reader = new Tokens(text);
        while (reader.at < text.length() && reader.tokens.size() < MOST) {
            reader.next();
        }
        return reader.tokens;
    }

    /** The words and numbers of a text, without its pauses: a name or a phrase. */
    static List<String> words(String text) {
        return of(text).stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
                .map(Token::text)
                .toList();
    }

    private void next() {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            number();
        } else if (Character.isLetter(c)) {
            word();
        } else if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
            symbol(2);
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        switch (c) {
            case '\n', '\r', '.', ';', '!', '¡', '•', '*' -> pause(Token.Kind.BREAK);
            case ',', ':', '/', '(', ')', '[', ']', '–', '—' -> pause(Token.Kind.COMMA);
            case '?' -> pause(Token.Kind.QUESTION);
            case '+', '&' -> add("and&", Token.Kind.WORD, at, at + 1);
            case '½' -> add("1/2", Token.Kind.NUMBER, at, at + 1);
            case '¼' -> add("1/4", Token.Kind.NUMBER, at, at + 1);
            case '×' -> add("x", Token.Kind.WORD, at, at + 1);
            default -> {
                if (c >= 0x2190 && c < 0x2E00) {
                    symbol(1);
                    return;
                }
            }
        }
        at++;
    }

    private void pause(Token.Kind kind) {
        if (!tokens.isEmpty()) {
            add(kind == Token.Kind.QUESTION ? "?" : ",", kind, at, at + 1);
        }
    }

    /** An emoji: a token of its own. */
    private void symbol(int chars) {
        add(text.substring(at, at + chars), Token.Kind.WORD, at, at + chars);
        at += chars;
    }

    private void number() {
        int from = at;
        digits();
        if (at + 1 < text.length() && digit(at + 1) && "./,:".indexOf(text.charAt(at)) >= 0) {
            boolean decimalComma = text.charAt(at) == ',' && !(at + 2 < text.length() && digit(at + 2));
            boolean time = at + 2 < text.length() && digit(at + 2) && !(at + 3 < text.length() && digit(at + 3));
            if (text.charAt(at) == ':' ? time : text.charAt(at) != ',' || decimalComma) {
                at++;
                digits();
            }
        }
        add(text.substring(from, at).replace(',', '.'), Token.Kind.NUMBER, from, at);
    }

    private void digits() {
        while (at < text.length() && digit(at)) {
            at++;
        }
    }

    private boolean digit(int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private void word() {
        int from = at;
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                if (!drawn(c)) {
                    append(word, c);
                }
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !(apostrophe(c) && letter(at + 1))) {
                break;
            }
            at++;
        }
        if (at < text.length() && text.charAt(at) == '/' && word.length() == 1) {
            word.append('/');
            at++;
        }
        add(word.toString(), Token.Kind.WORD, from, at);
    }

    /** Whether a letter is one of three or more alike, all but the first of which are left out: "holaaa". */
    private boolean drawn(char c) {
        boolean again = at > 0 && text.charAt(at - 1) == c;
        return again && ((at > 1 && text.charAt(at - 2) == c) || (at + 1 < text.length() && text.charAt(at + 1) == c));
    }

    private boolean letter(int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '`' || c == '´';
    }

    private static void append(StringBuilder word, char c) {
        if (c < FOLDED) {
            word.append(FOLD[c]);
        } else {
            word.append(folded(String.valueOf(c)));
        }
    }

    private void add(String word, Token.Kind kind, int from, int to) {
        tokens.add(new Token(word.equals("and&") ? "&" : word, kind, from, to));
    }

    private static String folded(String text) {
        StringBuilder bare = new StringBuilder();
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < apart.length(); i++) {
            if (Character.isLetterOrDigit(apart.charAt(i))) {
                bare.append(apart.charAt(i));
            }
        }
        return bare.toString();
    }

    private static char[] fold() {
        char[] fold = new char[FOLDED];
        for (char c = 0; c < FOLDED; c++) {
            String bare = folded(String.valueOf(c));
            fold[c] = bare.isEmpty() ? c : bare.charAt(0);
        }
        return fold;
    }
}
