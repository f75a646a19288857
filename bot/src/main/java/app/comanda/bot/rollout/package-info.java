/**
 * How a restaurant moves to the platform a few percent at a time and back in a second: flags, schedule, automatic rollback,
 * audit. May import journal, source, tenant and ordering.
 */
@NullMarked
package app.comanda.bot.rollout;

import org.jspecify.annotations.NullMarked;
