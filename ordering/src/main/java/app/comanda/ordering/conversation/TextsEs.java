package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Spanish as spoken in Peru: tú, warm and short. */
record TextsEs() implements Texts {

    // Buttons and rows: at most 20 characters.

    @Override
    public String seeMenu() {
        return "Ver el menú";
    }

    @Override
    public String orderMore() {
        return "Pedir algo más";
    }

    @Override
    public String seeCart() {
        return "Ver carrito";
    }

    @Override
    public String pay() {
        return "Pagar";
    }

    @Override
    public String myOrder() {
        return "¿Cómo va mi pedido?";
    }

    @Override
    public String seeCategories() {
        return "Ver categorías";
    }

    @Override
    public String seeProducts() {
        return "Ver platos";
    }

    @Override
    public String choose() {
        return "Elegir";
    }

    @Override
    public String nextPage() {
        return "Ver más ➡️";
    }

    @Override
    public String previousPage() {
        return "⬅️ Volver";
    }

    @Override
    public String otherCategories() {
        return "↩️ Otras categorías";
    }

    @Override
    public String skip() {
        return "Sin nada más";
    }

    @Override
    public String done() {
        return "✅ Listo";
    }

    @Override
    public String changeCart() {
        return "Cambiar algo";
    }

    @Override
    public String emptyCart() {
        return "🗑️ Vaciar carrito";
    }

    @Override
    public String oneMore() {
        return "➕ Uno más";
    }

    @Override
    public String oneLess() {
        return "➖ Uno menos";
    }

    @Override
    public String remove() {
        return "🗑️ Quitar";
    }

    @Override
    public String delivery() {
        return "🛵 Delivery";
    }

    @Override
    public String pickup() {
        return "🏪 Recojo en local";
    }

    @Override
    public String otherAddress() {
        return "Otra dirección";
    }

    @Override
    public String confirm() {
        return "✅ Confirmar";
    }

    @Override
    public String change() {
        return "Cambiar";
    }

    @Override
    public String cancel() {
        return "Cancelar";
    }

    @Override
    public String tryAgain() {
        return "Intentar de nuevo";
    }

    @Override
    public String changeProducts() {
        return "Cambiar productos";
    }

    @Override
    public String addProducts() {
        return "Agregar productos";
    }

    @Override
    public String changeFulfilment() {
        return "Entrega o dirección";
    }

    @Override
    public String changeName() {
        return "Nombre";
    }

    @Override
    public String changePhone() {
        return "Teléfono";
    }

    @Override
    public String changePayment() {
        return "Forma de pago";
    }

    // Welcome and small talk.

    @Override
    public String welcome(String customer, String restaurant) {
        return "¡Hola" + (customer.isEmpty() ? "" : ", " + customer) + "! 👋 Te damos la bienvenida a *" + restaurant
                + "*.\n" + "Puedes pedir tocando los botones o escribiéndome lo que se te antoja.";
    }

    @Override
    public String helloAgain() {
        return "¡Hola! 👋 Sigamos con tu pedido.";
    }

    @Override
    public String whatWouldYouLike() {
        return "¿Qué se te antoja hoy?";
    }

    @Override
    public String whatNext() {
        return "¿Qué hacemos ahora?";
    }

    @Override
    public String youAreWelcome() {
        return "¡A ti! 😊";
    }

    @Override
    public String languageSwitched() {
        return "¡Listo! Seguimos en español. 🇵🇪";
    }

    @Override
    public String onlyThisLanguage() {
        return "Disculpa, por ahora atendemos solo en español. 🇵🇪";
    }

    @Override
    public String notUnderstood() {
        return "Perdona, no te entendí. Escribe el nombre de un plato, *menú*, *carrito* o *ayuda*.";
    }

    @Override
    public String help() {
        return "Te ayudo a pedir por aquí. Puedes escribir:\n• *menú*: ver la carta\n• *carrito*: ver o cambiar lo que llevas\n• *pagar*: terminar tu pedido\n• *estado*: saber cómo va tu pedido\n• *cancelar*: dejar el pedido\n• *humano*: hablar con alguien del local\n• *english*: hablar en inglés";
    }

    @Override
    public String unknownButton() {
        return "Ese botón no es de esta conversación. Sigamos por aquí:";
    }

    @Override
    public String oldButton() {
        return "Ese botón es de un mensaje anterior y ya no vale. Sigamos por aquí:";
    }

    // What the chat brings besides words.

