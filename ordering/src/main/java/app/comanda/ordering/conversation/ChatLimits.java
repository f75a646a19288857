package app.comanda.ordering.conversation;

/**
 * What a chat message can hold, from WhatsApp's Cloud API: the stricter figure where its documents disagree. Lengths are
 * in UTF-16 units ({@link String#length()}), the stricter reading of an open question.
 */
public final class ChatLimits {
    public static final int TEXT_BODY = 4096;
    public static final int INTERACTIVE_BODY = 1024;
    public static final int CAPTION = 1024;
    public static final int BUTTONS = 3;
    public static final int BUTTON_TITLE = 20;
    public static final int BUTTON_ID = 256;
    public static final int LIST_ROWS = 10;
    public static final int LIST_SECTIONS = 10;
    public static final int LIST_OPENER = 20;
    public static final int SECTION_TITLE = 24;
    public static final int ROW_TITLE = 24;
    public static final int ROW_DETAIL = 72;
    public static final int ROW_ID = 200;

    public static final int LEAST_CARDS = 2;
    public static final int CARDS = 10;
    public static final int CARD_BODY = 160;
    public static final int CARD_LINE_BREAKS = 2;

    private ChatLimits() {}
}
