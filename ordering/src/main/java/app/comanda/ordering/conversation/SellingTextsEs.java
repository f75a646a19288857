package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spanish as spoken in Peru, in tú: warm and short. */
record SellingTextsEs() implements SellingTexts {

    @Override
    public String offersRow() {
        return "🔥 Promociones";
    }

    @Override
    public String todaysOffers(List<String> promises) {
        return "🔥 *Hoy en promo:*\n• " + String.join("\n• ", promises);
    }

    @Override
    public String noOffers() {
        return "Hoy no hay promociones, pero la carta está buenísima 😉";
    }

    @Override
    public String seeOffers() {
        return "Ver promociones";
    }

    @Override
    public String appliedByItself(String name, String promise) {
        return "🔥 *" + name + "*\n" + promise + "\nPide como siempre: el descuento se aplica solo.";
    }

    @Override
    public String discount(String reason, Money amount) {
        return "🏷️ " + reason + ": *-" + MoneyText.of(amount) + "*";
    }

    @Override
    public String instead(Money regular) {
        return "antes ~" + MoneyText.of(regular) + "~";
    }

    @Override
    public String choosePart(String bundle, String part, int number, int of) {
        return "*" + bundle + "* (" + number + " de " + of + ")\nElige: " + part;
    }

    @Override
    public String bundleAdded(String bundle, List<String> names) {
        return "¡Listo! Agregué *" + bundle + "*: " + String.join(", ", names) + ".";
    }

    @Override
    public String bundleUnavailable(String bundle) {
        return "😔 Ahora no se puede armar *" + bundle + "*: falta algo de lo que lleva.";
    }

    @Override
    public String offerOver() {
        return "Esa promoción no está vigente ahora.";
    }

    @Override
    public String treatWaiting(String promise) {
        return "🎁 " + promise + " Agrégalo y te sale gratis.";
    }

    @Override
    public String missingForFreeDelivery(Money missing) {
        return "🛵 Te faltan *" + MoneyText.of(missing) + "* para el envío gratis.";
    }

    @Override
    public String taxIncluded(String percent, Money amount) {
        return "Incluye IGV (" + percent + " %): " + MoneyText.of(amount);
    }

    @Override
    public String taxAdded(String percent, Money amount) {
        return "Impuesto (" + percent + " %): " + MoneyText.of(amount);
    }

    @Override
    public String scheduledFor(String moment) {
        return "Para " + moment;
    }

    @Override
    public String cash(Money amount, Money change) {
        return "Pagas con " + MoneyText.of(amount) + (change.isZero() ? "" : ", vuelto " + MoneyText.of(change));
    }

    @Override
    public String document(TaxDocument document) {
        return switch (document) {
            case TaxDocument.Ruc ruc -> "Factura, RUC " + ruc.number();
            case TaxDocument.Dni dni -> "Boleta, DNI " + dni.number();
        };
    }

    @Override
    public String eatHere(String restaurant, @Nullable String table) {
        return "Para comer en " + restaurant + (table == null ? "" : " · mesa " + table);
    }

    @Override
    public String onSite() {
        return "🍽️ En el local";
    }

    @Override
    public String whichService() {
        return "¿Cómo lo quieres?";
    }

    @Override
    public String whichTable() {
        return "¿En qué mesa estás? Escribe el número.";
    }

    @Override
    public String noTable() {
        return "Todavía sin mesa";
    }

    @Override
    public String noOnSite() {
        return "Por ahora no atendemos pedidos para comer en el local por aquí.";
    }

    @Override
    public String notDelivered(List<String> names) {
        return "🛵 No sale a delivery: " + String.join(", ", names) + ".";
    }

    @Override
    public String closedUntil(String moment) {
        return Titles.sentence("🌙 Ahora estamos cerrados; abrimos " + moment);
    }

    @Override
    public String closed() {
        return "🌙 Ahora estamos cerrados y aún no sabemos cuándo abrimos.";
    }

    @Override
    public String orderAhead() {
        return "Puedes dejar tu pedido listo para cuando abramos 😉";
    }

