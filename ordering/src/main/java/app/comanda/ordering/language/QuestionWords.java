package app.comanda.ordering.language;

import app.comanda.ordering.language.LanguageWords.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases that ask, and the words a question may have for what it is about: the {@code act.*} keys of all languages. */
final class QuestionWords {
    static final QuestionWords BUNDLED = new QuestionWords(LanguageWords.BUNDLED);

    /** A phrase with this value asks only with a question mark or in a text that says no more. */
    private static final int NEEDS_MARK = 1;

    /** A phrase with this value asks only about something that is known. */
    private static final int NEEDS_MORE = 2;

    private static final int NEEDS_BOTH = 3;

    /** What may be asked, likelier first where phrases are equally long. */
    enum Topic {
        HOURS,
        PLACE,
        DELIVERY,
        PAYMENT,
        OFFERS,
        DURATION,
        ALLERGENS,
        PRICE,
        DIET,
        CONTAINING,
        HAVING
    }

    /**
     * A phrase in a text.
     *
     * @param tag its language, empty where several have it
     */
    record Found(Topic topic, String tag, int from, int words, int value) {
        boolean needsMore() {
            return value == NEEDS_MORE || value == NEEDS_BOTH;
        }
    }

    private record Entry(Phrase phrase, String tag) {}

    private final Map<String, List<Entry>> phrases = new HashMap<>();
    private final Set<String> empty = new HashSet<>();

    QuestionWords(List<LanguageWords> languages) {
        for (LanguageWords language : languages) {
            language.acts().forEach((key, list) -> list.forEach(phrase -> add(key, phrase, language.tag())));
        }
        phrases.getOrDefault("empty", List.of())
                .forEach(entry -> empty.addAll(entry.phrase().words()));
    }

    private void add(String key, Phrase phrase, String tag) {
        List<Entry> entries = phrases.computeIfAbsent(key, _ -> new ArrayList<>());
        boolean there = entries.removeIf(entry -> entry.phrase().words().equals(phrase.words()));
        entries.add(new Entry(phrase, there ? "" : tag));
    }

    static String key(String group, Enum<?> one) {
        return group + "." + one.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a word says nothing in a question. */
    boolean empty(String word) {
        return empty.contains(word);
    }

    /** A key's phrases as plain text. */
    List<String> phrases(String key) {
        return phrases.getOrDefault(key, List.of()).stream()
                .map(entry -> String.join(" ", entry.phrase().words()))
                .toList();
    }

    /** What may be asked, each topic by its longest phrase: the longest first, the earlier topic where two are as long. */
    List<Found> find(List<String> words, boolean marked) {
        List<Found> found = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            keys(topic).stream()
                    .map(key -> Optional.ofNullable(best(topic, key, words, marked)))
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingInt(Found::words))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Found::words).reversed());
        return found;
    }

    private static List<String> keys(Topic topic) {
        if (topic != Topic.DIET) {
            return List.of(key("ask", topic));
        }
        List<String> keys = new ArrayList<>();
        for (Diet diet : Diet.values()) {
            keys.add(key("diet", diet));
        }
        return keys;
    }

    private @Nullable Found best(Topic topic, String key, List<String> words, boolean marked) {
        Found best = null;
        for (Entry entry : phrases.getOrDefault(key, List.of())) {
            int from = Collections.indexOfSubList(words, entry.phrase().words());
            int count = entry.phrase().words().size();
            if (from < 0 || (best != null && best.words() >= count)) {
                continue;
            }
            boolean asks = topic == Topic.DIET
                    ? (marked || slot("kind", words).isPresent()) && !containing(words, from + count)
                    : marked
                            || (entry.phrase().value() != NEEDS_MARK
                                    && entry.phrase().value() != NEEDS_BOTH);
            if (asks) {
                best = new Found(topic, entry.tag(), from, count, entry.phrase().value());
            }
        }
        return best;
    }

    /** A dish that is called vegetarian may be asked about something else: "does the veggie pizza have onions?". */
    private boolean containing(List<String> words, int from) {
        return slot("ask.containing", words.subList(from, words.size())).isPresent();
    }

    /** The longest phrase of a key in the words. */
    Optional<Found> slot(String key, List<String> words) {
        Found best = null;
        for (Entry entry : phrases.getOrDefault(key, List.of())) {
            int from = Collections.indexOfSubList(words, entry.phrase().words());
            int count = entry.phrase().words().size();
            if (from >= 0 && (best == null || count > best.words())) {
                best = new Found(
                        Topic.HAVING, entry.tag(), from, count, entry.phrase().value());
            }
        }
        return Optional.ofNullable(best);
    }
}
