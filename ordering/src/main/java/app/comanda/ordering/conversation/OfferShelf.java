package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.cart.Target;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.menu.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The offers that count now, as a list to tap on. */
final class OfferShelf {
    private OfferShelf() {}

    static Turn show(Scene scene, int page) {
        if (scene.menu().isEmpty()) {
            return MenuShelf.noMenu(scene);
        }
        List<Offer> offers = Deals.advertised(scene);
        if (offers.isEmpty()) {
            return Browsing.around(scene).after(scene.selling().noOffers());
        }
        List<Row> rows = offers.stream()
                .map(offer -> new Row(
                        scene.way(Action.OFFER, 0, offer.id()), scene.in(offer.name()), scene.in(offer.promise())))
                .toList();
        return Turn.to(
                new State.Browsing(scene.session()),
                Speech.askRows(
                        scene.selling().todaysOffers(promises(scene, offers)),
                        scene.selling().seeOffers(),
                        Pages.page(rows, List.of(), page, next -> scene.way(Action.OFFERS, next, ""), scene.texts())));
    }

    static List<String> promises(Scene scene, List<Offer> offers) {
        return offers.stream().map(offer -> scene.in(offer.promise())).toList();
    }

    /** A bundle is chosen part by part; anything else applies by itself, and its dishes are shown. */
    static Turn tapped(Scene scene, Tap tap) {
        Optional<Offer> found = Deals.advertised(scene).stream()
                .filter(offer -> tap.names(offer.id()))
                .findFirst();
        if (found.isEmpty()) {
            return Browsing.around(scene).after(scene.selling().offerOver());
        }
        return switch (found.get()) {
            case Offer.Bundle bundle -> ChoosingPart.begin(scene, bundle);
            case Offer.PercentOff percent -> explained(scene, percent, percent.target());
            case Offer.SecondCheaper second -> explained(scene, second, second.target());
            case Offer.FreeItem free -> explained(scene, free, free.target());
            case Offer.FreeDelivery delivery -> explained(scene, delivery, Target.EVERYTHING);
            case Offer.BundlesCheaper cheaper -> show(scene, 0);
        };
    }

    private static Turn explained(Scene scene, Offer offer, Target target) {
        Set<String> categories = target.categories();
        Optional<Category> category = categories.size() == 1
                ? scene.menu()
                        .flatMap(menu -> menu.category(categories.iterator().next()))
                : Optional.empty();
        return category.map(one -> MenuShelf.category(scene, one, 0))
                .orElseGet(() -> MenuShelf.categories(scene, 0))
                .after(scene.selling().appliedByItself(scene.in(offer.name()), scene.in(offer.promise())));
    }
}
