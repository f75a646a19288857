package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.cart.Offers;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Target;
import app.comanda.ordering.cart.Validity;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The branch's offers as far as they really count now: what is said of them is what they take off. */
final class Deals {
    private Deals() {}

    /** What is off some lines. */
    static List<Discount> offTheLines(Scene scene, List<PricedLine> lines) {
        Facts facts = scene.facts();
        return scene.menu()
                .map(menu -> Offers.best(lines, menu, facts.terms().offers(), facts.now(), zone(scene)))
                .orElse(List.of());
    }

    /** What is off the courier's fee. */
    static Optional<Discount> offTheCourier(Scene scene, List<PricedLine> lines, Money fee) {
        Facts facts = scene.facts();
        return Offers.freeDelivery(lines, fee, facts.terms().offers(), facts.now(), zone(scene));
    }

    /** What an order lacks to a free courier, by its zone or by an offer; empty where it is free or never will be. */
    static Optional<Money> missingForFreeCourier(Scene scene, Fulfilment.Delivery delivery, Money subtotal) {
        if (delivery.fee().isZero()) {
            return Optional.empty();
        }
        Stream<Money> byZone = scene.facts().zones().stream()
                .filter(zone -> zone.id().equals(delivery.zoneId()))
                .flatMap(zone -> Stream.ofNullable(zone.freeFrom()));
        Stream<Money> byOffer = advertised(scene).stream()
                .filter(Offer.FreeDelivery.class::isInstance)
                .map(offer -> ((Offer.FreeDelivery) offer).from());
        return Stream.concat(byZone, byOffer)
                .min(Money::compareTo)
                .map(from -> from.minus(subtotal))
                .filter(missing -> missing.minor() > 0);
    }

    /** What can be advertised: it counts now and the menu has what it needs; what is only for today comes first. */
    static List<Offer> advertised(Scene scene) {
        Facts facts = scene.facts();
        return scene.menu().stream()
                .flatMap(menu -> Offers.holding(facts.terms().offers(), facts.now(), zone(scene)).stream()
                        .filter(offer -> possible(scene, offer, menu)))
                .sorted(Comparator.comparing(offer -> offer.validity().equals(Validity.ALWAYS)))
                .toList();
    }

    /** A free item the order has earned and does not have yet. */
    static Optional<Offer.FreeItem> treatWaiting(Scene scene, List<PricedLine> lines) {
        Optional<Menu> menu = scene.menu();
        if (menu.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        Money subtotal = CheckoutPath.subtotal(lines);
        return advertised(scene).stream()
                .filter(Offer.FreeItem.class::isInstance)
                .map(Offer.FreeItem.class::cast)
                .filter(free -> subtotal.covers(free.from()))
                .filter(free -> lines.stream().noneMatch(line -> free.target().takes(line, menu.get())))
                .findFirst();
    }

    private static boolean possible(Scene scene, Offer offer, Menu menu) {
        return switch (offer) {
            case Offer.PercentOff percent -> onOffer(percent.target(), menu);
            case Offer.SecondCheaper second -> onOffer(second.target(), menu);
            case Offer.FreeItem free -> onOffer(free.target(), menu);
            case Offer.Bundle bundle -> bundle.parts().stream().allMatch(part -> onOffer(part.target(), menu));
            case Offer.FreeDelivery delivery -> scene.facts().branch().delivers();
            case Offer.BundlesCheaper cheaper ->
                scene.facts().terms().offers().stream()
                        .filter(Offer.Bundle.class::isInstance)
                        .map(Offer.Bundle.class::cast)
                        .anyMatch(bundle -> cheaper.means(bundle) && possible(scene, bundle, menu));
        };
    }

    private static boolean onOffer(Target target, Menu menu) {
        return menu.offered().stream()
                .flatMap(category -> category.offered().stream())
                .distinct()
                .anyMatch(product -> target.takesProduct(product.id(), menu) && inForm(target, product));
    }

    private static boolean inForm(Target target, Product product) {
        return target.presentations().isEmpty()
                || product.offeredPresentations().stream()
                        .anyMatch(one -> target.presentations().contains(one.id()));
    }

    private static ZoneId zone(Scene scene) {
        return scene.facts().branch().timeZone();
    }
}
