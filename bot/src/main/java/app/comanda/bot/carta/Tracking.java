package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.source.OrderDesk.Sight;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.tracking.OrderStatus;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks at a placed order. The platform shows any order to anyone who knows its id, so it is checked to be ours. */
final class Tracking {
    private final CartaClient client;

    Tracking(CartaClient client) {
        this.client = client;
    }

    /**
     * Looks at the order.
     *
     * @param orderId the platform's id, not its number
     * @param reference must stand in the order's notes
     */
    Sight status(Tenant tenant, String orderId, String reference) {
        return switch (client.orderStatus(tenant, orderId)) {
            case Answer.Failed<JsonNode>(CartaError error) ->
                error.kind() instanceof Kind.NotFound ? new Sight.Gone() : new Sight.Failed(error.sentence());
            case Answer.Ok<JsonNode>(JsonNode order) -> seen(tenant, order, reference);
        };
    }

    private static Sight seen(Tenant tenant, JsonNode order, String reference) {
        if (!Reconciliation.carries(order, reference)) {
            return new Sight.Failed(new CartaError(Call.ORDER_STATUS, tenant.id(), new Kind.Foreign()).sentence());
        }
        String word = new Node(order).text("status").orElse("");
        Optional<OrderStatus> status = OrderStatus.parse(word);
        return status.<Sight>map(Sight.Seen::new).orElseGet(() -> new Sight.SeenUnknown(word));
    }
}
