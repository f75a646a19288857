package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a conversation. All of it enters by the inbox. */
public sealed interface Event {

    /** What a customer did. */
    sealed interface FromCustomer extends Event {}

    /** What became of something Comanda asked for, or of an order. */
    sealed interface FromHouse extends Event {}

    /** What somebody of the restaurant does in a conversation, or that nobody did. */
    sealed interface FromStaff extends Event {}

    /** Words, at most what WhatsApp carries in one message. */
    record Wrote(String text) implements FromCustomer {}

    /**
     * A button or a row of a list.
     *
     * @param id the id Comanda gave it: a {@link TapId}, or anything at all from an old or foreign message
     */
    record Tapped(String id, String title) implements FromCustomer {}

    /** A pin on the map. */
    record SharedLocation(
            Coordinates coordinates,
            @Nullable String name,
            @Nullable String address) implements FromCustomer {}

    /**
     * A contact card.
     *
     * @param phone its first number as written, null where it has none
     */
    record SharedContact(@Nullable String name, @Nullable String phone) implements FromCustomer {}

    /** A cart filled in Meta's catalogue; its prices are not ours and are left out. */
    record SentCatalogCart(
            List<CatalogItem> items, @Nullable String text) implements FromCustomer {
        public SentCatalogCart {
            items = List.copyOf(items);
        }

        /** A product by the id the catalogue knows it by. */
        public record CatalogItem(String retailerId, int quantity) {}
    }

    /**
     * Something Comanda cannot read (yet), but a person expects an answer to.
     *
     * @param mediaId by which WhatsApp hands it out, null where it has none
     */
    record SentMedia(
            Kind kind, @Nullable String caption, @Nullable String mediaId) implements FromCustomer {

        /** Something that cannot be fetched. */
        public SentMedia(Kind kind, @Nullable String caption) {
            this(kind, caption, null);
        }

        /** What was sent. */
        public enum Kind {
            IMAGE,
            AUDIO,
            VIDEO,
            DOCUMENT,
            OTHER
        }
    }

    /** A menu was read afresh, or could not be. */
    record MenuRead(boolean fresh) implements FromHouse {}

    /**
     * The platform has the order.
     *
     * @param orderNumber what the platform calls it in front of people
     * @param platformTotal what the platform computed, null where it did not say
     * @param minutes its estimate, null where it has none
     */
    record OrderPlaced(
            String reference,
            String orderId,
            String orderNumber,
            @Nullable Money platformTotal,
            @Nullable Integer minutes)
            implements FromHouse {}

    /** The platform refused the order for good. */
    record OrderRefused(String reference) implements FromHouse {}

    /** It is not known yet whether the platform has the order; it is being looked up. */
    record OrderUncertain(String reference) implements FromHouse {}

    /** The order could not be handed over or its fate not be found out in time: a person takes it from here. */
    record OrderHandedOver(String reference) implements FromHouse {}

    /** The order is cancelled because its customer wanted it, or was never sent. */
    record OrderCancelled(String reference) implements FromHouse {}

    /**
     * The order could not be cancelled for its customer.
     *
     * @param tooLate whether it has come too far; else only staff can do it
     */
    record CancelRefused(String reference, boolean tooLate) implements FromHouse {}

    /** The time the customer was told has passed, and the order is not known to have arrived. */
    record OrderLate(String reference) implements FromHouse {}

    /** A while ago the customer left a cart. */
    record CartLeft() implements FromHouse {}

    /** The customer writes faster than anybody is read: what they wrote from now on is not read until they slow down. */
    record WroteTooMuch() implements FromHouse {}

    /** The platform shows the order in a status; told once, and only forwards. */
    record OrderMoved(String reference, OrderStatus status) implements FromHouse {}

    /**
     * Somebody takes the conversation up.
     *
     * @param who as the console names them
     */
    record StaffTook(String who) implements FromStaff {}

    /** Somebody answers the customer through Comanda. */
    record StaffWrote(String text, String who) implements FromStaff {}

    /** Somebody has answered the customer in the WhatsApp Business app: the customer has it already. */
    record StaffWroteByPhone() implements FromStaff {}

    /** Somebody gives the conversation back to Comanda. */
    record StaffHandedBack(String who) implements FromStaff {}

    /**
     * Nothing has happened with a person for as long as the restaurant wants to wait.
     *
     * @param idleFrom the {@link Handover#idleFrom} that was waited from; good for no other
     */
    record StaffSilent(Instant idleFrom) implements FromStaff {}
}
