package app.comanda.ordering.language;

import app.comanda.ordering.language.Mention.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the names of a menu with the names that mean the same, as sequences of words. */
final class Names {
    /** Names of one thing that are kept, those the menu gives before those made from synonyms. */
    private static final int MOST = 40;
    /** Words of a name that are looked at. */
    static final int LONGEST = 14;

    /**
     * One name of one thing.
     *
     * @param made the languages whose synonyms made it, none for a name of the menu itself, which wins
     */
    record Name(Kind kind, int id, List<String> words, Set<String> made) {}

    private final Map<String, List<Synonym>> synonyms = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    /** Words of the languages, which are no initials. */
    private final Set<String> taken = new HashSet<>();
    /** Words that say that a size is one: "size", "sized", "tamaño". */
    private final Set<List<String>> sizeNouns = new LinkedHashSet<>();

    private record Synonym(String language, boolean size, List<String> phrase, List<List<String>> others) {}

    Names(List<LanguageWords> languages) {
        for (LanguageWords language : languages) {
            tags.add(language.tag());
            language.roles().values().forEach(phrases -> phrases.forEach(phrase -> taken.addAll(phrase.words())));
            language.roles().getOrDefault(Role.SIZE, List.of()).stream()
                    .map(LanguageWords.Phrase::words)
                    .filter(words -> words.size() == 1)
                    .forEach(sizeNouns::add);
            for (List<List<String>> group : language.synonyms()) {
                for (List<String> phrase : group) {
                    List<List<String>> others = group.stream()
                            .filter(other -> !other.equals(phrase))
                            .toList();
                    synonyms.computeIfAbsent(Stems.plain(phrase.getFirst()), _ -> new ArrayList<>())
                            .add(new Synonym(language.tag(), language.sizes().contains(phrase), phrase, others));
                }
            }
        }
    }

    List<Name> all() {
        return names;
    }

    /** Adds what something is called. */
    void add(Kind kind, int id, Iterable<String> texts) {
        Set<List<String>> own = new LinkedHashSet<>();
        for (String text : texts) {
            List<String> words = Tokens.words(text);
            if (!words.isEmpty()) {
                own.add(words.size() > LONGEST ? words.subList(0, LONGEST) : words);
            }
        }
        if (kind == Kind.SIZE) {
            for (List<String> name : List.copyOf(own)) {
                for (List<String> noun : sizeNouns) {
                    own.add(joined(name, noun));
                    own.add(joined(noun, name));
                }
            }
        }
        Map<List<String>, Set<String>> made = new LinkedHashMap<>();
        for (List<String> name : own) {
            vary(kind, name, 0, made);
        }
        for (List<String> name : List.copyOf(made.keySet())) {
            vary(kind, name, 1, made);
        }
        own.forEach(made::remove);
        own.forEach(name -> names.add(new Name(kind, id, name, Set.of())));
        if (kind == Kind.PRODUCT) {
            own.stream()
                    .map(Names::initials)
                    .filter(word -> word.length() >= 2 && !taken.contains(word))
                    .forEach(word -> names.add(new Name(kind, id, List.of(word), tags)));
        }
        made.forEach((name, language) -> names.add(new Name(kind, id, name, language)));
    }

    /** "kr" for "Kola Real"; nothing where a name is one word or a long one. */
    private static String initials(List<String> name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name) {
            letters.append(word.charAt(0));
        }
        return name.size() < 2 || name.size() > 3 ? "" : letters.toString();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** The name with one phrase of it said in the other ways. */
    private void vary(Kind kind, List<String> name, int from, Map<List<String>, Set<String>> made) {
        for (int i = from; i < name.size() && made.size() < MOST; i++) {
            for (Synonym synonym : synonyms.getOrDefault(Stems.plain(name.get(i)), List.of())) {
                if (begins(name, i, synonym.phrase())
                        && !(synonym.size() && kind == Kind.OPTION)
                        && !letter(name, synonym)) {
                    for (List<String> other : synonym.others()) {
                        List<String> rest = new ArrayList<>(name.subList(0, i));
                        rest.addAll(name.subList(i + synonym.phrase().size(), name.size()));
                        if (!contains(rest, other)) {
                            List<String> words = new ArrayList<>(rest);
                            words.addAll(i, other);
                            if (words.size() <= LONGEST) {
                                made.computeIfAbsent(words, _ -> new HashSet<>(2))
                                        .add(synonym.language());
                            }
                        }
                    }
                }
            }
        }
    }

    /** A single letter is a size only where it stands alone: "L", but not "1.5 L". */
    private static boolean letter(List<String> name, Synonym synonym) {
        return synonym.size() && synonym.phrase().getFirst().length() == 1 && name.size() > 1;
    }

    private static boolean contains(List<String> name, List<String> phrase) {
        return new HashSet<>(name).containsAll(phrase);
    }

    private static boolean begins(List<String> name, int at, List<String> phrase) {
        if (at + phrase.size() > name.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!Stems.plain(name.get(at + i)).equals(Stems.plain(phrase.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
