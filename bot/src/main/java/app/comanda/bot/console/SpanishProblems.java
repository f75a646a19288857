package app.comanda.bot.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Spanish what is wrong with a setting; a sentence it does not know stays as it is. */
final class SpanishProblems {
    private static final Map<Pattern, String> SENTENCES = sentences();

    private SpanishProblems() {}

    /** The sentence in both languages. */
    static Phrase phrase(String english) {
        for (Map.Entry<Pattern, String> one : SENTENCES.entrySet()) {
            Matcher matcher = one.getKey().matcher(english);
            if (matcher.matches()) {
                return new Phrase(matcher.replaceFirst(one.getValue()), english);
            }
        }
        return new Phrase(english, english);
    }

    private static Map<Pattern, String> sentences() {
        Map<Pattern, String> sentences = new LinkedHashMap<>();
        sentences.put(Pattern.compile("(\\w+) is missing: .*"), "Falta $1.");
        sentences.put(
                Pattern.compile("(\\w+) must be a whole number from (\\d+) to (\\d+), not \"(.*)\"\\."),
                "$1 debe ser un número entero de $2 a $3, no «$4».");
        sentences.put(
                Pattern.compile("(\\w+) must be an http or https address, not \"(.*)\"\\."),
                "$1 debe ser una dirección http o https, no «$2».");
        sentences.put(
                Pattern.compile("(\\w+) must be one of \\[(.*)], not \"(.*)\"\\."), "$1 debe ser uno de: $2; no «$3».");
        sentences.put(Pattern.compile("(\\w+) may hold \\[(.*)], not \\[(.*)]\\."), "$1 puede llevar: $2; no «$3».");
        sentences.put(
                Pattern.compile("(\\w+) must be a time zone such as America/Lima, not \"(.*)\"\\."),
                "$1 debe ser una zona horaria como America/Lima, no «$2».");
        sentences.put(
                Pattern.compile("(\\w+) must be PEN, USD or EUR, .*, not \"(.*)\"\\."),
                "$1 debe ser PEN, USD o EUR, no «$2».");
        sentences.put(
                Pattern.compile("(\\w+) must be latitude and longitude such as (\\S+), not \"(.*)\"\\."),
                "$1 debe ser latitud y longitud, por ejemplo $2, no «$3».");
        return sentences;
    }
}
