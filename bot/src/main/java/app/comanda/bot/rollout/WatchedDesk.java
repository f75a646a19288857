package app.comanda.bot.rollout;

import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Quote;
import java.time.Instant;
import java.time.InstantSource;

/** The platform's desk with an eye on how its calls go. An order that is delivered speaks for the delivery flag as well. */
public final class WatchedDesk implements OrderDesk {
    private final OrderDesk desk;
    private final Watch watch;
    private final InstantSource clock;

    public WatchedDesk(OrderDesk desk, Watch watch, InstantSource clock) {
        this.desk = desk;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public Submitted submit(Tenant tenant, Quote quote, String reference) {
        Instant begun = clock.instant();
        Submitted submitted = desk.submit(tenant, quote, reference);
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
        Instant begun = clock.instant();
        Finding finding = desk.find(tenant, reference);
        watch.ended(tenant, Flag.ORDERS, finding instanceof Finding.Unreadable, begun);
        return finding;
    }

    @Override
    public Sight look(Tenant tenant, String orderId, String reference) {
        Instant begun = clock.instant();
        Sight sight = desk.look(tenant, orderId, reference);
        watch.ended(tenant, Flag.ORDERS, sight instanceof Sight.Failed, begun);
        return sight;
    }
}