    @Override
    public String cannotRead(Event.SentMedia.Kind kind) {
        return switch (kind) {
            case IMAGE -> "Por ahora no puedo ver fotos. ¿Me lo escribes?";
            case AUDIO -> "Por ahora no puedo escuchar audios. ¿Me lo escribes?";
            case VIDEO -> "Por ahora no puedo ver videos. ¿Me lo escribes?";
            case DOCUMENT -> "Por ahora no puedo abrir documentos. ¿Me lo escribes?";
            case OTHER -> "Eso todavía no lo puedo leer. ¿Me lo escribes?";
        };
    }

    @Override
    public String contactNotNeeded() {
        return "Gracias por el contacto; por ahora no lo necesito.";
    }

    @Override
    public String placeForLater() {
        return "Gracias por tu ubicación. Te la pediré cuando vayas a pagar.";
    }

    @Override
    public String placeReached(Money fee) {
        return fee.isZero()
                ? "¡Sí llegamos hasta ahí! El envío es gratis. 🛵"
                : "¡Sí llegamos hasta ahí! El envío cuesta " + MoneyText.of(fee) + ". 🛵";
    }

    @Override
    public String placeReachedFrom(Money minimum) {
        return "¡Sí llegamos hasta ahí, con pedidos desde " + MoneyText.of(minimum) + "! 🛵";
    }

    // Menu.

    @Override
    public String noMenuYet() {
        return "Ahora mismo no puedo mostrarte la carta. La estoy pidiendo: inténtalo de nuevo en un ratito. 🙏";
    }

    @Override
    public String nothingOffered() {
        return "Por ahora no hay nada disponible para pedir. Vuelve a intentarlo más tarde. 🙏";
    }

    @Override
    public String menuTitle(String restaurant) {
        return "*Menú de " + restaurant + "* 📖\n¿Qué se te antoja?";
    }

    @Override
    public String categoryTitle(String name, String description) {
        return "*" + name + "*" + (description.isBlank() ? "" : "\n" + description)
                + "\nElige uno para ver el detalle.";
    }

    @Override
    public String emptyCategory(String name) {
        return "Por ahora no queda nada en " + name + ".";
    }

    @Override
    public String productCount(int count) {
        return count == 1 ? "1 opción" : count + " opciones";
    }

    @Override
    public String whichOne(boolean more) {
        return more ? "Encontré varios; estos son los primeros. ¿Cuál quieres?" : "¿Cuál de estos quieres?";
    }

    @Override
    public String goneFromMenu() {
        return "Eso ya no está en la carta.";
    }

    @Override
    public String productUnavailable(String name) {
        return "Lo siento, por ahora no tenemos *" + name + "*.";
    }

    @Override
    public String from(Money price) {
        return "desde " + MoneyText.of(price);
    }

    // Choosing.

    @Override
    public String productCard(String name, String description, String price) {
        return "*" + name + "*\n" + price + (description.isBlank() ? "" : "\n" + description);
    }

    @Override
    public String whichPresentation(String product) {
        return "¿En qué presentación quieres *" + product + "*?";
    }

    @Override
    public String whichOptions(String group, int least, int most) {
        return "*" + group + "*\n"
                + (least == 0
                        ? (most == 1 ? "Elige 1, si quieres." : "Elige hasta " + most + ", si quieres.")
                        : least == most ? "Elige " + least + "." : "Elige de " + least + " a " + most + ".");
    }

    @Override
    public String chosenSoFar(List<String> names) {
        return "Llevas: " + String.join(", ", names);
    }

    @Override
    public String free() {
        return "Sin costo";
    }

    @Override
    public String atMost(int most, String group) {
        return "En " + group + " puedes elegir como máximo " + most + ".";
    }

    @Override
    public String stillMissing(int missing, String group) {
        return (missing == 1 ? "Te falta elegir 1 en " : "Te falta elegir " + missing + " en ") + group + ".";
    }

    @Override
    public String optionUnavailable() {
        return "Esa opción ya no está disponible. Elige otra, por favor.";
    }

    @Override
    public String choiceUnavailable(String product) {
        return "Algo de lo que elegiste de *" + product + "* ya no está disponible. Elijamos de nuevo:";
    }

    @Override
    public String choiceDropped() {
        return "Listo, lo dejamos. Tu carrito sigue igual.";
    }

    @Override
    public String howMany(String product, Money each) {
        return "¿Cuántas unidades de *" + product + "*? Cada una a " + MoneyText.of(each)
                + ".\nToca un botón o escribe el número.";
    }

    @Override
    public String atLeastOne() {
        return "Necesito un número desde 1.";
    }

    @Override
    public String tooMany(int most) {
        return "Puedo anotar hasta " + most + " unidades de un mismo producto.";
    }

