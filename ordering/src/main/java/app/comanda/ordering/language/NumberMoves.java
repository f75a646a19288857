package app.comanda.ordering.language;

import app.comanda.ordering.language.Hypothesis.Link;
import app.comanda.ordering.language.Hypothesis.Phase;
import java.util.List;

/** How a hypothesis goes on over a number, or over words that say of which lines or units something is said. */
final class NumberMoves {
    /** The most of one thing that a number in a message may count. */
    private static final int MOST = 999;
    /** From here on a number hardly counts dishes. */
    static final int MANY = 100;

    private final List<Token> tokens;
    private final Lines lines;
    private final Search search;

    NumberMoves(List<Token> tokens, Lines lines, Search search) {
        this.tokens = tokens;
        this.lines = lines;
        this.search = search;
    }

    static int whole(String digits) {
        if (digits.length() > 3 || digits.indexOf(':') >= 0 || digits.indexOf('.') >= 0 || digits.indexOf('/') >= 0) {
            return 0;
        }
        int value = Integer.parseInt(digits);
        return value <= MOST ? value : 0;
    }

    /** "1. …": the number of an item of a list. */
    boolean enumerates(int at) {
        return (at == 0 || tokens.get(at - 1).kind() == Token.Kind.BREAK)
                && at + 1 < tokens.size()
                && tokens.get(at + 1).kind() == Token.Kind.BREAK;
    }

    void number(Hypothesis before, int at, int to, int value, boolean article) {
        Hypothesis hypothesis = value < MANY ? before : before.copy(Score.VERY_MANY);
        if (!article && to < tokens.size() && search.clock(to)) {
            search.reach(to + 1, hypothesis.copy(2 * Score.NUMBER));
        }
        if (search.groupAt(to)) {
            search.reach(to, hypothesis.copy(Score.NUMBER));
        }
        if (!article && value > 1 && search.definite(at) && hypothesis.phase != Phase.NONE) {
            search.reach(to, hypothesis.copy(0));
            return;
        }
        if (hypothesis.phase == Phase.AFTER
                && hypothesis.quantity == 0
                && hypothesis.link == Link.COMMA
                && !article
                && !endsLine(at, to)) {
            Hypothesis next = hypothesis.copy(Score.NUMBER - 0.1f);
            next.quantity = value;
            search.reach(to, next.step(Step.Type.QUANTITY, null, at, to, value).settled());
        }
        if (hypothesis.aside && !article && endsLine(at, to)) {
            Hypothesis next = hypothesis.copy(Score.NUMBER);
            next.aside = false;
            search.reach(to, next);
        }
        boolean instead = hypothesis.correcting
                || (hypothesis.negated && hypothesis.quantity > 0 && !article && !Lines.pausing(hypothesis.link));
        if (instead && hypothesis.phase != Phase.NONE) {
            Hypothesis next = hypothesis.copy(Score.NUMBER + Score.TAKEN_BACK);
            next.quantity = value;
            boolean size = hypothesis.sized && hypothesis.correcting;
            next.step(Step.Type.QUANTITY, null, at, to, value).settled();
            next.correcting = size;
            search.reach(to, next);
        }
        Hypothesis closed = lines.closed(hypothesis, at);
        if (closed != null) {
            Hypothesis next = closed.copy((article ? Score.ARTICLE : Score.NUMBER)
                    + (hypothesis.link == Link.WITH ? -0.15f : 0)
                    + (hypothesis.negated ? -0.4f : 0));
            next.phase = Phase.BEFORE;
            next.quantity = value;
            search.reach(to, next.step(Step.Type.OPEN, null, at, to, value).settled());
        }
        Hypothesis replaced = lines.replaced(hypothesis, at);
        if (replaced != null) {
            Hypothesis next = replaced.copy(article ? Score.ARTICLE : Score.NUMBER);
            next.phase = Phase.BEFORE;
            next.quantity = value;
            search.reach(to, next.step(Step.Type.OPEN, null, at, to, value).settled());
        }
        if (article) {
            Hypothesis next = hypothesis.copy(0);
            next.article = true;
            search.reach(to, next);
        } else if (value > 1 && (hypothesis.phase == Phase.AFTER || hypothesis.phase == Phase.SHARED)) {
            Hypothesis next = hypothesis.copy(Score.PORTIONS);
            next.portions = value;
            search.reach(to, next);
        }
        if (hypothesis.phase == Phase.AFTER && hypothesis.quantity == 0 && !article && endsLine(at, to)) {
            boolean times = at > 0 && tokens.get(at - 1).text().equals("x");
            Hypothesis next = hypothesis.copy(Score.NUMBER + (times ? 0.2f : -0.1f));
            next.quantity = value;
            search.reach(to, next.step(Step.Type.QUANTITY, null, at, to, value).settled());
        }
        boolean beside =
                hypothesis.steps != null && hypothesis.steps.to() == at && hypothesis.steps.type() == Step.Type.PRODUCT;
        if (hypothesis.phase == Phase.AFTER
                && !hypothesis.sized
                && value > 1
                && !article
                && (beside || endsLine(at, to))) {
            int[] counted = lines.counted(hypothesis.dishes, value);
            if (counted.length > 0) {
                Hypothesis next = hypothesis.copy(Score.NUMBER);
                next.dishes = counted;
                next.sized = true;
                search.reach(
                        to, next.step(Step.Type.PIECES, null, at, to, value).settled());
            }
        }
        if (hypothesis.phase == Phase.BEFORE
                && hypothesis.sized
                && hypothesis.chosen == 0
                && hypothesis.quantity > 1
                && hypothesis.allDishes.length == 0
                && Lines.pausing(hypothesis.link)) {
            Hypothesis headed = lines.headed(hypothesis, at);
            headed.phase = Phase.BEFORE;
            headed.quantity = value;
            search.reach(to, headed.step(Step.Type.OPEN, null, at, to, value).settled());
        }
        if (hypothesis.phase == Phase.AFTER
                && hypothesis.quantity == 0
                && hypothesis.link == Link.NOTHING
                && value > 1
                && !article
                && hypothesis.steps != null
                && hypothesis.steps.to() == at
                && !endsLine(at, to)) {
            Hypothesis next = hypothesis.copy(Score.NUMBER + Score.NUMBER_AFTER);
            next.quantity = value;
            search.reach(to, next.step(Step.Type.QUANTITY, null, at, to, value).settled());
        }
        boolean another = hypothesis.phase == Phase.AFTER
                && hypothesis.link == Link.AND
                && (hypothesis.sized || (hypothesis.chosen > 0 && search.joinsWith(to)));
        if ((units(hypothesis) > value || (another && units(hypothesis) <= 1))
                && to < tokens.size()
                && hypothesis.link != Link.WITH) {
            some(hypothesis, at, to, value);
        }
    }

