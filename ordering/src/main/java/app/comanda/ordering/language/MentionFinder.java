package app.comanda.ordering.language;

import app.comanda.ordering.language.Mention.Kind;
import app.comanda.ordering.language.Vocabulary.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every stretch of a message that may name something of a menu, by its words in any order and with some left out. */
final class MentionFinder {
    /** Misspelt words that are looked up in one message. */
    private static final int MOST_MISSPELT = 60;
    /** Things one stretch may name. */
    private static final int MOST_IDS = 64;
    /** Stretches that begin at one token. */
    private static final int MOST_STRETCHES = 12;

    private static final float PART = 0.42f;
    /** Only the word a name turns on: however long the name is, it is one of those. */
    private static final float HEAD = 0.7f;

    private static final float ORDER = 0.05f;
    private static final float MADE = 0.08f;
    private static final float MADE_ELSEWHERE = 0.3f;
    private static final float HEADLESS = 0.06f;
    /** "Azúcar", where the menu has "sin azúcar". */
    private static final float NOT_NEGATED = 0.16f;

    private final Lexicon lexicon;
    private final List<Token> tokens;
    /** Whether the language puts what a name turns on last, as English does. */
    private final boolean headLast;

    private final String language;

    private final Found[] found;
    private final Found[] glued;
    private final boolean[] binders;
    private final boolean[] joins;
    /** Words that say what is meant by themselves, not words of the language or sizes. */
    private final boolean[] strong;

    private final boolean[] slipped;
    private List<Draft> drafts = new ArrayList<>();
    /** What was found from each token, once it was asked for. */
    private final List<@Nullable List<Mention>> mentions;

    /** A stretch while its things are being collected. */
    private static final class Draft {
        private final Kind kind;
        private final int to;
        private int count;
        private float best;
        private boolean headless;
        private int words;
        private int[] ids = new int[4];
        private float[] closeness = new float[4];

        Draft(Kind kind, int to) {
            this.kind = kind;
            this.to = to;
        }

        void add(int id, float close, boolean without, int read) {
            if (close > best) {
                words = read;
                best = close;
                headless = without;
            }
            for (int i = 0; i < count; i++) {
                if (ids[i] == id) {
                    closeness[i] = Math.max(closeness[i], close);
                    return;
                }
            }
            if (count == MOST_IDS) {
                return;
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
                closeness = Arrays.copyOf(closeness, count * 2);
            }
            ids[count] = id;
            closeness[count++] = close;
        }

        Mention mention(int from, Shelf shelf) {
            for (int i = 1; i < count; i++) {
                for (int j = i; j > 0 && before(j, j - 1); j--) {
                    swap(j, j - 1);
                }
            }
            int[] named = Arrays.copyOf(ids, count);
            return new Mention(
                    kind, from, to, named, Arrays.copyOf(closeness, count), shelf.having(kind, named), headless, words);
        }

        private boolean before(int one, int other) {
            return closeness[one] == closeness[other] ? ids[one] < ids[other] : closeness[one] > closeness[other];
        }

        private void swap(int one, int other) {
            int id = ids[one];
            ids[one] = ids[other];
            ids[other] = id;
            float close = closeness[one];
            closeness[one] = closeness[other];
            closeness[other] = close;
        }
    }

    MentionFinder(Lexicon lexicon, List<Token> tokens, String language) {
        this.language = language;
        headLast = lexicon.grammar().headLast(language);
        this.lexicon = lexicon;
        this.tokens = tokens;
        found = new Found[tokens.size()];
        glued = new Found[tokens.size()];
        binders = new boolean[tokens.size()];
        joins = new boolean[tokens.size()];
        strong = new boolean[tokens.size()];
        slipped = new boolean[tokens.size()];
        mentions = new ArrayList<>(Collections.nCopies(tokens.size(), null));
        lookUp();
    }

