package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Person;
import app.comanda.bot.tenant.Tenant;

/** Takes messages to customers. Calls block until it is known what became of them, or that it cannot be known. */
public interface Messenger {

    /**
     * Sends a message, once.
     *
     * @param payloadJson as {@link OutboundJson#write} made it
     * @param outboxId comes back in the message's statuses
     * @throws IllegalArgumentException when the payload is not a JSON object
     */
    SendResult send(Tenant tenant, Person recipient, String payloadJson, String outboxId);

    /**
     * Marks a customer's message as read, with or without the sign that an answer is being written. Best effort: nothing
     * depends on it.
     *
     * @return whether it was taken
     */
    boolean markRead(Tenant tenant, String inboundWamid, boolean typing);
}
