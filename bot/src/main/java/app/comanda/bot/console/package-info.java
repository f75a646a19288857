/**
 * Operators' web pages, the HTTP API under {@code /api}, and the commands that speak to it. May import every room below it.
 */
@NullMarked
package app.comanda.bot.console;

import org.jspecify.annotations.NullMarked;
