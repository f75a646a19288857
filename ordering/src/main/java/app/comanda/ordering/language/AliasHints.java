package app.comanda.ordering.language;

import app.comanda.ordering.language.Reading.Span;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a message nobody understands may be another name of a dish. */
public final class AliasHints {
    /** Letters of a name; the shortest dishes have three ("ají"), and nobody writes longer ones by hand. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;
    /** As many digits tell a telephone, a document or a house, and no number of dishes. */
    private static final int PERSONAL_DIGITS = 3;

    private static final String PERSONAL = "personal";

    private AliasHints() {}

    /**
     * The one stretch of a message that has no meaning and looks like a name of something to order, normalised. Empty
     * where there is none or more than one, and where the message says who somebody is, where they live or what their
     * number is ({@code act.personal} in the files of words).
     */
    public static Optional<String> in(String text, Reading reading, Lexicon lexicon) {
        Grammar grammar = lexicon.grammar();
        if (reading.unknown().isEmpty() || personal(text, grammar)) {
            return Optional.empty();
        }
        List<Span> stretches = stretches(text, reading.unknown());
        if (stretches.size() != 1
                || addressed(text.substring(0, stretches.getFirst().from()), grammar)) {
            return Optional.empty();
        }
        Span only = stretches.getFirst();
        return name(text.substring(only.from(), only.to()))
                .filter(phrase ->
                        Words.of(phrase).stream().anyMatch(word -> word.length() >= SHORTEST && !grammar.knows(word)));
    }

    /** "Para" before words that nobody knows: they name a person or a place. */
    private static boolean addressed(String before, Grammar grammar) {
        List<String> words = Words.of(before);
        return !words.isEmpty() && grammar.does(words.getLast(), Role.ABOUT);
    }

    /** A name as it is kept and compared: normalised; empty where it is too short or too long for one or has digits. */
    public static Optional<String> name(String text) {
        String phrase = Words.normalise(text);
        return phrase.length() >= SHORTEST
                        && phrase.length() <= LONGEST
                        && Words.of(phrase).size() <= MOST_WORDS
                        && phrase.chars().noneMatch(Character::isDigit)
                ? Optional.of(phrase)
                : Optional.empty();
    }

    /** Whether a product is called just so already. */
    public static boolean called(Product product, String phrase) {
        Localized name = product.name();
        Aliases aliases = product.aliases();
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(Stream.of(name.in(language)), aliases.in(language).stream()))
                .anyMatch(one -> Words.normalise(one).equals(phrase));
    }

    private static boolean personal(String text, Grammar grammar) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= PERSONAL_DIGITS
                || text.indexOf('@') >= 0
                || text.contains("://")
                || Words.of(text).stream().anyMatch(word -> grammar.does(word, Role.ADDRESS))
                || QuestionWords.BUNDLED.slot(PERSONAL, Words.of(text)).isPresent();
    }

    /** Unknown words beside each other are one stretch. */
    private static List<Span> stretches(String text, List<Span> unknown) {
        List<Span> stretches = new ArrayList<>();
        for (Span span : unknown) {
            Span last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null
                    && last.to() <= span.from()
                    && text.substring(last.to(), span.from()).isBlank()) {
                stretches.set(stretches.size() - 1, new Span(last.from(), span.to()));
            } else {
                stretches.add(span);
            }
        }
        return stretches;
    }
}
