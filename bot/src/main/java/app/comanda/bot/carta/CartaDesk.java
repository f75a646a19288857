package app.comanda.bot.carta;

import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/** The platform as the place where orders are placed and followed. */
public final class CartaDesk implements OrderDesk {
    private final OrderSubmission submission;
    private final Reconciliation reconciliation;
    private final Tracking tracking;

    /** @param alarm is raised when a lost order is found more than once */
    public CartaDesk(CartaClient client, DoublesAlarm alarm, InstantSource clock) {
        this(client, alarm::raise, clock);
    }

    CartaDesk(CartaClient client, BiConsumer<Tenant, Doubled> alarm, InstantSource clock) {
        this.submission = new OrderSubmission(client);
        this.reconciliation = new Reconciliation(client, alarm, clock);
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
