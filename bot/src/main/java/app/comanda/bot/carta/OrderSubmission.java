package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends an order to the platform, once, and says what is known of it then.
 *
 * <table>
 * <caption>What an answer proves</caption>
 * <tr><th>answer</th><th>the order</th></tr>
 * <tr><td>2xx with an id</td><td>exists</td></tr>
 * <tr><td>held back by an open breaker or a full queue, no connection, a redirect, 401, 403, 404, 429</td><td>does not exist: the platform stopped before it</td></tr>
 * <tr><td>another 4xx, or an error of the platform's own inside a 2xx</td><td>is refused for good</td></tr>
 * <tr><td>5xx, timeout, a broken connection, an answer that cannot be read</td><td>may exist</td></tr>
 * </table>
 */
final class OrderSubmission {
    private final CartaClient client;
    private final OrderPayload payload;

    OrderSubmission(CartaClient client) {
        this.client = client;
        this.payload = new OrderPayload(client.json());
    }

    /**
     * Sends the order.
     *
     * @param reference stands in the order's notes, by which it is found again
     */
    Submitted submit(Tenant tenant, Quote quote, String reference) {
        return switch (client.order(
                tenant, payload.of(quote, reference, tenant.branch().timeZone()))) {
            case Answer.Ok<PlatformOrder>(PlatformOrder order) ->
                new Submitted.Placed(order.id(), order.number(), order.total(), order.minutes());
            case Answer.Failed<PlatformOrder>(CartaError error) -> failed(error);
        };
    }

    private static Submitted failed(CartaError error) {
        String reason = error.sentence();
        return switch (error.kind()) {
            case Kind.Unreachable ignored -> new Submitted.NotSent(reason, Duration.ZERO);
            case Kind.HeldBack held ->
                held.noTurn()
                        ? new Submitted.NoTurn(reason, held.pause())
                        : new Submitted.NotSent(reason, held.pause());
            case Kind.Unauthorised ignored -> new Submitted.NotSent(reason, Duration.ZERO);
            case Kind.NotFound ignored -> new Submitted.NotSent(reason, Duration.ZERO);
            case Kind.RateLimited limited -> new Submitted.NotSent(reason, orZero(limited.retryAfter()));
            case Kind.Refused refused ->
                refused.status() >= 500 ? new Submitted.Unknown(reason) : new Submitted.Rejected(reason);
            case Kind.TimedOut ignored -> new Submitted.Unknown(reason);
            case Kind.Lost ignored -> new Submitted.Unknown(reason);
            case Kind.Server ignored -> new Submitted.Unknown(reason);
            case Kind.Unreadable ignored -> new Submitted.Unknown(reason);
            case Kind.Foreign ignored -> new Submitted.Unknown(reason);
        };
    }

    private static Duration orZero(@Nullable Duration wait) {
        return wait == null ? Duration.ZERO : wait;
    }
}
