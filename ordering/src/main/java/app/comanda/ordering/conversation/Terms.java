package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.OpeningHours.SlotTerms;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Source;
import java.util.List;

/**
 * On what terms a branch sells, besides its menu: what its source says of it, or its restaurant where the source does not.
 *
 * @param source who keeps the menu and takes the orders
 * @param zones where it delivers
 * @param hours when it takes orders
 * @param offers what it advertises, all of it applied in the price; a free courier only where Comanda keeps the orders
 * @param tax on what it sells
 * @param slots which times may be ordered for
 */
public record Terms(Source source, List<Zone> zones, OpeningHours hours, List<Offer> offers, Tax tax, SlotTerms slots) {
    /** Nothing is known yet. */
    public static final Terms UNKNOWN = of(Source.PLATFORM, List.of());

    public Terms {
        zones = List.copyOf(zones);
        // The platform works out the courier's fee by its zones: an offer on it could not be kept, so it is not made.
        offers = offers.stream()
                .filter(offer -> source != Source.PLATFORM || !(offer instanceof Offer.FreeDelivery))
                .toList();
    }

    /** A source of which only the zones are known: always open, no offers, no tax to speak of. */
    public static Terms of(Source source, List<Zone> zones) {
        return new Terms(source, zones, OpeningHours.ALWAYS, List.of(), Tax.NONE, SlotTerms.STANDARD);
    }

    public Terms with(OpeningHours other) {
        return new Terms(source, zones, other, offers, tax, slots);
    }

    public Terms withOffers(List<Offer> others) {
        return new Terms(source, zones, hours, others, tax, slots);
    }

    public Terms with(Tax other) {
        return new Terms(source, zones, hours, offers, other, slots);
    }

    public Terms withZones(List<Zone> others) {
        return new Terms(source, others, hours, offers, tax, slots);
    }
}
