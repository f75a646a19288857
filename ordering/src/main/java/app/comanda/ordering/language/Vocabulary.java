package app.comanda.ordering.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a menu's names, found by how they are written: exactly, in another form, or nearly. */
final class Vocabulary {
    /** A long word that is spelt otherwise and sounds the same, both of which the menu has: "cebiche" and "ceviche". */
    private static final float SPELT = 0.01f;

    private static final int LONG = 6;
    private static final float PLURAL = 0.02f;
    private static final float FORM = 0.06f;
    private static final float GLUED = 0.03f;
    private static final float SLIP = 0.16f;
    private static final float SOUNDS = 0.08f;
    /** Words one written word may stand for. */
    private static final int MOST = 8;

    static final Found NOTHING = new Found(new int[0], new float[0]);

    /** The words of the menu that a written word may be, and what each costs, 0 for the very word. */
    @SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared or handed out
    record Found(int[] words, float[] costs) {
        boolean nothing() {
            return words.length == 0;
        }
    }

    private final Map<String, Integer> exact = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, int[]> plain = new HashMap<>();
    private final Map<String, int[]> bare = new HashMap<>();
    private final Map<String, int[]> sounds = new HashMap<>();
    private int[] letters = new int[0];

    int add(String word) {
        return exact.computeIfAbsent(word, added -> {
            int id = words.size();
            words.add(added);
            plain.merge(Stems.plain(added), new int[] {id}, Vocabulary::joined);
            sounds.merge(Stems.plain(Spelling.sound(added)), new int[] {id}, Vocabulary::joined);
            bare.merge(Stems.bare(added), new int[] {id}, Vocabulary::joined);
            return id;
        });
    }

    /** Ends the adding. */
    Vocabulary sealed() {
        letters = words.stream().mapToInt(Spelling::letters).toArray();
        return this;
    }

    /** Whether a word is of the menu just so. */
    boolean has(String word) {
        return exact.containsKey(word);
    }

    int size() {
        return words.size();
    }

    String word(int id) {
        return words.get(id);
    }

    /** By form: the very word first, then other forms of it. */
    Found written(String word) {
        int[] same = plain.getOrDefault(Stems.plain(word), NOTHING.words);
        String form = Stems.bare(word);
        int[] forms = bare.getOrDefault(form, NOTHING.words);
        if (same.length == 0 && forms.length == 0) {
            return NOTHING;
        }
        int id = exact.getOrDefault(word, -1);
        List<Float> costs = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        take(id < 0 ? NOTHING.words : new int[] {id}, 0, ids, costs);
        if (id >= 0 && word.length() >= LONG) {
            String sound = Spelling.sound(word);
            int[] alike = sounds.getOrDefault(Stems.plain(sound), NOTHING.words);
            take(
                    Arrays.stream(alike)
                            .filter(other -> Spelling.sound(words.get(other)).equals(sound))
                            .toArray(),
                    SPELT,
                    ids,
                    costs);
        }
        take(same, PLURAL, ids, costs);
        take(forms, FORM, ids, costs);
        return found(ids, costs);
    }

    /** Two written words that are one in the menu, such as "pepper jack" for "pepperjack". */
    Found glued(String one, String other) {
        Integer id = exact.get(one + other);
        if (id == null) {
            int[] same = plain.get(Stems.plain(one + other));
            id = same == null ? null : Integer.valueOf(same[0]);
        }
        return id == null ? NOTHING : new Found(new int[] {id}, new float[] {GLUED});
    }

    /** By spelling: the nearest words within what is forgiven. */
    Found misspelt(String word) {
        float most = Spelling.forgiven(word.length());
        if (most == 0) {
            return NOTHING;
        }
        int[] heard = word.length() < 4
                ? NOTHING.words
                : sounds.getOrDefault(Stems.plain(Spelling.sound(word)), NOTHING.words);
        if (heard.length > 0) {
            List<Integer> ids = new ArrayList<>();
            List<Float> costs = new ArrayList<>();
            take(heard, SOUNDS, ids, costs);
            return found(ids, costs);
        }
        int bits = Spelling.letters(word);
        List<Integer> ids = new ArrayList<>();
        List<Float> costs = new ArrayList<>();
        float best = most;
        for (int i = 0; i < letters.length; i++) {
            if (Integer.bitCount(bits ^ letters[i]) <= 2 * most + 1) {
                String meant = words.get(i);
                float allowed = Math.min(best + 0.3f, Spelling.forgiven(Math.min(word.length(), meant.length() + 1)));
                float slips = meant.length() < 3 ? allowed + 1 : Spelling.slips(word, meant, allowed);
                if (slips <= allowed) {
                    best = Math.min(best, slips);
                    take(new int[] {i}, 0.05f + SLIP * slips, ids, costs);
                }
            }
        }
        return found(ids, costs);
    }

    private static void take(int[] some, float cost, List<Integer> ids, List<Float> costs) {
        for (int id : some) {
            if (ids.size() < MOST && !ids.contains(id)) {
                ids.add(id);
                costs.add(cost);
            }
        }
    }

    private static Found found(List<Integer> ids, List<Float> costs) {
        if (ids.isEmpty()) {
            return NOTHING;
        }
        int[] words = new int[ids.size()];
        float[] prices = new float[ids.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = ids.get(i);
            prices[i] = costs.get(i);
        }
        return new Found(words, prices);
    }

    private static int[] joined(int[] some, int[] more) {
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }
}
