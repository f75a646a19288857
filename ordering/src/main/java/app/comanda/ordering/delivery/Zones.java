package app.comanda.ordering.delivery;

import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which of a branch's zones an order goes by. */
public final class Zones {
    /** The cheapest first; the same zone wins whatever order the platform lists them in. */
    private static final Comparator<Offer> CHEAPEST = Comparator.comparing(Offer::fee)
            .thenComparingInt(offer -> offer.zone().minutes() == null
                    ? Integer.MAX_VALUE
                    : offer.zone().minutes())
            .thenComparing(offer -> offer.zone().id());

    private Zones() {}

    /** A zone that holds the address, with what its courier costs there before any free delivery. */
    private record Holder(Zone zone, Money cost) {}

    private record Offer(Zone zone, Money fee) {}

    /**
     * Finds the cheapest active zone that holds the address and accepts the subtotal.
     *
     * <p>An address with coordinates is looked for on the ground, and by its district in zones that are only a name; one
     * without coordinates by its district, in zones of that district or name.
     *
     * @param subtotal of the order's lines, in the zones' currency
     */
    public static Reach reach(List<Zone> zones, Address address, Money subtotal) {
        List<Zone> active = zones.stream().filter(Zone::active).toList();
        if (active.isEmpty()) {
            return new Reach.NoZones();
        }
        List<Holder> holders = new ArrayList<>();
        for (Zone zone : active) {
            cost(zone, address).ifPresent(cost -> holders.add(new Holder(zone, cost)));
        }
        if (holders.isEmpty()) {
            return nowhere(active, address);
        }
        Optional<Offer> best = holders.stream()
                .filter(holder -> subtotal.covers(holder.zone().minimumOrder()))
                .map(holder -> new Offer(holder.zone(), fee(holder, subtotal)))
                .min(CHEAPEST);
        return best.<Reach>map(offer -> new Reach.Reached(offer.zone(), offer.fee()))
                .orElseGet(() -> belowMinimum(holders, subtotal));
    }

    private static Reach belowMinimum(List<Holder> holders, Money subtotal) {
        Zone least = holders.stream()
                .map(Holder::zone)
                .min(Comparator.comparing(Zone::minimumOrder).thenComparing(Zone::id))
                .orElseThrow();
        return new Reach.BelowMinimum(least, least.minimumOrder().minus(subtotal));
    }

    private static Money fee(Holder holder, Money subtotal) {
        Money freeFrom = holder.zone().freeFrom();
        return freeFrom != null && subtotal.covers(freeFrom) ? Money.zero(subtotal.currency()) : holder.cost();
    }

    /** What the courier costs to an address inside the zone; empty outside. */
    private static Optional<Money> cost(Zone zone, Address address) {
        if (zone.area() instanceof Area.Everywhere) {
            return Optional.of(zone.cost());
        }
        Coordinates point = address.coordinates();
        if (point == null) {
            String name = zone.area() instanceof Area.District(String district) ? district : zone.name();
            return isItsDistrict(name, address) ? Optional.of(zone.cost()) : Optional.empty();
        }
        boolean inside = switch (zone.area()) {
            case Area.Polygon polygon -> Ring.holds(polygon.ring(), point);
            case Area.Circle circle -> Distance.between(circle.center(), point) <= circle.radiusMetres();
            case Area.District district -> isItsDistrict(district.name(), address);
            case Area.Mileage mileage -> Distance.between(mileage.center(), point) <= mileage.maxMetres();
            case Area.Everywhere ignored -> true;
        };
        if (!inside) {
            return Optional.empty();
        }
        return Optional.of(
                zone.area() instanceof Area.Mileage mileage
                        ? zone.cost().plus(surcharge(mileage, Distance.between(mileage.center(), point)))
                        : zone.cost());
    }

    private static boolean isItsDistrict(String name, Address address) {
        return address.district() != null && Districts.same(name, address.district());
    }

    /** For each step begun beyond the base. */
    private static Money surcharge(Area.Mileage mileage, int metres) {
        int beyond = Math.max(0, metres - mileage.baseMetres());
        return mileage.stepCost().times(Math.ceilDiv(beyond, mileage.stepMetres()));
    }

    private static Reach nowhere(List<Zone> active, Address address) {
        Coordinates point = address.coordinates();
        if (point == null) {
            return new Reach.Unlocatable();
        }
        OptionalInt nearest = active.stream()
                .map(zone -> metresTo(zone.area(), point))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
        return nearest.isPresent() ? new Reach.Outside(nearest.getAsInt()) : new Reach.Unlocatable();
    }

    /** To the area's edge from outside; empty for an area that is only a name. */
    private static OptionalInt metresTo(Area area, Coordinates point) {
        return switch (area) {
            case Area.Polygon polygon -> OptionalInt.of(Ring.metresTo(polygon.ring(), point));
            case Area.Circle circle ->
                OptionalInt.of(Math.max(0, Distance.between(circle.center(), point) - circle.radiusMetres()));
            case Area.Mileage mileage ->
                OptionalInt.of(Math.max(0, Distance.between(mileage.center(), point) - mileage.maxMetres()));
            case Area.District ignored -> OptionalInt.empty();
            case Area.Everywhere ignored -> OptionalInt.empty();
        };
    }
}
