package app.comanda.ordering.language;

import app.comanda.ordering.language.Hypothesis.Link;
import app.comanda.ordering.language.Hypothesis.Phase;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a hypothesis goes on over an option or everything of a group. */
final class OptionMoves {
    private final boolean headFirst;
    private final Lines lines;
    private final Search search;

    OptionMoves(Lines lines, Search search, boolean headFirst) {
        this.headFirst = headFirst;
        this.lines = lines;
        this.search = search;
    }

    /** "Con todas las cremas": everything of a group. */
    void every(Hypothesis hypothesis, Mention mention) {
        if ((hypothesis.phase != Phase.AFTER && hypothesis.phase != Phase.SHARED)
                || hypothesis.negated
                || !search.every(mention.from())
                || search.optionAt(mention.from(), hypothesis.dishes, lines, mention.best() - 0.1f)) {
            return;
        }
        int[] set = lines.grouped(hypothesis.dishes, mention);
        if (set.length == 0) {
            everyBefore(hypothesis, mention);
        } else {
            Hypothesis next = hypothesis.copy(mention.tokens() * mention.best() + Score.NAME + Score.EVERY);
            next.dishes = set;
            next.chosen++;
            next.step(Step.Type.EVERY, mention, mention.from(), mention.to(), 0);
            search.reach(mention.to(), next.settled());
        }
    }

    /** "Un pollo, una chicha y todas las cremas": said of the last line before that has the group. */
    private void everyBefore(Hypothesis hypothesis, Mention mention) {
        int[] set = lines.grouped(hypothesis.allDishes, mention);
        Hypothesis closed = set.length == 0 ? null : lines.closed(hypothesis, mention.from());
        if (closed != null) {
            Hypothesis next = closed.copy(mention.tokens() * mention.best() + Score.NAME + Score.EVERY);
            next.phase = Phase.SHARED;
            next.part = false;
            next.dishes = set;
            next.chosen = 1;
            next.step(Step.Type.REFERRED, mention, mention.from(), mention.to(), 0, Level.NORMAL, set)
                    .step(Step.Type.EVERY, mention, mention.from(), mention.to(), 0);
            search.reach(mention.to(), next.settled());
        }
    }

    void option(Hypothesis hypothesis, Mention mention) {
        if (hypothesis.phase == Phase.AFTER || hypothesis.phase == Phase.SHARED) {
            int[] set = lines.having(hypothesis.dishes, mention);
            if (set.length > 0) {
                attach(hypothesis, mention, set);
            }
        }
        if (hypothesis.phase == Phase.BEFORE) {
            int[] set = lines.having(lines.having(lines.shelf().everything(), hypothesis.waiting), mention);
            if (set.length > 0) {
                choose(hypothesis, mention, set, 0, true);
            }
        } else {
            Hypothesis closed = lines.closed(hypothesis, mention.from());
            if (closed != null) {
                float cost = hypothesis.phase == Phase.NONE
                        ? -0.1f
                        : Lines.pausing(hypothesis.link) ? Score.OPTION_BEGINS_SENTENCE : Score.OPTION_BEGINS_LINE;
                Hypothesis opened = closed.copy(0).step(Step.Type.OPEN, null, mention.from(), mention.from(), 0);
                opened.phase = Phase.BEFORE;
                choose(opened, mention, lines.having(lines.shelf().everything(), mention), cost, true);
            }
        }
    }

    private void attach(Hypothesis hypothesis, Mention mention, int[] set) {
        float cost = switch (hypothesis.link) {
            case NOTHING -> Score.OPTION_AFTER_NOTHING;
            case AND, OR, COMMA -> Score.OPTION_AFTER_AND;
            case WITH -> 0;
            case BREAK -> Score.OPTION_AFTER_BREAK;
        };
        if (hypothesis.part
                && hypothesis.chosen == 0
                && hypothesis.lastDishes.length > 1
                && search.productAt(mention.from(), hypothesis.lastDishes, lines)) {
            cost += Score.OPTION_FOR_PRODUCT;
        } else if (hypothesis.part
                && hypothesis.chosen == 0
                && search.elliptic(mention.from())
                && search.productAt(mention.from(), lines.shelf().family(hypothesis.lastDishes), lines)) {
            cost += Score.OPTION_FOR_PRODUCT;
        }
        if (hypothesis.article && hypothesis.level == Level.NORMAL) {
            cost += Score.OPTION_AFTER_ARTICLE;
        }
        if (set.length < hypothesis.dishes.length && (hypothesis.phase == Phase.AFTER || hypothesis.part)) {
            cost += Score.OPTION_TELLS_PRODUCT;
        }
        float close = lines.closeness(set, mention);
        if (hypothesis.link == Link.NOTHING
                && hypothesis.group >= 0
                && hypothesis.level == Level.NORMAL
                && !hypothesis.negated
                && mention.tokens() == 1
                && group(set, mention) == hypothesis.group) {
            if (ambiguous(set, mention)) {
                if (close < 0.9f) {
                    Hypothesis rest = hypothesis.copy(Score.REST_OF_NAME).settled();
                    rest.group = -1;
                    search.reach(mention.to(), rest);
                }
                cost += Score.UNCLEAR_BESIDE;
            }
        }
        choose(hypothesis, mention, set, cost, false);
    }

