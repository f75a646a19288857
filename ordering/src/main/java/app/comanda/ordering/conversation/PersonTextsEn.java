package app.comanda.ordering.conversation;

import org.jspecify.annotations.Nullable;

/** English: warm and short. */
record PersonTextsEn() implements PersonTexts {

    @Override
    public String asked(@Nullable String number, String when, boolean cart) {
        return "🙋 I told the restaurant that you want to talk to someone"
                + (number == null ? "" : " about your order *" + number + "*") + ". " + when
                + (cart ? " Your cart is kept." : "");
    }

    @Override
    public String soon() {
        return "Somebody will answer you here as soon as they can; tell them what you need.";
    }

    @Override
    public String closed(@Nullable String opens) {
        return opens == null
                ? "Nobody is there right now: they will answer you here when they are back."
                : "It is closed right now; they will answer you here from " + opens
                        + " on. If you like, write down what you need.";
    }

    @Override
    public String goOnWithBot() {
        return "Back to the bot";
    }

    @Override
    public String withAPerson() {
        return "You are with somebody of the restaurant now, so that button does nothing. If you want me to go on, tap here:";
    }

    @Override
    public String backWithMe() {
        return "👋 It's me again.";
    }

    @Override
    public String nobodyAnswered() {
        return "Sorry, nobody at the restaurant could answer you. I'll go on; if you still want to talk to someone, write *human* and I'll tell them again.";
    }
}
