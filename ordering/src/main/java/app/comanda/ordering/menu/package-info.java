/**
 * What a branch offers: immutable snapshots that keep the platform's own ids. May import money.
 */
@NullMarked
package app.comanda.ordering.menu;

import org.jspecify.annotations.NullMarked;
