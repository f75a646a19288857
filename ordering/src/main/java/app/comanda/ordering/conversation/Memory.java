package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.conversation.Session.KnownProduct;
import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers beyond the order at hand.
 *
 * @param past what earlier orders held, the latest first
 * @param undo the cart before its last change, null where there is nothing to take back
 * @param reminded the epoch of the cart whose customer was last reminded of it, 0 where none was
 * @param handover that the conversation is with a person of the restaurant, null while it is Comanda's
 * @param heard words that nobody understood and that may turn out to be a dish, null for none
 */
public record Memory(
        List<PastOrder> past,
        @Nullable Undo undo,
        long reminded,
        @Nullable Handover handover,
        @Nullable Heard heard) {
    /** Most orders that are offered again. */
    static final int MOST_ORDERS = 3;

    /** Nothing is remembered. */
    public static final Memory NONE = new Memory(List.of(), null, 0, null, null);

    public Memory {
        // Memories kept before there was one of these have none.
        past = past == null ? List.of() : List.copyOf(past);
    }

    /** What is remembered of a conversation that is Comanda's. */
    public Memory(List<PastOrder> past, @Nullable Undo undo, long reminded) {
        this(past, undo, reminded, null, null);
    }

    /** What is remembered of a conversation in which everything was understood. */
    public Memory(List<PastOrder> past, @Nullable Undo undo, long reminded, @Nullable Handover handover) {
        this(past, undo, reminded, handover, null);
    }

    /** The memory with one more order at the front; the same order again takes its earlier place. */
    Memory having(PastOrder order) {
        List<PastOrder> kept = new ArrayList<>(past);
        kept.removeIf(one -> one.sameThings(order));
        kept.addFirst(order);
        while (kept.size() > MOST_ORDERS) {
            kept.removeLast();
        }
        return new Memory(kept, undo, reminded, handover, heard);
    }

    /** The memory in which an order cost this much. */
    Memory paid(String reference, Money total) {
        return new Memory(
                past.stream()
                        .map(order -> order.reference().equals(reference)
                                ? new PastOrder(reference, order.at(), order.lines(), total, order.names())
                                : order)
                        .toList(),
                undo,
                reminded,
                handover,
                heard);
    }

    Memory reminded(long epoch) {
        return new Memory(past, undo, epoch, handover, heard);
    }

    Memory undoing(@Nullable Undo other) {
        return new Memory(past, other, reminded, handover, heard);
    }

    Memory with(@Nullable Handover other) {
        return new Memory(past, undo, reminded, other, heard);
    }

    Memory hearing(@Nullable Heard other) {
        return new Memory(past, undo, reminded, handover, other);
    }

    /**
     * Words of a message that nobody understood.
     *
     * @param phrase normalised
     * @param understood ids of the products that the same message named in other words
     */
    public record Heard(String phrase, List<String> understood, Instant at) {
        public Heard {
            understood = List.copyOf(understood);
        }
    }

    /**
     * An order of before: what was in it by the menu's ids, to be priced and checked anew.
     *
     * @param reference Comanda's own, with its #
     * @param at when it was placed
     * @param total what was paid, for the customer to know it by
     * @param names what its products were called
     */
    public record PastOrder(String reference, Instant at, List<Line> lines, Money total, List<KnownProduct> names) {
        public PastOrder {
            lines = List.copyOf(lines);
            names = List.copyOf(names);
        }

        private boolean sameThings(PastOrder other) {
            return Undo.sameThings(lines, other.lines);
        }
    }

    /** A cart that can be had back, with the names of its products. */
    public record Undo(Cart cart, List<KnownProduct> names) {
        public Undo {
            names = List.copyOf(names);
        }

        /** Whether the lines hold the same, whatever they cost and are numbered. */
        static boolean sameThings(List<Line> some, List<Line> others) {
            return some.stream()
                    .map(Undo::thing)
                    .toList()
                    .equals(others.stream().map(Undo::thing).toList());
        }

        private static List<@Nullable Object> thing(Line line) {
            List<@Nullable Object> thing = new ArrayList<>();
            thing.add(line.productId());
            thing.add(line.presentationId());
            thing.add(line.selections());
            thing.add(line.quantity());
            thing.add(line.note());
            return thing;
        }
    }
}
