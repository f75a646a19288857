package app.comanda.ordering.language;

import app.comanda.ordering.language.Mention.Kind;
import app.comanda.ordering.language.Names.Name;
import app.comanda.ordering.menu.Menu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A menu as the parser reads it: every name of everything on it, compiled into an index over words. It is made once for
 * a menu and shared by all conversations; it never changes.
 */
public final class Lexicon {
    private static final float BINDER = 0.08f;
    private static final float RARE = 0.6f;

    private final Menu menu;
    private final Shelf shelf;
    private final Grammar grammar;
    private final Set<String> sizes = new HashSet<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Kind[] kinds;
    private final int[] ids;
    private final List<Set<String>> made = new ArrayList<>();
    private final int[][] words;
    private final float[][] weights;
    private final float[] totals;
    private final int[][] postings;
    private final boolean[] weak;
    /** Beside each word the groups it is the whole name of. */
    private final int[][] groupWords;
    /** Words of the kitchen, on this menu or not: none of them is another one misspelt. */
    private final Set<String> kitchen = new HashSet<>();

    private Lexicon(Menu menu, List<LanguageWords> languages, Grammar grammar) {
        this.menu = menu;
        this.grammar = grammar;
        for (LanguageWords language : languages) {
            for (List<String> phrase : language.sizes()) {
                phrase.stream()
                        .filter(word -> !grammar.empty(word))
                        .map(Stems::plain)
                        .forEach(sizes::add);
            }
        }
        languages.forEach(language -> language.synonyms().forEach(group -> group.forEach(kitchen::addAll)));
        Names names = new Names(languages);
        Set<String> units = new HashSet<>();
        languages.forEach(language -> units.addAll(language.units()));
        shelf = new Shelf(menu, names, units);
        List<Name> all = names.all();
        int count = all.size();
        kinds = new Kind[count];
        ids = new int[count];
        words = new int[count][];
        for (int i = 0; i < count; i++) {
            Name name = all.get(i);
            kinds[i] = name.kind();
            ids[i] = name.id();
            made.add(name.made());
            words[i] = name.words().stream().mapToInt(vocabulary::add).toArray();
        }
        vocabulary.sealed();
        weak = new boolean[vocabulary.size()];
        groupWords = new int[vocabulary.size()][0];
        for (int word = 0; word < weak.length; word++) {
            weak[word] = weak(vocabulary.word(word));
        }
        for (int name = 0; name < count; name++) {
            if (kinds[name] == Kind.GROUP && words[name].length == 1) {
                for (int word :
                        vocabulary.written(vocabulary.word(words[name][0])).words()) {
                    groupWords[word] = Arrays.copyOf(groupWords[word], groupWords[word].length + 1);
                    groupWords[word][groupWords[word].length - 1] = ids[name];
                }
            }
        }
        weights = new float[count][];
        totals = new float[count];
        weigh(grammar);
        postings = index();
    }

    /** A menu in the languages that come with Comanda; compiled the first time and kept with the menu. */
    public static Lexicon of(Menu menu) {
        return menu.compiled(Lexicon.class, one -> new Lexicon(one, LanguageWords.BUNDLED, Grammar.BUNDLED));
    }

    /** Compiles a menu with languages of one's own. */
    public static Lexicon of(Menu menu, List<LanguageWords> languages) {
        return new Lexicon(menu, languages, new Grammar(languages));
    }

    public Menu menu() {
        return menu;
    }

    Shelf shelf() {
        return shelf;
    }

    Grammar grammar() {
        return grammar;
    }

    /** Whether a word alone, as a part of a name, does not say what is meant: "no", "extra", "large". */
    boolean weak(String word) {
        return grammar.empty(word) || size(word);
    }

    /** Whether no other option has a word in its name, or in one that means the same. */
    private boolean alone(int word, int name) {
        for (int posting : postings[word]) {
            int other = posting >> 4;
            if (kinds[other] == Kind.OPTION && ids[other] != ids[name]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is a size in some language, on this menu or not. */
    boolean size(String word) {
        return sizes.contains(Stems.plain(word));
    }

    /** The same of a word of the vocabulary. */
    boolean weak(int word, int name) {
        if (weak[word] || kinds[name] != Kind.OPTION || !alone(word, name)) {
            return weak[word];
        }
        for (int group : groupWords[word]) {
            if (shelf.beside(group, ids[name])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is one of a kitchen in some language. */
    boolean cooks(String word) {
        return kitchen.contains(word);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Kind kind(int name) {
        return kinds[name];
    }

    int id(int name) {
        return ids[name];
    }

    /** The languages of the synonyms that made a name, none for the menu's own. */
    Set<String> made(int name) {
        return made.get(name);
    }

    int[] words(int name) {
        return words[name];
    }

    float weight(int name, int word) {
        return weights[name][word];
    }

    /** Whether a name begins by leaving out: "sin azúcar". */
    boolean negated(int name) {
        return grammar.does(vocabulary.word(words[name][0]), Role.NEGATION);
    }

    /** The place of the first word of a name that does not only bind others: "leche" of "con leche". */
    int first(int name) {
        float[] of = weights[name];
        int first = 0;
        while (first < of.length - 1 && of[first] == BINDER) {
            first++;
        }
        return first;
    }

    float total(int name) {
        return totals[name];
    }

    /** The places a word has in names, each a name's number times 16 plus the place in it. */
    int[] postings(int word) {
        return postings[word];
    }

    /** A word that many things of a kind have in their names says little about which is meant. */
    private void weigh(Grammar grammar) {
        int[][] things = new int[Kind.values().length][vocabulary.size()];
        int[][] last = new int[Kind.values().length][vocabulary.size()];
        for (int name = 0; name < words.length; name++) {
            int kind = kinds[name].row();
            for (int word : words[name]) {
                if (made.get(name).isEmpty() && last[kind][word] != ids[name] + 1) {
                    last[kind][word] = ids[name] + 1;
                    things[kind][word]++;
                }
            }
        }
        for (int name = 0; name < words.length; name++) {
            weights[name] = new float[words[name].length];
            for (int i = 0; i < words[name].length; i++) {
                int word = words[name][i];
                int shared = Math.max(1, things[kinds[name].row()][word]);
                weights[name][i] = words[name].length > 1 && grammar.binds(vocabulary.word(word))
                        ? BINDER
                        : (float) (1 / (1 + RARE * Math.log(shared)));
                totals[name] += weights[name][i];
            }
        }
    }

    private int[][] index() {
        int[] counts = new int[vocabulary.size()];
        for (int[] name : words) {
            for (int word : name) {
                counts[word]++;
            }
        }
        int[][] index = new int[counts.length][];
        for (int word = 0; word < counts.length; word++) {
            index[word] = new int[counts[word]];
        }
        int[] filled = new int[counts.length];
        for (int name = 0; name < words.length; name++) {
            for (int i = 0; i < words[name].length; i++) {
                int word = words[name][i];
                index[word][filled[word]++] = name * 16 + i;
            }
        }
        return index;
    }

    /** Roughly what it weighs in memory. */
    List<String> vocabularyWords() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            all.add(vocabulary.word(i));
        }
        return all;
    }

    @Override
    public String toString() {
        return "Lexicon of " + menu.version() + " with " + Arrays.toString(new int[] {words.length, postings.length});
    }
}
