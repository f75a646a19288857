package app.comanda.ordering.language;

/**
 * A word, a number or a pause of a message.
 *
 * @param text normalised: lower case, no accents, no apostrophes
 * @param from where it begins in the message, in chars
 * @param to where it ends, exclusive
 */
record Token(String text, Kind kind, int from, int to) {

    /** What a token is, by its characters alone. */
    enum Kind {
        WORD,
        NUMBER,
        /** A pause inside a sentence: comma, colon, slash, dash. */
        COMMA,
        /** The end of a sentence or of a line. */
        BREAK,
        /** A question mark. */
        QUESTION
    }

    boolean pause() {
        return kind == Kind.COMMA || kind == Kind.BREAK;
    }
}
