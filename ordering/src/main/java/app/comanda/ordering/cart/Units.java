package app.comanda.ordering.cart;

import app.comanda.ordering.cart.Offer.Bundle;
import app.comanda.ordering.menu.Menu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units of an order that no offer can tell apart: the same prices, meant by the same targets.
 *
 * @param dish what one costs without its options, in minor units
 * @param whole what one costs with them
 * @param meant for each target of the offers, in their order, whether it means these units
 * @param percentOff the greatest saving on one unit by a percentage alone, and which offer's
 * @param lines how many units each line has, by its number
 */
record Units(long dish, long whole, List<Boolean> meant, PercentOff percentOff, TreeMap<Integer, Integer> lines) {

    /**
     * A unit's saving by a percentage.
     *
     * @param offer the offer's place in the list, -1 for none
     */
    record PercentOff(int offer, long saving) {}

    private record Key(long dish, long whole, List<Boolean> meant) {}

    private static final Comparator<Key> DEAREST = Comparator.comparingLong(Key::dish)
            .thenComparingLong(Key::whole)
            .reversed()
            .thenComparing(key -> key.meant().toString());

    int count() {
        return lines.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean meantBy(int target) {
        return meant.get(target);
    }

    /** All units of an order, the dearest first, whatever the order of its lines. */
    static List<Units> of(List<PricedLine> lines, Menu menu, List<Offer> offers) {
        List<Target> targets = targets(offers);
        Map<Key, TreeMap<Integer, Integer>> byKey = new TreeMap<>(DEAREST);
        for (PricedLine line : lines) {
            List<Boolean> meant =
                    targets.stream().map(target -> target.takes(line, menu)).toList();
            Key key = new Key(line.unitPrice().minor(), line.unitTotal().minor(), meant);
            byKey.computeIfAbsent(key, fresh -> new TreeMap<>()).merge(line.number(), line.quantity(), Integer::sum);
        }
        List<Units> units = new ArrayList<>();
        byKey.forEach((key, numbers) ->
                units.add(new Units(key.dish(), key.whole(), key.meant(), percentOff(key, offers), numbers)));
        return units;
    }

    /** Every target of the offers, in order: where each offer's begin is {@link #firstTarget}. */
    private static List<Target> targets(List<Offer> offers) {
        return offers.stream().flatMap(offer -> targets(offer).stream()).toList();
    }

    private static List<Target> targets(Offer offer) {
        return switch (offer) {
            case Offer.PercentOff percent -> List.of(percent.target());
            case Offer.SecondCheaper second -> List.of(second.target());
            case Offer.FreeItem free -> List.of(free.target());
            case Bundle bundle ->
                bundle.parts().stream().map(Bundle.Part::target).toList();
            case Offer.FreeDelivery delivery -> List.of();
            case Offer.BundlesCheaper cheaper -> List.of();
        };
    }

    static int firstTarget(List<Offer> offers, int offer) {
        return offers.subList(0, offer).stream()
                .mapToInt(before -> targets(before).size())
                .sum();
    }

    private static PercentOff percentOff(Key key, List<Offer> offers) {
        PercentOff best = new PercentOff(-1, 0);
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i) instanceof Offer.PercentOff percent && key.meant().get(firstTarget(offers, i))) {
                long saving = share(key.whole(), percent.percent());
                best = saving > best.saving() ? new PercentOff(i, saving) : best;
            }
        }
        return best;
    }

    /** A percentage of an amount that is not negative, rounded half up. */
    static long share(long amount, int percent) {
        return (Math.multiplyExact(amount, (long) percent) + 50) / 100;
    }
}
