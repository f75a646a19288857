package app.comanda.ordering.conversation;

/** Spanish as spoken in Peru, in tú: warm and short. */
record ChangeTextsEs() implements ChangeTexts {

    @Override
    public String changed(int quantity, String name) {
        return "Listo, lo cambié: " + quantity + " × *" + name + "*.";
    }
}
