package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.util.List;

/** Spanish as spoken in Peru, in tú: warm and short. */
record WaiterTextsEs() implements WaiterTexts {

    @Override
    public String usualButton() {
        return "🔁 Lo de siempre";
    }

    @Override
    public String shallItBeTheUsual(String items) {
        return "¿Lo de siempre? La última vez pediste " + items + ".";
    }

    @Override
    public String usualAdded() {
        return "¡Lo de siempre! Puse tu pedido anterior con los precios de hoy.";
    }

    @Override
    public String nothingUsualYet() {
        return "Todavía no tengo un pedido tuyo para repetir. Elige de la carta y la próxima vez lo recordaré 😊";
    }

    @Override
    public String whichUsual() {
        return "¿Cuál de tus pedidos repetimos?";
    }

    @Override
    public String nothingOfItLeft() {
        return "Hoy no hay nada de ese pedido. Mira qué más hay:";
    }

    @Override
    public String notToday(String name, List<String> instead) {
        return "⚠️ Hoy no hay *" + name + "*."
                + (instead.isEmpty() ? "" : " En su lugar tienes: " + String.join(", ", instead) + ".");
    }

    @Override
    public String undoRow() {
        return "↩️ Deshacer";
    }

    @Override
    public String undoHint() {
        return "_Si fue sin querer, escribe *deshacer*._";
    }

    @Override
    public String notInTheOrderYet(List<String> names) {
        return "⚠️ Ojo: *" + String.join(", ", names) + "* todavía no está en tu pedido, faltaba elegir algo."
                + " Escríbemelo de nuevo si lo quieres.";
    }

    @Override
    public String undone() {
        return "Listo, deshice el último cambio.";
    }

    @Override
    public String nothingToUndo() {
        return "No hay ningún cambio que deshacer.";
    }

    @Override
    public String lineNoteHint() {
        return "_También puedes escribir otra cantidad o una nota: \"sin cebolla\"._";
    }

    @Override
    public String lineNoted(String name, String note) {
        return "Anotado para *" + name + "*: " + note;
    }

    @Override
    public String noteTooLong(int most) {
        return "Esa nota es muy larga: que sea de " + most + " letras como máximo.";
    }

    @Override
    public String wroteTooMuch() {
        return "Me llegaron muchos mensajes tuyos seguidos y dejé de leerlos. 🙏 Espera un minuto y escríbeme otra vez lo"
                + " último que querías.";
    }

    @Override
    public String cartLeft(int units, Money total) {
        return "👋 Dejaste tu pedido a medias: " + (units == 1 ? "1 unidad" : units + " unidades") + ", *"
                + MoneyText.of(total) + "*. ¿Lo terminamos?\n\nSi ya no lo quieres, no te escribo más.";
    }

    @Override
    public String seePictures() {
        return "📷 Ver fotos";
    }

    @Override
    public String wantIt() {
        return "Lo quiero";
    }

    @Override
    public String picturesOf(String category) {
        return "*" + category + "* 📷";
    }

    @Override
    public String tapTheOneYouWant(int withoutPicture) {
        String more = withoutPicture == 0
                ? ""
                : withoutPicture == 1
                        ? "\nHay uno más sin foto en la lista."
                        : "\nHay " + withoutPicture + " más sin foto en la lista.";
        return "Toca *Lo quiero* en lo que se te antoje." + more;
    }

    @Override
    public String morePictures() {
        return "➡️ Más fotos";
    }

    @Override
    public String seeList() {
        return "📋 Ver lista";
    }

    @Override
    public String noPictures(String category) {
        return "No tengo fotos de *" + category + "*, pero aquí está la lista:";
    }
}
