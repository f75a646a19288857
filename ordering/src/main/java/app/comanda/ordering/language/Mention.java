package app.comanda.ordering.language;

/**
 * A stretch of a message that may name something of the menu.
 *
 * @param from its first token
 * @param to the token after its last
 * @param ids what it may name, closest first
 * @param closeness how well each of them fits, 1 for its very name
 * @param words tokens that are words of the closest of the names
 * @param dishes the products that have one of the options or sizes it may name, ascending; none for another kind
 * @param headless whether the closest misses the word its name turns on: "black" for black olives
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared or handed out
record Mention(Kind kind, int from, int to, int[] ids, float[] closeness, int[] dishes, boolean headless, int words) {
    /** Two names this close fit a mention equally well. */
    static final float TIE = 0.015f;
    /** The same where both are only a part of a name. */
    static final float TIE_OF_PARTS = 0.09f;

    static float tie(float best) {
        return best > 0.9f ? TIE : TIE_OF_PARTS;
    }

    enum Kind {
        PRODUCT(0),
        CATEGORY(1),
        OPTION(2),
        SIZE(3),
        /** The name of a modifier, which itself orders nothing: "toppings". */
        GROUP(4);

        private final int row;

        Kind(int row) {
            this.row = row;
        }

        /** Its row in a table of all kinds. */
        int row() {
            return row;
        }
    }

    float best() {
        return closeness[0];
    }

    /** How many tokens of it say something, not those that only bind the others. */
    int tokens() {
        return words;
    }
}
