package app.comanda.bot.engine;

import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Orders.Answered;
import app.comanda.bot.journal.Orders.Stage;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A move of an order being put together; what is not said of the order stays as it is. */
final class OrderMove {
    private final Stage stage;
    private final Instant now;
    private Instant dueAt;
    private @Nullable String orderId;
    private @Nullable String orderNumber;
    private @Nullable String status;
    private @Nullable Integer attempts;
    private @Nullable Instant attemptedAt;
    private @Nullable String reason;
    private boolean keepLease;
    private Answered answered = Answered.NOTHING;
    private @Nullable String told;
    private Event.@Nullable FromHouse event;

    OrderMove(Stage stage, Instant now) {
        this.stage = stage;
        this.now = now;
        this.dueAt = now;
    }

    OrderMove as(String id, String number) {
        orderId = id;
        orderNumber = number;
        attempts = 0;
        return this;
    }

    OrderMove status(OrderStatus seen) {
        status = seen.name();
        return this;
    }

    OrderMove attempt(int number, @Nullable Instant at) {
        attempts = number;
        attemptedAt = at;
        return this;
    }

    OrderMove reason(String text) {
        reason = text;
        return this;
    }

    OrderMove lookNow() {
        attempts = 0;
        return this;
    }

    OrderMove lookIn(Duration wait) {
        dueAt = now.plus(wait);
        return this;
    }

    OrderMove keepingLease() {
        keepLease = true;
        return this;
    }

    OrderMove answering(Answered wish) {
        answered = wish;
        return this;
    }

    OrderMove telling(String what, Event.FromHouse news) {
        told = what;
        event = news;
        return this;
    }

    /** Whether the conversation is told something. */
    boolean tells() {
        return event != null;
    }

    /** The move of an order, with what its conversation is told of it. */
    Orders.Move build(Orders.Row order, CoreJson json) {
        Inbox.HouseEvent news = event == null
                ? null
                : new Inbox.HouseEvent("order:" + order.reference() + ":" + told, json.write(event), now);
        return new Orders.Move(
                stage,
                orderId,
                orderNumber,
                status,
                attempts == null ? order.attempts() : attempts,
                attemptedAt,
                dueAt,
                reason,
                keepLease,
                answered,
                news);
    }
}
