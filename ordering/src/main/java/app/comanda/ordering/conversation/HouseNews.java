package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Memory.PastOrder;
import app.comanda.ordering.conversation.Session.TrackedOrder;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of something that was asked for, told truthfully and once. */
final class HouseNews {
    private HouseNews() {}

    static Turn heard(State state, Event.FromHouse news, Serving serving, Scene scene) {
        return switch (news) {
            case Event.MenuRead read ->
                state instanceof State.AwaitingPrices awaiting
                        // of a cart that was just carried over, the prices are another source's and still to be read
                        ? AwaitingPrices.read(awaiting, read.fresh() || serving.crossed(), scene)
                        : Turn.to(state);
            case Event.OrderPlaced placed -> placed(state, placed, scene);
            case Event.OrderRefused refused -> refused(state, refused.reference(), scene);
            case Event.OrderUncertain uncertain ->
                awaits(state, uncertain.reference())
                        ? Turn.to(state, Speech.say(scene.texts().orderUncertain(uncertain.reference())))
                        : Turn.to(state);
            case Event.OrderHandedOver handed -> handedOver(state, handed.reference(), scene);
            case Event.OrderMoved moved -> moved(state, moved, scene);
        };
    }

    /** The platform has the order; heard a second time, there is nothing more to tell. */
    private static Turn placed(State state, Event.OrderPlaced placed, Scene scene) {
        Optional<TrackedOrder> known =
                scene.session().order(placed.reference()).filter(order -> order.orderNumber() == null);
        if (known.isEmpty()) {
            return Turn.to(state);
        }
        TrackedOrder order = known.get();
        Integer minutes = placed.minutes();
        if (minutes == null && state instanceof State.Submitting submitting) {
            minutes = Quoting.minutes(submitting.quote(), scene);
        }
        Money platform = placed.platformTotal();
        Texts texts = scene.texts();
        String said = texts.orderPlaced(placed.orderNumber(), order.reference(), order.total(), minutes);
        if (platform != null && !platform.equals(order.total())) {
            said += "\n\n" + texts.otherTotal(order.total(), platform);
        }
        PaymentMethod payment = order.payment();
        Optional<String> instructions =
                payment == null ? Optional.empty() : scene.facts().branch().instructions(payment);
        if (payment != null && instructions.isPresent()) {
            said += "\n\n" + scene.selling().howToPayNow(texts.payment(payment), instructions.get()) + "\n"
                    + scene.selling().sendReceipt();
        }
        Session session = scene.session().updating(order.reference(), one -> one.placedAs(placed.orderNumber()));
        if (awaits(state, order.reference())) {
            session = session.with(session.memory()
                    .having(new PastOrder(
                            order.reference(),
                            scene.facts().now(),
                            session.cart().lines(),
                            order.total(),
                            session.names())));
        }
        boolean delivered = state instanceof State.Submitting submitting
                && submitting.reference().equals(order.reference())
                && submitting.quote().fulfilment() instanceof Fulfilment.Delivery;
        if (!delivered) {
            return Turn.to(after(state, order.reference(), session), Speech.say(said));
        }
        Session remembering = remembering(state, session);
        Scene next = scene.with(remembering.nextOrder());
        List<Effect> effects = new ArrayList<>();
        effects.add(Speech.say(said));
        SavedAddresses.offerToName(next).ifPresent(effects::add);
        return new Turn(new State.Browsing(next.session()), effects);
    }

    private static Session remembering(State state, Session session) {
        return state instanceof State.Submitting submitting
                        && submitting.quote().fulfilment() instanceof Fulfilment.Delivery delivery
                ? session.remembering(delivery.address())
                : session;
    }

    /** The order is not in the platform and never will be: the cart is as it was, to be tried again or changed. */
    private static Turn refused(State state, String reference, Scene scene) {
        Optional<TrackedOrder> known = scene.session().order(reference).filter(order -> order.orderNumber() == null);
        if (known.isEmpty()) {
            return Turn.to(state);
        }
        Scene without = scene.with(scene.session().forgetting(reference));
        Texts texts = without.texts();
        if (!awaits(state, reference)) {
            return Turn.to(state.with(without.session()), Speech.say(texts.orderRefused(reference)));
        }
        Scene asked = without.asking();
        return Turn.to(
                new State.ReviewingCart(asked.session()),
                Speech.say(texts.orderRefused(reference)),
                Speech.ask(
                        texts.cartKept(),
                        List.of(
                                asked.button(Action.CHECKOUT, texts.tryAgain()),
                                asked.button(Action.CART, texts.seeCart()),
                                asked.button(Action.MENU, texts.seeMenu()))));
    }

    private static Turn handedOver(State state, String reference, Scene scene) {
        Optional<TrackedOrder> known =
                scene.session().order(reference).filter(order -> order.orderNumber() == null && !order.handedOver());
        if (known.isEmpty()) {
            return Turn.to(state);
        }
        Session session = scene.session().updating(reference, TrackedOrder::takenByAPerson);
        return Turn.to(
                after(state, reference, session), Speech.say(scene.texts().orderHandedOver(reference)));
    }

    private static Turn moved(State state, Event.OrderMoved moved, Scene scene) {
        return scene.session()
                .order(moved.reference())
                .filter(order -> order.told() == null || order.told().leadsTo(moved.status()))
                .map(order -> {
                    Session session = scene.session().updating(order.reference(), one -> one.toldOf(moved.status()));
                    return Turn.to(
                            state.with(session), Speech.say(scene.texts().orderMoved(order.toldOf(moved.status()))));
                })
                .orElseGet(() -> Turn.to(state));
    }

    private static boolean awaits(State state, String reference) {
        return state instanceof State.Submitting submitting
                && submitting.reference().equals(reference);
    }

    /** The next order begins where this one was being waited for; anything else goes on as it was. */
    private static State after(State state, String reference, Session session) {
        return awaits(state, reference) ? new State.Browsing(session.nextOrder()) : state.with(session);
    }
}
