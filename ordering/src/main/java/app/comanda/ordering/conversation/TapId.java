package app.comanda.ordering.conversation;

/**
 * The id of a button or a row: what to do, for which version of what, with which target. It survives the trip through
 * the chat whatever characters the target has and however long it is.
 *
 * @param value what WhatsApp carries, at most {@link ChatLimits#ROW_ID} characters
 */
public record TapId(String value) {}
