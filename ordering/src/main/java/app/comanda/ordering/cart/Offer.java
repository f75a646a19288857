package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.util.List;
import java.util.Set;

/**
 * Something a restaurant advertises. It is data: what is advertised is what {@link Offers} takes off the price, and nothing
 * else is.
 *
 * <p>A unit of a line is in one offer at most. Thresholds look at what the lines cost before any discount, so that no
 * discount ever takes another benefit away.
 */
public sealed interface Offer {

    /** Names the offer for as long as the restaurant has it. */
    String id();

    /** What customers call it, at most 24 characters for a row of a list. */
    Localized name();

    /** What it promises, in one sentence. */
    Localized promise();

    Validity validity();

    /**
     * A percentage off each unit, its options included.
     *
     * @param percent 1 to 100
     */
    record PercentOff(String id, Localized name, Localized promise, Validity validity, Target target, int percent)
            implements Offer {
        public PercentOff {
            percentage(id, percent);
        }
    }

    /**
     * Of two units, the cheaper one for less, its options included: "buy one, the second at half price".
     *
     * @param percent off the cheaper one, 1 to 100
     */
    record SecondCheaper(String id, Localized name, Localized promise, Validity validity, Target target, int percent)
            implements Offer {
        public SecondCheaper {
            percentage(id, percent);
        }
    }

    /**
     * The courier for nothing.
     *
     * @param from what the lines must cost at least, exactly reached included
     */
    record FreeDelivery(String id, Localized name, Localized promise, Validity validity, Money from) implements Offer {}

    /**
     * Dishes that together have a price of their own; their options are paid on top. It is chosen part by part, and it is
     * given to whoever has its parts in the cart anyhow.
     *
     * @param parts at least one
     */
    record Bundle(String id, Localized name, Localized promise, Validity validity, List<Part> parts, Money price)
            implements Offer {
        public Bundle {
            parts = List.copyOf(parts);
            if (parts.isEmpty() || price.isNegative()) {
                throw new IllegalArgumentException("Bundle " + id + " needs a part, and a price that is not negative");
            }
        }

        /**
         * One thing to choose.
         *
         * @param name what the customer chooses: "Tu hamburguesa"
         * @param units how many of them, at least one
         */
        public record Part(Localized name, Target target, int units) {
            public Part {
                if (units < 1) {
                    throw new IllegalArgumentException("A part of a bundle needs a unit");
                }
            }
        }
    }

    /**
     * Bundles for less on some days.
     *
     * @param bundles ids of the bundles; empty for all
     * @param off each of them, never below nothing
     */
    record BundlesCheaper(
            String id, Localized name, Localized promise, Validity validity, Set<String> bundles, Money off)
            implements Offer {
        public BundlesCheaper {
            bundles = Set.copyOf(bundles);
        }

        /** Whether a bundle is meant. */
        public boolean means(Bundle bundle) {
            return bundles.isEmpty() || bundles.contains(bundle.id());
        }
    }

    /**
     * One unit for nothing, once an order, its options apart.
     *
     * @param from what everything else must cost at least, exactly reached included
     */
    record FreeItem(String id, Localized name, Localized promise, Validity validity, Target target, Money from)
            implements Offer {}

    private static void percentage(String id, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("Offer " + id + " takes off 1 to 100 percent, not " + percent);
        }
    }
}
