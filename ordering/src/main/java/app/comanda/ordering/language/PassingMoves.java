package app.comanda.ordering.language;

import app.comanda.ordering.language.Hypothesis.Link;
import app.comanda.ordering.language.Hypothesis.Phase;
import java.util.List;

/** How a hypothesis goes on over what is neither a name nor a word of the language: pauses, figures, words unknown. */
final class PassingMoves {
    private final List<Token> tokens;
    private final Lines lines;
    private final Search search;
    private final NumberMoves numbers;

    PassingMoves(List<Token> tokens, Lines lines, Search search, NumberMoves numbers) {
        this.tokens = tokens;
        this.lines = lines;
        this.search = search;
        this.numbers = numbers;
    }

    /** Passes over a token that is read as nothing. */
    void skip(Hypothesis hypothesis, int at, boolean known, boolean size, float named) {
        Token token = tokens.get(at);
        int to = at + 1;
        switch (token.kind()) {
            case COMMA -> {
                boolean bare = hypothesis.phase == Phase.BEFORE && hypothesis.chosen == 0 && !hypothesis.sized;
                Hypothesis next = hypothesis.copy(
                        (hypothesis.negated ? Score.NEGATED_OVER_PAUSE : 0) + (bare ? Score.NUMBER_BEFORE_PAUSE : 0));
                next.link = next.link == Link.NOTHING ? Link.COMMA : next.link;
                search.reach(to, next);
            }
            case BREAK -> {
                boolean bare = hypothesis.phase == Phase.BEFORE && hypothesis.chosen == 0 && !hypothesis.sized;
                Hypothesis ended = bare ? lines.closed(hypothesis, at) : hypothesis;
                if (ended != null) {
                    Hypothesis next = ended.copy(0);
                    next.link = Link.BREAK;
                    next.negating = false;
                    next.negated = false;
                    search.reach(to, next);
                }
            }
            case QUESTION -> {
                boolean answered = hypothesis.steps != null && hypothesis.steps.type() == Step.Type.RETRACTED;
                Hypothesis next = hypothesis.copy(answered ? 0 : Score.QUESTION);
                next.questions += answered ? 0 : 1;
                next.link = Link.BREAK;
                search.reach(to, next);
            }
            case NUMBER -> {
                int value = NumberMoves.whole(token.text());
                if (value > 0) {
                    numbers.number(hypothesis, at, to, value, false);
                }
                if (value > 0 && numbers.enumerates(at)) {
                    search.reach(to, hypothesis.copy(Score.NUMBER));
                }
                if (token.text().indexOf(':') > 0) {
                    search.reach(to, hypothesis.copy(0));
                } else {
                    boolean counts = value > 0 && value < NumberMoves.MANY;
                    unknown(hypothesis, at, counts ? Score.SKIPPED_NUMBER : Score.SKIPPED_LARGE_NUMBER);
                }
            }
            case WORD -> word(hypothesis, at, known, size, named);
        }
    }

    private void word(Hypothesis hypothesis, int at, boolean known, boolean size, float named) {
        String text = tokens.get(at).text();
        if (text.equals("&")) {
            search.reach(at + 1, WordMoves.marked(hypothesis.copy(0), Role.AND));
        } else if (!Character.isLetterOrDigit(text.codePointAt(0)) || (text.equals("x") && besideNumber(at))) {
            search.reach(at + 1, hypothesis.copy(0));
        } else if (named > 0.8f) {
            unknown(hypothesis, at, Score.SKIPPED_NAME);
            boolean some = hypothesis.phase == Phase.SHARED && hypothesis.part;
            if (hypothesis.negated && (hypothesis.phase == Phase.AFTER || some)) {
                Hypothesis next =
                        hypothesis.copy(Score.LEFT_OUT_ELSEWHERE + (hypothesis.part ? Score.LEFT_OUT_OF_SOME : 0));
                next.step(Step.Type.NOTE, null, at, at + 1, 0).settled();
                next.chosen += some ? 1 : 0;
                next.negating = true;
                search.reach(at + 1, next);
            }
        } else if (size) {
            search.reach(at + 1, hypothesis.copy(0));
        } else {
            if (!known) {
                unknown(hypothesis, at, Score.UNKNOWN);
            }
            boolean goesOn = hypothesis.negating && hypothesis.link == Link.OR;
            if ((hypothesis.negated || goesOn)
                    && hypothesis.phase != Phase.NONE
                    && !(refuses(at - 2) && search.fills(at - 1) && !search.definite(at))
                    && (!known || (!refuses(at - 1) && search.noteEnd(at) > at + 1))) {
                for (int to = at + 1; to <= search.noteEnd(at); to++) {
                    Hypothesis next = hypothesis.copy(Score.LEFT_OUT_UNKNOWN + 0.05f * (to - at));
                    next.step(Step.Type.NOTE, null, at, to, 0).settled();
                    next.negating = true;
                    search.reach(to, next);
                }
            }
        }
    }

    /** Whether a bare "no" stands at a token, after which a verb is said: "no lo pasa", "no me juzguen". */
    private boolean refuses(int at) {
        return at >= 0 && ChangeWords.NO.at(tokens, at) > 0;
    }

    private boolean besideNumber(int at) {
        return (at > 0 && tokens.get(at - 1).kind() == Token.Kind.NUMBER)
                || (at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.NUMBER);
    }

    private void unknown(Hypothesis hypothesis, int at, float cost) {
        Hypothesis next = hypothesis.copy(cost).step(Step.Type.UNKNOWN, null, at, at + 1, 0);
        next.unknown++;
        next.negated = false;
        next.level = Level.NORMAL;
        search.reach(at + 1, next);
    }
}
