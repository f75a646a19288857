package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Counted;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.CartChange.Removed;
import java.util.ArrayList;
import java.util.List;

/** What is asked of changes once they are read, and how those of the parts of a message become one list. */
final class Changes {
    private Changes() {}

    /** What is said later of a line counts: "ya no la limonada, mejor la de hierbabuena". */
    static List<CartChange> merged(List<CartChange> first, List<CartChange> second) {
        List<CartChange> all = new ArrayList<>(first);
        for (CartChange change : second) {
            if (change instanceof Altered || change instanceof Counted) {
                all.removeIf(before -> line(before) == line(change)
                        && (before instanceof Removed || (before instanceof Counted && change instanceof Counted)));
            }
        }
        all.addAll(second);
        return all;
    }

    /** The changes with more that is ordered besides, which comes last and is one. */
    static List<CartChange> adding(List<CartChange> changes, String more) {
        List<CartChange> all = new ArrayList<>(changes);
        String also = all.getLast() instanceof CartChange.Added(String there) ? more + ", " + there : more;
        all.removeIf(CartChange.Added.class::isInstance);
        all.add(new CartChange.Added(also));
        return all;
    }

    /** The line a change is of, -1 where it is of none: "y una chicha". */
    static int line(CartChange change) {
        return switch (change) {
            case Altered altered -> altered.line();
            case Counted counted -> counted.line();
            case Removed removed -> removed.line();
            case CartChange.Added _, CartChange.Emptied _ -> -1;
        };
    }

    /** Whether a line is wanted as often as it is. */
    static boolean kept(CartChange change, List<Held> cart) {
        return change instanceof Counted counted && cart.get(counted.line()).quantity() == counted.quantity();
    }

    /** Whether a size, an option or what is left out was named. */
    static boolean named(CartChange change) {
        return change instanceof Altered altered
                && (altered.presentation() != null
                        || !altered.options().isEmpty()
                        || !altered.excluded().isEmpty());
    }

    /** Whether a change is of a group the line has a choice of. */
    static boolean answers(CartChange change, List<Held> cart) {
        return change instanceof Altered altered
                && altered.options().stream()
                        .flatMap(choice -> altered.product().modifier(choice.modifierId()).stream())
                        .flatMap(group -> group.options().stream())
                        .anyMatch(option -> cart.get(altered.line()).options().contains(option.id()));
    }

    /** Whether a change is of something the line has chosen already. */
    static boolean touches(CartChange change, List<Held> cart) {
        return change instanceof Altered altered
                && altered.options().stream()
                        .anyMatch(choice -> cart.get(altered.line())
                                .options()
                                .contains(choice.options().getFirst().id()));
    }
}
