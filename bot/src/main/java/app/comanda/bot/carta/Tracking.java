package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.tracking.OrderStatus;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks at a placed order. The platform shows any order to anyone who knows its id, so it is checked to be ours. */
public final class Tracking {
    private final CartaClient client;

    /** What the platform shows. */
    public sealed interface Sight {
        /** The order in a status. */
        record Seen(OrderStatus status) implements Sight {}

        /** The order in a status that Comanda does not know: nothing is told, and it is looked at again. */
        record SeenUnknown(String word) implements Sight {}

        /** No such order. */
        record Gone() implements Sight {}

        /** The platform could not be asked, or showed somebody else's order. */
        record Failed(CartaError error) implements Sight {}
    }

    public Tracking(CartaClient client) {
        this.client = client;
    }

    /**
     * Looks at the order.
     *
     * @param orderId the platform's id, not its number
     * @param reference must stand in the order's notes
     */
    public Sight status(Tenant tenant, String orderId, String reference) {
        return switch (client.orderStatus(tenant, orderId)) {
            case Answer.Failed<JsonNode>(CartaError error) ->
                error.kind() instanceof Kind.NotFound ? new Sight.Gone() : new Sight.Failed(error);
            case Answer.Ok<JsonNode>(JsonNode order) -> seen(tenant, order, reference);
        };
    }

    private static Sight seen(Tenant tenant, JsonNode order, String reference) {
        if (!Reconciliation.carries(order, reference)) {
            return new Sight.Failed(new CartaError(Call.ORDER_STATUS, tenant.id(), new Kind.Foreign()));
        }
        String word = new Node(order).text("status").orElse("");
        Optional<OrderStatus> status = OrderStatus.parse(word);
        return status.<Sight>map(Sight.Seen::new).orElseGet(() -> new Sight.SeenUnknown(word));
    }
}
