package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Memory.PastOrder;
import app.comanda.ordering.conversation.State.AboutOrder.Asked;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
            case Event.OrderCancelled cancelled -> Cancelling.cancelled(state, cancelled.reference(), scene);
            case Event.CancelRefused refused -> Cancelling.refused(state, refused, scene);
            case Event.CartLeft ignored -> LeftCart.heard(state, scene);
            case Event.WroteTooMuch ignored ->
                scene.session().memory().handover() == null
                        ? Turn.to(state, Speech.say(scene.waiter().wroteTooMuch()))
                        : Turn.to(state);
            case Event.OrderLate late -> Lateness.heard(state, late.reference(), scene);
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
        Instant promised =
                Lateness.promise(scheduled(state), minutes, scene.facts().now());
        Money platform = placed.platformTotal();
        Money other = platform == null || platform.equals(order.total()) ? null : platform;
        boolean cancelling = order.after().cancelling();
        String said = scene.texts().orderPlaced(placed.orderNumber(), order.reference(), order.total(), minutes);
        if (cancelling) {
            said += "\n\n" + scene.after().cancelUnderWay(placed.orderNumber());
        } else if (other == null) {
            said += howToPay(order, scene).map(how -> "\n\n" + how).orElse("");
        }
        Session session = scene.session()
                .updating(
                        order.reference(),
                        one -> one.placedAs(placed.orderNumber())
                                .with(one.after().promised(promised).costing(other)));
        if (awaits(state, order.reference())) {
            session = session.with(session.memory()
                    .having(new PastOrder(
                            order.reference(),
                            scene.facts().now(),
                            session.cart().lines(),
                            order.total(),
                            session.names())));
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(Speech.say(said));
        if (promised != null) {
            effects.add(new Effect.WatchTime(order.reference(), promised));
        }
        State next = after(state, order.reference(), remembering(state, session));
        if (other != null) {
            effects.add(new Effect.NoteForStaff(
                    order.reference(),
                    StaffMatter.OTHER_TOTAL,
                    MoneyText.of(order.total()) + " → " + MoneyText.of(other)));
        }
        if (other != null && !cancelling) {
            return OtherTotal.asked(next, order.reference(), scene.with(next.session()))
                    .after(effects);
        }
        if (delivered(state, order.reference())) {
            SavedAddresses.offerToName(scene.with(next.session())).ifPresent(effects::add);
        }
        return new Turn(next, effects);
    }

    private static boolean delivered(State state, String reference) {
        return state instanceof State.Submitting submitting
                && submitting.reference().equals(reference)
                && submitting.quote().fulfilment() instanceof Fulfilment.Delivery;
    }

    private static @Nullable Instant scheduled(State state) {
        return state instanceof State.Submitting submitting
                ? submitting.quote().wishes().scheduledFor()
                : null;
    }

    /** What to do to pay for an order from afar; empty where there is nothing to do. */
    static Optional<String> howToPay(TrackedOrder order, Scene scene) {
        PaymentMethod payment = order.payment();
        return payment == null
                ? Optional.empty()
                : scene.facts()
                        .branch()
                        .instructions(payment)
                        .map(how -> scene.selling().howToPayNow(scene.texts().payment(payment), how) + "\n"
                                + scene.selling().sendReceipt());
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
        List<Effect> effects = new ArrayList<>();
        effects.add(Speech.say(scene.texts().orderHandedOver(reference)));
        if (known.get().after().cancelling()) {
            effects.add(new Effect.NoteForStaff(reference, StaffMatter.CANCEL, ""));
            effects.add(Speech.say(scene.after().staffAskedToCancel(reference, false)));
        }
        return new Turn(after(state, reference, session), effects);
    }

    private static Turn moved(State state, Event.OrderMoved moved, Scene scene) {
        return scene.session()
                .order(moved.reference())
                .filter(order -> order.told() == null || order.told().leadsTo(moved.status()))
                .map(order -> moved.status().terminal()
                        ? ended(state, order, moved.status(), scene)
                        : Turn.to(
                                state.with(
                                        scene.session().updating(order.reference(), one -> one.toldOf(moved.status()))),
                                Speech.say(scene.texts().orderMoved(order.toldOf(moved.status())))))
                .orElseGet(() -> Turn.to(state));
    }

    /** The order is over; how it was is asked once where it has arrived. */
    private static Turn ended(State state, TrackedOrder order, OrderStatus status, Scene scene) {
        String news = scene.texts().orderMoved(order.toldOf(status));
        List<Effect> effects = new ArrayList<>();
        if (order.after().otherTotal() != null) {
            effects.add(new Effect.NoteSettled(order.reference(), StaffMatter.OTHER_TOTAL));
        }
        if (order.after().cancelling() && status != OrderStatus.DELIVERED) {
            effects.add(new Effect.NoteSettled(order.reference(), StaffMatter.CANCEL));
        }
        boolean rate = status == OrderStatus.DELIVERED && !order.after().askedToRate();
        effects.add(rate ? Ratings.ask(news, order, scene) : Speech.say(news));
        TrackedOrder.After after = order.after().costing(null).cancelling(false);
        return new Turn(
                settled(state, order, scene, one -> one.toldOf(status).with(rate ? after.asked() : after)), effects);
    }

    /** Where the conversation is once an order is cancelled for its customer. */
    static State over(State state, TrackedOrder order, Scene scene) {
        State settled = settled(
                state,
                order,
                scene,
                one -> one.toldOf(OrderStatus.CANCELLED)
                        .with(one.after().costing(null).cancelling(false)));
        return after(settled, order.reference(), settled.session());
    }

    private static State settled(State state, TrackedOrder order, Scene scene, UnaryOperator<TrackedOrder> change) {
        Session session = scene.session().updating(order.reference(), change);
        boolean asked = state instanceof State.AboutOrder about
                && about.reference().equals(order.reference())
                && (about.asked() == Asked.OTHER_TOTAL || about.asked() == Asked.SURELY_CANCEL);
        return asked ? new State.Browsing(session) : state.with(session);
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
