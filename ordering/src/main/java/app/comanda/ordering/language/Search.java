package app.comanda.ordering.language;

import app.comanda.ordering.language.Grammar.Sense;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for the best reading of a whole message. From every token the hypotheses that end there go on by every
 * meaning the next words have; the best few at each token are kept, so the work is bounded by tokens times their number.
 */
final class Search {
    /** Hypotheses kept at a token. */
    private static final int BEAM = 14;
    /** Fewer for a message so long that it is hardly an order. */
    private static final int BEAM_OF_LONG = 4;

    private static final int LONG = 120;

    private final List<Token> tokens;
    private final List<List<Hypothesis>> chart;
    private final int beam;
    private @Nullable MentionFinder finder;
    private @Nullable Grammar grammar;
    private @Nullable Lexicon lexicon;
    private String language = "";

    Search(List<Token> tokens) {
        this.tokens = tokens;
        beam = tokens.size() > LONG ? BEAM_OF_LONG : BEAM;
        chart = new ArrayList<>(tokens.size() + 1);
        for (int i = 0; i <= tokens.size(); i++) {
            chart.add(new ArrayList<>());
        }
    }

    /** The best reading there is. */
    Hypothesis best(Lexicon of, String spoken) {
        return best(of, spoken, new Lines(of.shelf()));
    }

    /** The best reading as one line. */
    Hypothesis bestLine(Lexicon of, String spoken) {
        return best(of, spoken, new Lines(of.shelf(), tokens.size()));
    }

    private Hypothesis best(Lexicon of, String spoken, Lines lines) {
        this.lexicon = of;
        language = spoken;
        grammar = of.grammar();
        finder = new MentionFinder(of, tokens, language);
        NumberMoves numbers = new NumberMoves(tokens, lines, this);
        WordMoves words = new WordMoves(tokens, lines, this, numbers);
        PassingMoves passing = new PassingMoves(tokens, lines, this, numbers);
        MentionMoves names = new MentionMoves(lines, this, !of.grammar().headLast(language));
        chart.getFirst().add(new Hypothesis());
        for (int i = 0; i < tokens.size(); i++) {
            List<Hypothesis> here = kept(chart.get(i));
            if (here.isEmpty()) {
                continue;
            }
            List<Sense> senses = of.grammar().at(tokens, i, language);
            List<Mention> named = at(i);
            boolean known = !senses.isEmpty();
            boolean size = of.size(tokens.get(i).text());
            for (Hypothesis hypothesis : here) {
                for (Sense sense : senses) {
                    words.read(hypothesis, i, sense);
                }
                for (Mention mention : named) {
                    names.read(hypothesis, mention);
                }
                passing.skip(hypothesis, i, known, size, closest(named));
            }
        }
        Hypothesis best = null;
        for (Hypothesis hypothesis : chart.getLast()) {
            Hypothesis closed = lines.closed(hypothesis, tokens.size());
            if (closed != null && (best == null || closed.score > best.score)) {
                best = closed;
            }
        }
        return best == null ? new Hypothesis() : best;
    }

    private static float closest(List<Mention> mentions) {
        float best = 0;
        for (Mention mention : mentions) {
            best = Math.max(best, mention.best());
        }
        return best;
    }

    private List<Mention> at(int token) {
        return finder == null || token == tokens.size() ? List.of() : finder.at(token);
    }

    /** Whether the word at a token is a negation, as the first of "sin azúcar" is. */
    boolean negates(int token) {
        return does(token, Role.NEGATION);
    }

    /** Whether words begin at a token that can only leave out what follows: "alérgico al", not the bare "no". */
    boolean leavesOut(int token) {
        return grammar != null
                && grammar.at(tokens, token, language).stream()
                        .anyMatch(sense -> sense.role() == Role.NEGATION && sense.words() > 1);
    }

    /** Whether a number or an article and "de" stand before a token: "y uno de pollo", "una mediana de pepperoni". */
    boolean elliptic(int token) {
        int at = token - 2;
        if (at < 0 || !does(token - 1, Role.MATERIAL)) {
            return false;
        }
        if (at > 0 && lexicon != null && lexicon.size(tokens.get(at).text())) {
            at--;
        }
        return tokens.get(at).kind() == Token.Kind.NUMBER
                || does(at, Role.NUMBER)
                || does(at, Role.ARTICLE)
                || does(at, Role.OTHER);
    }

    /** Whether the word at a token tells what it is that was named before: "salsa de". */
    boolean says(int token) {
        return token < tokens.size() && does(token, Role.MATERIAL);
    }

    /** Whether "all" or "all the" stands before a token: "todas las cremas". */
    boolean every(int token) {
        int at = token - 1;
        if (at > 0 && (does(at, Role.DEFINITE) || does(at, Role.FILLER))) {
            at--;
        }
        return at >= 0 && does(at, Role.BOTH);
    }

    /** Whether a mention is of a half: "medio", "1/2". */
    boolean half(Mention mention) {
        return mention.to() == mention.from() + 1
                && SizeWords.half(tokens.get(mention.from()).text());
    }

    /** Whether what is said is said of several: "personales". */
    boolean plural(Mention mention) {
        String word = tokens.get(mention.to() - 1).text();
        return mention.tokens() == 1 && word.length() > 3 && word.endsWith("s");
    }

    /** Whether the word at a token says how much: "extra". */
    boolean levels(int token) {
        return does(token, Role.EXTRA) || does(token, Role.LIGHT);
    }

