/**
 * Everything that must survive: inbox, conversations, outbox, orders, leases, and all the SQL of the house. Imports the JDK, JDBC and Flyway; knows no other room.
 */
@NullMarked
package app.comanda.bot.journal;

import org.jspecify.annotations.NullMarked;
