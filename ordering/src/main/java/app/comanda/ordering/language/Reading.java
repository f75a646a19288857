package app.comanda.ordering.language;

import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message orders, as far as its words and the menu tell.
 *
 * @param lines empty where the message is no order
 * @param confidence from 0 to 1, how surely the whole is an order and read rightly
 * @param unknown the stretches nobody knows a meaning for
 */
public record Reading(List<Line> lines, double confidence, List<Span> unknown) {

    public Reading {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    /** A message that orders nothing. */
    static Reading nothing(List<Span> unknown) {
        return new Reading(List.of(), 0, unknown);
    }

    /**
     * A stretch of the message, in chars.
     *
     * @param to exclusive
     */
    public record Span(int from, int to) {}

    /**
     * One thing that is ordered.
     *
     * @param products what it may be, the likeliest first; one where there is no doubt
     * @param quantity at least one
     * @param quantitySaid whether the message says how many
     * @param presentation null where no size was said or the product has none
     * @param excluded what is to be left out
     * @param notes words for the kitchen, such as what is to be left out and is not on the menu
     * @param confidence from 0 to 1
     */
    public record Line(
            List<Product> products,
            int quantity,
            boolean quantitySaid,
            @Nullable Presentation presentation,
            List<Choice> options,
            List<Choice> excluded,
            List<String> notes,
            List<Span> spans,
            double confidence) {
        /** How surely a line is of what was asked about just before. */
        private static final double ASKED = 0.8;

        public Line {
            products = List.copyOf(products);
            options = List.copyOf(options);
            excluded = List.copyOf(excluded);
            notes = List.copyOf(notes);
            spans = List.copyOf(spans);
        }

        /** The line as one of a product where its own words leave open which it is of, that one among others. */
        Line narrowed(List<Product> asked) {
            if (asked.size() != 1 || products.size() < 2 || !products.containsAll(asked)) {
                return this;
            }
            Product product = asked.getFirst();
            boolean fits = options.stream()
                            .allMatch(choice ->
                                    product.modifier(choice.modifierId()).isPresent())
                    && excluded.stream()
                            .allMatch(choice ->
                                    product.modifier(choice.modifierId()).isPresent());
            Presentation size = presentation == null
                    ? null
                    : product.presentationCalled(presentation.name()).orElse(null);
            return fits ? new Line(asked, quantity, quantitySaid, size, options, excluded, notes, spans, ASKED) : this;
        }

        /** The likeliest product. */
        public Product product() {
            return products.getFirst();
        }
    }

    /**
     * An option that was named.
     *
     * @param options what was meant, the likeliest first; several where the words fit more than one
     * @param any whether every one of them is called just so, as "rice" may be for white and brown rice, or is left out,
     *     so that none is likelier
     * @param quantity how many of it
     */
    public record Choice(String modifierId, List<Option> options, boolean any, Level level, int quantity, Span span) {
        public Choice {
            options = List.copyOf(options);
        }

        /** Whether another choice is of the same options of the same group. */
        boolean same(Choice other) {
            return modifierId.equals(other.modifierId) && options.equals(other.options);
        }
    }
}
