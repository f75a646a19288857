package app.comanda.ordering.cart;

import java.util.List;

/**
 * One way of applying an offer once.
 *
 * @param offer its place in the list of offers
 * @param taken the {@link Units} it takes one unit of each, by their place; the same place as often as it takes units
 * @param savings what it saves on each of them, in minor units, none more than the unit costs
 * @param cheaper the place of the offer that makes it cheaper still, -1 for none
 * @param extra what that one saves on each of them
 * @param gain what is saved in all beyond what percentages alone would save on the same units
 * @param most how often it may be applied at all
 */
record Application(
        int offer, List<Integer> taken, List<Long> savings, int cheaper, List<Long> extra, long gain, int most) {

    static Application of(int offer, List<Integer> taken, List<Long> savings, List<Units> units, int most) {
        return new Application(offer, taken, savings, -1, List.of(), sum(savings) - byPercentage(taken, units), most);
    }

    Application cheaper(int by, List<Long> extraSavings) {
        return new Application(offer, taken, savings, by, extraSavings, gain + sum(extraSavings), most);
    }

    static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static long byPercentage(List<Integer> taken, List<Units> units) {
        return taken.stream()
                .mapToLong(place -> units.get(place).percentOff().saving())
                .sum();
    }
}
