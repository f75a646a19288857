package app.comanda.ordering.language;

import java.util.List;

/**
 * A stretch of a message that speaks of lines of the cart: "la segunda", "una de las empanadas".
 *
 * @param from its first token after the number before it
 * @param to the token after its last
 * @param lines the places of the lines in the cart
 * @param number how many of them are spoken of, 0 where that is not said
 * @param definite whether they are spoken of as known: "la segunda"
 * @param start its first token with the number before it
 * @param part whether the number counts some of them: "una de las empanadas"
 * @param told whether all that is said is said of them
 */
record Reference(
        int from, int to, List<Integer> lines, int number, boolean definite, boolean part, int start, boolean told) {
    Reference {
        lines = List.copyOf(lines);
    }

    Reference(int from, int to, List<Integer> lines, int number, boolean definite, boolean part, int start) {
        this(from, to, lines, number, definite, part, start, false);
    }

    /** A line, for words that name none: "con doble huevo". */
    static Reference line(int line) {
        return new Reference(0, 0, List.of(line), 0, false, false, 0);
    }

    /** The same said of some units only. */
    Reference some(int units) {
        return new Reference(from, to, lines, units, definite, true, start, told);
    }

    /** The same said of one of the lines only. */
    Reference only(int line) {
        return new Reference(from, to, List.of(line), number, definite, part, start, told);
    }

    /** The same where nothing is said of anything else. */
    Reference alone() {
        return new Reference(from, to, lines, number, definite, part, start, true);
    }
}
