package app.comanda.bot.journal;

/**
 * Names a conversation: a customer's talk with one tenant.
 *
 * @param conversation the customer's internal id within the tenant
 */
public record ConversationKey(String tenant, String conversation) {}
