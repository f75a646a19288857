package app.comanda.bot.carta;

import app.comanda.bot.journal.DoubledOrders;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.tenant.Tenant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells that the platform has an order more than once: staff by a note in the console, operators by the log and the
 * counter {@code comanda.orders.doubled}. The note comes first and is written once, so that of all looks and instances
 * one alarms.
 */
public final class DoublesAlarm {
    private static final Logger log = LoggerFactory.getLogger(DoublesAlarm.class);

    private final DoubledOrders notes;
    private final InstantSource clock;
    private final MeterRegistry registry;

    public DoublesAlarm(DoubledOrders notes, InstantSource clock, MeterRegistry registry) {
        this.notes = notes;
        this.clock = clock;
        this.registry = registry;
    }

    /** Counts from nothing: a counter that begins with its first alarm shows no growth. */
    void ready(Tenant tenant) {
        counter(tenant, false);
        counter(tenant, true);
    }

    /** Alarms, if nobody has yet. A database that does not answer is said, and leaves it to the next look. */
    void raise(Tenant tenant, Doubled doubled) {
        DoubledOrders.Sight sight = new DoubledOrders.Sight(
                tenant.restaurant(), doubled.reference(), doubled.orders().size(), doubled.numbers(), doubled.over());
        boolean first;
        try {
            first = Journal.await(notes.note(sight, clock.instant()));
        } catch (JournalException e) {
            told(log.atError(), tenant, doubled)
                    .log(
                            "CartaAI has an order more than once, and the database did not note it: {}: {}: {}",
                            doubled.reference(),
                            doubled.numbersAndIds(),
                            e.getMessage());
            return;
        }
        if (!first) {
            return;
        }
        counter(tenant, doubled.over()).increment();
        if (doubled.over()) {
            told(log.atWarn(), tenant, doubled)
                    .log(
                            "CartaAI had an order more than once: {} stands in {}. All but one are cancelled; nothing is to be done",
                            doubled.reference(),
                            doubled.numbersAndIds());
        } else {
            told(log.atError(), tenant, doubled)
                    .log(
                            "CartaAI has an order more than once: {} stands in {}. Cancel all but one there; the console's page Atención / Care has it too",
                            doubled.reference(),
                            doubled.numbersAndIds());
        }
    }

    private Counter counter(Tenant tenant, boolean over) {
        return registry.counter("comanda.orders.doubled", "tenant", tenant.id(), "state", over ? "over" : "open");
    }

    private static LoggingEventBuilder told(LoggingEventBuilder line, Tenant tenant, Doubled doubled) {
        return line.addKeyValue("tenant", tenant.id()).addKeyValue("order", doubled.reference());
    }
}
