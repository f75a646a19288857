/**
 * Commands of operators: each speaks to the running service over its HTTP API. May import the tenant room for settings.
 */
@NullMarked
package app.comanda.bot.console.command;

import org.jspecify.annotations.NullMarked;
