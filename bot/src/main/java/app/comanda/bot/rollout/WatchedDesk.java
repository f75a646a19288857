package app.comanda.bot.rollout;

import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Quote;

/**
 * The platform's desk with an eye on how its calls go. An order that is delivered speaks for the delivery flag as well; what
 * was not asked for want of a turn speaks for nothing.
 */
public final class WatchedDesk implements OrderDesk {
    private final OrderDesk desk;
    private final Watch watch;

    public WatchedDesk(OrderDesk desk, Watch watch) {
        this.desk = desk;
        this.watch = watch;
    }

    @Override
    public Submitted submit(Tenant tenant, Quote quote, String reference) {
        long begun = watch.begin();
        Submitted submitted = desk.submit(tenant, quote, reference);
        if (submitted instanceof Submitted.NoTurn) {
            return submitted;
        }
        boolean failed = !(submitted instanceof Submitted.Placed);
        watch.ended(tenant, Flag.ORDERS, failed, begun);
        if (quote.fulfilment() instanceof Fulfilment.Delivery) {
            watch.ended(tenant, Flag.DELIVERY, failed, begun);
        }
        return submitted;
    }

    @Override
    public Cancelled cancel(Tenant tenant, String orderId, String reference) {
        return desk.cancel(tenant, orderId, reference);
    }

    @Override
    public Finding find(Tenant tenant, String reference) {
        long begun = watch.begin();
        Finding finding = desk.find(tenant, reference);
        if (!(finding instanceof Finding.NoTurn)) {
            watch.ended(tenant, Flag.ORDERS, finding instanceof Finding.Unreadable, begun);
        }
        return finding;
    }

    @Override
    public Sight look(Tenant tenant, String orderId, String reference) {
        long begun = watch.begin();
        Sight sight = desk.look(tenant, orderId, reference);
        if (!(sight instanceof Sight.NoTurn)) {
            watch.ended(tenant, Flag.ORDERS, sight instanceof Sight.Failed, begun);
        }
        return sight;
    }
}
