package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Spanish as spoken in Peru: tú, warm and short. */
interface OrderTextsEs extends OrderTexts {

    // What became of an order.

    @Override
    default String sending(String reference) {
        return "Estamos enviando tu pedido *" + reference + "* al restaurante… Te aviso apenas lo reciban. ⏳";
    }

    @Override
    default String alreadySending(String reference) {
        return "Ya lo confirmaste: es el mismo pedido *" + reference
                + "* y lo estamos enviando. No hace falta tocar otra vez. ⏳";
    }

    @Override
    default String alreadyOrdered(String number) {
        return "Ese pedido ya lo confirmaste: es el *" + number + "*. No se pidió dos veces.";
    }

    @Override
    default String orderPlaced(String number, String reference, Money total, @Nullable Integer minutes) {
        return "🎉 ¡El restaurante recibió tu pedido *" + number + "*!\nReferencia: " + reference + "\nTotal: *"
                + MoneyText.of(total) + "*" + (minutes == null ? "" : "\n⏱️ Unos " + minutes + " min")
                + "\nTe aviso en cada paso. Escribe *estado* cuando quieras saber cómo va.";
    }

    @Override
    default String orderRefused(String reference) {
        return "😔 El restaurante no aceptó el pedido " + reference + ": no se hizo y no se cobra nada.";
    }

    @Override
    default String cartKept() {
        return "Tu carrito sigue guardado. Puedes intentarlo de nuevo o cambiar algo.";
    }

    @Override
    default String orderUncertain(String reference) {
        return "Todavía no sé si el restaurante recibió tu pedido " + reference
                + ". Lo estoy averiguando; por favor no lo pidas otra vez. Te escribo apenas lo sepa.";
    }

    @Override
    default String orderHandedOver(String reference) {
        return "No pude comprobar que tu pedido " + reference
                + " haya llegado al sistema del restaurante. Una persona del restaurante te lo confirmará por este chat. 🙏";
    }

    @Override
    default String noOrders() {
        return "Todavía no tienes pedidos.";
    }

    @Override
    default String noOpenOrders(String last) {
        return "No tienes pedidos en camino. El último:\n" + last;
    }

    @Override
    default String orderMoved(TrackedOrder order) {
        return switch (Objects.requireNonNull(order.told())) {
            case PENDING ->
                "🕐 Tu pedido *" + order.shownNumber() + "* está pendiente: falta que el restaurante lo confirme.";
            case CONFIRMED -> "👍 ¡El restaurante confirmó tu pedido *" + order.shownNumber() + "*!";
            case PREPARING -> "👩‍🍳 Ya están preparando tu pedido *" + order.shownNumber() + "*.";
            case READY ->
                order.pickup()
                        ? "🛍️ Tu pedido *" + order.shownNumber() + "* está listo: ¡ya puedes recogerlo!"
                        : "🛍️ Tu pedido *" + order.shownNumber() + "* está listo; pronto sale para allá.";
            case DISPATCHED ->
                order.pickup()
                        ? "🛍️ Tu pedido *" + order.shownNumber() + "* ya salió de cocina."
                        : "🛵 ¡Tu pedido *" + order.shownNumber() + "* está en camino!";
            case DELIVERED ->
                order.pickup()
                        ? "😋 Tu pedido *" + order.shownNumber() + "* fue entregado. ¡Buen provecho!"
                        : "😋 Tu pedido *" + order.shownNumber() + "* ya llegó. ¡Buen provecho!";
            case CANCELLED -> "❌ Tu pedido *" + order.shownNumber() + "* fue cancelado.";
            case REJECTED -> "😔 El restaurante no pudo aceptar tu pedido *" + order.shownNumber() + "*.";
        };
    }

    @Override
    default String status(TrackedOrder order) {
        return order.told() != null
                ? orderMoved(order)
                : order.handedOver()
                        ? "🙋 Una persona del restaurante te confirmará por este chat tu pedido *" + order.reference()
                                + "*."
                        : sending(order.reference());
    }

    // Branches, and restaurants that pause.

    @Override
    default String seeBranches() {
        return "Ver locales";
    }

    @Override
    default String otherBranch() {
        return "Cambiar de local";
    }

    @Override
    default String whichBranch(String restaurant, boolean nearestFirst) {
        return nearestFirst
                ? "Estos son los locales de " + restaurant + ", el más cercano primero. ¿De cuál quieres pedir?"
                : "¡Hola! 👋 Aquí " + restaurant
                        + ". ¿De qué local quieres pedir? Si me compartes tu ubicación, te digo"
                        + " cuál te queda más cerca.";
    }

    @Override
    default String branchChosen(String title, @Nullable String address) {
        return "📍 Te atiende " + title + (address == null ? "." : " (" + address + ").");
    }

    @Override
    default String branchClosed(String title) {
        return "Por ahora " + title + " no está tomando pedidos. Puedes pedir de otro local:";
    }

    @Override
    default String howFar(int metres) {
        return "a " + DistanceText.of(metres);
    }

    @Override
    default String notTakingOrders(String restaurant, boolean cart) {
        return "¡Gracias por escribir! 🙏 Por ahora " + restaurant + " no está tomando pedidos nuevos por aquí."
                + (cart ? " Guardo tu carrito para cuando volvamos." : " Escríbenos un poquito más tarde.");
    }
}
