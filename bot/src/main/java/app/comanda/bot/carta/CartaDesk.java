package app.comanda.bot.carta;

import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import java.time.InstantSource;

/** The platform as the place where orders are placed and followed. */
public final class CartaDesk implements OrderDesk {
    private final OrderSubmission submission;
    private final Reconciliation reconciliation;
    private final Tracking tracking;

    public CartaDesk(CartaClient client, InstantSource clock) {
        this.submission = new OrderSubmission(client);
        this.reconciliation = new Reconciliation(client, clock);
        this.tracking = new Tracking(client);
    }

    @Override
    public Submitted submit(Tenant tenant, Quote quote, String reference) {
        return submission.submit(tenant, quote, reference);
    }

    @Override
    public Finding find(Tenant tenant, String reference) {
        return reconciliation.find(tenant, reference);
    }

    /** The platform has no call that cancels an order: its staff do it in the platform. */
    @Override
    public Cancelled cancel(Tenant tenant, String orderId, String reference) {
        return new Cancelled.OnlyByStaff();
    }

    @Override
    public Sight look(Tenant tenant, String orderId, String reference) {
        return tracking.status(tenant, orderId, reference);
    }
}
