package app.comanda.ordering.cart;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Discount.Share;
import app.comanda.ordering.cart.Offer.Bundle;
import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the discounts of any order at any time. */
class OffersPropertyTest {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final int CARTS = 400;
    private static final List<String> PRODUCTS =
            List.of("margherita", "pepperoni", "classic", "bacon", "fries", "cola", "tea", "brownie", "cheesecake");

    private static Instant anyTime(Random random) {
        return Instant.parse("2026-11-23T00:00:00Z").plusSeconds(random.nextInt(7 * 24 * 3600));
    }

    private static List<PricedLine> anyLines(Random random, int mostLines, int mostUnits) {
        List<PricedLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(mostLines);
        for (int number = 1; number <= count; number++) {
            String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            String price = 1 + random.nextInt(20) + "." + (10 + random.nextInt(90));
            String size = List.of("small", "large").get(random.nextInt(2));
            PricedLine line = TastyBites.line(number, product, size, 1 + random.nextInt(mostUnits), price);
            lines.add(random.nextInt(4) == 0 ? TastyBites.with(line, "1.50") : line);
        }
        return lines;
    }

    private static List<Discount> best(List<PricedLine> lines, List<Offer> offers, Instant now) {
        return Offers.best(lines, TastyBites.MENU, offers, now, LIMA);
    }

