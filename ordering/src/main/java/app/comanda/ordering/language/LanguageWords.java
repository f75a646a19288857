package app.comanda.ordering.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words of one language that are not on a menu, as a file of words gives them.
 *
 * @param tag names the language: "es", "en"
 * @param headLast whether it puts the word a name turns on last, as in "black olives"
 * @param roles the phrases of each role, in the order of the roles: every start of the program must read alike
 * @param synonyms groups of phrases that name the same thing in a kitchen, sizes among them
 * @param sizes the phrases for sizes
 * @param shorts words that are written short, and what each stands for
 * @param units words for weights and volumes, which count no pieces
 * @param acts the phrases of each thing a customer may want besides ordering, by its key and in the order of the keys
 */
public record LanguageWords(
        String tag,
        boolean headLast,
        Map<Role, List<Phrase>> roles,
        List<List<List<String>>> synonyms,
        List<List<String>> sizes,
        List<String> units,
        Map<String, String> shorts,
        Map<String, List<Phrase>> acts) {
    private static final String FILE = LanguageWords.class.getPackageName() + ".words";

    /** The languages that come with Comanda, as {@code words.properties} lists them. */
    public static final List<LanguageWords> BUNDLED = bundled();

    /**
     * Some words and, for numbers and ordinals, what they count.
     *
     * @param value 0 where the words count nothing
     */
    record Phrase(List<String> words, int value) {}

    /**
     * Reads a file of words.
     *
     * @param entries its keys and their lists, separated by commas
     * @throws IllegalArgumentException where a key is not known or a number is missing, naming it
     */
    public static LanguageWords of(String tag, Map<String, String> entries) {
        Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
        List<List<List<String>>> synonyms = new ArrayList<>();
        List<List<String>> sizes = new ArrayList<>();
        List<String> units = new ArrayList<>();
        Map<String, String> shorts = new HashMap<>();
        Map<String, List<Phrase>> acts = new TreeMap<>();
        List<String> forms = forms(entries);
        entries.forEach((key, value) -> {
            if (key.startsWith("verb.")) {
                return;
            }
            if (key.startsWith("synonym") || key.startsWith("size.")) {
                List<List<String>> group = List.of(value.split("\\|")).stream()
                        .map(Tokens::words)
                        .filter(words -> !words.isEmpty())
                        .toList();
                synonyms.add(group);
                if (key.startsWith("size.")) {
                    sizes.addAll(group);
                }
            } else if (key.equals("unit")) {
                units.addAll(Tokens.words(value));
            } else if (key.equals("short")) {
                for (String pair : value.split(",")) {
                    List<String> words = Tokens.words(pair);
                    if (words.size() != 2) {
                        throw new IllegalArgumentException(
                                "The words of " + tag + " need a short and a long word: " + pair);
                    }
                    shorts.put(words.getFirst(), words.getLast());
                }
            } else if (key.equals("head")) {
                return;
            } else if (key.startsWith("act.")) {
                acts.put(key.substring(4), phrases(tag, key, inForms(value, forms)));
            } else {
                roles.put(role(tag, key), phrases(tag, key, inForms(value, forms)));
            }
        });
        return new LanguageWords(
                tag,
                "last".equals(entries.get("head")),
                Collections.unmodifiableMap(roles),
                List.copyOf(synonyms),
                List.copyOf(sizes),
                List.copyOf(units),
                Map.copyOf(shorts),
                Collections.unmodifiableMap(acts));
    }

    private static Role role(String tag, String key) {
        for (Role role : Role.values()) {
            if (role.name().replace("_", "").equalsIgnoreCase(key)) {
                return role;
            }
        }
        throw new IllegalArgumentException("The words of " + tag + " have a key nobody knows: " + key);
    }

    /** What may stand at the end of a verb: each ending, alone and with each of the words that are written onto it. */
    private static List<String> forms(Map<String, String> entries) {
        List<String> forms = new ArrayList<>();
        for (String ending : entries.getOrDefault("verb.ending", "").split(",")) {
            forms.add(ending.strip());
            for (String onto : entries.getOrDefault("verb.onto", "").split(",")) {
                forms.add(ending.strip() + onto.strip());
            }
        }
        return forms.stream().distinct().toList();
    }

    /** A list in which verbs written with "~" stand in all their forms: "quit~" for "quita", "quiten", "quitarle". */
    private static List<String> inForms(String value, List<String> forms) {
        return Arrays.stream(value.split(","))
                .flatMap(part ->
                        part.contains("~") ? forms.stream().map(form -> part.replace("~", form)) : Stream.of(part))
                .toList();
    }

    private static List<Phrase> phrases(String tag, String key, List<String> parts) {
        Set<Phrase> phrases = new LinkedHashSet<>();
        for (String part : parts) {
            int colon = part.lastIndexOf(':');
            List<String> words = Tokens.words(colon < 0 ? part : part.substring(0, colon));
            if (words.isEmpty()) {
                continue;
            }
            try {
                phrases.add(new Phrase(
                        words,
                        colon < 0
                                ? 0
                                : Integer.parseInt(part.substring(colon + 1).strip())));
            } catch (NumberFormatException _) {
                throw new IllegalArgumentException("The words of " + tag + " need a number after " + part + ": " + key);
            }
        }
        return List.copyOf(phrases);
    }

    private static List<LanguageWords> bundled() {
        List<LanguageWords> languages = new ArrayList<>();
        for (String tag : read("").getOrDefault("languages", "").split(",")) {
            languages.add(of(tag.strip(), read(tag.strip())));
        }
        return List.copyOf(languages);
    }

    private static Map<String, String> read(String tag) {
        ResourceBundle file = ResourceBundle.getBundle(
                FILE,
                tag.isEmpty() ? Locale.ROOT : Locale.of(tag),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> entries = new HashMap<>();
        for (String key : file.keySet()) {
            if (tag.isEmpty() || !key.equals("languages")) {
                entries.put(key, file.getString(key));
            }
        }
        return entries;
    }
}
