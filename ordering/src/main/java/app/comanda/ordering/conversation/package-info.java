/**
 * What is said next: a pure function from state, event and facts to a new state and effects. May import every other package of the core.
 */
@NullMarked
package app.comanda.ordering.conversation;

import org.jspecify.annotations.NullMarked;
