package app.comanda.ordering.language;

import app.comanda.ordering.language.Hypothesis.Link;
import app.comanda.ordering.language.Hypothesis.Phase;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a menu allows a line to be: which products have which options, and how a line ends. */
final class Lines {
    /** Products of one size, so few that the size tells them. */
    private static final int FEW = 2;

    private final Shelf shelf;
    /** The token at which the one line of the message ends, or 0 where it may have several. */
    private final int end;

    Lines(Shelf shelf) {
        this(shelf, 0);
    }

    /** @param end the tokens of a message that is one line, or 0 */
    Lines(Shelf shelf, int end) {
        this.shelf = shelf;
        this.end = end;
    }

    Shelf shelf() {
        return shelf;
    }

    /** Those of some products that have what an option mention may be. */
    int[] having(int[] dishes, Mention option) {
        return dishes.length == shelf.everything().length ? option.dishes() : Sets.common(dishes, option.dishes());
    }

    /** The place among a mention's things of the closest that a product has, or -1. */
    static int option(Dish dish, Mention option) {
        for (int i = 0; i < option.ids().length; i++) {
            if (dish.has(option.ids()[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the group an option mention is of among a product's modifiers, or -1. */
    static int group(Dish dish, Mention option) {
        int place = option(dish, option);
        return place < 0 ? -1 : dish.choice(option.ids()[place]) >> 16;
    }

    /** How close a mention comes to an option of one of some products. */
    float closeness(int[] dishes, Mention option) {
        for (int i = 0; i < option.ids().length; i++) {
            if (Sets.meet(dishes, shelf.withOption(option.ids()[i]))) {
                return option.closeness()[i];
            }
        }
        return 0;
    }

    int[] sized(int[] dishes, Mention size) {
        return dishes.length == shelf.everything().length ? size.dishes() : Sets.common(dishes, size.dishes());
    }

    /** Those of some products that have a group. */
    int[] grouped(int[] dishes, Mention group) {
        int[] found = new int[dishes.length];
        int count = 0;
        for (int dish : dishes) {
            for (int there : shelf.dish(dish).groups()) {
                if (there == group.ids()[0]) {
                    found[count++] = dish;
                    break;
                }
            }
        }
        return count == dishes.length ? dishes : Arrays.copyOf(found, count);
    }

    /** Those of some products whose size of that name names them: "1/4 de pollo", or all where none does. */
    private int[] named(int[] dishes, Mention size) {
        int[] found = new int[dishes.length];
        int count = 0;
        for (int dish : dishes) {
            Dish there = shelf.dish(dish);
            for (int id : size.ids()) {
                int place = there.presentation(id);
                if (place >= 0 && there.naming()[place]) {
                    found[count++] = dish;
                    break;
                }
            }
        }
        return count == 0 ? dishes : Arrays.copyOf(found, count);
    }

    int[] having(int[] dishes, Mention[] options) {
        int[] left = dishes;
        for (Mention option : options) {
            left = option.kind() == Mention.Kind.SIZE ? sized(left, option) : having(left, option);
        }
        return left;
    }

    /** The products a mention of a product or a category means, out of those that are possible. */
    int[] meant(Mention mention, int[] possible) {
        if (mention.kind() == Mention.Kind.CATEGORY) {
            return Sets.common(shelf.category(mention.ids()[0]), possible);
        }
        int[] found = new int[mention.ids().length];
        int count = 0;
        float best = 0;
        for (int i = 0; i < mention.ids().length; i++) {
            if (count > 0 && mention.closeness()[i] < best - Mention.tie(best)) {
                break;
            }
            if (Sets.contains(possible, mention.ids()[i])) {
                best = Math.max(best, mention.closeness()[i]);
                found[count++] = mention.ids()[i];
            }
        }
        int[] set = Arrays.copyOf(found, count);
        Arrays.sort(set);
        return set;
    }

    /** How close a mention comes to one of some products. */
    static float closeness(Mention mention, int[] set) {
        if (mention.kind() == Mention.Kind.CATEGORY) {
            return mention.best();
        }
        for (int i = 0; i < mention.ids().length; i++) {
            if (Sets.contains(set, mention.ids()[i])) {
                return mention.closeness()[i];
            }
        }
        return 0;
    }

    /** The hypothesis with its line ended, or null where it cannot end so. */
    @Nullable
    Hypothesis closed(Hypothesis hypothesis, int token) {
        if (token < end && hypothesis.phase != Phase.NONE) {
            return null;
        }
        return switch (hypothesis.phase) {
            case NONE -> hypothesis.copy(0);
            case SHARED ->
                fresh(hypothesis.copy(hypothesis.chosen == 0 && !hypothesis.sized ? Score.NOTHING_ORDERED : 0));
            case AFTER -> {
                Hypothesis done = hypothesis.copy((hypothesis.generic ? Score.GENERIC : 0)
                        + (hypothesis.level == Level.NORMAL ? 0 : Score.LEVEL_OF_NOTHING));
                done.heading = hypothesis.generic ? hypothesis.dishes : Hypothesis.NONE;
                done.lastQuantity = Math.max(1, hypothesis.quantity);
                done.lastDishes = hypothesis.dishes;
                done.allDishes = Sets.union(hypothesis.allDishes, hypothesis.dishes);
                yield fresh(done);
            }
            case BEFORE -> withoutProduct(hypothesis, token);
        };
    }

    /** The hypothesis with its line taken back, or null where nothing is being corrected. */
    @Nullable
    Hypothesis replaced(Hypothesis hypothesis, int token) {
        return hypothesis.correcting && hypothesis.phase == Phase.AFTER
                ? fresh(hypothesis.copy(Score.REPLACED).step(Step.Type.DROPPED, null, token, token, 0))
                : null;
    }

    private @Nullable Hypothesis withoutProduct(Hypothesis hypothesis, int token) {
        if (hypothesis.chosen == 0 && !telling(hypothesis)) {
            float cost = hypothesis.sized
                    ? Score.SIZE_OF_NOTHING
                    : hypothesis.quantity > 1 ? Score.NOTHING_ORDERED : Score.NOTHING_AFTER_ARTICLE;
            return fresh(hypothesis.copy(cost).step(Step.Type.DROPPED, null, token, token, 0));
        }
        int[] possible = having(shelf.everything(), hypothesis.waiting);
        if (possible.length == 0) {
            return null;
        }
        for (Mention waiting : hypothesis.waiting) {
            possible = waiting.kind() == Mention.Kind.SIZE ? named(possible, waiting) : possible;
        }
        boolean begun = hypothesis.quantity > 0 || hypothesis.sized;
        Hypothesis implied = hypothesis
                .copy(
                        namedWhole(hypothesis)
                                ? Score.IMPLIED_BY_NAME
                                : begun && hypothesis.sized && possible.length == 1
                                        ? Score.IMPLIED_BY_SIZE
                                        : (begun ? Score.IMPLIED : Score.IMPLIED_BARE)
                                                + (possible.length > 1 && !hypothesis.sized
                                                        ? Score.IMPLIED_UNCLEAR
                                                        : 0))
                .step(Step.Type.IMPLIED, null, token, token, 0, Level.NORMAL, possible);
        implied.lastQuantity = Math.max(1, hypothesis.quantity);
        implied.lastDishes = possible;
        implied.allDishes = Sets.union(hypothesis.allDishes, possible);
        return fresh(implied);
    }

    /** Whether a size was said by its whole name and names its product. */
    private boolean namedWhole(Hypothesis hypothesis) {
        for (Mention waiting : hypothesis.waiting) {
            if (waiting.kind() == Mention.Kind.SIZE && waiting.best() > 0.85f && waiting.tokens() > 1) {
                for (int dish : sized(shelf.everything(), waiting)) {
                    int place = shelf.dish(dish).presentation(waiting.ids()[0]);
                    if (place >= 0 && shelf.dish(dish).naming()[place]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a size alone says what is ordered, as "un cuarto" does where only chicken is sold so. */
    private boolean telling(Hypothesis hypothesis) {
        return hypothesis.sized && (hypothesis.quantity > 0 || namedWhole(hypothesis)) && fewest(hypothesis) <= FEW;
    }

    /** A line that only says of what size those to come are: "tres personales: dos de esto y una de aquello". */
    Hypothesis headed(Hypothesis hypothesis, int token) {
        return fresh(hypothesis.copy(Score.SIZE_AHEAD).step(Step.Type.HEADED, null, token, token, 0));
    }

    /** Those of some products that are sold by so many pieces. */
    int[] counted(int[] dishes, int pieces) {
        int[] found = new int[dishes.length];
        int count = 0;
        for (int dish : dishes) {
            if (shelf.dish(dish).counted(pieces) >= 0) {
                found[count++] = dish;
            }
        }
        return count == dishes.length ? dishes : Arrays.copyOf(found, count);
    }

    private int fewest(Hypothesis hypothesis) {
        int[] possible = having(shelf.everything(), hypothesis.waiting);
        for (Mention waiting : hypothesis.waiting) {
            possible = waiting.kind() == Mention.Kind.SIZE ? named(possible, waiting) : possible;
        }
        return possible.length;
    }

    private static Hypothesis fresh(Hypothesis hypothesis) {
        hypothesis.phase = Phase.NONE;
        hypothesis.quantity = 0;
        hypothesis.sized = false;
        hypothesis.dishes = Hypothesis.NONE;
        hypothesis.generic = false;
        hypothesis.waiting = Hypothesis.NO_MENTIONS;
        hypothesis.chosen = 0;
        hypothesis.negating = false;
        hypothesis.group = -1;
        hypothesis.answered = 0;
        hypothesis.headless = false;
        return hypothesis;
    }

    /** What beginning another line costs after what was read last. */
    static float begins(Hypothesis hypothesis) {
        if (hypothesis.phase == Phase.NONE) {
            return 0;
        }
        return switch (hypothesis.link) {
            case NOTHING -> Score.LINE_AFTER_NOTHING;
            case AND -> Score.LINE_AFTER_AND;
            case WITH -> Score.LINE_AFTER_WITH;
            case OR -> Score.LINE_AFTER_OR;
            case COMMA -> Score.LINE_AFTER_COMMA;
            case BREAK -> Score.LINE_AFTER_BREAK;
        };
    }

    static boolean pausing(Link link) {
        return link == Link.COMMA || link == Link.BREAK;
    }
}
