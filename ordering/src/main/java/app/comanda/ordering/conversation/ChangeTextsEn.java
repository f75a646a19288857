package app.comanda.ordering.conversation;

/** Plain, friendly English. */
record ChangeTextsEn() implements ChangeTexts {

    @Override
    public String changed(int quantity, String name) {
        return "Done, I changed it: " + quantity + " × *" + name + "*.";
    }
}
