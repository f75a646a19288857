/**
 * Meta's side: the webhook and its signature, inbound and outbound message types, the Graph client. May import journal, tenant and ordering.
 */
@NullMarked
package app.comanda.bot.whatsapp;

import org.jspecify.annotations.NullMarked;
