package app.comanda.ordering.language;

import app.comanda.ordering.language.Grammar.Sense;
import app.comanda.ordering.language.Hypothesis.Link;
import app.comanda.ordering.language.Hypothesis.Phase;
import java.util.List;

/** How a hypothesis goes on over words of the language: numbers, joining, negation, levels, remarks. */
final class WordMoves {
    private final List<Token> tokens;
    private final Lines lines;
    private final Search search;
    private final NumberMoves numbers;

    WordMoves(List<Token> tokens, Lines lines, Search search, NumberMoves numbers) {
        this.tokens = tokens;
        this.lines = lines;
        this.search = search;
        this.numbers = numbers;
    }

    void read(Hypothesis hypothesis, int at, Sense sense) {
        int to = at + sense.words();
        float phrase = (sense.words() - 1)
                * switch (sense.role()) {
                    case NEGATION, WANT, CORRECTION, NUMBER, RETRACTION -> Score.SURE_PHRASE;
                    case REPLACING -> Score.SURE_PHRASE;
                    case ARTICLE, WITH, AND, OR, BREAK, NEGATION_END, EXTRA, LIGHT, SIZE -> Score.PHRASE;
                    case MEASURE -> Score.MEASURE;
                    case FILLER -> sense.words() > 2 ? Score.LONG_FILLER : Score.PHRASE;
                    case BOTH, OTHER, ORDINAL, PART, QUESTION -> Score.PHRASE;
                    case ADDRESS, CLOCK -> 0;
                    case ABOUT, REMARK, DEFINITE, MATERIAL, PLAIN, NOTE, REASON -> Score.PHRASE;
                };
        switch (sense.role()) {
            case NUMBER ->
                numbers.number(phrase > 0 ? hypothesis.copy(phrase) : hypothesis, at, to, sense.value(), false);
            case ARTICLE -> numbers.number(hypothesis, at, to, sense.value(), true);
            case OTHER -> {
                search.reach(to, hypothesis.copy(-0.1f));
                if (sense.value() != 1 || NumberMoves.units(hypothesis) > 1 || hypothesis.phase == Phase.AFTER) {
                    numbers.some(hypothesis, at, to, sense.value());
                }
            }
            case BOTH -> {
                numbers.shared(hypothesis, at, to, sense.value());
                ahead(hypothesis, at, to, sense.value());
            }
            case ORDINAL -> numbers.nth(hypothesis, at, to, sense.value());
            case QUESTION -> {
                Hypothesis next = hypothesis.copy(Score.QUESTION);
                next.questions++;
                search.reach(to, next);
            }
            case WITH, AND, OR, BREAK, NEGATION, REPLACING, NEGATION_END, EXTRA, LIGHT, WANT, CORRECTION -> {
                boolean joins = sense.role() == Role.AND || sense.role() == Role.OR || sense.role() == Role.WITH;
                float stays = joins && hypothesis.level != Level.NORMAL ? Score.LEVEL_OVER_JOIN : 0;
                search.reach(to, marked(hypothesis.copy(phrase + stays), sense.role()));
                after(hypothesis, at, to, sense.role());
                corrected(hypothesis, at, to, sense.role());
                elliptic(hypothesis, at, to, sense.role());
            }
            case RETRACTION -> {
                Hypothesis next = hypothesis.copy(Score.SURE_PHRASE).step(Step.Type.RETRACTED, null, at, to, 0);
                next.link = Link.BREAK;
                next.negated = false;
                search.reach(to, next);
            }
            case ADDRESS -> address(hypothesis, at, to);
            case ABOUT -> about(hypothesis, to, sense.value() > 0);
            case PLAIN -> plain(hypothesis.copy(phrase), to);
            case NOTE -> note(hypothesis, to);
            case REASON -> reason(hypothesis, at, to);
            case FILLER, MEASURE, SIZE, PART, DEFINITE, REMARK, MATERIAL, CLOCK ->
                search.reach(to, hypothesis.copy(phrase));
        }
    }

