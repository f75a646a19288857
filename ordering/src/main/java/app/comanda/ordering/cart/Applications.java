package app.comanda.ordering.cart;

import app.comanda.ordering.cart.Offer.Bundle;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every way of applying an offer once that saves more than percentages would, the best first. */
final class Applications {
    /** Ways of one bundle that are looked at; an ordinary cart has a few dozen. */
    private static final int MOST_WAYS = 1_000;

    /** Steps in finding them, for offers whose parts overlap. */
    private static final int MOST_LOOKS = 50_000;

    /** Ways of all offers that are weighed against each other, the best of them. */
    private static final int MOST = 1_000;

    private static final Comparator<Application> BEST = Comparator.comparingDouble(Applications::gainPerUnit)
            .reversed()
            .thenComparingInt(Application::offer)
            .thenComparing(application -> application.taken().toString());

    private final List<Units> units;
    private final List<Offer> offers;
    private final List<Application> found = new ArrayList<>();
    private int looked;

    private Applications(List<Units> units, List<Offer> offers) {
        this.units = units;
        this.offers = offers;
    }

    static List<Application> of(List<Units> units, List<Offer> offers, Money subtotal) {
        Applications all = new Applications(units, offers);
        for (int i = 0; i < offers.size(); i++) {
            switch (offers.get(i)) {
                case Offer.SecondCheaper second -> all.pairs(i, second);
                case Offer.FreeItem free -> all.free(i, free, subtotal);
                case Bundle bundle -> all.bundles(i, bundle);
                case Offer.PercentOff inEveryUnit -> {}
                case Offer.FreeDelivery notOfLines -> {}
                case Offer.BundlesCheaper withItsBundle -> {}
            }
        }
        all.found.sort(BEST);
        return all.found.subList(0, Math.min(MOST, all.found.size()));
    }

    static double gainPerUnit(Application application) {
        return (double) application.gain() / application.taken().size();
    }

    private void pairs(int offer, Offer.SecondCheaper second) {
        int target = Units.firstTarget(offers, offer);
        for (int i = 0; i < units.size(); i++) {
            for (int j = i; j < units.size(); j++) {
                if (units.get(i).meantBy(target) && units.get(j).meantBy(target)) {
                    boolean firstIsCheaper = units.get(i).whole() < units.get(j).whole();
                    long half = Units.share(
                            Math.min(units.get(i).whole(), units.get(j).whole()), second.percent());
                    add(Application.of(
                            offer,
                            List.of(i, j),
                            firstIsCheaper ? List.of(half, 0L) : List.of(0L, half),
                            units,
                            Integer.MAX_VALUE));
                }
            }
        }
    }

    private void free(int offer, Offer.FreeItem free, Money subtotal) {
        int target = Units.firstTarget(offers, offer);
        for (int i = 0; i < units.size(); i++) {
            Units unit = units.get(i);
            boolean reached = subtotal.minor() - unit.whole() >= free.from().minor();
            if (unit.meantBy(target) && reached) {
                add(Application.of(offer, List.of(i), List.of(unit.dish()), units, 1));
            }
        }
    }

    private void bundles(int offer, Bundle bundle) {
        looked = 0;
        List<Integer> targets = new ArrayList<>();
        int first = Units.firstTarget(offers, offer);
        for (int part = 0; part < bundle.parts().size(); part++) {
            for (int i = 0; i < bundle.parts().get(part).units(); i++) {
                targets.add(first + part);
            }
        }
        fill(offer, bundle, targets, new ArrayList<>(), new HashSet<>());
    }

    /** Fills the next place of a bundle with every kind of unit it takes; each set of units once. */
    private void fill(int offer, Bundle bundle, List<Integer> targets, List<Integer> taken, Set<List<Integer>> seen) {
        if (seen.size() >= MOST_WAYS || looked++ >= MOST_LOOKS) {
            return;
        }
        if (taken.size() == targets.size()) {
            List<Integer> sorted = taken.stream().sorted().toList();
            if (seen.add(sorted)) {
                bundle(offer, bundle, sorted);
            }
            return;
        }
        int place = taken.size();
        boolean sameAsBefore = place > 0 && targets.get(place).equals(targets.get(place - 1));
        // Within a part, the order of its units does not matter.
        for (int i = sameAsBefore ? taken.getLast() : 0; i < units.size(); i++) {
            boolean left = Collections.frequency(taken, i) < units.get(i).count();
            if (left && units.get(i).meantBy(targets.get(place))) {
                taken.add(i);
                fill(offer, bundle, targets, taken, seen);
                taken.removeLast();
            }
        }
    }

    private void bundle(int offer, Bundle bundle, List<Integer> taken) {
        List<Long> prices = taken.stream().map(place -> units.get(place).dish()).toList();
        long saving = Application.sum(prices) - bundle.price().minor();
        if (saving <= 0) {
            return;
        }
        List<Long> savings = spread(saving, prices);
        Application plain = Application.of(offer, taken, savings, units, Integer.MAX_VALUE);
        int cheaper = cheaper(bundle);
        if (cheaper < 0) {
            add(plain);
            return;
        }
        long off = Math.min(
                ((Offer.BundlesCheaper) offers.get(cheaper)).off().minor(),
                bundle.price().minor());
        List<Long> left = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            left.add(prices.get(i) - savings.get(i));
        }
        add(off <= 0 ? plain : plain.cheaper(cheaper, spread(off, left)));
    }

    /** The offer that makes a bundle cheapest, -1 for none. */
    private int cheaper(Bundle bundle) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i) instanceof Offer.BundlesCheaper cheaper
                    && cheaper.means(bundle)
                    && cheaper.off().minor() > most) {
                best = i;
                most = cheaper.off().minor();
            }
        }
        return best;
    }

    /** Spreads an amount over prices that add up to at least it, in proportion; none gets more than its price. */
    static List<Long> spread(long amount, List<Long> prices) {
        long whole = Application.sum(prices);
        List<Long> shares = new ArrayList<>();
        long before = 0;
        long given = 0;
        for (long price : prices) {
            before += price;
            // What all up to here should have, less what they have: the roundings never add up.
            long share = Math.multiplyExact(amount, before) / whole - given;
            shares.add(share);
            given += share;
        }
        return shares;
    }

    private void add(Application application) {
        if (application.gain() > 0) {
            found.add(application);
        }
    }
}