    /** A number at the end of a line of a list: "hamburguesa x2", "coca: 3". */
    private boolean endsLine(int at, int to) {
        boolean times = at > 0 && tokens.get(at - 1).text().equals("x");
        return times || to == tokens.size() || tokens.get(to).pause() || search.binds(to);
    }

    static int units(Hypothesis hypothesis) {
        if (hypothesis.phase == Phase.BEFORE && (hypothesis.sized || hypothesis.chosen > 0)) {
            return hypothesis.quantity;
        }
        return hypothesis.phase == Phase.NONE || hypothesis.phase == Phase.SHARED
                ? hypothesis.lastQuantity
                : hypothesis.phase != Phase.AFTER
                        ? 0
                        : hypothesis.quantity == 0 && hypothesis.dishes.length > 1 ? MOST : hypothesis.quantity;
    }

    void some(Hypothesis hypothesis, int at, int to, int value) {
        boolean bare = hypothesis.phase == Phase.SHARED
                && hypothesis.part
                && hypothesis.chosen == 0
                && !hypothesis.sized
                && hypothesis.steps != null
                && hypothesis.steps.to() == at;
        if (bare || (units(hypothesis) < 2 && !(hypothesis.phase == Phase.AFTER && value > 0))) {
            return;
        }
        boolean begun = hypothesis.phase == Phase.AFTER || hypothesis.phase == Phase.BEFORE;
        Hypothesis closed = begun ? lines.closed(hypothesis, at) : hypothesis.copy(0);
        if (closed != null) {
            boolean more = hypothesis.phase == Phase.AFTER
                    && (hypothesis.link == Link.AND || units(hypothesis) < 2)
                    && hypothesis.dishes.length == 1
                    && (hypothesis.chosen > 0 || hypothesis.sized || units(hypothesis) < 2);
            float score =
                    Score.NUMBER - 0.1f + (hypothesis.part ? 0.2f : 0) + (closed.lastDishes.length > 1 ? 0.3f : 0);
            score += at > 0 && search.says(at - 1) ? Score.SOME_OF_WHAT : 0;
            closed.sized = !more && begun && hypothesis.sized && !hypothesis.correcting;
            shareOn(closed, more ? Step.Type.MORE : Step.Type.SOME, at, to, value, score);
        }
    }

    void shared(Hypothesis hypothesis, int at, int to, int count) {
        search.reach(to, hypothesis.copy(-0.1f));
        if (count == 0 && search.ofGroup(to)) {
            return;
        }
        spread(hypothesis, at, to, count);
        Hypothesis closed = lines.closed(hypothesis, at);
        if (closed != null && closed.lastDishes.length > 0) {
            shareOn(closed, Step.Type.ALL, at, to, count, Score.SHARED + 0.1f);
        }
    }

    /** "Con chaufa los dos": what was said of the last line is said of the others too. */
    private void spread(Hypothesis hypothesis, int at, int to, int count) {
        if ((hypothesis.phase == Phase.AFTER || hypothesis.phase == Phase.SHARED)
                && hypothesis.link == Link.NOTHING
                && (to == tokens.size() || tokens.get(to).pause() || search.binds(to))
                && (hypothesis.chosen > 0 || hypothesis.sized)) {
            search.reach(to, hypothesis.copy(Score.SHARED - 0.05f).step(Step.Type.SPREAD, null, at, to, count));
        }
    }

    void nth(Hypothesis hypothesis, int at, int to, int value) {
        search.reach(to, hypothesis.copy(-0.3f));
        Hypothesis closed = lines.closed(hypothesis, at);
        if (closed != null && closed.lastDishes.length > 0) {
            shareOn(closed, Step.Type.NTH, at, to, value, Score.SHARED);
        }
    }

    private void shareOn(Hypothesis closed, Step.Type type, int at, int to, int value, float score) {
        Hypothesis next = closed.copy(score).step(type, null, at, to, value);
        next.phase = Phase.SHARED;
        next.chosen = 0;
        next.sized = type == Step.Type.SOME && closed.sized;
        next.answered = 0;
        next.part = type == Step.Type.SOME || type == Step.Type.MORE;
        next.dishes = next.part ? closed.lastDishes : closed.allDishes;
        search.reach(to, next.settled());
    }
}
