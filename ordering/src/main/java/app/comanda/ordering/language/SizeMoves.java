package app.comanda.ordering.language;

import app.comanda.ordering.language.Hypothesis.Link;
import app.comanda.ordering.language.Hypothesis.Phase;

/** How a hypothesis goes on over the name of a size. */
final class SizeMoves {
    private final Lines lines;
    private final Search search;
    private final boolean headFirst;

    /** @param headFirst whether what is ordered comes before its size, as in Spanish */
    SizeMoves(Lines lines, Search search, boolean headFirst) {
        this.lines = lines;
        this.search = search;
        this.headFirst = headFirst;
    }

    void size(Hypothesis hypothesis, Mention mention) {
        float gain = mention.tokens() * mention.best()
                + Score.NAME
                + (hypothesis.level == Level.NORMAL ? 0 : Score.LEVEL_OF_NOTHING);
        switch (hypothesis.phase) {
            case BEFORE -> {
                if (!hypothesis.sized || hypothesis.correcting) {
                    Hypothesis next = hypothesis.copy(gain);
                    next.sized = true;
                    next.waiting = OptionMoves.with(hypothesis.waiting, mention);
                    search.reach(mention.to(), sizing(next, mention).settled());
                } else if (hypothesis.chosen > 0 && hypothesis.link != Link.NOTHING) {
                    Hypothesis closed = lines.closed(hypothesis, mention.from());
                    if (closed != null) {
                        Hypothesis next = closed.copy(gain + Score.ANOTHER_SIZE);
                        next.phase = Phase.BEFORE;
                        next.sized = true;
                        next.waiting = new Mention[] {mention};
                        next.step(Step.Type.OPEN, null, mention.from(), mention.from(), 0);
                        search.reach(mention.to(), sizing(next, mention).settled());
                    }
                }
            }
            case AFTER, SHARED -> {
                int[] set = lines.sized(hypothesis.dishes, mention);
                andHalf(hypothesis, mention, set, gain);
                if (set.length > 0 && (!hypothesis.sized || hypothesis.correcting)) {
                    Hypothesis next = hypothesis.copy(gain + (headFirst ? 0 : Score.SIZE_AFTER));
                    next.sized = true;
                    next.dishes = set;
                    search.reach(mention.to(), sizing(next, mention).settled());
                    ofAll(next, mention);
                } else if (set.length > 0
                        && hypothesis.phase == Phase.AFTER
                        && hypothesis.link != Link.NOTHING
                        && mention.best() > 0.85f) {
                    anotherSize(hypothesis, mention, gain);
                }
            }
            case NONE -> {}
        }
        if (hypothesis.phase != Phase.BEFORE) {
            Hypothesis closed = lines.closed(hypothesis, mention.from());
            if (closed != null) {
                Hypothesis next = closed.copy(gain
                        + (hypothesis.phase == Phase.NONE ? -0.05f : Score.SIZE_BEGINS_LINE + (headFirst ? -0.25f : 0))
                        + (Lines.pausing(hypothesis.link) ? 0.2f : 0));
                next.phase = Phase.BEFORE;
                next.sized = true;
                next.waiting = new Mention[] {mention};
                next.step(Step.Type.OPEN, null, mention.from(), mention.from(), 0);
                search.reach(mention.to(), sizing(next, mention).settled());
            }
        }
        search.reach(mention.to(), hypothesis.copy(-0.3f));
    }

    /** "Pollo y medio": one whole and one half. */
    private void andHalf(Hypothesis hypothesis, Mention mention, int[] set, float gain) {
        Step last = hypothesis.steps;
        boolean right = hypothesis.phase == Phase.AFTER
                && hypothesis.link == Link.AND
                && !hypothesis.article
                && !hypothesis.sized
                && hypothesis.quantity <= 1
                && hypothesis.chosen == 0
                && set.length == 1
                && last != null
                && last.type() == Step.Type.PRODUCT
                && last.to() == mention.from() - 1
                && search.half(mention);
        int whole = right ? lines.shelf().dish(set[0]).whole() : -1;
        if (whole >= 0) {
            Hypothesis next = hypothesis
                    .copy(gain + Score.AND_HALF)
                    .step(Step.Type.AND_HALF, mention, mention.from(), mention.to(), whole);
            next.sized = true;
            next.dishes = set;
            search.reach(mention.to(), next.settled());
        }
    }

    /** "Uno de pollo y uno de carne personales": a plural after one thing is said of those before it too. */
    private void ofAll(Hypothesis sized, Mention mention) {
        if (sized.phase == Phase.AFTER
                && sized.quantity <= 1
                && sized.lastDishes.length > 0
                && lines.sized(sized.lastDishes, mention).length > 0
                && search.plural(mention)) {
            search.reach(
                    mention.to(),
                    sized.copy(Score.SIZE_OF_ALL)
                            .step(Step.Type.SIZES, mention, mention.from(), mention.to(), 0)
                            .settled());
        }
    }

    /** "1/4 pierna con papas, 1/4 pecho con yuca": another line of the product before. */
    private void anotherSize(Hypothesis hypothesis, Mention mention, float gain) {
        Hypothesis closed = lines.closed(hypothesis, mention.from());
        if (closed != null) {
            Hypothesis next = closed.copy(gain + Score.ANOTHER_SIZE)
                    .step(Step.Type.MORE, null, mention.from(), mention.from(), 1);
            next.phase = Phase.SHARED;
            next.part = true;
            next.sized = true;
            next.dishes = lines.sized(hypothesis.dishes, mention);
            search.reach(mention.to(), sizing(next, mention).settled());
        }
    }

    private static Hypothesis sizing(Hypothesis next, Mention mention) {
        return next.step(Step.Type.SIZE, mention, mention.from(), mention.to(), 0);
    }
}
