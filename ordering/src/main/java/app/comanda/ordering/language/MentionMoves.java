package app.comanda.ordering.language;

import app.comanda.ordering.language.Hypothesis.Link;
import app.comanda.ordering.language.Hypothesis.Phase;
import java.util.Arrays;

/** How a hypothesis goes on over a name of the menu: a product, a size, an option, a heading. */
final class MentionMoves {
    private final Lines lines;
    private final Search search;
    private final OptionMoves options;
    private final SizeMoves sizes;

    MentionMoves(Lines lines, Search search, boolean headFirst) {
        this.lines = lines;
        this.search = search;
        options = new OptionMoves(lines, search, headFirst);
        sizes = new SizeMoves(lines, search, headFirst);
    }

    void read(Hypothesis hypothesis, Mention mention) {
        switch (mention.kind()) {
            case PRODUCT, CATEGORY -> product(hypothesis, mention);
            case SIZE -> sizes.size(hypothesis, mention);
            case OPTION -> options.option(hypothesis, mention);
            case GROUP -> {
                options.every(hypothesis, mention);
                if (!search.levels(mention.from()) && (!hypothesis.negated || search.says(mention.to()))) {
                    boolean its = hypothesis.phase == Phase.AFTER
                            && mention.best() > 0.9f
                            && lines.grouped(hypothesis.dishes, mention).length > 0
                            && !search.optionAt(mention.from(), hypothesis.dishes, lines);
                    search.reach(mention.to(), hypothesis.copy((its ? Score.GROUP : 0.3f) * mention.best()));
                }
            }
        }
    }

    private void product(Hypothesis hypothesis, Mention mention) {
        boolean heading = mention.kind() == Mention.Kind.CATEGORY;
        if (hypothesis.portions > 0) {
            return;
        }
        if (hypothesis.negated) {
            Hypothesis next = hypothesis.copy(0.5f * mention.best() * mention.tokens() - (heading ? 0.1f : 0.7f));
            search.reach(mention.to(), next.settled());
            return;
        }
        if (heading) {
            search.reach(mention.to(), hypothesis.copy(0.05f));
        }
        refer(hypothesis, mention);
        again(hypothesis, mention);
        ofHeading(hypothesis, mention);
        if (hypothesis.correcting && hypothesis.phase == Phase.AFTER) {
            int[] set = lines.meant(mention, lines.shelf().everything());
            Hypothesis next = hypothesis.copy(
                    gain(mention, set) + Score.TAKEN_BACK + (hypothesis.chosen > 0 ? Score.INSTEAD_OF_ALL : 0));
            next.dishes = set;
            next.generic = heading;
            search.reach(
                    mention.to(),
                    next.step(Step.Type.INSTEAD, mention, mention.from(), mention.to(), 0, Level.NORMAL, set)
                            .settled());
        }
        Hypothesis replaced = lines.replaced(hypothesis, mention.from());
        if (replaced != null) {
            fill(replaced.step(Step.Type.OPEN, null, mention.from(), mention.from(), 0), mention, -Score.REPLACED);
        }
        if (hypothesis.phase == Phase.BEFORE
                && hypothesis.sized
                && hypothesis.chosen == 0
                && hypothesis.quantity > 1
                && hypothesis.allDishes.length == 0
                && Lines.pausing(hypothesis.link)) {
            Hypothesis headed = lines.headed(hypothesis, mention.from());
            fill(headed.step(Step.Type.OPEN, null, mention.from(), mention.from(), 0), mention, Score.HEADED);
        }
        if (hypothesis.phase == Phase.BEFORE) {
            fill(hypothesis, mention, 0);
        } else {
            if (hypothesis.phase == Phase.AFTER) {
                narrow(hypothesis, mention);
            }
            if (hypothesis.phase == Phase.SHARED && hypothesis.chosen == 0) {
                int[] said = lines.meant(mention, hypothesis.dishes);
                if (said.length > 0) {
                    Hypothesis next = hypothesis.copy((hypothesis.part ? 1 : 0.8f) * gain(mention, said));
                    if (hypothesis.part && said.length < hypothesis.dishes.length) {
                        next.dishes = said;
                        next.chosen++;
                        next.step(Step.Type.PRODUCT, mention, mention.from(), mention.to(), 0, Level.NORMAL, said);
                    }
                    search.reach(mention.to(), next.settled());
                }
            }
            Hypothesis closed = lines.closed(hypothesis, mention.from());
            if (closed != null) {
                Hypothesis opened = closed.copy(0).step(Step.Type.OPEN, null, mention.from(), mention.from(), 0);
                boolean beside = hypothesis.phase == Phase.AFTER
                        && hypothesis.link == Link.NOTHING
                        && !heading
                        && !mention.headless()
                        && mention.best() < 0.8f;
                boolean bare = !heading && mention.best() < 0.8f;
                float part = !bare
                        ? 0
                        : hypothesis.link == Link.WITH
                                ? Score.PART_AFTER_WITH
                                : hypothesis.link == Link.AND ? Score.PART_AFTER_AND : 0;
                fill(opened, mention, Lines.begins(hypothesis) + (beside ? Score.PART_BESIDE : part));
            }
        }
        if (hypothesis.phase == Phase.BEFORE && hypothesis.chosen > 0 && hypothesis.link != Link.NOTHING) {
            Hypothesis closed = lines.closed(hypothesis, mention.from());
            if (closed != null) {
                Hypothesis opened = closed.copy(0).step(Step.Type.OPEN, null, mention.from(), mention.from(), 0);
                fill(opened, mention, Lines.begins(hypothesis));
            }
        }
    }

