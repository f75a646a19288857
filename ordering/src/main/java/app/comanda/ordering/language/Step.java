package app.comanda.ordering.language;

import org.jspecify.annotations.Nullable;

/**
 * One decision of a reading, linked to the one before, so that readings share what they have in common.
 *
 * @param mention what was named, where something was
 * @param from the first token it read
 * @param to the token after the last
 * @param value a quantity, a place among lines, or what the type says
 * @param level how much of an option
 * @param set the products a product step leaves
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared or handed out
record Step(
        @Nullable Step before,
        Type type,
        @Nullable Mention mention,
        int from,
        int to,
        int value,
        Level level,
        int @Nullable [] set) {

    enum Type {
        /** A new line begins; the value is its quantity, 0 where none was said. */
        OPEN,
        /** The quantity of the line, said after it or corrected. */
        QUANTITY,
        SIZE,
        /** The size of the line is the one of so many pieces. */
        PIECES,
        /** "Pollo y medio": one of the whole size, whose place among the sizes is the value, and one of the size named. */
        AND_HALF,
        /** The line has no product: its size is that of the lines to come. */
        HEADED,
        /** The product of the line, or a narrower choice of it. */
        PRODUCT,
        /** The product of the line was taken back for this one. */
        INSTEAD,
        OPTION,
        EXCLUDED,
        /** The option named last was taken back for this one. */
        OPTION_INSTEAD,
        /** Something that is to be left out and is not on the menu: words for the kitchen. */
        NOTE,
        /** A line ends without its product: its options say which it is. */
        IMPLIED,
        /** A line ends that ordered nothing. */
        DROPPED,
        /** What follows is said of all lines so far. */
        ALL,
        /** What follows is said of so many units of the line before; 0 for the units that are left. */
        SOME,
        /** More of the product before, made differently. */
        MORE,
        /** What was said of the last line is said of so many lines, or all. */
        SPREAD,
        /** What follows is said of one line, counted from 1, or from the end with -1. */
        NTH,
        /** The size named is that of all lines so far which have none. */
        SIZES,
        /** Everything of the group named. */
        EVERY,
        /** What follows is said of all lines to come. */
        AHEAD,
        /** The option named last for other units is left out of these: "y otra sin". */
        WITHOUT_IT,
        /** The option left out last for other units is wanted in these: "y otra con". */
        WITH_IT,
        /** How much of the option named last. */
        LEVEL,
        /** The option named last is not wanted. */
        NOT_THAT,
        /** What was named last is taken back: "¿no hay?". */
        RETRACTED,
        /** What follows is said of the line that has this product. */
        REFERRED,
        /** Words nobody knows. */
        UNKNOWN
    }
}