    /** "Palta extra", "ají no": what is said of the option just before. */
    private void after(Hypothesis hypothesis, int at, int to, Role role) {
        Step last = hypothesis.steps;
        if (last == null || last.type() != Step.Type.OPTION || last.to() != at || hypothesis.level != Level.NORMAL) {
            return;
        }
        boolean ends = to == tokens.size() || tokens.get(to).pause() || search.binds(to);
        switch (role) {
            case EXTRA, LIGHT -> {
                Level level = role == Role.EXTRA ? Level.EXTRA : Level.LIGHT;
                search.reach(
                        to,
                        hypothesis
                                .copy(ends ? Score.LEVEL : -0.3f)
                                .step(Step.Type.LEVEL, null, at, to, 0, level, null));
            }
            case NEGATION -> {
                if (ends && to == at + 1) {
                    search.reach(to, hypothesis.copy(-0.1f).step(Step.Type.NOT_THAT, null, at, to, 0));
                }
            }
            case NUMBER, ARTICLE, WITH, AND, OR, BREAK, NEGATION_END, SIZE, WANT, FILLER, BOTH, OTHER -> {}
            case REPLACING -> {}
            case ORDINAL, PART, CORRECTION, MEASURE, QUESTION, RETRACTION, ABOUT, REMARK, DEFINITE, MATERIAL -> {}
            case ADDRESS, CLOCK, PLAIN, NOTE, REASON -> {}
        }
    }

    /** "Personal, no, familiar": a "no" on its own takes back what was said last. */
    private void corrected(Hypothesis hypothesis, int at, int to, Role role) {
        Step last = hypothesis.steps;
        boolean ofSize = last != null && last.type() == Step.Type.SIZE && last.to() == at;
        boolean alone = at > 0
                && to == at + 1
                && to < tokens.size()
                && (ofSize || tokens.get(at - 1).kind() == Token.Kind.COMMA)
                && tokens.get(to).kind() == Token.Kind.COMMA;
        if (role == Role.NEGATION && alone && hypothesis.phase != Phase.NONE && !hypothesis.negated) {
            Hypothesis next = hypothesis.copy(0);
            next.correcting = true;
            next.negating = false;
            next.link = Link.NOTHING;
            search.reach(to + 1, next);
        }
    }

    /** "Una con azúcar y otra sin": what was said before of others, not of these. */
    private void elliptic(Hypothesis hypothesis, int at, int to, Role role) {
        if (hypothesis.phase != Phase.SHARED
                || !hypothesis.part
                || hypothesis.chosen > 0
                || (role != Role.NEGATION && role != Role.WITH)
                || to != at + 1
                || hypothesis.steps == null
                || hypothesis.steps.to() != at
                || (hypothesis.steps.type() != Step.Type.SOME
                        && hypothesis.steps.type() != Step.Type.MORE
                        && hypothesis.steps.type() != Step.Type.NTH)
                || !(to == tokens.size() || tokens.get(to).pause() || search.binds(to))) {
            return;
        }
        Hypothesis next = hypothesis
                .copy(Score.NOT_SAID_AGAIN)
                .step(role == Role.WITH ? Step.Type.WITH_IT : Step.Type.WITHOUT_IT, null, at, to, 0);
        next.chosen++;
        search.reach(to, next.settled());
    }

