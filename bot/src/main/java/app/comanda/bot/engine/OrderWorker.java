package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Orders.Answered;
import app.comanda.bot.journal.Orders.Stage;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Settings.AfterWindow;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Takes each confirmed order to the platform once and follows it to its end. The attempt is written before the request
 * leaves; a request whose answer is not known is looked up by its reference and never sent again. What the customer
 * should hear goes into the inbox in the same transaction as the order's move.
 */
final class OrderWorker {
    private static final Logger log = LoggerFactory.getLogger(OrderWorker.class);

    private final House house;
    private final Consumer<ConversationKey> wake;
    private final CoreJson json;

    OrderWorker(House house, Consumer<ConversationKey> wake, CoreJson json) {
        this.house = house;
        this.json = json;
        this.wake = wake;
    }

    /** Does the next thing for an order this instance holds. */
    void work(Orders.Row order) {
        try {
            Optional<Tenant> tenant =
                    house.tenants().restaurant(order.key().tenant()).flatMap(restaurant -> branch(restaurant, order));
            if (tenant.isPresent()) {
                work(tenant.get(), order);
            }
        } catch (JournalException e) {
            told(order).log("The database did not follow an order; it is taken up again: {}", e.getMessage());
        } catch (RuntimeException e) {
            told(order).setCause(e).log("An order stopped on a bug; it is taken up again when its lease ends");
        }
    }

    private void work(Tenant tenant, Orders.Row order) {
        switch (order.stage()) {
            case READY -> submit(tenant, order);
            case ATTEMPTING ->
                move(
                        order,
                        to(Stage.UNKNOWN)
                                .reason("the process died during the send")
                                .lookNow());
            case UNKNOWN -> reconcile(tenant, order);
            case PLACED -> follow(tenant, order);
            case REJECTED, HANDED_OVER, CLOSED ->
                throw new IllegalStateException("Nothing is to be done for an order that is " + order.stage());
        }
    }

    /** The branch the order was made at; while that one cannot be served the order waits, and goes to no other. */
    private Optional<Tenant> branch(Restaurant restaurant, Orders.Row order) {
        return json.readBranch(order.payload()).map(restaurant::branch).orElseGet(() -> Optional.of(restaurant.home()));
    }

    private void submit(Tenant tenant, Orders.Row order) {
        if (order.cancelWanted() != null) {
            move(
                    order,
                    to(Stage.CLOSED)
                            .reason("cancelled by the customer before it was sent")
                            .answering(Answered.CANCEL)
                            .telling("cancelled", new Event.OrderCancelled(order.reference())));
            return;
        }
        Quote quote = json.readQuote(order.payload());
        Instant begun = house.clock().instant();
        int attempt = order.attempts() + 1;
        if (!move(order, to(Stage.ATTEMPTING).attempt(attempt, begun).keepingLease())) {
            return;
        }
        Submitted submitted = house.desk(order.desk()).submit(tenant, quote, order.reference());
        house.meters()
                .counter(
                        "comanda.orders.submitted",
                        "tenant",
                        tenant.id(),
                        "outcome",
                        submitted.getClass().getSimpleName())
                .increment();
        switch (submitted) {
            case Submitted.Placed placed ->
                placed(order, placed.orderId(), placed.orderNumber(), placed.total(), placed.minutes());
            case Submitted.Rejected rejected ->
                move(
                        order,
                        to(Stage.REJECTED)
                                .reason(rejected.reason())
                                .telling("refused", new Event.OrderRefused(order.reference())));
            case Submitted.NotSent notSent -> unsent(order, attempt, notSent.reason(), notSent.retryAfter());
            case Submitted.NoTurn noTurn -> unsent(order, order.attempts(), noTurn.reason(), noTurn.pause());
            case Submitted.Unknown unknown ->
                move(
                        order,
                        to(Stage.UNKNOWN)
                                .reason(unknown.reason())
                                .lookIn(house.limits().firstRetry())
                                .telling("uncertain", new Event.OrderUncertain(order.reference())));
        }
    }

    private void unsent(Orders.Row order, int attempt, String reason, Duration pause) {
        Instant giveUp = order.readyAt().plus(house.limits().unsentOrder());
        if (house.clock().instant().isAfter(giveUp)) {
            handOver(order, reason);
            return;
        }
        Duration backOff = house.limits().backOff(attempt);
        Duration wait = pause.compareTo(backOff) > 0 ? pause : backOff;
        move(
                order,
                to(Stage.READY)
                        .attempt(attempt, null)
                        .reason(reason)
                        .lookIn(wait)
                        .telling("uncertain", new Event.OrderUncertain(order.reference())));
    }

    private void reconcile(Tenant tenant, Orders.Row order) {
        OrderDesk.Finding finding = house.desk(order.desk()).find(tenant, order.reference());
        switch (finding) {
            case OrderDesk.Finding.Found found ->
                placed(order, found.orderId(), found.orderNumber(), found.total(), null);
            case OrderDesk.Finding.Absent ignored -> absent(order);
            case OrderDesk.Finding.NeverArrived ignored ->
                move(order, to(Stage.READY).reason("it surely never arrived: sent again"));
            case OrderDesk.Finding.Unreadable unreadable -> keepLooking(order, unreadable.reason());
            case OrderDesk.Finding.NoTurn noTurn -> keepLooking(order, noTurn.reason());
        }
    }

