package app.comanda.ordering.cart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has chosen so far. Every change makes a new cart with a higher version, so that a button made for an
 * older cart can be told apart.
 *
 * @param version grows by one with every change, never goes back
 * @param lines in the order they were added
 * @param nextNumber the number of the next line
 */
public record Cart(long version, List<Line> lines, int nextNumber) {

    public Cart {
        lines = List.copyOf(lines);
    }

    public static Cart empty() {
        return new Cart(0, List.of(), 1);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many units of anything. */
    public int units() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    public Optional<Line> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** The cart with one more line; the same thing chosen again raises the quantity of the line that is there. */
    public Cart add(Line line) {
        List<Line> changed = new ArrayList<>(lines);
        for (int i = 0; i < changed.size(); i++) {
            Line there = changed.get(i);
            if (sameThing(there, line)) {
                changed.set(
                        i,
                        there.withQuantity(sum(there.quantity(), line.quantity()))
                                .withShownUnitPrice(line.shownUnitPrice()));
                return new Cart(version + 1, changed, nextNumber);
            }
        }
        changed.add(new Line(
                nextNumber,
                line.productId(),
                line.presentationId(),
                line.selections(),
                line.quantity(),
                line.shownUnitPrice(),
                line.note()));
        return new Cart(version + 1, changed, nextNumber + 1);
    }

    /** The cart without a line; the same cart where there is none of that number. */
    public Cart remove(int number) {
        List<Line> kept = lines.stream().filter(line -> line.number() != number).toList();
        return kept.size() == lines.size() ? this : new Cart(version + 1, kept, nextNumber);
    }

    /** The cart with another quantity of a line; zero removes it; the same cart where there is none of that number. */
    public Cart changeQuantity(int number, int quantity) {
        if (quantity == 0 || line(number).isEmpty()) {
            return remove(number);
        }
        return new Cart(
                version + 1,
                lines.stream()
                        .map(line -> line.number() == number ? line.withQuantity(quantity) : line)
                        .toList(),
                nextNumber);
    }

    /** The cart with what the kitchen should know of a line; the same cart where there is none of that number. */
    public Cart withNote(int number, @Nullable String note) {
        return line(number).isEmpty()
                ? this
                : new Cart(
                        version + 1,
                        lines.stream()
                                .map(line -> line.number() == number ? line.withNote(note) : line)
                                .toList(),
                        nextNumber);
    }

    /** An empty cart whose version still grows, so that no old button fits it. */
    public Cart clear() {
        return new Cart(version + 1, List.of(), nextNumber);
    }

    /** The cart with other lines that keep their numbers; no button of the earlier one fits it. */
    public Cart withLines(List<Line> others) {
        return new Cart(version + 1, others, nextNumber);
    }

    /** The cart with the lines of an earlier one; its version still grows, and no number is given twice. */
    public Cart restoring(Cart earlier) {
        return new Cart(version + 1, earlier.lines, Math.max(nextNumber, earlier.nextNumber));
    }

    /** The cart with each line's shown price as it is now, after the customer has seen it. */
    public Cart withShownPrices(List<PricedLine> priced) {
        return new Cart(
                version + 1,
                lines.stream()
                        .map(line -> priced.stream()
                                .filter(price -> price.number() == line.number())
                                .findFirst()
                                .map(price -> line.withShownUnitPrice(price.unitTotal()))
                                .orElse(line))
                        .toList(),
                nextNumber);
    }

    private static boolean sameThing(Line one, Line other) {
        return one.productId().equals(other.productId())
                && Objects.equals(one.presentationId(), other.presentationId())
                && sameSelections(one.selections(), other.selections())
                && Objects.equals(one.note(), other.note());
    }

    /** Whatever the order they were tapped in. */
    private static boolean sameSelections(List<Selection> some, List<Selection> others) {
        return some.size() == others.size()
                && some.stream()
                        .allMatch(one -> Collections.frequency(some, one) == Collections.frequency(others, one));
    }

    /** At most the greatest int, so that limits see too many and not a negative number. */
    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }
}
