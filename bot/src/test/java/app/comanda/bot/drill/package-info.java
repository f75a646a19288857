/** The real program under load while what it stands on is ended, stopped or filled up: {@code ./comanda drill}. */
@NullMarked
package app.comanda.bot.drill;

import org.jspecify.annotations.NullMarked;
