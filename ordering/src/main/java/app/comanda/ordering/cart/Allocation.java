package app.comanda.ordering.cart;

import app.comanda.ordering.cart.Discount.Share;
import app.comanda.ordering.cart.OfferSearch.Applied;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says of which offer and which line each saving is. */
final class Allocation {
    private final List<Units> units;
    /** For each kind of unit, the numbers of the lines it is still to be taken from. */
    private final List<TreeMap<Integer, Integer>> left;
    /** For each offer, by its place, what it saves on which line. */
    private final TreeMap<Integer, TreeMap<Integer, Long>> saved = new TreeMap<>();

    private Allocation(List<Units> units) {
        this.units = units;
        this.left = units.stream().map(one -> new TreeMap<>(one.lines())).toList();
    }

    static List<Discount> discounts(List<Units> units, List<Offer> offers, List<Applied> applied, Currency currency) {
        Allocation allocation = new Allocation(units);
        applied.forEach(allocation::apply);
        allocation.percentages();
        List<Discount> discounts = new ArrayList<>();
        allocation.saved.forEach((offer, lines) -> discounts.add(discount(offers.get(offer), lines, currency)));
        return discounts;
    }

    private static Discount discount(Offer offer, Map<Integer, Long> lines, Currency currency) {
        List<Share> shares = new ArrayList<>();
        lines.forEach((line, amount) -> shares.add(new Share(line, new Money(amount, currency))));
        Money amount = shares.stream().map(Share::amount).reduce(Money::plus).orElseThrow();
        Localized reason = offer instanceof Offer.Bundle ? offer.name() : offer.promise();
        return new Discount(offer.id(), reason, amount, shares);
    }

    private void apply(Applied applied) {
        Application application = applied.application();
        for (int time = 0; time < applied.times(); time++) {
            for (int i = 0; i < application.taken().size(); i++) {
                int line = take(application.taken().get(i));
                save(application.offer(), line, application.savings().get(i));
                if (application.cheaper() >= 0) {
                    save(application.cheaper(), line, application.extra().get(i));
                }
            }
        }
    }

    /** What no other offer has taken is cheaper by its percentage. */
    private void percentages() {
        for (int place = 0; place < units.size(); place++) {
            Units.PercentOff percent = units.get(place).percentOff();
            if (percent.offer() >= 0) {
                left.get(place).forEach((line, count) -> save(percent.offer(), line, percent.saving() * count));
            }
        }
    }

    private int take(int place) {
        TreeMap<Integer, Integer> lines = left.get(place);
        int line = lines.firstKey();
        lines.computeIfPresent(line, (number, count) -> count == 1 ? null : count - 1);
        return line;
    }

    private void save(int offer, int line, long amount) {
        if (amount > 0) {
            saved.computeIfAbsent(offer, fresh -> new TreeMap<>()).merge(line, amount, Long::sum);
        }
    }
}
