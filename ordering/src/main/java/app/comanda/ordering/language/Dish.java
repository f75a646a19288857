package app.comanda.ordering.language;

import app.comanda.ordering.menu.Product;
import java.util.Arrays;

/**
 * A product as the parser sees it: which of the lexicon's options and sizes it has.
 *
 * @param index its place in the lexicon
 * @param category the place of its first category
 * @param options the lexicon's options it has, ascending
 * @param choices beside each option the modifier (high 16 bits) and the option (low 16 bits) within the product
 * @param sizes beside each presentation the lexicon's size it is
 * @param counts beside each presentation how many pieces it is, 0 where its name does not say
 * @param naming beside each presentation whether its name has the product's in it, as "1/4 de pollo"
 * @param groups beside each modifier the lexicon's group it is
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared or handed out
record Dish(
        int index,
        int category,
        Product product,
        int[] options,
        int[] choices,
        int[] sizes,
        int[] counts,
        boolean[] naming,
        int[] groups) {

    /** The presentation that is so many pieces, or -1: "12 unidades". */
    int counted(int pieces) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == pieces) {
                return i;
            }
        }
        return -1;
    }

    /** Where the whole of it is among the presentations, "Entero", or -1. */
    int whole() {
        for (int i = 0; i < sizes.length; i++) {
            for (String word :
                    Tokens.words(product.presentations().get(i).name().es())) {
                if (SizeWords.whole(word)) {
                    return i;
                }
            }
        }
        return -1;
    }

    boolean has(int option) {
        return Arrays.binarySearch(options, option) >= 0;
    }

    /** Where a size is among the presentations, or -1. */
    int presentation(int size) {
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == size) {
                return i;
            }
        }
        return -1;
    }

    /** The first choice that is an option, or -1. */
    int choice(int option) {
        int at = Arrays.binarySearch(options, option);
        while (at > 0 && options[at - 1] == option) {
            at--;
        }
        return at < 0 ? -1 : choices[at];
    }

    /** Whether one at most may be chosen of a modifier; false for none. */
    boolean single(int modifier) {
        return modifier >= 0 && product.modifiers().get(modifier).maxSelections() == 1;
    }
}
