package app.comanda.ordering.conversation;

import app.comanda.ordering.tracking.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order that has not come by the time that was told: said once, with what is known and what can be done. */
final class Lateness {
    private Lateness() {}

    static Turn heard(State state, String reference, Scene scene) {
        return scene.session()
                .order(reference)
                .filter(order ->
                        order.open() && order.placed() && !order.after().toldLate() && !waits(order))
                .map(order -> Turn.to(
                        state.with(scene.session()
                                .updating(reference, one -> one.with(one.after().late()))),
                        told(order, scene)))
                .orElseGet(() -> Turn.to(state));
    }

    /** What is ready to be fetched waits for its customer. */
    private static boolean waits(TrackedOrder order) {
        OrderStatus told = order.told();
        return order.pickup() && told != null && told.compareTo(OrderStatus.READY) >= 0;
    }

    private static Effect told(TrackedOrder order, Scene scene) {
        AfterTexts texts = scene.after();
        List<Reply.Button> buttons = new ArrayList<>();
        buttons.add(AfterOrder.button(Action.STAFF, order, texts.talkToStaff()));
        buttons.add(AfterOrder.button(Action.PROBLEM, order, texts.problemRow()));
        if (!order.after().cancelling()) {
            buttons.add(AfterOrder.button(Action.CANCEL_ORDER, order, texts.cancelOrder()));
        }
        Instant promised = order.after().promisedAt();
        String by = promised == null ? null : OrderTimes.clock(scene, promised);
        return Speech.say(texts.late(order.shownNumber(), by, scene.texts().status(order), order.pickup()), buttons);
    }

    /** By when an order is due: when it was asked for, or so many minutes from now; null where nothing was said. */
    static @Nullable Instant promise(@Nullable Instant scheduledFor, @Nullable Integer minutes, Instant now) {
        if (scheduledFor != null) {
            return scheduledFor;
        }
        return minutes == null || minutes <= 0 ? null : now.plusSeconds(60L * minutes);
    }
}
