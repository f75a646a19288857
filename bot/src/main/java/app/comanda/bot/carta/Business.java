package app.comanda.bot.carta;

import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.money.Money;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a branch says of itself on the platform. Every part may be missing: null says that the platform does not tell.
 *
 * @param currency of every price it gives
 * @param taxBasisPoints the tax rate in hundredths of a per cent; whether prices contain it the platform does not say
 * @param deliveryFee the branch's standard fee, where no zone has its own
 * @param minimumOrder the branch's least subtotal, where no zone has its own
 * @param hours of each service whose hours it gives, those of the branch where a service has none of its own
 */
public record Business(
        @Nullable Currency currency,
        @Nullable ZoneId timeZone,
        @Nullable Integer taxBasisPoints,
        @Nullable Money deliveryFee,
        @Nullable Money minimumOrder,
        OpeningHours hours,
        Services services) {

    /** The services a branch offers; null where it does not say. */
    public record Services(
            @Nullable Boolean delivery,
            @Nullable Boolean pickup,
            @Nullable Boolean onSite) {}
}
