package app.comanda.bot.source;

import app.comanda.ordering.money.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is known of an order after it was handed to its source once. */
public sealed interface Submitted {

    /**
     * The source has it.
     *
     * @param orderNumber what it calls it in front of people; its id where it gave no number
     * @param total what it computed, null where it did not say
     * @param minutes its estimate, null where it has none
     */
    record Placed(
            String orderId,
            String orderNumber,
            @Nullable Money total,
            @Nullable Integer minutes) implements Submitted {}

    /** It refused it for good: the order as it is can never be placed. */
    record Rejected(String reason) implements Submitted {}

    /**
     * The order surely does not exist there and may be sent later.
     *
     * @param retryAfter what the source asks for, zero where it asks for nothing
     */
    record NotSent(String reason, Duration retryAfter) implements Submitted {}

    /**
     * Too many orders were under way already, so that it was not handed over: it may be sent later, and nothing can be told
     * of the source.
     *
     * @param pause how long it had better wait
     */
    record NoTurn(String reason, Duration pause) implements Submitted {}

    /** It may or may not exist there. */
    record Unknown(String reason) implements Submitted {}
}
