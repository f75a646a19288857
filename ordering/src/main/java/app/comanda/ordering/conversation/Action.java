package app.comanda.ordering.conversation;

/** What a button or a row does. The code travels through the chat, so it never changes. */
enum Action {
    // Ways around: good for as long as the order they were made for.
    MENU("m", Kind.WAY),
    CATEGORY("c", Kind.WAY),
    PRODUCT("p", Kind.WAY),
    CART("t", Kind.WAY),
    LINES("l", Kind.WAY),
    LINE("n", Kind.WAY),
    CHECKOUT("k", Kind.WAY),
    STATUS("s", Kind.WAY),
    OFFERS("f", Kind.WAY),
    OFFER("b", Kind.WAY),
    SAVE_HOME("1", Kind.WAY),
    SAVE_WORK("2", Kind.WAY),
    BRANCHES("3", Kind.WAY),
    PICTURES("i", Kind.WAY),
    USUAL("j", Kind.WAY),
    UNDO("v", Kind.WAY),
    BOT("B", Kind.WAY),

    // Answers: good for the question they were made for.
    PAGE("g", Kind.ANSWER),
    PICK_BRANCH("4", Kind.ANSWER),
    PRESENTATION("r", Kind.ANSWER),
    OPTION("o", Kind.ANSWER),
    OPTIONS_DONE("d", Kind.ANSWER),
    QUANTITY("q", Kind.ANSWER),
    ONE_MORE("+", Kind.ANSWER),
    ONE_LESS("-", Kind.ANSWER),
    REMOVE("x", Kind.ANSWER),
    EMPTY_CART("e", Kind.ANSWER),
    DELIVERY("D", Kind.ANSWER),
    PICKUP("P", Kind.ANSWER),
    OTHER_ADDRESS("A", Kind.ANSWER),
    PROFILE_NAME("N", Kind.ANSWER),
    PAYMENT("Y", Kind.ANSWER),
    CHANGE_FULFILMENT("F", Kind.ANSWER),
    CHANGE_NAME("M", Kind.ANSWER),
    CHANGE_PHONE("H", Kind.ANSWER),
    CHANGE_PAYMENT("Z", Kind.ANSWER),
    ON_SITE("S", Kind.ANSWER),
    SAVED_ADDRESS("V", Kind.ANSWER),
    SLOT("T", Kind.ANSWER),
    SOON("a", Kind.ANSWER),
    CASH("$", Kind.ANSWER),
    EXACT("E", Kind.ANSWER),
    NO_DOCUMENT("0", Kind.ANSWER),
    NO_NOTE("9", Kind.ANSWER),
    PART("y", Kind.ANSWER),
    CHANGE_TIME("h", Kind.ANSWER),
    CHANGE_DOCUMENT("z", Kind.ANSWER),
    CHANGE_NOTE("w", Kind.ANSWER),
    CHANGE_COURIER_NOTE("u", Kind.ANSWER),
    NO_TABLE("O", Kind.ANSWER),
    ERASE_DATA("!", Kind.ANSWER),
    KEEP_DATA("~", Kind.ANSWER),

    // What can be done with a placed order: good for exactly that order, however long ago it was.
    KEEP_ORDER("5", Kind.ORDER),
    CANCEL_ORDER("6", Kind.ORDER),
    SURELY_CANCEL("7", Kind.ORDER),
    LET_IT_BE("8", Kind.ORDER),
    PROBLEM("G", Kind.ORDER),
    PROBLEM_KIND("I", Kind.ORDER),
    STAFF("R", Kind.ORDER),
    RATE("J", Kind.ORDER),
    NO_COMMENT("L", Kind.ORDER),

    // What can be done with a quote: good for exactly that quote.
    CONFIRM("K", Kind.QUOTE),
    CHANGE("C", Kind.QUOTE),
    CANCEL("X", Kind.QUOTE);

    /** What a tap's version must equal to be obeyed. */
    enum Kind {
        /** The session's epoch. */
        WAY,
        /** The session's question. */
        ANSWER,
        /** Nothing: its target is the order's reference. */
        ORDER,
        /** Nothing: its target is the quote's id. */
        QUOTE
    }

    private final String code;
    private final Kind kind;

    Action(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }
}
