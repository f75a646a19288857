/**
 * What a branch needs from whoever keeps its menu and takes its orders: the platform and the built-in restaurant are two
 * such sources behind the same interfaces. May import tenant and ordering.
 */
@NullMarked
package app.comanda.bot.source;

import org.jspecify.annotations.NullMarked;
