package app.comanda.ordering.language;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.menu.Language;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands short commands and answers, in Spanish and English alike, whatever language is being spoken. */
public final class Intents {
    private static final Map<List<String>, Set<Intent>> MEANINGS = meanings();
    private static final Map<List<String>, PaymentMethod> PAYMENTS = payments();

    private Intents() {}

    /** Everything the whole text may mean; empty where it is more, or something else, than a command. */
    public static Set<Intent> of(String text) {
        return MEANINGS.getOrDefault(Words.meaningful(text), Set.of());
    }

    /** The way to pay the whole text names. */
    public static Optional<PaymentMethod> payment(String text) {
        return Optional.ofNullable(PAYMENTS.get(Words.meaningful(text)));
    }

    /** What a text asks to take away: "quitar la gaseosa" names the "gaseosa". */
    public static Optional<String> removal(String text) {
        List<String> words = Words.meaningful(text);
        return words.size() > 1 && of(words.getFirst()).contains(Intent.REMOVE)
                ? Optional.of(String.join(" ", words.subList(1, words.size())))
                : Optional.empty();
    }

    /** The language a text is surely written in: it has words of one language and none of the other. */
    public static Optional<Language> language(String text) {
        List<String> words = Words.of(text);
        boolean spanish = words.stream().anyMatch(SpanishWords.CLEAR::contains);
        boolean english = words.stream().anyMatch(EnglishWords.CLEAR::contains);
        return spanish == english ? Optional.empty() : Optional.of(spanish ? Language.ES : Language.EN);
    }

    private static Map<List<String>, Set<Intent>> meanings() {
        Map<List<String>, Set<Intent>> meanings = new HashMap<>();
        for (Map<Intent, List<String>> phrases : List.of(SpanishWords.PHRASES, EnglishWords.PHRASES)) {
            phrases.forEach((intent, texts) -> texts.forEach(
                    text -> meanings.computeIfAbsent(Words.meaningful(text), _ -> EnumSet.noneOf(Intent.class))
                            .add(intent)));
        }
        meanings.replaceAll((words, intents) -> Set.copyOf(intents));
        return Map.copyOf(meanings);
    }

    private static Map<List<String>, PaymentMethod> payments() {
        Map<List<String>, PaymentMethod> methods = new HashMap<>();
        for (Map<PaymentMethod, List<String>> words : List.of(SpanishWords.PAYMENTS, EnglishWords.PAYMENTS)) {
            words.forEach((method, texts) -> texts.forEach(text -> methods.put(Words.meaningful(text), method)));
        }
        return Map.copyOf(methods);
    }
}