    private void lookUp() {
        Vocabulary vocabulary = lexicon.vocabulary();
        int misspelt = 0;
        for (int i = 0; i < found.length; i++) {
            Token token = tokens.get(i);
            found[i] = Vocabulary.NOTHING;
            glued[i] = Vocabulary.NOTHING;
            if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.NUMBER) {
                continue;
            }
            joins[i] = lexicon.grammar().joins(token.text());
            binders[i] = lexicon.grammar().binds(token.text());
            strong[i] = token.kind() == Token.Kind.WORD && !lexicon.weak(token.text());
            found[i] = numbered(token, vocabulary.written(token.text()));
            if (i + 1 < found.length && tokens.get(i + 1).kind() == Token.Kind.WORD) {
                glued[i] = vocabulary.glued(token.text(), tokens.get(i + 1).text());
            }
            if (found[i].nothing()
                    && token.kind() == Token.Kind.WORD
                    && misspelt < MOST_MISSPELT
                    && !lexicon.grammar().knows(token.text())
                    && !lexicon.cooks(token.text())) {
                misspelt++;
                found[i] = vocabulary.misspelt(token.text());
                slipped[i] = !found[i].nothing();
            }
        }
    }

    /** A number in words also stands for its digits: "seven up" and "7 up". */
    private Found numbered(Token token, Found plain) {
        int value = token.kind() == Token.Kind.WORD ? lexicon.grammar().number(token.text()) : -1;
        if (value < 0) {
            return plain;
        }
        Found digits = lexicon.vocabulary().written(Integer.toString(value));
        if (digits.nothing()) {
            return plain;
        }
        int[] words = Arrays.copyOf(plain.words(), plain.words().length + digits.words().length);
        float[] costs = Arrays.copyOf(plain.costs(), words.length);
        System.arraycopy(digits.words(), 0, words, plain.words().length, digits.words().length);
        System.arraycopy(digits.costs(), 0, costs, plain.words().length, digits.words().length);
        return new Found(words, costs);
    }

    /** Whether a token is a misspelt word of the menu. */
    boolean slipped(int token) {
        return slipped[token];
    }

    /** The stretches that begin at a token. */
    List<Mention> at(int from) {
        List<Mention> there = mentions.get(from);
        if (there == null) {
            there = found(from);
            mentions.set(from, there);
        }
        return there;
    }

    private List<Mention> found(int from) {
        drafts = new ArrayList<>();
        begin(from, found[from], 1);
        begin(from, glued[from], 2);
        List<Mention> named = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            named.add(draft.mention(from, lexicon.shelf()));
        }
        return named;
    }

    private void begin(int from, Found first, int length) {
        for (int k = 0; k < first.words().length; k++) {
            for (int posting : lexicon.postings(first.words()[k])) {
                extend(from, from + length, posting >> 4, posting & 15, first.costs()[k]);
            }
        }
    }

    private void extend(int from, int after, int name, int place, float cost) {
        int[] words = lexicon.words(name);
        int matched = 1 << place;
        float covered = lexicon.weight(name, place);
        int count = 1;
        int last = place;
        float costs = cost;
        int to = after;
        int read = after - from;
        boolean meant = (strong[from] && !lexicon.weak(words[place], name)) || counted(from, name, place);
        record(from, to, name, covered, costs, meant, matched, read);
        for (int t = after; t < tokens.size() && count < words.length; ) {
            Found next = found[t];
            int best = -1;
            float bestCost = 0;
            int used = 1;
            for (int g = 0; g < 2 && best < 0; g++) {
                Found some = g == 0 ? next : glued[t];
                for (int k = 0; k < some.words().length; k++) {
                    int at = place(words, some.words()[k], matched, last);
                    if (at >= 0 && at < last && (number(from) || joins[t] || lexicon.kind(name) == Kind.SIZE)) {
                        at = -1;
                    }
                    if (at >= 0 && (best < 0 || some.costs()[k] + (at < last ? ORDER : 0) < bestCost)) {
                        best = at;
                        bestCost = some.costs()[k] + (at < last ? ORDER : 0);
                        used = g + 1;
                    }
                }
            }
            if (best >= 0) {
                matched |= 1 << best;
                covered += lexicon.weight(name, best);
                costs += bestCost;
                last = best;
                count++;
                meant |= strong[t] && !lexicon.weak(words[best], name);
                t += used;
                read += used;
                to = t;
                if (!binders[t - 1] || count == words.length) {
                    record(from, to, name, covered, costs / count, meant, matched, read);
                }
            } else if (binders[t] && t == to && !joins[t]) {
                t++;
            } else {
                break;
            }
        }
    }

    /** "Una causa": what a product is called, though people are called so too. */
    private boolean counted(int from, int name, int place) {
        return from > 0
                && lexicon.kind(name) == Kind.PRODUCT
                && !headLast
                && place == lexicon.first(name)
                && lexicon.grammar().does(tokens.get(from).text(), Role.FILLER)
                && (number(from - 1)
                        || lexicon.grammar().does(tokens.get(from - 1).text(), Role.ARTICLE)
                        || lexicon.grammar().does(tokens.get(from - 1).text(), Role.DEFINITE));
    }

    /** Whether a word of a size says which by itself: a size word, or a number after "de" or of a volume. */
    private boolean sizes(int token) {
        Token word = tokens.get(token);
        if (lexicon.size(word.text())) {
            return true;
        }
        if (word.kind() != Token.Kind.NUMBER) {
            return token > 0 && lexicon.grammar().number(word.text()) > 1 && before(token);
        }
        return word.text().length() >= 3 || (token > 0 && before(token));
    }

    private boolean before(int token) {
        return lexicon.grammar().does(tokens.get(token - 1).text(), Role.MATERIAL);
    }

    private boolean number(int token) {
        return tokens.get(token).kind() == Token.Kind.NUMBER
                || lexicon.grammar().number(tokens.get(token).text()) > 0;
    }

    private float made(int name) {
        Set<String> of = lexicon.made(name);
        return of.isEmpty() ? 0 : of.contains(language) ? MADE : MADE_ELSEWHERE;
    }

    private static int place(int[] words, int word, int matched, int last) {
        int before = -1;
        for (int i = 0; i < words.length; i++) {
            if (words[i] == word && (matched & 1 << i) == 0) {
                if (i > last) {
                    return i;
                }
                before = i;
            }
        }
        return before;
    }

    private void record(int from, int to, int name, float covered, float cost, boolean meant, int matched, int read) {
        float share = covered / lexicon.total(name);
        boolean whole = share > 0.999f;
        if (!whole && to - from > 2 && number(to - 1) && joins[to - 2]) {
            return;
        }
        boolean says = meant || (lexicon.kind(name) == Kind.SIZE && sizes(from));
        if (!whole
                && (!says
                        || binders[from]
                        || (to - from == 1
                                && !number(from)
                                && tokens.get(from).text().length() < 2))) {
            return;
        }
        int head = 1 << (headLast ? lexicon.words(name).length - 1 : lexicon.first(name));
        boolean shared = lexicon.kind(name) == Kind.PRODUCT
                && lexicon.weight(name, headLast ? lexicon.words(name).length - 1 : 0) < 0.75f;
        boolean headless = !whole && (matched & head) == 0 && !shared;
        float part = matched == head ? HEAD : PART + (1 - PART) * share * 0.97f;
        float close = (whole ? 1 : part) - cost - made(name);
        Kind kind = lexicon.kind(name);
        if (headless) {
            close -= lexicon.negated(name) ? NOT_NEGATED : HEADLESS;
        }
        if (!whole && kind == Kind.CATEGORY) {
            close -= 0.1f;
        }
        if (close < (cost > 0.1f ? 0.55f : 0.3f)) {
            return;
        }
        for (Draft draft : drafts) {
            if (draft.kind == kind && draft.to == to) {
                draft.add(lexicon.id(name), close, headless, read);
                return;
            }
        }
        if (drafts.size() < MOST_STRETCHES) {
            Draft draft = new Draft(kind, to);
            draft.add(lexicon.id(name), close, headless, read);
            drafts.add(draft);
        }
    }
}
