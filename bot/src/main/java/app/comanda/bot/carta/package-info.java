/**
 * CartaAI's side: the API client, payloads and mappers, the menu cache, order submission, reconciliation and tracking. May import source, journal, redis, tenant and ordering.
 */
@NullMarked
package app.comanda.bot.carta;

import org.jspecify.annotations.NullMarked;
