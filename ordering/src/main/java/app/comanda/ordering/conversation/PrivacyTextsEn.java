package app.comanda.ordering.conversation;

/** English, warm and short. */
record PrivacyTextsEn() implements PrivacyTexts {

    @Override
    public String shallIErase(boolean orderUnderWay) {
        return "Shall I erase your data? Your name, your number, your addresses and this conversation go. "
                + "Of your orders only dishes and amounts stay, and what the restaurant already has in its own system: "
                + "it needs them for its accounts."
                + (orderUnderWay ? "\n\nYour order under way goes on: I erase everything once it is done." : "");
    }

    @Override
    public String yesErase() {
        return "Yes, erase it";
    }

    @Override
    public String noKeep() {
        return "No, keep it";
    }

    @Override
    public String erasing() {
        return "Done, I'm erasing your data right now. If you write again, we start afresh 👋";
    }

    @Override
    public String erasingAfterTheOrder() {
        return "Noted: as soon as your order is done, I erase your data.";
    }

    @Override
    public String nothingErased() {
        return "Fine, I erased nothing.";
    }

    @Override
    public String askAgainInAMoment() {
        return "I'm sending your order to the restaurant. Once it is confirmed, ask me again to erase your data.";
    }
}