    /** Whether the word at a token joins what stands before and after it. */
    boolean binds(int token) {
        return does(token, Role.AND)
                || does(token, Role.BREAK)
                || tokens.get(token).text().equals("&");
    }

    /** Whether what begins at a token is spoken of as known: "la parihuela", "el de calamar", "los dos chaufas". */
    boolean definite(int token) {
        for (int i = token - 1; i >= 0 && i >= token - 2; i--) {
            if (does(i, Role.DEFINITE)) {
                return true;
            }
            if (!does(i, Role.NUMBER) && !does(i, Role.MATERIAL)) {
                return false;
            }
        }
        return false;
    }

    private boolean does(int token, Role role) {
        return grammar != null && grammar.does(tokens.get(token).text(), role);
    }

    /** The token after the longest run of words from one on that can be one thing to leave out. */
    int noteEnd(int from) {
        int to = from;
        while (to < tokens.size()
                && to < from + 3
                && tokens.get(to).kind() == Token.Kind.WORD
                && closest(at(to)) < 0.8f
                && !joining(to)
                && (to == from || !phrase(to))) {
            to++;
        }
        while (to > from + 1 && fills(to - 1)) {
            to--;
        }
        return to;
    }

    /** Whether several words of courtesy or the like begin at a token: "por favor". */
    private boolean phrase(int token) {
        return grammar != null
                && grammar.at(tokens, token, language).stream()
                        .anyMatch(sense -> sense.role() == Role.FILLER && sense.words() > 1);
    }

    /** Whether the word at a token may be one of courtesy and the like. */
    boolean fills(int token) {
        return grammar != null
                && grammar.at(tokens, token, language).stream().anyMatch(sense -> sense.role() == Role.FILLER);
    }

    private boolean joining(int token) {
        for (Role role : new Role[] {
            Role.AND,
            Role.OR,
            Role.WITH,
            Role.NEGATION,
            Role.WANT,
            Role.NUMBER,
            Role.CORRECTION,
            Role.DEFINITE,
            Role.ARTICLE,
            Role.EXTRA,
            Role.LIGHT,
            Role.QUESTION,
            Role.REMARK,
            Role.REASON,
            Role.ABOUT
        }) {
            if (does(token, role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name of a modifier begins at a token: "two toppings". */
    boolean groupAt(int token) {
        boolean group = false;
        for (Mention mention : at(token)) {
            if ((mention.kind() == Mention.Kind.PRODUCT || mention.kind() == Mention.Kind.OPTION)
                    && mention.best() > 0.9f) {
                return false;
            }
            group |= mention.kind() == Mention.Kind.GROUP && mention.best() > 0.9f;
        }
        return group;
    }

    /** The same with a word between: "las cremas", "sus cremas". */
    boolean ofGroup(int token) {
        return groupAt(token)
                || (token < tokens.size()
                        && (does(token, Role.DEFINITE) || does(token, Role.FILLER))
                        && groupAt(token + 1));
    }

    /** Whether the word at a token says that the number before it is a time or a price. */
    boolean clock(int token) {
        return does(token, Role.CLOCK);
    }

    /** Whether one of some products is named from a token on. */
    boolean productAt(int token, int[] dishes, Lines lines) {
        for (Mention mention : at(token)) {
            if (mention.kind() == Mention.Kind.PRODUCT && lines.meant(mention, dishes).length > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether "con" stands at a token. */
    boolean joinsWith(int token) {
        return token < tokens.size() && does(token, Role.WITH) && !does(token, Role.AND);
    }

    /** Whether a token is a number. */
    boolean number(int token) {
        return token < tokens.size() && (tokens.get(token).kind() == Token.Kind.NUMBER || does(token, Role.NUMBER));
    }

    /** Whether a number or an article stands right before a token: "y uno mixto". */
    boolean counted(int token) {
        return token > 0
                && token <= tokens.size()
                && (tokens.get(token - 1).kind() == Token.Kind.NUMBER
                        || does(token - 1, Role.NUMBER)
                        || does(token - 1, Role.ARTICLE)
                        || does(token - 1, Role.OTHER));
    }

    /** Whether an option of some products begins at a token. */
    boolean optionAt(int token, int[] dishes, Lines lines) {
        return optionAt(token, dishes, lines, 0);
    }

    /** The same of an option that is named as closely as this. */
    boolean optionAt(int token, int[] dishes, Lines lines, float closeness) {
        for (Mention mention : at(token)) {
            if (mention.kind() == Mention.Kind.OPTION
                    && mention.best() > closeness
                    && lines.having(dishes, mention).length > 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes a hypothesis that has read up to a token. */
    void reach(int token, Hypothesis hypothesis) {
        List<Hypothesis> there = chart.get(token);
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i).same(hypothesis)) {
                if (there.get(i).score < hypothesis.score) {
                    there.set(i, hypothesis);
                }
                return;
            }
        }
        if (there.size() < 4 * beam) {
            there.add(hypothesis);
        } else {
            int worst = 0;
            for (int i = 1; i < there.size(); i++) {
                if (there.get(i).score < there.get(worst).score) {
                    worst = i;
                }
            }
            if (there.get(worst).score < hypothesis.score) {
                there.set(worst, hypothesis);
            }
        }
    }

    private List<Hypothesis> kept(List<Hypothesis> here) {
        if (here.size() <= beam) {
            return here;
        }
        here.sort((one, other) -> Float.compare(other.score, one.score));
        return here.subList(0, beam);
    }
}
