package app.comanda.bot.carta;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.money.Money;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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

    /** Where it says something else than the tenant's settings do: a sentence each, for operators. */
    List<String> differences(Tenant tenant) {
        List<String> found = new ArrayList<>();
        Currency charged = tenant.carta().currency();
        if (currency != null && !currency.equals(charged)) {
            found.add("CartaAI says that the prices are in " + currency + ", and COMANDA_CURRENCY is " + charged + ".");
        }
        ZoneId lives = tenant.branch().timeZone();
        if (timeZone != null && !timeZone.equals(lives)) {
            found.add("CartaAI says that its clock is " + timeZone + ", and COMANDA_TIME_ZONE is " + lives + ".");
        }
        return List.copyOf(found);
    }

    /** The services a branch offers; null where it does not say. */
    public record Services(
            @Nullable Boolean delivery,
            @Nullable Boolean pickup,
            @Nullable Boolean onSite) {}
}