    private void absent(Orders.Row order) {
        boolean shown = house.clock()
                .instant()
                .isBefore(order.readyAt().plus(house.limits().resubmitWithin()));
        if (windowIsOver(order) && shown && house.orderCare().afterWindow() == AfterWindow.RESUBMIT) {
            move(order, to(Stage.READY).reason("not shown for the whole window: sent again"));
        } else {
            keepLooking(order, "the platform does not show the order");
        }
    }

    private boolean windowIsOver(Orders.Row order) {
        Instant attempted = order.attemptedAt() == null ? order.readyAt() : order.attemptedAt();
        return house.clock().instant().isAfter(attempted.plus(house.orderCare().unknownWindow()));
    }

    private void keepLooking(Orders.Row order, String reason) {
        if (windowIsOver(order)) {
            handOver(order, reason);
            return;
        }
        int looks = order.attempts() + 1;
        move(
                order,
                to(Stage.UNKNOWN)
                        .attempt(looks, order.attemptedAt())
                        .reason(reason)
                        .lookIn(house.limits().backOff(looks))
                        .telling("uncertain", new Event.OrderUncertain(order.reference())));
    }

    private void handOver(Orders.Row order, String reason) {
        told(order).log("An order needs a person: {}. Look for {} in the platform", reason, order.reference());
        move(
                order,
                to(Stage.HANDED_OVER)
                        .reason(reason)
                        .telling("handed-over", new Event.OrderHandedOver(order.reference())));
    }

    private void placed(
            Orders.Row order, String orderId, String number, @Nullable Money total, @Nullable Integer minutes) {
        move(
                order,
                to(Stage.PLACED)
                        .as(orderId, number)
                        .lookIn(house.orderCare().statusInterval())
                        .telling("placed", new Event.OrderPlaced(order.reference(), orderId, number, total, minutes)));
    }

    private void follow(Tenant tenant, Orders.Row order) {
        if (order.orderId() == null) {
            throw new IllegalStateException("A placed order without the platform's id: " + order.reference());
        }
        if (order.cancelWanted() != null) {
            cancel(tenant, order, order.orderId());
            return;
        }
        OrderDesk.Sight sight = house.desk(order.desk()).look(tenant, order.orderId(), order.reference());
        switch (sight) {
            case OrderDesk.Sight.Seen(OrderStatus status) -> seen(order, status);
            case OrderDesk.Sight.SeenUnknown(String word) ->
                move(order, waiting(order).reason("the platform says " + word + ", which Comanda does not know"));
            case OrderDesk.Sight.Gone ignored ->
                move(order, waiting(order).reason("the platform does not show the order"));
            case OrderDesk.Sight.Failed failed -> move(order, waiting(order).reason(failed.reason()));
            case OrderDesk.Sight.NoTurn noTurn ->
                move(order, waiting(order).reason(noTurn.reason()).lookIn(noTurn.pause()));
        }
    }

    private void cancel(Tenant tenant, Orders.Row order, String orderId) {
        OrderDesk.Cancelled cancelled = house.desk(order.desk()).cancel(tenant, orderId, order.reference());
        switch (cancelled) {
            case OrderDesk.Cancelled.Done ignored ->
                move(
                        order,
                        to(Stage.CLOSED)
                                .answering(Answered.CANCEL)
                                .status(OrderStatus.CANCELLED)
                                .telling("cancelled", new Event.OrderCancelled(order.reference())));
            case OrderDesk.Cancelled.OnlyByStaff ignored -> refuse(order, false);
            case OrderDesk.Cancelled.TooLate ignored -> refuse(order, true);
            case OrderDesk.Cancelled.Failed failed ->
                move(
                        order,
                        to(Stage.PLACED)
                                .reason(failed.reason())
                                .lookIn(house.limits().firstRetry()));
        }
    }

    private void refuse(Orders.Row order, boolean tooLate) {
        move(
                order,
                to(Stage.PLACED)
                        .reason("the customer wants it cancelled, which only staff can do")
                        .answering(Answered.CANCEL)
                        .telling("not-cancelled", new Event.CancelRefused(order.reference(), tooLate)));
    }

    private void seen(Orders.Row order, OrderStatus status) {
        boolean news = !status.name().equals(order.status());
        OrderMove move = status.terminal() ? to(Stage.CLOSED) : news ? next() : waiting(order);
        move.status(status);
        if (news) {
            move.telling("status-" + status.name(), new Event.OrderMoved(order.reference(), status));
        }
        move(order, move);
    }

    /** An order without news, of which it may be told that it is late. */
    private OrderMove waiting(Orders.Row order) {
        Instant promised = order.promisedAt();
        boolean late = promised != null
                && house.clock().instant().isAfter(promised.plus(house.limits().lateness()));
        return late ? next().answering(Answered.LATE).telling("late", new Event.OrderLate(order.reference())) : next();
    }

    private OrderMove next() {
        return to(Stage.PLACED).lookIn(house.orderCare().statusInterval());
    }

    private boolean move(Orders.Row order, OrderMove move) {
        boolean mine = Journal.await(house.journal().move(order, move.build(order, json)));
        if (mine && move.tells()) {
            wake.accept(order.key());
        }
        return mine;
    }

    private OrderMove to(Stage stage) {
        return new OrderMove(stage, house.clock().instant());
    }

    private static LoggingEventBuilder told(Orders.Row order) {
        return log.atError()
                .addKeyValue("tenant", order.key().tenant())
                .addKeyValue("conversation", order.key().conversation())
                .addKeyValue("order", order.reference());
    }
}
