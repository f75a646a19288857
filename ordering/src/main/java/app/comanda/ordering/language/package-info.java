/**
 * What the words of a message mean, without any model: intents, numbers, yes and no, and the es/en word lists. May import menu and cart.
 */
@NullMarked
package app.comanda.ordering.language;

import org.jspecify.annotations.NullMarked;
