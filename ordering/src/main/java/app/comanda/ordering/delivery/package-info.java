/**
 * Where an order can go: coordinates, addresses, zones, their fees and reach. May import money.
 */
@NullMarked
package app.comanda.ordering.delivery;

import org.jspecify.annotations.NullMarked;
