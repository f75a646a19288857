package app.comanda.ordering.conversation;

/** Why staff are asked to look at an order. */
public enum StaffMatter {
    /** The restaurant's total is another than the one agreed to, and the customer has not answered yet. */
    OTHER_TOTAL,
    /** The platform has it more than once, which should never be: all but one are to be cancelled there. */
    DOUBLED,
    /** The customer wants it cancelled, and only staff can do it. */
    CANCEL,
    /** It was cancelled and is paid already, or may be. */
    REFUND,
    /** Something did not come with it. */
    MISSING,
    /** Something came that was not ordered. */
    WRONG,
    /** It came late or cold, or has not come. */
    LATE,
    /** Anything else that is wrong with it. */
    OTHER,
    /** The customer wants to talk about it. */
    TALK
}
