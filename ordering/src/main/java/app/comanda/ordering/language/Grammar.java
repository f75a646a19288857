package app.comanda.ordering.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of all languages in one automaton over words: what a stretch of a message does, if a language knows it. */
final class Grammar {
    /** What the words from one place on do. */
    record Sense(Role role, int value, int words) {}

    private record Meaning(String language, Role role, int value) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Meaning> meanings = new ArrayList<>(1);
        /** The roles among the meanings. */
        private final Set<Role> roles = EnumSet.noneOf(Role.class);
    }

    /** Every bundled language. */
    static final Grammar BUNDLED = new Grammar(LanguageWords.BUNDLED);

    private final Node root = new Node();
    private final Set<String> headLast = new HashSet<>();
    private final Map<String, String> shorts = new HashMap<>();
    private final Map<Role, String> first = new EnumMap<>(Role.class);

    Grammar(List<LanguageWords> languages) {
        for (LanguageWords language : languages) {
            if (language.headLast()) {
                headLast.add(language.tag());
            }
            shorts.putAll(language.shorts());
            language.roles()
                    .forEach((role, phrases) -> phrases.forEach(phrase -> {
                        if (phrase.words().size() == 1) {
                            first.putIfAbsent(role, phrase.words().getFirst());
                        }
                        Node node = root;
                        for (String word : phrase.words()) {
                            node = node.next.computeIfAbsent(word, _ -> new Node());
                        }
                        node.meanings.add(new Meaning(language.tag(), role, phrase.value()));
                        node.roles.add(role);
                    }));
        }
    }

    /** Everything the tokens from one on may do; where the language spoken knows a phrase, no other language is asked. */
    List<Sense> at(List<Token> tokens, int from, String language) {
        @Nullable Node node = root;
        List<Sense> senses = new ArrayList<>(2);
        boolean paused = false;
        for (int i = from; i < tokens.size(); i++) {
            if (i > from && tokens.get(i).kind() == Token.Kind.COMMA) {
                paused = true;
                continue;
            }
            node = node.next.get(tokens.get(i).text());
            if (node == null) {
                break;
            }
            add(senses, node, i + 1 - from, language, paused);
        }
        return senses;
    }

    /** Only taking something back is said over a comma: "no, mejor". */
    private static void add(List<Sense> senses, Node node, int words, String language, boolean paused) {
        boolean known = false;
        for (Meaning meaning : node.meanings) {
            known |= meaning.language().equals(language);
        }
        for (Meaning meaning : node.meanings) {
            boolean over = !paused || meaning.role() == Role.CORRECTION;
            if (over && (!known || meaning.language().equals(language))) {
                senses.add(new Sense(meaning.role(), meaning.value(), words));
            }
        }
    }

    /** The first word of the first language that does something. */
    String word(Role role) {
        return first.getOrDefault(role, "");
    }

    /** Whether a word does something by itself. */
    boolean does(String word, Role role) {
        Node node = root.next.get(word);
        return node != null && node.roles.contains(role);
    }

    /** A word as it is written in full: "bien" for "bn". */
    String inFull(String word) {
        return shorts.getOrDefault(word, word);
    }

    /** Whether a language puts the word a name turns on last: "black olives" turns on "olives". */
    boolean headLast(String language) {
        return headLast.contains(language);
    }

    /** Whether a word by itself says nothing of what is ordered: all the words of the files but names of portions. */
    boolean empty(String word) {
        Node node = root.next.get(word);
        return node != null && node.roles.size() > (node.roles.contains(Role.MEASURE) ? 1 : 0);
    }

    /** Whether any language has a phrase of this one word. */
    boolean knows(String word) {
        Node node = root.next.get(word);
        return node != null && !node.meanings.isEmpty();
    }

    /** Whether a word only binds others together, so that it carries little of a name: "a la", "con", "of", "and". */
    boolean binds(String word) {
        Node node = root.next.get(word);
        if (node == null) {
            return word.equals("&");
        }
        for (Meaning meaning : node.meanings) {
            switch (meaning.role()) {
                case FILLER, WITH, AND, OR, ARTICLE, DEFINITE -> {
                    if (word.length() <= 4) {
                        return true;
                    }
                }
                case NUMBER, BREAK, NEGATION, NEGATION_END, EXTRA, LIGHT, SIZE, WANT, BOTH, OTHER, ORDINAL -> {}
                case PART, CORRECTION, MEASURE, QUESTION, RETRACTION, ABOUT, REMARK, MATERIAL, REPLACING, ADDRESS -> {}
                case PLAIN, NOTE, REASON -> {}
                case CLOCK -> {}
            }
        }
        return false;
    }

    /** Whether a word joins two things, so that a name does not reach over it: "and", "with". */
    boolean joins(String word) {
        Node node = root.next.get(word);
        return word.equals("&")
                || (node != null
                        && (node.roles.contains(Role.AND)
                                || node.roles.contains(Role.OR)
                                || node.roles.contains(Role.WITH)));
    }

    /** The number a word counts in some language, or -1. */
    int number(String word) {
        Node node = root.next.get(word);
        if (node != null) {
            for (Meaning meaning : node.meanings) {
                if (meaning.role() == Role.NUMBER) {
                    return meaning.value();
                }
            }
        }
        return -1;
    }
}
