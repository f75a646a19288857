package app.comanda.ordering.cart;

import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes off an order what its restaurant's offers promise: the combination that is best for the customer. The same order
 * gives the same discounts, in whatever order its lines were added and its offers are listed.
 */
public final class Offers {
    private Offers() {}

    /** The offers that count at a moment, in the order of the restaurant. */
    public static List<Offer> holding(List<Offer> offers, Instant now, ZoneId zone) {
        ZonedDateTime wall = now.atZone(zone);
        return offers.stream().filter(offer -> offer.validity().holds(wall)).toList();
    }

    /**
     * What is off the lines, one discount for each offer that took part, ordered by the offer's id.
     *
     * <p>No unit is in two offers, apart from a bundle that a {@link Offer.BundlesCheaper} makes cheaper still, and none
     * ever costs less than nothing. The best combination is searched for exhaustively within a bounded number of steps,
     * which carts of ordinary size stay far below; beyond it, it is the best of those that were seen.
     *
     * @param lines of an order, priced by the menu
     */
    public static List<Discount> best(List<PricedLine> lines, Menu menu, List<Offer> offers, Instant now, ZoneId zone) {
        List<Offer> sorted = holding(offers, now, zone).stream()
                .sorted(Comparator.comparing(Offer::id))
                .toList();
        if (sorted.isEmpty() || lines.isEmpty()) {
            return List.of();
        }
        List<Units> units = Units.of(lines, menu, sorted);
        List<Application> candidates = Applications.of(units, sorted, subtotal(lines));
        return Allocation.discounts(units, sorted, OfferSearch.best(units, candidates), menu.currency());
    }

    /** The offer, if any holds, by which the courier is free: of several the one with the least threshold. */
    public static Optional<Discount> freeDelivery(
            List<PricedLine> lines, Money fee, List<Offer> offers, Instant now, ZoneId zone) {
        if (fee.minor() <= 0 || lines.isEmpty()) {
            return Optional.empty();
        }
        Money subtotal = subtotal(lines);
        return holding(offers, now, zone).stream()
                .filter(Offer.FreeDelivery.class::isInstance)
                .map(Offer.FreeDelivery.class::cast)
                .filter(offer -> subtotal.covers(offer.from()))
                .min(Comparator.comparing(Offer.FreeDelivery::from).thenComparing(Offer.FreeDelivery::id))
                .map(offer -> new Discount(offer.id(), offer.promise(), fee, List.of()));
    }

    private static Money subtotal(List<PricedLine> lines) {
        return lines.stream().map(PricedLine::total).reduce(Money::plus).orElseThrow();
    }
}
