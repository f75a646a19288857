/**
 * Restaurants, their branches and numbers, the settings and secrets that make them. May import ordering only.
 */
@NullMarked
package app.comanda.bot.tenant;

import org.jspecify.annotations.NullMarked;