    /** "Av. La Marina 2355": a street with its number is no order. */
    private void address(Hypothesis hypothesis, int at, int to) {
        search.reach(to, hypothesis.copy(0));
        for (int i = to; i < Math.min(tokens.size(), to + 6); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NUMBER) {
                search.reach(i + 1, hypothesis.copy(Score.ADDRESS * (i + 1 - at)));
                return;
            }
            if (token.kind() != Token.Kind.WORD) {
                return;
            }
        }
    }

    /** "Todas grandes: una hawaiana, dos americanas". */
    private void ahead(Hypothesis hypothesis, int at, int to, int count) {
        if (count == 0 && hypothesis.phase == Phase.NONE && hypothesis.allDishes.length == 0) {
            Hypothesis next = hypothesis.copy(0).step(Step.Type.AHEAD, null, at, to, 0);
            next.phase = Phase.SHARED;
            next.part = false;
            next.dishes = lines.shelf().everything();
            search.reach(to, next.settled());
        }
    }

    /** "Para 4", "somos cinco": a number follows that counts no dishes, surely or perhaps. */
    private void about(Hypothesis hypothesis, int to, boolean surely) {
        Hypothesis next = hypothesis.copy(0);
        next.aside = true;
        search.reach(to, next);
        if (surely && search.number(to)) {
            search.reach(to + 1, hypothesis.copy(2 * Score.NUMBER));
        }
    }

    /** "Y otro normal": some units as they are. */
    private void plain(Hypothesis next, int to) {
        if (next.phase == Phase.SHARED && next.part && next.chosen == 0) {
            next.score += Score.AS_IT_IS;
            next.chosen++;
        }
        search.reach(to, next);
    }

    /** "Nota: el ají en un pote": words for the kitchen up to the end of the sentence. */
    private void note(Hypothesis hypothesis, int to) {
        search.reach(to, hypothesis.copy(0));
        int from = to;
        while (from < tokens.size() && tokens.get(from).pause()) {
            from++;
        }
        int end = from;
        while (end < tokens.size() && tokens.get(end).kind() != Token.Kind.BREAK) {
            end++;
        }
        if (hypothesis.phase == Phase.AFTER && from > to && end > from) {
            search.reach(
                    end,
                    hypothesis
                            .copy(Score.NOTE * (end - from))
                            .step(Step.Type.NOTE, null, from, end, 0)
                            .settled());
        }
    }

    /**
     * "…porque viene mi suegra": why, up to a pause or to what is counted next. A reason that leaves something out, "que
     * soy alérgico al maní", is read like anything else.
     */
    private void reason(Hypothesis hypothesis, int at, int to) {
        search.reach(to, hypothesis.copy(0));
        int end = to;
        boolean leavesOut = false;
        while (end < tokens.size() && !tokens.get(end).pause() && !(search.binds(end) && search.counted(end + 2))) {
            leavesOut |= search.leavesOut(end - 1);
            end++;
        }
        if (!leavesOut && hypothesis.phase != Phase.NONE && hypothesis.phase != Phase.BEFORE && !hypothesis.negated) {
            search.reach(end, hypothesis.copy(Score.REASON * (end - at)));
        }
    }

    /** The hypothesis after a word that joins, breaks, leaves out or strengthens. */
    static Hypothesis marked(Hypothesis next, Role role) {
        switch (role) {
            case WITH -> {
                next.link = Link.WITH;
                next.negating = false;
            }
            case AND -> {
                next.link = next.link == Link.WITH || Lines.pausing(next.link) ? next.link : Link.AND;
                next.correcting = false;
            }
            case OR -> next.link = Link.OR;
            case BREAK, WANT -> {
                if (role == Role.WANT) {
                    next.questions = 0;
                }
                next.link = next.link == Link.WITH ? Link.WITH : Link.BREAK;
                next.negating = false;
                next.negated = role == Role.WANT && next.negated;
            }
            case NEGATION -> {
                next.negated = true;
                next.level = Level.NORMAL;
            }
            case REPLACING -> {
                next.negated = true;
                next.replacing = true;
                next.level = Level.NORMAL;
            }
            case NEGATION_END -> {
                next.negated = false;
                next.negating = false;
            }
            case EXTRA -> next.level = Level.EXTRA;
            case LIGHT -> next.level = Level.LIGHT;
            case CORRECTION -> {
                next.correcting = true;
                next.negated = false;
                next.negating = false;
            }
            case NUMBER, ARTICLE, SIZE, FILLER, BOTH, OTHER, ORDINAL, PART, MEASURE, QUESTION -> {}
            case RETRACTION, ABOUT, REMARK, DEFINITE, MATERIAL, ADDRESS, CLOCK, PLAIN, NOTE, REASON -> {}
        }
        return next;
    }
}