    @Override
    public String cartFull(int most) {
        return "Tu carrito está lleno: caben " + most + " productos distintos.";
    }

    @Override
    public String overLimits(int lines, int units) {
        return "No pude agregar todo: caben " + lines + " productos distintos y " + units + " unidades de cada uno.";
    }

    @Override
    public String added(int quantity, String name) {
        return "Agregué " + quantity + " × *" + name + "*. 😋";
    }

    @Override
    public String without(String what) {
        return "sin " + what;
    }

    @Override
    public String plenty(String what) {
        return "bastante " + what;
    }

    @Override
    public String little(String what) {
        return "poco de " + what;
    }

    // Cart.

    @Override
    public String cartSoFar(int units, Money total) {
        return "🛒 Tu carrito: " + (units == 1 ? "1 unidad" : units + " unidades") + ", *" + MoneyText.of(total) + "*";
    }

    @Override
    public String yourCart() {
        return "🛒 *Tu carrito*";
    }

    @Override
    public String cartTotal(Money total) {
        return "*Total: " + MoneyText.of(total) + "*";
    }

    @Override
    public String line(int quantity, String name, Money total) {
        return quantity + " × " + name + ": " + MoneyText.of(total);
    }

    @Override
    public String cartEmpty() {
        return "Tu carrito está vacío.";
    }

    @Override
    public String cartEmptied() {
        return "Listo, vacié tu carrito.";
    }

    @Override
    public String emptyCartDetail() {
        return "Quita todo y empieza de nuevo";
    }

    @Override
    public String whichLine() {
        return "¿Qué quieres cambiar de tu carrito?";
    }

    @Override
    public String changeLine(String line) {
        return line + "\n\nToca un botón o escribe la nueva cantidad.";
    }

    @Override
    public String lineGone() {
        return "Eso ya no está en tu carrito.";
    }

    @Override
    public String removed(String name) {
        return "Quité " + name + ".";
    }

    @Override
    public String quantityChanged(int quantity, String name) {
        return "Ahora llevas " + quantity + " × " + name + ".";
    }

    @Override
    public String somethingChosen() {
        return "Un producto que elegiste";
    }

    @Override
    public String priceChanged(String name, Money before, Money now) {
        return "⚠️ Cambió el precio de " + name + ": antes " + MoneyText.of(before) + ", ahora *" + MoneyText.of(now)
                + "*.";
    }

    @Override
    public String menuChanged(List<String> left) {
        return "📋 Ahora te atendemos con otra carta y ya pasé tu pedido."
                + (left.isEmpty() ? "" : " No está en ella, así que lo quité: " + String.join(", ", left) + ".");
    }

    @Override
    public String chooseAgain(String name) {
        return name.isEmpty()
                ? "Vuelve a elegir en el menú lo que estabas viendo, por favor."
                : "Vuelve a elegir *" + name + "* en el menú, por favor.";
    }

    @Override
    public String ranOut(String name, List<String> instead) {
        return "⚠️ Se nos acabó *" + name + "* y lo quité de tu carrito."
                + (instead.isEmpty() ? "" : " En su lugar puedes pedir: " + String.join(", ", instead) + ".");
    }

    @Override
    public String catalogAdded(List<String> names) {
        return "Agregué: " + String.join(", ", names) + ".";
    }

    @Override
    public String catalogToChoose(List<String> names) {
        return "Falta elegir cómo quieres: " + String.join(", ", names) + ".";
    }

    @Override
    public String catalogUnavailable(List<String> names) {
        return "Por ahora no tenemos: " + String.join(", ", names) + ".";
    }

    @Override
    public String catalogUnknown(int count) {
        return count == 1 ? "Un producto ya no está en la carta." : count + " productos ya no están en la carta.";
    }

    // Delivery or pickup.

    @Override
    public String nothingToPay() {
        return "Todavía no has elegido nada. Mira lo que tenemos:";
    }

    @Override
    public String deliveryOrPickup() {
        return "¿Te lo llevamos o lo recoges?";
    }

    @Override
    public String noDelivery() {
        return "Por ahora no hacemos delivery: puedes recoger tu pedido en el local.";
    }

    @Override
    public String noPickup() {
        return "Por ahora no hay recojo en el local: te lo llevamos.";
    }

    @Override
    public String waysOfHandover(boolean delivers, boolean pickup) {
        return delivers && pickup
                ? "Hacemos delivery y también puedes recoger en el local. Empecemos por elegir:"
                : delivers
                        ? "Hacemos delivery. Empecemos por elegir:"
                        : "Puedes recoger tu pedido en el local. Empecemos por elegir:";
    }

