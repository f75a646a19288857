package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** Spanish as spoken in Peru: tú, warm and short. */
interface CheckoutTextsEs extends CheckoutTexts {

    // Delivery or pickup.

    @Override
    default String nothingToPay() {
        return "Todavía no has elegido nada. Mira lo que tenemos:";
    }

    @Override
    default String deliveryOrPickup() {
        return "¿Te lo llevamos o lo recoges?";
    }

    @Override
    default String noDelivery() {
        return "Por ahora no hacemos delivery: puedes recoger tu pedido en el local.";
    }

    @Override
    default String noPickup() {
        return "Por ahora no hay recojo en el local: te lo llevamos.";
    }

    @Override
    default String waysOfHandover(boolean delivers, boolean pickup) {
        return delivers && pickup
                ? "Hacemos delivery y también puedes recoger en el local. Empecemos por elegir:"
                : delivers
                        ? "Hacemos delivery. Empecemos por elegir:"
                        : "Puedes recoger tu pedido en el local. Empecemos por elegir:";
    }

    @Override
    default String whereTo() {
        return "¿A dónde te lo llevamos? 🛵 Comparte tu ubicación o escribe calle, número y distrito.";
    }

    @Override
    default String pinOfAddress(String typed) {
        return "Anoté *" + typed
                + "*, pero no logro ubicarla en el mapa. Comparte tu ubicación y listo, o escríbela con el distrito.";
    }

    @Override
    default String streetOfPin() {
        return "Ya tengo tu ubicación. 📍 Ahora escríbeme calle y número, y una referencia para encontrarte.";
    }

    @Override
    default String whichDistrict() {
        return "¿En qué distrito es?";
    }

    @Override
    default String addressNeedsNumber() {
        return "Me falta la calle con su número (por ejemplo: Jr. Los Pinos 145, Lince).";
    }

    @Override
    default String addressTooLong(int most) {
        return "Esa dirección es muy larga: ¿me la escribes en menos de " + most + " letras?";
    }

    @Override
    default String reached(Money fee, @Nullable Integer minutes) {
        return (fee.isZero()
                        ? "¡Llegamos a tu dirección y el envío es gratis!"
                        : "¡Llegamos a tu dirección! Envío: " + MoneyText.of(fee) + ".")
                + (minutes == null ? "" : " ⏱️ Unos " + minutes + " min.");
    }

    @Override
    default String belowMinimum(Money minimum, Money missing) {
        return "Para llevarlo a esa dirección el pedido mínimo es " + MoneyText.of(minimum) + ": te faltan *"
                + MoneyText.of(missing) + "*.";
    }

    @Override
    default String outside(int metresAway) {
        return "Esa dirección queda fuera de nuestra zona de reparto, a unos " + DistanceText.of(metresAway) + ".";
    }

    @Override
    default String districtNotServed(String district) {
        return "Por ahora no llegamos a " + district + ".";
    }

    @Override
    default String noZones() {
        return "Por ahora no tenemos reparto a domicilio.";
    }

    @Override
    default String pickupInstead() {
        return "¿Prefieres recogerlo en el local?";
    }

    @Override
    default String anotherAddressInstead() {
        return "¿Lo llevamos a otra dirección?";
    }

    // Name, phone and payment.

    @Override
    default String whoseName() {
        return "¿A nombre de quién va el pedido?";
    }

    @Override
    default String whoseNameOr(String profile) {
        return "¿A nombre de quién va el pedido? Toca *" + profile + "* o escribe otro nombre.";
    }

    @Override
    default String nameUnclear(int most) {
        return "Necesito un nombre, de hasta " + most + " letras.";
    }

    @Override
    default String whichPhone() {
        return "¿A qué número te puede llamar el repartidor? Escríbelo o comparte un contacto. 📞";
    }

    @Override
    default String phoneUnclear() {
        return "Eso no me parece un número de teléfono. Escríbelo así, por favor: 987 654 321.";
    }

    @Override
    default String howToPay() {
        return "¿Cómo vas a pagar?";
    }

    @Override
    default String payment(PaymentMethod method) {
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
    default String paymentNotTaken(PaymentMethod method) {
        return "Por ahora no recibimos " + payment(method) + ".";
    }

    // Quote.

    @Override
    default String checkingPrices() {
        return "Un momento, estoy revisando los precios de hoy… ⏳";
    }

    @Override
    default String pricesUnread() {
        return "No pude comprobar los precios de hoy con el restaurante, así que todavía no puedo cerrar tu pedido. Tu carrito está guardado.";
    }

    @Override
    default String yourOrder() {
        return "🧾 *Tu pedido*";
    }

    @Override
    default String subtotal(Money amount) {
        return "Subtotal: " + MoneyText.of(amount);
    }

    @Override
    default String deliveryFee(Money amount) {
        return amount.isZero() ? "Envío: gratis" : "Envío: " + MoneyText.of(amount);
    }

    @Override
    default String total(Money amount) {
        return "*Total: " + MoneyText.of(amount) + "*";
    }

    @Override
    default String pickupAt(String restaurant) {
        return "Recojo en " + restaurant;
    }

    @Override
    default String estimate(int minutes) {
        return "Unos " + minutes + " min";
    }

    @Override
    default String shallIOrder() {
        return "¿Lo pedimos?";
    }

    @Override
    default String tapConfirm() {
        return "Para enviarlo toca *Confirmar* (o escribe *confirmar*).";
    }

    @Override
    default String quoteTooOld() {
        return "Ese resumen ya no vale; aquí va el de ahora.";
    }

    @Override
    default String whatToChange() {
        return "¿Qué quieres cambiar?";
    }

    @Override
    default String orderCancelled() {
        return "Listo, cancelé el pedido. No se envió nada al restaurante.";
    }

    @Override
    default String nothingToCancel() {
        return "No tienes ningún pedido por cancelar.";
    }
}