    private static Map<String, Money> amounts(List<Discount> discounts) {
        return discounts.stream().collect(Collectors.toMap(Discount::offerId, Discount::amount));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noLineEverCostsLessThanNothingAndEveryShareIsOfALine(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CARTS; i++) {
            List<PricedLine> lines = anyLines(random, 12, 6);
            Map<Integer, Money> left = new HashMap<>();
            lines.forEach(line -> left.put(line.number(), line.total()));
            for (Discount discount : best(lines, TastyBites.OFFERS, anyTime(random))) {
                Money shares = discount.shares().stream()
                        .map(Share::amount)
                        .reduce(Money::plus)
                        .orElseThrow();
                assertThat(shares).isEqualTo(discount.amount());
                discount.shares()
                        .forEach(share ->
                                left.computeIfPresent(share.line(), (number, money) -> money.minus(share.amount())));
            }
            assertThat(left.values()).noneMatch(Money::isNegative);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void neitherTheOrderOfLinesNorOfOffersMatters(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CARTS; i++) {
            List<PricedLine> lines = anyLines(random, 12, 4);
            Instant now = anyTime(random);
            Map<String, Money> expected = amounts(best(lines, TastyBites.OFFERS, now));

            List<PricedLine> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            List<PricedLine> renumbered = new ArrayList<>();
            shuffled.forEach(line -> renumbered.add(numbered(renumbered.size() + 1, line)));
            List<Offer> offers = new ArrayList<>(TastyBites.OFFERS);
            Collections.shuffle(offers, random);

            assertThat(amounts(best(renumbered, offers, now))).isEqualTo(expected);
        }
    }

    private static PricedLine numbered(int number, PricedLine line) {
        return new PricedLine(
                number,
                line.productId(),
                line.productName(),
                line.presentationId(),
                line.presentationName(),
                line.options(),
                line.quantity(),
                line.unitPrice(),
                line.note());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void noCombinationOfASmallOrderSavesMore(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CARTS; i++) {
            List<PricedLine> lines = anyLines(random, 4, 2);
            Instant now = anyTime(random);
            long found = best(lines, TastyBites.OFFERS, now).stream()
                    .mapToLong(discount -> discount.amount().minor())
                    .sum();

            assertThat(found).as("%s at %s", lines, now).isEqualTo(new EveryCombination(lines, now).most());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void oneMoreOfferNeverMakesAnOrderDearer(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CARTS; i++) {
            List<PricedLine> lines = anyLines(random, 8, 4);
            Instant now = anyTime(random);
            List<Offer> fewer = new ArrayList<>(TastyBites.OFFERS);
            fewer.remove(random.nextInt(fewer.size()));

            assertThat(saved(best(lines, TastyBites.OFFERS, now)))
                    .isGreaterThanOrEqualTo(saved(best(lines, fewer, now)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void theGreatestOrdersEndToo(long seed) {
        Random random = new Random(seed);
        List<PricedLine> lines = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            String product = PRODUCTS.get(number % PRODUCTS.size());
            lines.add(TastyBites.line(number, product, "large", 99, 2 + random.nextInt(20) + ".37"));
        }
        for (int day = 23; day <= 29; day++) {
            Instant now = Instant.parse("2026-11-" + day + "T22:00:00Z");

            assertThat(saved(best(lines, TastyBites.OFFERS, now))).isPositive();
        }
    }

    private static long saved(List<Discount> discounts) {
        return discounts.stream()
                .mapToLong(discount -> discount.amount().minor())
                .sum();
    }

    /** Tries everything, unit by unit: the plainest reading of the rules, far too slow for more than a few units. */
    private static final class EveryCombination {
        private final List<PricedLine> units = new ArrayList<>();
        private final List<Offer> offers;
        private final long subtotal;

        EveryCombination(List<PricedLine> lines, Instant now) {
            for (PricedLine line : lines) {
                units.addAll(Collections.nCopies(line.quantity(), line));
            }
            offers = Offers.holding(TastyBites.OFFERS, now, LIMA);
            subtotal = lines.stream().mapToLong(line -> line.total().minor()).sum();
        }

        long most() {
            return from(0, new boolean[units.size()], false);
        }

        private long from(int unit, boolean[] used, boolean hadFree) {
            if (unit == units.size()) {
                return 0;
            }
            if (used[unit]) {
                return from(unit + 1, used, hadFree);
            }
            used[unit] = true;
            long best = percent(units.get(unit)) + from(unit + 1, used, hadFree);
            for (Offer offer : offers) {
                switch (offer) {
                    case Offer.SecondCheaper second -> best = Math.max(best, pair(second, unit, used, hadFree));
                    case Offer.FreeItem free -> {
                        PricedLine line = units.get(unit);
                        boolean reached = subtotal - line.unitTotal().minor()
                                >= free.from().minor();
                        if (!hadFree && reached && free.target().takes(line, TastyBites.MENU)) {
                            best = Math.max(best, line.unitPrice().minor() + from(unit + 1, used, true));
                        }
                    }
                    case Bundle bundle -> best = Math.max(best, bundle(bundle, unit, used, hadFree));
                    case Offer.PercentOff percent -> {}
                    case Offer.FreeDelivery delivery -> {}
                    case Offer.BundlesCheaper cheaper -> {}
                }
            }
            used[unit] = false;
            return best;
        }

        private long pair(Offer.SecondCheaper second, int unit, boolean[] used, boolean hadFree) {
            long best = 0;
            for (int other = unit + 1; other < units.size(); other++) {
                boolean both = second.target().takes(units.get(unit), TastyBites.MENU)
                        && second.target().takes(units.get(other), TastyBites.MENU);
                if (both && !used[other]) {
                    used[other] = true;
                    long cheaper = Math.min(
                            units.get(unit).unitTotal().minor(),
                            units.get(other).unitTotal().minor());
                    best = Math.max(best, (cheaper * second.percent() + 50) / 100 + from(unit + 1, used, hadFree));
                    used[other] = false;
                }
            }
            return best;
        }

        /** A bundle with this unit in one of its places and any others in the rest. */
        private long bundle(Bundle bundle, int unit, boolean[] used, boolean hadFree) {
            List<Target> places = new ArrayList<>();
            bundle.parts().forEach(part -> places.addAll(Collections.nCopies(part.units(), part.target())));
            long best = 0;
            for (int place = 0; place < places.size(); place++) {
                if (places.get(place).takes(units.get(unit), TastyBites.MENU)) {
                    List<Target> rest = new ArrayList<>(places);
                    rest.remove(place);
                    best = Math.max(
                            best, rest(bundle, rest, units.get(unit).unitPrice().minor(), unit, used, hadFree));
                }
            }
            return best;
        }

        private long rest(Bundle bundle, List<Target> places, long price, int unit, boolean[] used, boolean hadFree) {
            if (places.isEmpty()) {
                long saving = price - bundle.price().minor();
                return saving <= 0 ? 0 : saving + cheaper(bundle) + from(unit + 1, used, hadFree);
            }
            long best = 0;
            for (int other = unit + 1; other < units.size(); other++) {
                if (!used[other] && places.getFirst().takes(units.get(other), TastyBites.MENU)) {
                    used[other] = true;
                    long whole = price + units.get(other).unitPrice().minor();
                    best = Math.max(best, rest(bundle, places.subList(1, places.size()), whole, unit, used, hadFree));
                    used[other] = false;
                }
            }
            return best;
        }

        private long cheaper(Bundle bundle) {
            return offers.stream()
                    .filter(Offer.BundlesCheaper.class::isInstance)
                    .map(Offer.BundlesCheaper.class::cast)
                    .filter(offer -> offer.means(bundle))
                    .mapToLong(offer ->
                            Math.min(offer.off().minor(), bundle.price().minor()))
                    .max()
                    .orElse(0);
        }

        private long percent(PricedLine line) {
            return offers.stream()
                    .filter(Offer.PercentOff.class::isInstance)
                    .map(Offer.PercentOff.class::cast)
                    .filter(offer -> offer.target().takes(line, TastyBites.MENU))
                    .mapToLong(offer -> (line.unitTotal().minor() * offer.percent() + 50) / 100)
                    .max()
                    .orElse(0);
        }
    }
}