    @Override
    public String whereTo() {
        return "¿A dónde te lo llevamos? 🛵 Comparte tu ubicación o escribe calle, número y distrito.";
    }

    @Override
    public String pinOfAddress(String typed) {
        return "Anoté *" + typed
                + "*, pero no logro ubicarla en el mapa. Comparte tu ubicación y listo, o escríbela con el distrito.";
    }

    @Override
    public String streetOfPin() {
        return "Ya tengo tu ubicación. 📍 Ahora escríbeme calle y número, y una referencia para encontrarte.";
    }

    @Override
    public String whichDistrict() {
        return "¿En qué distrito es?";
    }

    @Override
    public String addressNeedsNumber() {
        return "Me falta la calle con su número (por ejemplo: Jr. Los Pinos 145, Lince).";
    }

    @Override
    public String addressTooLong(int most) {
        return "Esa dirección es muy larga: ¿me la escribes en menos de " + most + " letras?";
    }

    @Override
    public String reached(Money fee, @Nullable Integer minutes) {
        return (fee.isZero()
                        ? "¡Llegamos a tu dirección y el envío es gratis!"
                        : "¡Llegamos a tu dirección! Envío: " + MoneyText.of(fee) + ".")
                + (minutes == null ? "" : " ⏱️ Unos " + minutes + " min.");
    }

    @Override
    public String belowMinimum(Money minimum, Money missing) {
        return "Para llevarlo a esa dirección el pedido mínimo es " + MoneyText.of(minimum) + ": te faltan *"
                + MoneyText.of(missing) + "*.";
    }

    @Override
    public String outside(int metresAway) {
        return "Esa dirección queda fuera de nuestra zona de reparto, a unos " + distance(metresAway) + ".";
    }

    @Override
    public String districtNotServed(String district) {
        return "Por ahora no llegamos a " + district + ".";
    }

    @Override
    public String noZones() {
        return "Por ahora no tenemos reparto a domicilio.";
    }

    @Override
    public String pickupInstead() {
        return "¿Prefieres recogerlo en el local?";
    }

    @Override
    public String anotherAddressInstead() {
        return "¿Lo llevamos a otra dirección?";
    }

    // Name, phone and payment.

    @Override
    public String whoseName() {
        return "¿A nombre de quién va el pedido?";
    }

    @Override
    public String whoseNameOr(String profile) {
        return "¿A nombre de quién va el pedido? Toca *" + profile + "* o escribe otro nombre.";
    }

    @Override
    public String nameUnclear(int most) {
        return "Necesito un nombre, de hasta " + most + " letras.";
    }

    @Override
    public String whichPhone() {
        return "¿A qué número te puede llamar el repartidor? Escríbelo o comparte un contacto. 📞";
    }

    @Override
    public String phoneUnclear() {
        return "Eso no me parece un número de teléfono. Escríbelo así, por favor: 987 654 321.";
    }

    @Override
    public String howToPay() {
        return "¿Cómo vas a pagar?";
    }

    @Override
    public String payment(PaymentMethod method) {
        return switch (method) {
            case CASH -> "Efectivo";
            case CARD -> "Tarjeta";
            case YAPE -> "Yape";
            case PLIN -> "Plin";
            case MERCADO_PAGO -> "Mercado Pago";
            case BANK_TRANSFER -> "Transferencia";
        };
    }

    @Override
    public String paymentNotTaken(PaymentMethod method) {
        return "Por ahora no recibimos " + payment(method) + ".";
    }

    // Quote.

    @Override
    public String checkingPrices() {
        return "Un momento, estoy revisando los precios de hoy… ⏳";
    }

    @Override
    public String pricesUnread() {
        return "No pude comprobar los precios de hoy con el restaurante, así que todavía no puedo cerrar tu pedido. Tu carrito está guardado.";
    }

    @Override
    public String yourOrder() {
        return "🧾 *Tu pedido*";
    }

    @Override
    public String subtotal(Money amount) {
        return "Subtotal: " + MoneyText.of(amount);
    }

    @Override
    public String deliveryFee(Money amount) {
        return amount.isZero() ? "Envío: gratis" : "Envío: " + MoneyText.of(amount);
    }

    @Override
    public String total(Money amount) {
        return "*Total: " + MoneyText.of(amount) + "*";
    }

    @Override
    public String pickupAt(String restaurant) {
        return "Recojo en " + restaurant;
    }

    @Override
    public String estimate(int minutes) {
        return "Unos " + minutes + " min";
    }

