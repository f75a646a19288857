/**
 * Turns, effects and timers: the only room with threads. May import every room below it.
 */
@NullMarked
package app.comanda.bot.engine;

import org.jspecify.annotations.NullMarked;
