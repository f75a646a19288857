/**
 * The built-in restaurant: a menu, zones and orders of its own, kept without any platform. May import source, journal,
 * tenant and ordering.
 */
@NullMarked
package app.comanda.bot.local;

import org.jspecify.annotations.NullMarked;
