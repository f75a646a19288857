package app.comanda.bot.carta;

import app.comanda.bot.journal.DoubledOrders;
import app.comanda.bot.tenant.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in the platform's own list whether it has any order more than once, whatever Comanda believes to have sent. */
public final class DoublesWatch {
    private static final Logger log = LoggerFactory.getLogger(DoublesWatch.class);

    private final CartaClient client;
    private final DoubledOrders sent;
    private final DoublesAlarm alarm;
    private final InstantSource clock;
    private final MeterRegistry registry;

    public DoublesWatch(
            CartaClient client, DoubledOrders sent, DoublesAlarm alarm, InstantSource clock, MeterRegistry registry) {
        this.client = client;
        this.sent = sent;
        this.alarm = alarm;
        this.clock = clock;
        this.registry = registry;
    }

    /**
     * Reads the branch's latest orders and alarms for each that is there more than once. A restaurant that has sent none
     * costs no call. Blocks for as long as the platform takes.
     *
     * @return false when the list could not be read, which proves nothing
     * @throws app.comanda.bot.journal.JournalException when the database does not say whether there is anything to look for
     */
    public boolean look(Tenant tenant) {
        alarm.ready(tenant);
        Instant since = clock.instant().minus(CartaLimits.ORDERS_BACK);
        if (!sent.anySentSince(tenant.restaurant(), since)) {
            count(tenant, "nothing-sent");
            return true;
        }
        return switch (client.orders(tenant, OrderFilter.since(since))) {
            case Answer.Failed<List<PlatformOrder>>(CartaError error) -> {
                count(tenant, "failed");
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .log("Whether an order was placed twice could not be looked up yet: {}", error.sentence());
                yield false;
            }
            case Answer.Ok<List<PlatformOrder>>(List<PlatformOrder> orders) -> {
                Doubled.among(orders, tenant.carta()).forEach(doubled -> alarm.raise(tenant, doubled));
                count(tenant, "ok");
                yield true;
            }
        };
    }

    private void count(Tenant tenant, String outcome) {
        registry.counter("comanda.orders.doubles.looks", "tenant", tenant.id(), "outcome", outcome)
                .increment();
    }
}
