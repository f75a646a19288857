package app.comanda.bot.tenant;

import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.delivery.OpeningHours;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has set over what a branch's source says of its selling.
 *
 * @param hours null where the source's hold
 * @param tax null where the source's holds
 * @param cartReminder how long after a customer's last words they are reminded of a cart they left; null for never
 */
public record Selling(
        @Nullable OpeningHours hours,
        @Nullable Tax tax,
        @Nullable Duration cartReminder) {

    /** The source says it all. */
    public static final Selling AS_THE_SOURCE_SAYS = new Selling(null, null, null);

    /** The source's terms with what was set over them. */
    public Terms over(Terms source) {
        Terms timed = hours == null ? source : source.with(hours);
        return tax == null ? timed : timed.with(tax);
    }
}