    @Override
    public String openUntil(String moment) {
        return Titles.sentence("🟢 Estamos abiertos: tomamos pedidos hasta " + moment);
    }

    @Override
    public String open() {
        return "🟢 Estamos atendiendo.";
    }

    @Override
    public String whichTime() {
        return "¿Para cuándo lo quieres?";
    }

    @Override
    public String seeTimes() {
        return "Ver horarios";
    }

    @Override
    public String asSoonAsPossible() {
        return "Lo antes posible";
    }

    @Override
    public String noTimes() {
        return "Por ahora no hay horarios disponibles para eso.";
    }

    @Override
    public String timeNotOffered(String nearest) {
        return Titles.sentence("A esa hora no podemos; lo más cercano es " + nearest);
    }

    @Override
    public String timePassed(String moment) {
        return Titles.sentence("Ya no llegamos para " + moment);
    }

    @Override
    public String today() {
        return "hoy";
    }

    @Override
    public String tomorrow() {
        return "mañana";
    }

    @Override
    public String howMuchCash(Money total) {
        return "💵 Serán *" + MoneyText.of(total) + "*. ¿Con cuánto pagas? Así te llevamos el vuelto.";
    }

    @Override
    public String exactCash() {
        return "Pago exacto";
    }

    @Override
    public String cashTooLittle(Money total) {
        return "Con eso no alcanza: son " + MoneyText.of(total) + ".";
    }

    @Override
    public String cashUnclear() {
        return "Dime solo el monto, por ejemplo *50*.";
    }

    @Override
    public String howToPayNow(String method, String instructions) {
        return "💳 *" + method + "*: " + instructions;
    }

    @Override
    public String sendReceipt() {
        return "Cuando pagues, envíame por aquí la foto del comprobante 📸";
    }

    @Override
    public String receiptThanks(String number) {
        return "📸 ¡Gracias! Le paso tu comprobante del pedido *" + number + "* al restaurante.";
    }

    @Override
    public String receiptTooEarly() {
        return "📸 Aún falta confirmar tu pedido: confírmalo primero y luego me envías el comprobante.";
    }

    @Override
    public String whichDocument() {
        return "🧾 Escríbeme el *RUC* (11 dígitos) para factura o el *DNI* (8 dígitos) para boleta.";
    }

    @Override
    public String plainReceipt() {
        return "Boleta simple";
    }

    @Override
    public String documentUnclear() {
        return "Ese número no parece un RUC ni un DNI válido. Revísalo, por favor 🙏";
    }

    @Override
    public String whichNote() {
        return "📝 ¿Qué le digo al restaurante?";
    }

    @Override
    public String whichCourierNote() {
        return "🛵 ¿Qué le digo a quien te lo lleva? (timbre, portón, a quién llamar…)";
    }

    @Override
    public String noNote() {
        return "Sin nota";
    }

    @Override
    public String noteTooLong(int most) {
        return "Es muy largo: escríbelo en " + most + " letras como máximo.";
    }

    @Override
    public String changeTime() {
        return "Hora";
    }

    @Override
    public String changeDocument() {
        return "Boleta o factura";
    }

    @Override
    public String changeNote() {
        return "Nota al restaurante";
    }

    @Override
    public String changeCourierNote() {
        return "Nota al motorizado";
    }

    @Override
    public String whichAddress() {
        return "¿A dónde te lo llevamos? 🛵";
    }

    @Override
    public String seeAddresses() {
        return "Mis direcciones";
    }

    @Override
    public String newAddress() {
        return "Otra dirección";
    }

    @Override
    public String lastAddress() {
        return "📍 La de antes";
    }

    @Override
    public String home() {
        return "🏠 Casa";
    }

    @Override
    public String work() {
        return "💼 Trabajo";
    }

    @Override
    public String saveAddress(String street) {
        return "¿Guardo *" + street + "* para la próxima?";
    }

    @Override
    public String addressSaved(String label) {
        return "Guardada como " + label + " ✅";
    }
}
