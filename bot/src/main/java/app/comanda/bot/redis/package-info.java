/**
 * What instances share in Redis besides the database: a faster way to facts that can be had elsewhere, never the only one. Imports the JDK, Lettuce and Micrometer; knows no other room.
 */
@NullMarked
package app.comanda.bot.redis;

import org.jspecify.annotations.NullMarked;
