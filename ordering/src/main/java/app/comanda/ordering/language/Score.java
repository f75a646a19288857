package app.comanda.ordering.language;

/**
 * What a reading gains and loses. A word of the menu that is read gains its closeness; everything else moves the choice
 * between readings. docs/understanding.md explains the numbers.
 */
final class Score {
    /** A number that counts something, and an article that begins something. */
    static final float NUMBER = 0.45f;

    static final float ARTICLE = 0.15f;
    /** A phrase of the language with several words, for each, so that it is read whole. */
    static final float PHRASE = 0.02f;
    /** The same of phrases that can hardly mean anything else: "leave off the". */
    static final float SURE_PHRASE = 0.6f;

    static final float UNKNOWN = -0.55f;
    static final float SKIPPED_NAME = -0.85f;
    /** A word of an address. */
    static final float ADDRESS = 0.9f;
    /** A number, and a pause before what it would count. */
    static final float NUMBER_BEFORE_PAUSE = -0.4f;

    static final float SKIPPED_NUMBER = -0.7f;
    /** A number that can hardly count dishes: of a house, of a telephone. */
    static final float SKIPPED_LARGE_NUMBER = -0.3f;

    static final float QUESTION = -0.3f;

    /** "para mi papá", for each word after the first: said of nothing on a menu. */
    static final float LONG_FILLER = 0.5f;
    /** A phrase for portions, for each word after the first: "porciones de". */
    static final float MEASURE = 0.02f;

    /** Every name: one long name is likelier than two short ones. */
    static final float NAME = -0.1f;
    /** An option that only some of the products have that the line may be. */
    static final float OPTION_TELLS_PRODUCT = -0.3f;
    /** A level that is said of an option. */
    static final float LEVEL = 0.08f;
    /** "…and one of chicken": another of the kind named before. */
    static final float SAME_FAMILY = 0.35f;
    /** An option of a question that is still open. */
    static final float ASKED_FOR = 0.4f;
    /** "extra and panela": how much is said right before what it is said of. */
    static final float LEVEL_OVER_JOIN = -0.4f;
    /** A level said of what has none. */
    static final float LEVEL_OF_NOTHING = -0.6f;
    /** "black" before "beans", where the menu has only black olives. */
    static final float HEADLESS_BESIDE = -1.2f;
    /** A heading that was named, and a line that says more of it. */
    static final float SAID_TWICE = -0.6f;

    /** A new line, by what stands before it. */
    static final float LINE_AFTER_NOTHING = -0.5f;

    static final float LINE_AFTER_COMMA = -0.12f;
    static final float LINE_AFTER_BREAK = -0.05f;
    static final float LINE_AFTER_AND = -0.12f;
    static final float LINE_AFTER_WITH = -0.3f;
    static final float LINE_AFTER_OR = -0.4f;

    /** An option after its product, by what stands before it. */
    static final float OPTION_AFTER_NOTHING = -0.06f;

    static final float OPTION_AFTER_BREAK = -0.12f;
    static final float OPTION_AFTER_AND = -0.04f;
    static final float OPTION_AFTER_ARTICLE = -0.3f;
    static final float OPTION_BEGINS_LINE = -0.75f;
    static final float OPTION_BEGINS_SENTENCE = -0.5f;
    static final float PORTIONS = -0.35f;

    /** "tres personales: …": a size that is said of what follows. */
    static final float SIZE_AHEAD = 0.2f;

    static final float SIZE_AFTER = -0.15f;
    static final float SIZE_BEGINS_LINE = -0.35f;
    static final float SIZE_OF_NOTHING = -0.45f;

    /** "cheese" after "provolone": the rest of its name, not another option. */
    static final float REST_OF_NAME = 0.8f;

    /** "cheese" right after another of its group, where several are called so. */
    static final float UNCLEAR_BESIDE = -0.5f;
    /** A part of a name right after a product: rather a word too many than another product. */
    static final float PART_BESIDE = -0.9f;

    /** A product named without the word its name turns on: "bottle" for bottled water. */
    static final float HEADLESS_PRODUCT = -0.3f;

