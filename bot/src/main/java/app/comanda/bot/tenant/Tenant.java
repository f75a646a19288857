package app.comanda.bot.tenant;

import app.comanda.ordering.conversation.Branch;

/**
 * A restaurant's branch as Comanda serves it: whom it talks as, and where its menu and orders live.
 *
 * @param id names the tenant in every table, log line and metric; lower-case letters, digits and dashes
 * @param branch what customers are told of it
 */
public record Tenant(String id, Branch branch, WhatsAppNumber number, CartaBranch carta) {}
