package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Held;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of the cart as dishes of the menu: which of them may be meant by a name, have a size or hold an option. */
final class CartDishes {
    private final Lexicon lexicon;
    private final List<Held> cart;
    private final Lines lines;
    /** The dish of each line, -1 where the menu has it no more. */
    private final int[] dishes;
    /** The dishes there are, each once and in order. */
    private final int[] inCart;

    CartDishes(Lexicon lexicon, List<Held> cart) {
        this.lexicon = lexicon;
        this.cart = cart;
        lines = new Lines(lexicon.shelf());
        dishes = cart.stream()
                .mapToInt(held -> lexicon.shelf().dishes().stream()
                        .filter(dish ->
                                dish.product().id().equals(held.product().id()))
                        .mapToInt(Dish::index)
                        .findFirst()
                        .orElse(-1))
                .toArray();
        inCart = Arrays.stream(dishes)
                .filter(dish -> dish >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    /** The dishes of the cart that a name may be: "chaufa" both chaufas. */
    int[] meant(Mention name) {
        return lines.meant(name, inCart);
    }

    /** The dishes of the cart that can have an option. */
    int[] having(Mention option) {
        return lines.having(inCart, option);
    }

    /** Those of some dishes that can have an option. */
    int[] having(int[] some, Mention option) {
        return lines.having(some, option);
    }

    /** The lines that are of some dishes. */
    List<Integer> of(int... some) {
        return IntStream.range(0, cart.size())
                .filter(line -> Sets.contains(some, dishes[line]))
                .boxed()
                .toList();
    }

    /** The lines of a size: "la grande". */
    List<Integer> sized(Mention size) {
        return IntStream.range(0, cart.size())
                .filter(line -> has(line, size))
                .boxed()
                .toList();
    }

    /** Whether a line is of a size. */
    boolean has(int line, Mention size) {
        var presentation = cart.get(line).presentation();
        if (presentation == null || dishes[line] < 0) {
            return false;
        }
        Dish dish = lexicon.shelf().dish(dishes[line]);
        for (int id : size.ids()) {
            int place = dish.presentation(id);
            if (place >= 0 && dish.product().presentations().get(place).equals(presentation)) {
                return true;
            }
        }
        return false;
    }

    /** The lines that were ordered with an option: "el que tiene piña". */
    List<Integer> holding(Mention option) {
        return IntStream.range(0, cart.size())
                .filter(line -> holds(line, option))
                .boxed()
                .toList();
    }

    private boolean holds(int line, Mention option) {
        if (dishes[line] < 0) {
            return false;
        }
        Dish dish = lexicon.shelf().dish(dishes[line]);
        for (int i = 0; i < option.ids().length; i++) {
            int choice = option.closeness()[i] >= option.best() - Mention.tie(option.best())
                    ? dish.choice(option.ids()[i])
                    : -1;
            if (choice >= 0) {
                String id = dish.product()
                        .modifiers()
                        .get(choice >> 16)
                        .options()
                        .get(choice & 0xffff)
                        .id();
                if (cart.get(line).options().contains(id)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The products of the cart that are of the family of a product, as places of lines. */
    List<Integer> family(int dish) {
        int[] kin = lexicon.shelf().family(new int[] {dish});
        return IntStream.range(0, cart.size())
                .filter(line -> dishes[line] >= 0 && Sets.contains(kin, dishes[line]))
                .boxed()
                .toList();
    }
}
