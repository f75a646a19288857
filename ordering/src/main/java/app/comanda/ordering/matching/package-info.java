/**
 * How things of one source's menu are found in another's: a person's map of ids first, then names. May import menu, cart
 * and language.
 */
@NullMarked
package app.comanda.ordering.matching;

import org.jspecify.annotations.NullMarked;
