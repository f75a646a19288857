package app.comanda.ordering.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell one size of a product from its others: the {@code act.size.*} keys of the files of words. */
enum SizeWords {
    /** "Entero". */
    WHOLE("size.whole"),
    /** "Medio". */
    HALF("size.half");

    private final Set<String> words;

    SizeWords(String key) {
        words = LanguageWords.BUNDLED.stream()
                .flatMap(language -> language.acts().getOrDefault(key, List.of()).stream())
                .map(phrase -> String.join(" ", phrase.words()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean says(String word) {
        return words.contains(word);
    }
}
