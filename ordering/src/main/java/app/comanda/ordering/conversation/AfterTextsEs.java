package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** Spanish as spoken in Peru, in tú: warm and short. */
record AfterTextsEs() implements AfterTexts {

    @Override
    public String orderNotKept() {
        return "Ese pedido es de hace tiempo y ya no lo tengo a la mano. Escribe *estado* para ver los últimos.";
    }

    @Override
    public String talkToStaff() {
        return "Hablar con alguien";
    }

    @Override
    public String otherTotal(String number, Money agreed, Money other) {
        return "⚠️ Ojo: el restaurante registró tu pedido *" + number + "* por *" + MoneyText.of(other)
                + "* y tú aceptaste *" + MoneyText.of(agreed) + "*.\n¿Aceptas el nuevo total?";
    }

    @Override
    public String acceptTotal() {
        return "✅ Sí, acepto";
    }

    @Override
    public String totalKept(String number, Money total) {
        return "✅ Gracias. Tu pedido *" + number + "* queda en *" + MoneyText.of(total) + "*.";
    }

    @Override
    public String totalAgreed(String number, Money total) {
        return "El total de tu pedido *" + number + "* ya está aceptado: *" + MoneyText.of(total) + "*.";
    }

    @Override
    public String cancelOrder() {
        return "Cancelar pedido";
    }

    @Override
    public String whichToCancel() {
        return "¿Cuál de tus pedidos quieres cancelar?";
    }

    @Override
    public String surelyCancel(String number, Money total) {
        return "¿Seguro que quieres cancelar tu pedido *" + number + "* (" + MoneyText.of(total) + ")?";
    }

    @Override
    public String yesCancel() {
        return "Sí, cancelar";
    }

    @Override
    public String noKeep() {
        return "No, lo quiero";
    }

    @Override
    public String orderStays(String number) {
        return "👍 Tu pedido *" + number + "* sigue en pie.";
    }

    @Override
    public String tooLateToCancel(String status) {
        return "Ese pedido ya no se puede cancelar.\n" + status;
    }

    @Override
    public String cancelUnderWay(String number) {
        return "Ya pedí que cancelen tu pedido *" + number
                + "*, pero *todavía no está cancelado*. Te aviso apenas lo confirmen.";
    }

    @Override
    public String tryingToCancel(String number) {
        return "Estoy viendo si tu pedido *" + number + "* todavía se puede cancelar. Te aviso enseguida. ⏳";
    }

    @Override
    public String staffAskedToCancel(String number, boolean tooLate) {
        return (tooLate
                        ? "Tu pedido *" + number + "* ya está avanzado y no puedo cancelarlo desde aquí."
                        : "No puedo cancelar tu pedido *" + number + "* desde aquí.")
                + " Le pedí al local que lo vea: *todavía no está cancelado*. Te aviso apenas haya novedades.";
    }

    @Override
    public String cancelled(String number, boolean refund) {
        return "✅ Tu pedido *" + number + "* quedó cancelado."
                + (refund ? " Si ya lo pagaste, el local ya sabe que debe ver tu devolución." : "");
    }

    @Override
    public String cancelledUnsent(String reference) {
        return "✅ Cancelé tu pedido " + reference
                + " antes de que saliera: no llegó al restaurante y no se cobra nada.";
    }

    @Override
    public String cancelHint(String number) {
        return "_Si lo que quieres cancelar es tu pedido *" + number + "*, escribe *cancelar* otra vez._";
    }

    @Override
    public String late(String number, @Nullable String by, String status, boolean pickup) {
        return "😕 Tu pedido *" + number + "* está demorando más de lo que te dije"
                + (by == null
                        ? "."
                        : (pickup ? ": debía estar listo a las " : ": debía llegar a las ")
                                + by
                                + (by.endsWith(".") ? "" : "."))
                + "\nLo último que sé: " + status + "\nDisculpa la espera. ¿Quieres que el local lo vea?";
    }

    @Override
    public String problemRow() {
        return "Tuve un problema";
    }

    @Override
    public String problemRowDetail() {
        return "Faltó algo, vino mal, llegó frío…";
    }

    @Override
    public String whichProblem(String number) {
        return "Lamento que algo no esté bien con tu pedido *" + number
                + "*. ¿Qué pasó? Elige una opción o escríbelo con tus palabras.";
    }

    @Override
    public String problem(StaffMatter kind) {
        return switch (kind) {
            case MISSING -> "Faltó algo";
            case WRONG -> "Vino otra cosa";
            case LATE -> "Llegó tarde o frío";
            case OTHER -> "Otra cosa";
            case OTHER_TOTAL, DOUBLED, CANCEL, REFUND, TALK -> "Hablar con alguien";
        };
    }

    @Override
    public String tellMeMore(StaffMatter kind) {
        return switch (kind) {
            case MISSING -> "¿Qué faltó? Escríbelo y se lo paso al local.";
            case WRONG -> "¿Qué vino mal? Escríbelo y se lo paso al local.";
            case LATE, OTHER, OTHER_TOTAL, DOUBLED, CANCEL, REFUND, TALK ->
                "Cuéntame qué pasó, en un solo mensaje, y se lo paso al local.";
        };
    }

    @Override
    public String problemNoted(String number) {
        return "🙏 Lo siento. Ya le pasé tu reclamo del pedido *" + number
                + "* al local: una persona lo va a revisar y se comunicará contigo.";
    }

    @Override
    public String howWasIt() {
        return "¿Qué tal estuvo? Tu opinión nos ayuda.";
    }

    @Override
    public String rate() {
        return "Calificar";
    }

    @Override
    public String stars(int stars) {
        return switch (stars) {
            case 5 -> "Excelente";
            case 4 -> "Muy bien";
            case 3 -> "Regular";
            case 2 -> "Mal";
            default -> "Muy mal";
        };
    }

    @Override
    public String alreadyRated(int stars) {
        return "Ya tengo tu calificación: " + "⭐".repeat(stars) + ". ¡Gracias!";
    }

    @Override
    public String thanksForRating(int stars) {
        return "⭐".repeat(stars) + " ¡Gracias por calificarnos!";
    }

    @Override
    public String anyWords(int stars) {
        return thanksForRating(stars) + (stars < 4 ? " Lamento que no haya sido mejor." : "")
                + "\n¿Quieres contarnos algo más? Escríbelo, o toca el botón.";
    }

    @Override
    public String noComment() {
        return "No, gracias";
    }

    @Override
    public String thanksForWords() {
        return "¡Gracias! Se lo paso al local. 💛";
    }

    @Override
    public String thanksWithoutWords() {
        return "¡Listo, gracias! Aquí estoy cuando se te antoje algo. 😋";
    }
}
