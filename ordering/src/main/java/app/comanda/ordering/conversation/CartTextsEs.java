package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.util.List;

/** Spanish as spoken in Peru: tú, warm and short. */
interface CartTextsEs extends CartTexts {

    // Choosing.

    @Override
    default String productCard(String name, String description, String price) {
        return "*" + name + "*\n" + price + (description.isBlank() ? "" : "\n" + description);
    }

    @Override
    default String whichPresentation(String product) {
        return "¿En qué presentación quieres *" + product + "*?";
    }

    @Override
    default String whichOptions(String group, int least, int most) {
        return "*" + group + "*\n"
                + (least == 0
                        ? (most == 1 ? "Elige 1, si quieres." : "Elige hasta " + most + ", si quieres.")
                        : least == most ? "Elige " + least + "." : "Elige de " + least + " a " + most + ".");
    }

    @Override
    default String chosenSoFar(List<String> names) {
        return "Llevas: " + String.join(", ", names);
    }

    @Override
    default String free() {
        return "Sin costo";
    }

    @Override
    default String atMost(int most, String group) {
        return "En " + group + " puedes elegir como máximo " + most + ".";
    }

    @Override
    default String stillMissing(int missing, String group) {
        return (missing == 1 ? "Te falta elegir 1 en " : "Te falta elegir " + missing + " en ") + group + ".";
    }

    @Override
    default String optionUnavailable() {
        return "Esa opción ya no está disponible. Elige otra, por favor.";
    }

    @Override
    default String choiceUnavailable(String product) {
        return "Algo de lo que elegiste de *" + product + "* ya no está disponible. Elijamos de nuevo:";
    }

    @Override
    default String choiceDropped() {
        return "Listo, lo dejamos. Tu carrito sigue igual.";
    }

    @Override
    default String howMany(String product, Money each) {
        return "¿Cuántas unidades de *" + product + "*? Cada una a " + MoneyText.of(each)
                + ".\nToca un botón o escribe el número.";
    }

    @Override
    default String atLeastOne() {
        return "Necesito un número desde 1.";
    }

    @Override
    default String tooMany(int most) {
        return "Puedo anotar hasta " + most + " unidades de un mismo producto.";
    }

    @Override
    default String cartFull(int most) {
        return "Tu carrito está lleno: caben " + most + " productos distintos.";
    }

    @Override
    default String overLimits(int lines, int units) {
        return "No pude agregar todo: caben " + lines + " productos distintos y " + units + " unidades de cada uno.";
    }

    @Override
    default String added(int quantity, String name) {
        return "Agregué " + quantity + " × *" + name + "*. 😋";
    }

    @Override
    default String without(String what) {
        return "sin " + what;
    }

    @Override
    default String plenty(String what) {
        return "bastante " + what;
    }

    @Override
    default String little(String what) {
        return "poco de " + what;
    }

    // Cart.

    @Override
    default String cartSoFar(int units, Money total) {
        return "🛒 Tu carrito: " + (units == 1 ? "1 unidad" : units + " unidades") + ", *" + MoneyText.of(total) + "*";
    }

    @Override
    default String yourCart() {
        return "🛒 *Tu carrito*";
    }

    @Override
    default String cartTotal(Money total) {
        return "*Total: " + MoneyText.of(total) + "*";
    }

    @Override
    default String line(int quantity, String name, Money total) {
        return quantity + " × " + name + ": " + MoneyText.of(total);
    }

    @Override
    default String cartEmpty() {
        return "Tu carrito está vacío.";
    }

    @Override
    default String cartEmptied() {
        return "Listo, vacié tu carrito.";
    }

    @Override
    default String emptyCartDetail() {
        return "Quita todo y empieza de nuevo";
    }

    @Override
    default String whichLine() {
        return "¿Qué quieres cambiar de tu carrito?";
    }

    @Override
    default String changeLine(String line) {
        return line + "\n\nToca un botón o escribe la nueva cantidad.";
    }

    @Override
    default String lineGone() {
        return "Eso ya no está en tu carrito.";
    }

    @Override
    default String removed(String name) {
        return "Quité " + name + ".";
    }

    @Override
    default String quantityChanged(int quantity, String name) {
        return "Ahora llevas " + quantity + " × " + name + ".";
    }

    @Override
    default String somethingChosen() {
        return "Un producto que elegiste";
    }

    @Override
    default String priceChanged(String name, Money before, Money now) {
        return "⚠️ Cambió el precio de " + name + ": antes " + MoneyText.of(before) + ", ahora *" + MoneyText.of(now)
                + "*.";
    }

    @Override
    default String ranOut(String name, List<String> instead) {
        return "⚠️ Se nos acabó *" + name + "* y lo quité de tu carrito."
                + (instead.isEmpty() ? "" : " En su lugar puedes pedir: " + String.join(", ", instead) + ".");
    }

    @Override
    default String catalogAdded(List<String> names) {
        return "Agregué: " + String.join(", ", names) + ".";
    }

    @Override
    default String catalogToChoose(List<String> names) {
        return "Falta elegir cómo quieres: " + String.join(", ", names) + ".";
    }

    @Override
    default String catalogUnavailable(List<String> names) {
        return "Por ahora no tenemos: " + String.join(", ", names) + ".";
    }

    @Override
    default String catalogUnknown(int count) {
        return count == 1 ? "Un producto ya no está en la carta." : count + " productos ya no están en la carta.";
    }

    // Another menu.

    @Override
    default String menuChanged(List<String> left) {
        return "📋 Ahora te atendemos con otra carta y ya pasé tu pedido."
                + (left.isEmpty() ? "" : " No está en ella, así que lo quité: " + String.join(", ", left) + ".");
    }

    @Override
    default String chooseAgain(String name) {
        return name.isEmpty()
                ? "Vuelve a elegir en el menú lo que estabas viendo, por favor."
                : "Vuelve a elegir *" + name + "* en el menú, por favor.";
    }
}
