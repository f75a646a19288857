package app.comanda.ordering.delivery;

import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city a branch delivers to, on its terms.
 *
 * @param cost what the courier costs, {@link Area.Mileage} apart, which adds to it by distance
 * @param minimumOrder the least subtotal it accepts; zero for none
 * @param freeFrom the subtotal from which the courier is free, exactly reached included; null for never
 * @param minutes the estimate in minutes, null where the source has none
 * @param active whether it takes orders now
 */
public record Zone(
        String id,
        String name,
        Area area,
        Money cost,
        Money minimumOrder,
        @Nullable Money freeFrom,
        @Nullable Integer minutes,
        boolean active) {}
