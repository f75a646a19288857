/**
 * The stand-in for Meta: the Graph API that takes messages, the webhook deliveries that bring them, and the chats between.
 * May import the faults, the plumbing and the restaurants.
 */
@NullMarked
package app.comanda.sandbox.meta;

import org.jspecify.annotations.NullMarked;
