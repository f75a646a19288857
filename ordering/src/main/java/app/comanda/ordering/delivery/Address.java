package app.comanda.ordering.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where an order is brought. Lengths are CartaAI's: street 200.
 *
 * @param street street and number with whatever the customer wrote of flat and floor, never empty
 * @param district null where unknown
 * @param reference what helps the courier find the door, or null
 * @param coordinates null for an address that was only typed
 */
public record Address(
        String street,
        @Nullable String district,
        String city,
        @Nullable String reference,
        @Nullable Coordinates coordinates) {}
