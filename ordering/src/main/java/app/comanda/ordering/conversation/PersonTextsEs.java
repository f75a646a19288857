package app.comanda.ordering.conversation;

import org.jspecify.annotations.Nullable;

/** Spanish as spoken in Peru, in tú: warm and short. */
record PersonTextsEs() implements PersonTexts {

    @Override
    public String asked(@Nullable String number, String when, boolean cart) {
        return "🙋 Le avisé al local que quieres hablar con alguien"
                + (number == null ? "" : " por tu pedido *" + number + "*") + ". " + when
                + (cart ? " Tu carrito queda guardado." : "");
    }

    @Override
    public String soon() {
        return "Una persona te responde por aquí apenas pueda; cuéntale qué necesitas.";
    }

    @Override
    public String closed(@Nullable String opens) {
        return opens == null
                ? "Ahora no hay nadie en el local: te responden por aquí cuando vuelvan."
                : "Ahora el local está cerrado; te responden por aquí desde " + opens
                        + ", y mientras tanto puedes dejar escrito qué necesitas.";
    }

    @Override
    public String goOnWithBot() {
        return "Seguir con el bot";
    }

    @Override
    public String withAPerson() {
        return "Ahora estás con una persona del local, así que ese botón no hace nada. Si quieres que siga yo, toca aquí:";
    }

    @Override
    public String backWithMe() {
        return "👋 Sigo yo contigo.";
    }

    @Override
    public String nobodyAnswered() {
        return "Perdona, nadie del local pudo responderte. Sigo yo contigo; si todavía quieres hablar con alguien, escribe *humano* y les aviso otra vez.";
    }
}
