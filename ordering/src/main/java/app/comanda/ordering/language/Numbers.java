package app.comanda.ordering.language;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whole numbers as people write them: "2", "dos", "two", "x3", "quiero 4 por favor". */
public final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("x?([0-9]{1,6})x?");
    private static final Pattern SIGNED = Pattern.compile("-\\s*[0-9]");

    private Numbers() {}

    /** The one number in a text; empty where there is none, more than one, or a negative one. */
    public static OptionalInt in(String text) {
        if (SIGNED.matcher(text).find()) {
            return OptionalInt.empty();
        }
        List<String> words = Words.of(text);
        if (words.size() > 5) {
            return OptionalInt.empty();
        }
        List<Integer> numbers = words.stream().flatMap(Numbers::digits).toList();
        if (numbers.isEmpty()) {
            numbers = words.stream().flatMap(Numbers::word).toList();
        }
        return numbers.size() == 1 ? OptionalInt.of(numbers.getFirst()) : OptionalInt.empty();
    }

    private static Stream<Integer> digits(String word) {
        var matcher = DIGITS.matcher(word);
        return matcher.matches() ? Stream.of(Integer.valueOf(matcher.group(1))) : Stream.empty();
    }

    private static Stream<Integer> word(String word) {
        return Stream.of(SpanishWords.NUMBERS, EnglishWords.NUMBERS)
                .filter(numbers -> numbers.containsKey(word))
                .map(numbers -> numbers.get(word))
                .limit(1);
    }
}
