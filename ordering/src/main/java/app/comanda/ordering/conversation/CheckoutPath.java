package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.conversation.Session.Checkout;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.money.Money;
import java.util.List;
import java.util.Optional;

/** The way from a cart to a quote: asks for the first thing that is not known yet. */
final class CheckoutPath {
    private CheckoutPath() {}

    /** The next question of the checkout, or the quote. */
    static Turn next(Scene scene) {
        if (scene.session().cart().isEmpty()) {
            return MenuShelf.categories(scene, 0).after(scene.texts().nothingToPay());
        }
        Optional<Menu> menu = scene.menu();
        if (menu.isEmpty()) {
            return awaitPrices(scene);
        }
        Repricing now = Repricing.of(scene, menu.get());
        if (now.gone()) {
            return ReviewingCart.show(now.scene()).after(now.said());
        }
        return fulfilment(still(now.scene()), subtotal(now.lines())).after(now.said());
    }

    /** The scene without answers that the branch has withdrawn since. */
    private static Scene still(Scene scene) {
        Branch branch = scene.facts().branch();
        Checkout checkout = scene.session().checkout();
        Fulfilment fulfilment = checkout.fulfilment();
        PaymentMethod payment = checkout.payment();
        boolean offered = switch (fulfilment) {
            case null -> true;
            case Fulfilment.Delivery delivery -> branch.delivers();
            case Fulfilment.Pickup pickup -> branch.pickup();
            case Fulfilment.OnSite onSite -> branch.onSite();
        };
        boolean taken = payment == null || branch.payments().contains(payment);
        return offered && taken
                ? scene
                : scene.with(scene.session()
                        .with(new Checkout(
                                offered ? fulfilment : null,
                                taken ? payment : null,
                                checkout.wishes(),
                                checkout.cashAsked())));
    }

    private static Turn fulfilment(Scene scene, Money subtotal) {
        Branch branch = scene.facts().branch();
        Checkout checkout = scene.session().checkout();
        return switch (checkout.fulfilment()) {
            case null -> {
                if (branch.services().size() > 1) {
                    yield ChoosingFulfilment.ask(scene.asking());
                }
                if (branch.delivers()) {
                    yield GivingAddress.begin(scene.asking());
                }
                yield branch.pickup()
                        ? timed(scene.with(scene.session().with(checkout.with(new Fulfilment.Pickup()))))
                        : GivingTable.ask(scene.asking());
            }
            case Fulfilment.Delivery delivery
            when !notByCourier(scene).isEmpty() ->
                Delivering.refused(scene, scene.selling().notDelivered(notByCourier(scene)));
            case Fulfilment.Delivery delivery ->
                Delivering.checked(scene, delivery.address(), subtotal, CheckoutPath::timed);
            case Fulfilment.Pickup pickup -> timed(scene);
            case Fulfilment.OnSite onSite -> timed(scene);
        };
    }

    /** Names of what no courier can bring. */
    private static List<String> notByCourier(Scene scene) {
        return CartView.priced(scene).stream()
                .filter(line -> scene.menu()
                        .flatMap(menu -> menu.product(line.productId()))
                        .flatMap(product -> line.presentationId() == null
                                ? Optional.empty()
                                : product.presentation(line.presentationId()))
                        .filter(form -> !form.deliverable())
                        .isPresent())
                .map(line -> CartView.name(scene, line))
                .toList();
    }

    private static Turn timed(Scene scene) {
        return ChoosingTime.checked(scene, CheckoutPath::contact);
    }

    private static Turn contact(Scene scene) {
        Session session = scene.session();
        if (session.name() == null) {
            return GivingName.ask(scene.asking());
        }
        boolean delivery = session.checkout().fulfilment() instanceof Fulfilment.Delivery;
        if (delivery && session.phone() == null && scene.facts().person().phone() == null) {
            return GivingPhone.ask(scene.asking());
        }
        return payment(scene);
    }

    private static Turn payment(Scene scene) {
        Checkout checkout = scene.session().checkout();
        if (checkout.payment() != null) {
            return cash(scene);
        }
        List<PaymentMethod> methods = scene.facts().branch().payments();
        return methods.size() == 1
                ? cash(scene.with(scene.session().with(checkout.paidBy(methods.getFirst()))))
                : ChoosingPayment.ask(scene.asking());
    }

    /** What a courier must bring change for; at the counter nobody needs to know before. */
    private static Turn cash(Scene scene) {
        Checkout checkout = scene.session().checkout();
        boolean courier = checkout.fulfilment() instanceof Fulfilment.Delivery;
        if (checkout.payment() != PaymentMethod.CASH || !courier) {
            return quote(scene);
        }
        if (!checkout.cashAsked()) {
            return GivingCash.ask(scene.asking());
        }
        Money cash = checkout.wishes().cash();
        Money total = Quoting.freeze(scene).total();
        return cash == null || cash.covers(total)
                ? quote(scene)
                : GivingCash.ask(scene.asking()).after(scene.selling().cashTooLittle(total));
    }

    private static Turn quote(Scene scene) {
        return scene.facts().menuIsFresh() ? Quoting.quote(scene) : awaitPrices(scene);
    }

    /** Has the menu read, so that the prices can be promised. */
    static Turn awaitPrices(Scene scene) {
        Scene asked = scene.asking();
        return Turn.to(
                new State.AwaitingPrices(asked.session()),
                new Effect.ReadMenu(asked.session().held().menu()),
                Speech.ask(asked.texts().checkingPrices()));
    }

    static Money subtotal(List<PricedLine> lines) {
        return lines.stream().map(PricedLine::total).reduce(Money::plus).orElseThrow();
    }
}
