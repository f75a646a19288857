package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.source.OrderDesk.Sight;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.tracking.OrderStatus;

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
            case Answer.Failed<PlatformOrder>(CartaError error) -> failed(error);
            case Answer.Ok<PlatformOrder>(PlatformOrder order) -> seen(tenant, order, orderId, reference);
        };
    }

    private static Sight failed(CartaError error) {
        return switch (error.kind()) {
            case Kind.NotFound ignored -> new Sight.Gone();
            case Kind.HeldBack held when held.noTurn() -> new Sight.NoTurn(error.sentence(), held.pause());
            default -> new Sight.Failed(error.sentence());
        };
    }

    private static Sight seen(Tenant tenant, PlatformOrder order, String orderId, String reference) {
        if (!order.id().equals(orderId) || !order.carries(reference) || order.foreignTo(tenant.carta())) {
            return new Sight.Failed(new CartaError(Call.ORDER_STATUS, tenant.id(), new Kind.Foreign()).sentence());
        }
        return OrderStatus.parse(order.status())
                .<Sight>map(Sight.Seen::new)
                .orElseGet(() -> new Sight.SeenUnknown(order.status()));
    }
}