    /** "two with wonton soup": what is said of two, rather than two soups. */
    static final float LINE_OF_WITH = -0.6f;
    /** A part of a name that begins a line with no number or article before it. */
    static final float PART_AFTER_WITH = -0.4f;

    static final float PART_AFTER_AND = -0.1f;
    /** "half this and half that": a name said again for each half. */
    static final float SAID_AGAIN = 0.1f;
    /** "cuatro: una de esto y una de aquello": each narrows what the heading counts. */
    static final float OF_THE_HEADING = 0.2f;
    /** Another size of the product before: "1/4 pierna, 1/2 pecho". */
    static final float ANOTHER_SIZE = -0.2f;
    /** A plural size that fits all of the lines so far: "uno de pollo y uno de carne personales". */
    static final float SIZE_OF_ALL = 0.1f;
    /** A number after what it counts, with more to come. */
    static final float NUMBER_AFTER = -0.35f;
    /** "all the sauces". */
    static final float EVERY = 0.6f;
    /** "una con azúcar y otra sin". */
    static final float NOT_SAID_AGAIN = 0.5f;

    /** "las cremas", where the product has them to choose from. */
    static final float GROUP = 0.6f;

    static final float NARROWED_LATER = -0.1f;
    /** "papas no, solo arroz": a pause between what leaves out and what is left out. */
    static final float NEGATED_OVER_PAUSE = -0.3f;

    static final float STILL_NEGATED = -0.1f;
    static final float NO_LONGER_NEGATED = -0.25f;
    static final float IMPLIED = -0.9f;
    /** A size that names its product: "1/4 de pollo". */
    static final float IMPLIED_BY_NAME = -0.05f;
    /** A size that only one product has. */
    static final float IMPLIED_BY_SIZE = -0.55f;
    /** Options that do not tell one product. */
    static final float IMPLIED_UNCLEAR = -0.4f;

    static final float IMPLIED_BARE = -1.7f;
    static final float NOTHING_ORDERED = -0.6f;
    static final float NOTHING_AFTER_ARTICLE = -0.2f;
    /** Several products fit a name equally. */
    static final float UNCLEAR = -0.2f;
    /** "una de X": the option X, where there is a product of that name beside the one before. */
    static final float OPTION_FOR_PRODUCT = -0.6f;

    static final float GENERIC = -1.0f;
    static final float LEFT_OUT_UNKNOWN = -0.3f;
    /** "Sin criolla", for the salsa criolla. */
    static final float LEFT_OUT_HEADLESS = -0.3f;
    /** "Tres lomos, uno sin cebolla": left out of some of what was ordered, not of something else. */
    static final float LEFT_OUT_OF_SOME = 0.35f;
    /** "Pollo y medio": one and a half of it, not half of one. */
    static final float AND_HALF = 0.1f;
    /** Something the menu has, but not for this product, left out: words for the kitchen. */
    static final float LEFT_OUT_ELSEWHERE = -0.15f;

    static final float SHARED = 0.4f;
    static final float TAKEN_BACK = 0.1f;
    /** "Tres personales: americana, …": one of each kind that follows. */
    static final float HEADED = 0.1f;
    /** "Dos helados de una bola": the number is of the size. */
    static final float SOME_OF_WHAT = -0.6f;
    /** Something left out of a dish that was not named. */
    static final float LEFT_OUT_OF_NOTHING = -0.8f;
    /** "Arroz chaufa con pollo": what stands before "con" is the dish. */
    static final float PRODUCT_OF_OPTION = -0.8f;
    /** Another product where the options of one were just named. */
    static final float INSTEAD_OF_ALL = -0.4f;
    /** Another line in place of the one before: "un pollo, no, mejor una hamburguesa". */
    static final float REPLACED = 0.3f;
    /** "Y otro normal". */
    static final float AS_IT_IS = 0.5f;
    /** Each word of what is said for the kitchen. */
    static final float NOTE = 0.9f;
    /** Each word of a reason: said of nothing that is ordered. */
    static final float REASON = 0.7f;
    /** More of one thing than people order. */
    static final float VERY_MANY = -1.2f;

    private Score() {}
}
