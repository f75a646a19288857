package app.comanda.ordering.cart;

import org.jspecify.annotations.Nullable;

/**
 * Whom the order is for.
 *
 * @param name as the restaurant should call it, 1 to 100 characters
 * @param phone E.164 with its plus, or null where nobody needs to call
 */
public record Contact(String name, @Nullable String phone) {}
