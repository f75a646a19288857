package app.comanda.ordering.conversation;

/** Spanish as spoken in Peru, in tú: warm and short. */
record PrivacyTextsEs() implements PrivacyTexts {

    @Override
    public String shallIErase(boolean orderUnderWay) {
        return "¿Borro tus datos? Se van tu nombre, tu número, tus direcciones y esta conversación. "
                + "De tus pedidos quedan solo los platos y los montos, y lo que el restaurante ya recibió en su sistema: "
                + "los necesita para sus cuentas."
                + (orderUnderWay ? "\n\nTu pedido en curso sigue igual: los borro cuando termine." : "");
    }

    @Override
    public String yesErase() {
        return "Sí, borrar";
    }

    @Override
    public String noKeep() {
        return "No, déjalos";
    }

    @Override
    public String erasing() {
        return "Listo, borro tus datos ahora mismo. Si me escribes otra vez, empezamos de cero 👋";
    }

    @Override
    public String erasingAfterTheOrder() {
        return "Anotado: apenas termine tu pedido en curso, borro tus datos.";
    }

    @Override
    public String nothingErased() {
        return "Bien, no borré nada.";
    }

    @Override
    public String askAgainInAMoment() {
        return "Estoy enviando tu pedido al restaurante. Apenas te lo confirme, pídeme otra vez que borre tus datos.";
    }
}
