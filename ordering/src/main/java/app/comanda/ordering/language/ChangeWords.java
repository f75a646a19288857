package app.comanda.ordering.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What words do to a cart: the {@code act.change.*} keys of the files of words. */
enum ChangeWords {
    /** "Quita". */
    REMOVE("change.remove"),
    /** "Cambia". */
    SWAP("change.swap"),
    /** "Por", between what is changed and what it is changed for. */
    FOR("change.for"),
    /** "Que sean". */
    SET("change.set"),
    /** "Una más": before or after a number, at the end of what is said. */
    MORE("change.more"),
    /** "Que", before what is set. */
    THAT("change.that"),
    /** "Del": what stands before is a part of what follows. */
    OF("change.of"),
    /** "La inca kola no": what was named is refused. */
    NO("change.no"),
    /** "Una menos". */
    LESS("change.less"),
    /** "Era": what was ordered was not what was meant. */
    MEANT("change.meant"),
    /** "No era": what was ordered is not what was meant. */
    NOT_MEANT("change.not_meant"),
    /** "Otra igual", "lo mismo". */
    SAME("change.same"),
    /** "De cada uno". */
    EACH("change.each"),
    /** "Ponle", "agrégale": something is wanted of a line. */
    GIVE("change.give"),
    /** "Ponle": to what was spoken of, or from it. */
    ONTO("change.onto"),
    /** "A", where "por" could stand. */
    INTO("change.into"),
    /** "Déjala": it stays as it is. */
    KEEP("change.keep"),
    /** "En total". */
    TOTAL("change.total"),
    /** "Me puedes": a question that asks for something to be done. */
    PLEASE("change.please"),
    /** "¿Se puede?", after what is asked for. */
    COURTESY("change.courtesy"),
    /** "El que tiene": a line is told by an option it has. */
    HAVING("change.having"),
    /** "Borra todo". */
    CLEAR("change.clear");

    /** The phrases of each, by their first word. */
    private static final Map<ChangeWords, Map<String, List<List<String>>>> PHRASES = phrases();

    private final String key;

    ChangeWords(String key) {
        this.key = key;
    }

    private static Map<ChangeWords, Map<String, List<List<String>>>> phrases() {
        Map<ChangeWords, Map<String, List<List<String>>>> all = new EnumMap<>(ChangeWords.class);
        for (ChangeWords words : values()) {
            all.put(
                    words,
                    LanguageWords.BUNDLED.stream()
                            .flatMap(language -> language.acts().getOrDefault(words.key, List.of()).stream())
                            .map(LanguageWords.Phrase::words)
                            .collect(Collectors.groupingBy(List::getFirst)));
        }
        return Map.copyOf(all);
    }

    /** How many tokens from one on say it, 0 for none. */
    int at(List<Token> tokens, int from) {
        if (from >= tokens.size()) {
            return 0;
        }
        int longest = 0;
        for (List<String> phrase : PHRASES.getOrDefault(this, Map.of())
                .getOrDefault(tokens.get(from).text(), List.of())) {
            int length = phrase.size();
            if (length > longest && from + length <= tokens.size()) {
                boolean said = true;
                for (int i = 0; said && i < length; i++) {
                    said = tokens.get(from + i).text().equals(phrase.get(i));
                }
                longest = said ? length : longest;
            }
        }
        return longest;
    }

    /** The first place from a token on where it is said, or -1. */
    int in(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (at(tokens, i) > 0) {
                return i;
            }
        }
        return -1;
    }
}
