package app.comanda.bot.whatsapp;

import app.comanda.ordering.conversation.Event;

/** What a customer's message means to the conversation. */
public sealed interface Inbound {

    /** Something the conversation answers. */
    record Said(Event.FromCustomer event) implements Inbound {}

    /**
     * Something that calls for no answer, on purpose.
     *
     * @param reason a fixed word for logs and metrics, without personal data
     */
    record Ignored(String reason) implements Inbound {}
}
