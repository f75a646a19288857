package app.comanda.ordering.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell one size of a product from its others: the {@code act.size.*} keys of the files of words. */
final class SizeWords {
    private static final Set<String> WHOLE = words("size.whole");
    private static final Set<String> HALF = words("size.half");

    private SizeWords() {}

    /** "Entero". */
    static boolean whole(String word) {
        return WHOLE.contains(word);
    }

    /** "Medio". */
    static boolean half(String word) {
        return HALF.contains(word);
    }

    private static Set<String> words(String key) {
        return LanguageWords.BUNDLED.stream()
                .flatMap(language -> language.acts().getOrDefault(key, List.of()).stream())
                .map(phrase -> String.join(" ", phrase.words()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