    /** Whether a mention fits several options of a product equally. */
    private boolean ambiguous(int[] set, Mention mention) {
        Dish dish = lines.shelf().dish(set[0]);
        int fits = 0;
        float best = 0;
        for (int i = 0; i < mention.ids().length; i++) {
            if (dish.has(mention.ids()[i])) {
                best = Math.max(best, mention.closeness()[i]);
                fits += mention.closeness()[i] >= best - Mention.tie(best) ? 1 : 0;
            }
        }
        return fits > 1;
    }

    private int group(int[] set, Mention mention) {
        return Lines.group(lines.shelf().dish(set[0]), mention);
    }

    /** Whether the option answers a question that every such product asks and that is still open. */
    private boolean wanted(Hypothesis hypothesis, int[] set, Mention mention) {
        int group = group(set, mention);
        return (hypothesis.phase == Phase.AFTER || hypothesis.phase == Phase.SHARED)
                && set.length == hypothesis.dishes.length
                && group >= 0
                && (hypothesis.answered & 1 << group) == 0
                && lines.shelf().dish(set[0]).product().modifiers().get(group).required();
    }

    /** Reads an option as wanted or as left out, by what was said before it. */
    private void choose(Hypothesis hypothesis, Mention mention, int[] set, float cost, boolean waits) {
        boolean level = hypothesis.level != Level.NORMAL;
        float gain = mention.tokens() * lines.closeness(set, mention)
                + cost
                + Score.NAME
                + (level ? Score.LEVEL : 0)
                + (wanted(hypothesis, set, mention) ? Score.ASKED_FOR : 0);
        if (hypothesis.link == Link.NOTHING
                && hypothesis.chosen > 0
                && !hypothesis.correcting
                && (hypothesis.headless || (headFirst && mention.headless()))) {
            gain += Score.HEADLESS_BESIDE;
        }
        if (search.negates(mention.from())) {
            take(hypothesis, mention, set, gain + 0.1f, false, waits);
            return;
        }
        if (hypothesis.negated) {
            boolean told = headFirst && !waits && mention.best() > 0.5f && !ambiguous(set, mention);
            if (!mention.headless() || told) {
                take(hypothesis, mention, set, gain + (mention.headless() ? Score.LEFT_OUT_HEADLESS : 0), true, waits);
            }
            return;
        }
        if (!hypothesis.negating && hypothesis.link == Link.OR && leavesOut(hypothesis.steps)) {
            take(hypothesis, mention, set, gain, true, waits);
            return;
        }
        if (!hypothesis.negating) {
            take(hypothesis, mention, set, gain, false, waits);
            return;
        }
        switch (hypothesis.link) {
            case OR -> take(hypothesis, mention, set, gain, true, waits);
            case AND, COMMA -> {
                boolean chosen = level || single(set, mention);
                take(hypothesis, mention, set, gain + (chosen ? -0.4f : Score.STILL_NEGATED), true, waits);
                take(hypothesis, mention, set, gain + (chosen ? 0 : Score.NO_LONGER_NEGATED), false, waits);
            }
            case NOTHING, WITH, BREAK -> {
                take(hypothesis, mention, set, gain, false, waits);
                take(hypothesis, mention, set, gain - 0.3f, true, waits);
            }
        }
    }

    /** Whether one of its group is chosen anyway, so that it is hardly left out. */
    private boolean single(int[] set, Mention mention) {
        return lines.shelf().dish(set[0]).single(group(set, mention));
    }

    /** Whether the last option read is one of leaving out, "sin ají": "ni cebolla" goes on so. */
    private boolean leavesOut(@Nullable Step last) {
        Mention mention = last == null ? null : last.mention();
        return mention != null && mention.kind() == Mention.Kind.OPTION && search.negates(mention.from());
    }

    private void take(Hypothesis hypothesis, Mention mention, int[] set, float gain, boolean leftOut, boolean waits) {
        boolean instead = hypothesis.correcting && hypothesis.chosen > 0;
        boolean bare = leftOut && waits && hypothesis.quantity == 0 && hypothesis.chosen == 0 && !hypothesis.sized;
        Hypothesis next = hypothesis.copy(gain + (bare ? Score.LEFT_OUT_OF_NOTHING : 0));
        Step.Type type = leftOut ? Step.Type.EXCLUDED : instead ? Step.Type.OPTION_INSTEAD : Step.Type.OPTION;
        next.step(
                type, mention, mention.from(), mention.to(), Math.max(1, hypothesis.portions), hypothesis.level, null);
        next.chosen++;
        next.headless = !headFirst && mention.headless();
        next.negating = leftOut && !hypothesis.replacing;
        next.group = group(set, mention);
        next.answered |= next.group < 0 ? 0 : 1 << next.group;
        if (waits) {
            next.waiting = with(hypothesis.waiting, mention);
        } else {
            next.dishes = set;
        }
        search.reach(mention.to(), next.settled());
    }

    static Mention[] with(Mention[] some, Mention one) {
        Mention[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }
}
