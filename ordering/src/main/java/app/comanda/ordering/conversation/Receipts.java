package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pictures of a payment: kept with the order they pay for. Nobody reads them but staff. */
final class Receipts {
    private Receipts() {}

    /** What a picture or a document does while an order waits to be paid from afar; empty where none does. */
    static Optional<Turn> sent(State state, Event.SentMedia media, Scene scene) {
        String mediaId = media.mediaId();
        boolean readable = media.kind() == Event.SentMedia.Kind.IMAGE || media.kind() == Event.SentMedia.Kind.DOCUMENT;
        if (mediaId == null || !readable) {
            return Optional.empty();
        }
        if (state instanceof State.Quoted quoted && fromAfar(quoted.quote().payment())) {
            return Optional.of(
                    Conversation.again(state, scene).after(scene.selling().receiptTooEarly()));
        }
        return scene.session().orders().stream()
                .filter(order -> order.open() && fromAfar(order.payment()))
                .findFirst()
                .map(order -> kept(state, order, mediaId, scene));
    }

    private static Turn kept(State state, TrackedOrder order, String mediaId, Scene scene) {
        Effect thanks = Speech.say(scene.selling().receiptThanks(order.shownNumber()));
        List<Effect> effects = List.of(new Effect.AttachReceipt(order.reference(), mediaId), thanks);
        return state instanceof State.Browsing
                ? new Turn(state, effects)
                : Conversation.again(state, scene).after(effects);
    }

    /** Paid before the order is handed over, with something to show for it. */
    static boolean fromAfar(@Nullable PaymentMethod method) {
        return switch (method) {
            case null -> false;
            case CASH, CARD -> false;
            case YAPE, PLIN, MERCADO_PAGO, BANK_TRANSFER -> true;
        };
    }
}