    /** "…, la parihuela sin picante": more about something that is ordered already. */
    private void refer(Hypothesis hypothesis, Mention mention) {
        Hypothesis closed = search.definite(mention.from()) ? lines.closed(hypothesis, mention.from()) : null;
        if (closed == null) {
            return;
        }
        int[] set = lines.meant(mention, closed.allDishes);
        if (set.length > 0) {
            Hypothesis next = closed.copy(gain(mention, set) + 0.2f);
            next.phase = Phase.SHARED;
            next.part = false;
            next.dishes = set;
            next.step(Step.Type.REFERRED, mention, mention.from(), mention.to(), 0, Level.NORMAL, set);
            search.reach(mention.to(), next.settled());
        }
    }

    /** "Mitad hawaiana y mitad americana": the name of what is being ordered once more. */
    private void again(Hypothesis hypothesis, Mention mention) {
        boolean joined = hypothesis.link == Link.AND || hypothesis.link == Link.COMMA;
        if (hypothesis.phase == Phase.AFTER
                && joined
                && !hypothesis.article
                && hypothesis.chosen > 0
                && hypothesis.dishes.length == 1
                && mention.kind() == Mention.Kind.PRODUCT
                && mention.best() < 0.9f) {
            int[] set = lines.meant(mention, lines.shelf().everything());
            if (Arrays.equals(set, hypothesis.dishes)) {
                Hypothesis next = hypothesis.copy(gain(mention, set) + Score.SAID_AGAIN);
                next.answered = 0;
                search.reach(mention.to(), next.settled());
            }
        }
    }

    /** "Tres pizzas: americana, hawaiana y suprema": one each of what is counted. */
    private void ofHeading(Hypothesis hypothesis, Mention mention) {
        boolean first = hypothesis.phase == Phase.AFTER && hypothesis.quantity > 1 && Lines.pausing(hypothesis.link);
        boolean next = hypothesis.phase == Phase.SHARED
                && hypothesis.part
                && hypothesis.chosen > 0
                && (hypothesis.link == Link.AND || hypothesis.link == Link.COMMA);
        int[] heading = first ? hypothesis.dishes : hypothesis.lastDishes;
        if (!(first || next) || heading.length < 2 || hypothesis.article) {
            return;
        }
        int[] said = lines.meant(mention, heading);
        Hypothesis closed = said.length == 0 || said.length == heading.length
                ? null
                : first ? lines.closed(hypothesis, mention.from()) : hypothesis.copy(0);
        if (closed == null) {
            return;
        }
        float back = first && hypothesis.generic ? -Score.GENERIC : 0;
        Hypothesis one = closed.copy(gain(mention, said) + Score.OF_THE_HEADING + back)
                .step(Step.Type.SOME, null, mention.from(), mention.from(), 1);
        one.phase = Phase.SHARED;
        one.part = true;
        one.chosen = 1;
        one.sized = false;
        one.answered = 0;
        one.dishes = said;
        one.step(Step.Type.PRODUCT, mention, mention.from(), mention.to(), 0, Level.NORMAL, said);
        search.reach(mention.to(), one.settled());
    }

