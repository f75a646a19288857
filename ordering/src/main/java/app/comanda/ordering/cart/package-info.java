/**
 * What a customer has chosen and what it costs, up to the frozen quote. May import menu, money and delivery.
 */
@NullMarked
package app.comanda.ordering.cart;

import org.jspecify.annotations.NullMarked;
