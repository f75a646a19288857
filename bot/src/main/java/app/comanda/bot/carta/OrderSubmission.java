package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends an order to the platform, once, and says what is known of it then.
 *
 * <table>
 * <caption>What an answer proves</caption>
 * <tr><th>answer</th><th>the order</th></tr>
 * <tr><td>2xx with an id</td><td>exists</td></tr>
 * <tr><td>no connection, 401, 403, 404, 429</td><td>does not exist: the platform stopped before it</td></tr>
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
        return switch (client.order(tenant, payload.of(quote, reference))) {
            case Answer.Ok<JsonNode>(JsonNode order) -> placed(tenant, new Node(order));
            case Answer.Failed<JsonNode>(CartaError error) -> failed(error);
        };
    }

    private static Submitted placed(Tenant tenant, Node order) {
        Optional<String> id = order.text("_id", "id");
        if (id.isEmpty()) {
            return new Submitted.Unknown("the answer has no order id");
        }
        return new Submitted.Placed(
                id.get(),
                order.text("orderNumber").orElse(id.get()),
                order.money(tenant.carta().currency(), "total").orElse(null),
                order.integer("estimatedDeliveryTime").orElse(null));
    }

    private static Submitted failed(CartaError error) {
        String reason = error.sentence();
        return switch (error.kind()) {
            case Kind.Unreachable ignored -> new Submitted.NotSent(reason, Duration.ZERO);
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
