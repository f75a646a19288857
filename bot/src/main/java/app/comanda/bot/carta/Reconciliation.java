package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.source.OrderDesk.Finding;
import app.comanda.bot.tenant.Tenant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds out whether an order exists whose answer was lost: by its reference in the notes and by nothing else. A phone or a
 * total would also fit the customer's other orders.
 */
final class Reconciliation {
    private final CartaClient client;
    private final InstantSource clock;

    private final BiConsumer<Tenant, Doubled> alarm;

    /** @param alarm is told when several orders bear the reference */
    Reconciliation(CartaClient client, BiConsumer<Tenant, Doubled> alarm, InstantSource clock) {
        this.client = client;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Looks for the order with this reference among the branch's latest. */
    Finding find(Tenant tenant, String reference) {
        OrderFilter latest = OrderFilter.since(clock.instant().minus(CartaLimits.ORDERS_BACK));
        return switch (client.orders(tenant, latest)) {
            case Answer.Failed<List<PlatformOrder>>(CartaError error) ->
                error.kind() instanceof Kind.HeldBack held && held.noTurn()
                        ? new Finding.NoTurn(error.sentence())
                        : new Finding.Unreadable(error.sentence());
            case Answer.Ok<List<PlatformOrder>>(List<PlatformOrder> orders) -> among(tenant, orders, reference);
        };
    }

    /** Of several, one that stands. */
    private Finding among(Tenant tenant, List<PlatformOrder> orders, String reference) {
        List<PlatformOrder> carrying = orders.stream()
                .filter(order -> order.carries(reference) && !order.foreignTo(tenant.carta()))
                .toList();
        Doubled.among(carrying, tenant.carta()).stream()
                .filter(doubled -> doubled.reference().equals(reference))
                .forEach(doubled -> alarm.accept(tenant, doubled));
        return carrying.stream()
                .filter(PlatformOrder::stands)
                .findFirst()
                .or(() -> carrying.stream().findFirst())
                .<Finding>map(order -> new Finding.Found(order.id(), order.number(), order.total()))
                .orElseGet(Finding.Absent::new);
    }
}