    @Override
    public String shallIOrder() {
        return "¿Lo pedimos?";
    }

    @Override
    public String tapConfirm() {
        return "Para enviarlo toca *Confirmar* (o escribe *confirmar*).";
    }

    @Override
    public String quoteTooOld() {
        return "Ese resumen ya no vale; aquí va el de ahora.";
    }

    @Override
    public String whatToChange() {
        return "¿Qué quieres cambiar?";
    }

    @Override
    public String orderCancelled() {
        return "Listo, cancelé el pedido. No se envió nada al restaurante.";
    }

    @Override
    public String nothingToCancel() {
        return "No tienes ningún pedido por cancelar.";
    }

    // What became of an order.

    @Override
    public String sending(String reference) {
        return "Estamos enviando tu pedido *" + reference + "* al restaurante… Te aviso apenas lo reciban. ⏳";
    }

    @Override
    public String alreadySending(String reference) {
        return "Ya lo confirmaste: es el mismo pedido *" + reference
                + "* y lo estamos enviando. No hace falta tocar otra vez. ⏳";
    }

    @Override
    public String alreadyOrdered(String number) {
        return "Ese pedido ya lo confirmaste: es el *" + number + "*. No se pidió dos veces.";
    }

    @Override
    public String orderPlaced(String number, String reference, Money total, @Nullable Integer minutes) {
        return "🎉 ¡El restaurante recibió tu pedido *" + number + "*!\nReferencia: " + reference + "\nTotal: *"
                + MoneyText.of(total) + "*" + (minutes == null ? "" : "\n⏱️ Unos " + minutes + " min")
                + "\nTe aviso en cada paso. Escribe *estado* cuando quieras saber cómo va.";
    }

    @Override
    public String orderRefused(String reference) {
        return "😔 El restaurante no aceptó el pedido " + reference + ": no se hizo y no se cobra nada.";
    }

    @Override
    public String cartKept() {
        return "Tu carrito sigue guardado. Puedes intentarlo de nuevo o cambiar algo.";
    }

    @Override
    public String orderUncertain(String reference) {
        return "Todavía no sé si el restaurante recibió tu pedido " + reference
                + ". Lo estoy averiguando; por favor no lo pidas otra vez. Te escribo apenas lo sepa.";
    }

    @Override
    public String orderHandedOver(String reference) {
        return "No pude comprobar que tu pedido " + reference
                + " haya llegado al sistema del restaurante. Una persona del restaurante te lo confirmará por este chat. 🙏";
    }

    @Override
    public String noOrders() {
        return "Todavía no tienes pedidos.";
    }

    @Override
    public String noOpenOrders(String last) {
        return "No tienes pedidos en camino. El último:\n" + last;
    }

    @Override
    public String orderMoved(TrackedOrder order) {
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
    public String status(TrackedOrder order) {
        return order.told() != null
                ? orderMoved(order)
                : order.handedOver()
                        ? "🙋 Una persona del restaurante te confirmará por este chat tu pedido *" + order.reference()
                                + "*."
                        : sending(order.reference());
    }

    private static String distance(int metres) {
        return metres < 1000
                ? Math.max(50, Math.round(metres / 50f) * 50) + " m"
                : String.format(Locale.ROOT, "%.1f km", metres / 1000.0);
    }

    // Branches, and restaurants that pause.

    @Override
    public String seeBranches() {
        return "Ver locales";
    }

    @Override
    public String otherBranch() {
        return "Cambiar de local";
    }

    @Override
    public String whichBranch(String restaurant, boolean nearestFirst) {
        return nearestFirst
                ? "Estos son los locales de " + restaurant + ", el más cercano primero. ¿De cuál quieres pedir?"
                : "¡Hola! 👋 Aquí " + restaurant
                        + ". ¿De qué local quieres pedir? Si me compartes tu ubicación, te digo"
                        + " cuál te queda más cerca.";
    }

    @Override
    public String branchChosen(String title, @Nullable String address) {
        return "📍 Te atiende " + title + (address == null ? "." : " (" + address + ").");
    }

    @Override
    public String branchClosed(String title) {
        return "Por ahora " + title + " no está tomando pedidos. Puedes pedir de otro local:";
    }

    @Override
    public String howFar(int metres) {
        return "a " + distance(metres);
    }

    @Override
    public String notTakingOrders(String restaurant, boolean cart) {
        return "¡Gracias por escribir! 🙏 Por ahora " + restaurant + " no está tomando pedidos nuevos por aquí."
                + (cart ? " Guardo tu carrito para cuando volvamos." : " Escríbenos un poquito más tarde.");
    }
}