    private static float gain(Mention mention, int[] set) {
        int counted = mention.kind() == Mention.Kind.CATEGORY ? 1 : mention.tokens();
        return counted * Lines.closeness(mention, set) + Score.NAME;
    }

    private void fill(Hypothesis hypothesis, Mention mention, float cost) {
        int[] possible = lines.having(lines.shelf().everything(), hypothesis.waiting);
        int[] set = lines.meant(mention, possible);
        if (hypothesis.phase == Phase.BEFORE
                && mention.kind() == Mention.Kind.PRODUCT
                && (search.elliptic(mention.from())
                        || (mention.best() < 0.8f
                                && search.counted(mention.from())
                                && hypothesis.lastDishes.length > 0))) {
            int[] family =
                    lines.meant(mention, Sets.common(possible, lines.shelf().family(hypothesis.lastDishes)));
            if (family.length > 0) {
                set = family;
                cost += search.elliptic(mention.from()) ? Score.SAME_FAMILY : 0;
            }
        }
        if (set.length == 0) {
            return;
        }
        if (hypothesis.phase == Phase.BEFORE && hypothesis.link == Link.AND && hypothesis.chosen == 0) {
            cost -= 0.5f;
        }
        if (hypothesis.phase == Phase.BEFORE
                && hypothesis.link == Link.WITH
                && hypothesis.chosen == 0
                && (hypothesis.quantity > 0 || hypothesis.sized)) {
            cost += Score.LINE_OF_WITH;
        }
        if (hypothesis.phase == Phase.BEFORE && hypothesis.link == Link.WITH && hypothesis.chosen > 0) {
            cost += Score.PRODUCT_OF_OPTION;
        }
        boolean twice = (hypothesis.heading.length > 0 && Sets.covers(hypothesis.heading, set))
                || (hypothesis.lastQuantity > 1
                        && set.length < hypothesis.lastDishes.length
                        && Sets.covers(hypothesis.lastDishes, set));
        boolean levelled = hypothesis.level != Level.NORMAL;
        Hypothesis next = hypothesis.copy(gain(mention, set)
                + cost
                + (twice ? Score.SAID_TWICE : 0)
                + (mention.headless() ? Score.HEADLESS_PRODUCT : 0)
                + (levelled ? Score.LEVEL_OF_NOTHING : 0));
        next.phase = Phase.AFTER;
        next.dishes = set;
        next.generic = mention.kind() == Mention.Kind.CATEGORY && set.length > 1;
        next.waiting = Hypothesis.NO_MENTIONS;
        next.step(Step.Type.PRODUCT, mention, mention.from(), mention.to(), 0, Level.NORMAL, set);
        search.reach(mention.to(), next.settled());
    }

    /** A second name for the product of the line: "ham sandwich", "a sandwich with ham". */
    private void narrow(Hypothesis hypothesis, Mention mention) {
        int[] set = lines.meant(mention, hypothesis.dishes);
        if (set.length == 0) {
            return;
        }
        boolean adjacent = hypothesis.link == Link.NOTHING && !hypothesis.article;
        boolean narrows = set.length < hypothesis.dishes.length;
        if (!narrows && hypothesis.link == Link.WITH && mention.kind() == Mention.Kind.PRODUCT && mention.headless()) {
            search.reach(
                    mention.to(), hypothesis.copy(0.3f * gain(mention, set)).settled());
            return;
        }
        boolean aside = mention.kind() == Mention.Kind.CATEGORY
                && (hypothesis.link == Link.NOTHING || hypothesis.link == Link.WITH);
        if (!adjacent && !aside && !(narrows && hypothesis.link == Link.WITH)) {
            return;
        }
        Hypothesis next =
                hypothesis.copy(gain(mention, set) * (narrows ? 1 : 0.8f) + (adjacent ? 0 : Score.NARROWED_LATER));
        next.dishes = set;
        next.generic = hypothesis.generic && !(narrows && mention.kind() == Mention.Kind.PRODUCT);
        next.step(Step.Type.PRODUCT, mention, mention.from(), mention.to(), 0, Level.NORMAL, set);
        search.reach(mention.to(), next.settled());
    }
}
