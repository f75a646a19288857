package app.comanda.ordering.language;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.menu.Language;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a customer wants to know and the restaurant's data can tell. Texts in it are plain words without accents. */
public sealed interface Question {

    /**
     * A question and how it was put.
     *
     * @param language of the words that made it a question; null where more than one language has them
     * @param marked whether it has a question mark
     * @param words how many words made it a question
     */
    record Asked(Question question, @Nullable Language language, boolean marked, int words) {}

    /**
     * When it is open.
     *
     * @param service null for any
     * @param day null for no day in particular
     */
    record Hours(@Nullable Way service, @Nullable Day day) implements Question {}

    /** Where the branch is. */
    record Whereabouts() implements Question {}

    /**
     * Where it delivers and for how much.
     *
     * @param where a place as it was written, empty for anywhere
     */
    record Delivery(String where) implements Question {}

    /**
     * How it can be paid.
     *
     * @param method null for every way
     */
    record Payment(@Nullable PaymentMethod method) implements Question {}

    /**
     * How long it takes.
     *
     * @param service null for any
     * @param of a dish as it was written, empty for an order
     */
    record HowLong(@Nullable Way service, String of) implements Question {}

    /** What is on offer. */
    record Deals() implements Question {}

    /**
     * What something costs.
     *
     * @param of as it was written, empty for what is being ordered
     */
    record Price(String of) implements Question {}

    /**
     * Whether there is something, what there is of a kind, or what is in something.
     *
     * @param what as it was written
     * @param sold whether it is asked if that is sold
     */
    record Having(String what, boolean sold) implements Question {}

    /**
     * What can be eaten by somebody who eats so.
     *
     * @param of a dish or a kind of dishes as it was written, empty for all
     * @param words all of it, the diet's words included, as a dish may be called so
     */
    record Fitting(Diet diet, String of, String words) implements Question {}

    /**
     * What contains something that people must not eat.
     *
     * @param which empty for all that is known
     * @param of a dish or a kind of dishes as it was written, empty for all
     * @param words all of it where it may as well be asked whether that is sold, else empty
     */
    record Containing(List<Allergen> which, String of, String words) implements Question {
        public Containing {
            which = List.copyOf(which);
        }
    }

    /** A way of handing over orders. */
    enum Way {
        DELIVERY,
        PICKUP,
        ON_SITE
    }

    /** A day that is asked about. */
    sealed interface Day {
        /** So many days from today. */
        record Ahead(int days) implements Day {}

        /** The next such day, today included. */
        record On(DayOfWeek weekday) implements Day {}
    }
}
