package app.comanda.ordering.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what people write to a form in which it can be compared. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Lower case, no accents, anything but letters and digits a single space: "¿Dónde está?" is "donde esta". */
    public static String normalise(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(bare).replaceAll(" ").strip();
    }

    /** The normalised words of a text. */
    public static List<String> of(String text) {
        String normal = normalise(text);
        return normal.isEmpty() ? List.of() : Arrays.asList(normal.split(" "));
    }

    /** The normalised words without those that carry no meaning of their own; all of them where nothing else is left. */
    public static List<String> meaningful(String text) {
        List<String> all = of(text);
        List<String> kept = all.stream()
                .filter(word -> !SpanishWords.FILLERS.contains(word) && !EnglishWords.FILLERS.contains(word))
                .toList();
        return kept.isEmpty() ? all : kept;
    }

    /** A word without its plural ending: "pizzas" and "pizza", "panes" and "pan", "tomatoes" and "tomato" are the same. */
    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("es") && "lnrdoz".indexOf(word.charAt(word.length() - 3)) >= 0) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
