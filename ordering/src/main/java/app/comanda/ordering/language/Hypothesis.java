package app.comanda.ordering.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the message up to some token: its score, its steps, and of the line being read just what decides how the
 * message may go on. Two hypotheses that are {@link #same} go on alike, so only the better one is kept.
 */
final class Hypothesis {
    /** What stood between the last thing read and the next. */
    enum Link {
        NOTHING,
        AND,
        OR,
        COMMA,
        WITH,
        BREAK
    }

    /** How far the line being read is. */
    enum Phase {
        /** No line has begun. */
        NONE,
        /** A line has begun and its product is still to come. */
        BEFORE,
        /** The product is known. */
        AFTER,
        /** What is read belongs to lines read before. */
        SHARED
    }

    float score;

    @Nullable
    Step steps;

    Phase phase = Phase.NONE;
    int quantity;
    boolean sized;
    /** The products the line may be. */
    int[] dishes = NONE;
    /** Whether the product was only called by a category. */
    boolean generic;
    /** The options named before the product. */
    Mention[] waiting = NO_MENTIONS;

    int chosen;
    /** Whether what is read is said of some units only. */
    boolean part;

    Link link = Link.NOTHING;
    boolean negated;
    boolean negating;
    /** Whether what is left out next is left out for something else: "en vez de papas". */
    boolean replacing;

    boolean article;
    boolean correcting;
    /** Whether the next number counts no dishes: "para 4". */
    boolean aside;

    Level level = Level.NORMAL;
    int portions;
    int group = -1;
    /** The modifiers that options were read of, as bits. */
    int answered;
    /** Where the line before ended: its quantity and what it may be. */
    int lastQuantity;

    int[] lastDishes = NONE;
    /** Every product any line so far may be. */
    int[] allDishes = NONE;
    /** The products of the heading that the line before was called by, where it was. */
    int[] heading = NONE;
    /** Whether the last option read misses the word its name turns on. */
    boolean headless;

    int unknown;
    int questions;

    static final int[] NONE = new int[0];
    static final Mention[] NO_MENTIONS = new Mention[0];

    Hypothesis copy(float change) {
        Hypothesis next = new Hypothesis();
        next.score = score + change;
        next.steps = steps;
        next.phase = phase;
        next.quantity = quantity;
        next.sized = sized;
        next.dishes = dishes;
        next.generic = generic;
        next.waiting = waiting;
        next.chosen = chosen;
        next.part = part;
        next.link = link;
        next.negated = negated;
        next.negating = negating;
        next.replacing = replacing;
        next.article = article;
        next.correcting = correcting;
        next.aside = aside;
        next.level = level;
        next.portions = portions;
        next.group = group;
        next.answered = answered;
        next.lastQuantity = lastQuantity;
        next.lastDishes = lastDishes;
        next.allDishes = allDishes;
        next.heading = heading;
        next.headless = headless;
        next.unknown = unknown;
        next.questions = questions;
        return next;
    }

    Hypothesis step(Step.Type type, @Nullable Mention mention, int from, int to, int value) {
        return step(type, mention, from, to, value, Level.NORMAL, null);
    }

    Hypothesis step(
            Step.Type type, @Nullable Mention mention, int from, int to, int value, Level how, int @Nullable [] set) {
        steps = new Step(steps, type, mention, from, to, value, how, set);
        return this;
    }

    boolean same(Hypothesis other) {
        return phase == other.phase
                && link == other.link
                && sized == other.sized
                && negated == other.negated
                && negating == other.negating
                && replacing == other.replacing
                && article == other.article
                && correcting == other.correcting
                && aside == other.aside
                && level == other.level
                && generic == other.generic
                && headless == other.headless
                && Arrays.equals(heading, other.heading)
                && group == other.group
                && answered == other.answered
                && Math.min(chosen, 1) == Math.min(other.chosen, 1)
                && portions == other.portions
                && part == other.part
                && quantity == other.quantity
                && lastQuantity == other.lastQuantity
                && Arrays.equals(waiting, other.waiting)
                && Arrays.equals(dishes, other.dishes)
                && Arrays.equals(lastDishes, other.lastDishes);
    }

    /** Nothing that was waiting for the next thing still waits. */
    Hypothesis settled() {
        link = Link.NOTHING;
        negated = false;
        replacing = false;
        article = false;
        level = Level.NORMAL;
        portions = 0;
        correcting = false;
        aside = false;
        return this;
    }
}
