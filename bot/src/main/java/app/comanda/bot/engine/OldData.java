package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Erasures;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Retention;
import app.comanda.bot.local.CustomerErasure;
import app.comanda.bot.tenant.Settings.Keep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of what is older than it is kept: raw messages first, then what conversations remember and what was sent, then
 * what orders say of their customers, and customers who never came back. Instances need not agree on who does it: a batch
 * that another one was faster with lets go of nothing.
 */
public final class OldData {
    private static final Logger log = LoggerFactory.getLogger(OldData.class);
    /** Rows of one transaction: few enough for customers' messages not to wait for them. */
    static final int BATCH = 200;
    /** Batches of one kind and tenant in one run; the rest follows with the next one. */
    private static final int BATCHES = 500;

    private final Retention retention;
    private final CustomerErasure erasure;
    private final Keep keep;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /** What is let go of. */
    enum Kind {
        MESSAGES("messages"),
        ALIAS_HINTS("alias-hints"),
        SENT("sent"),
        CONVERSATIONS("conversations"),
        ORDERS("orders"),
        TICKETS("tickets"),
        CUSTOMERS("customers");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }
    }

    public OldData(Retention retention, CustomerErasure erasure, Keep keep, InstantSource clock, MeterRegistry meters) {
        this.retention = retention;
        this.erasure = erasure;
        this.keep = keep;
        this.clock = clock;
        this.meters = meters;
    }

    /** From the start of the process to the first run: there is more urgent work then. */
    static Duration firstRun() {
        return Duration.ofMinutes(1);
    }

    /** Between two runs. */
    static Duration interval() {
        return Duration.ofHours(1);
    }

    /** One run over everybody. A failure ends it, says so and is made up for by the next. */
    void run() {
        try {
            Map<Kind, Integer> gone = letGo();
            if (!gone.isEmpty()) {
                log.atInfo().log("Old data were let go of, rows by kind: {}", gone);
            }
        } catch (JournalException e) {
            log.atError().log("The database did not let go of old data; the next run tries again: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("Letting go of old data failed; the next run tries again");
        }
    }

    /** How many rows of each kind; kinds without any are not in it. */
    Map<Kind, Integer> letGo() {
        Instant now = clock.instant();
        Instant messages = now.minus(keep.messages());
        Instant conversations = now.minus(keep.conversations());
        Instant orders = now.minus(keep.orders());
        Map<Kind, Integer> gone = new EnumMap<>(Kind.class);
        for (String tenant : retention.tenants()) {
            count(gone, Kind.MESSAGES, () -> retention.messages(tenant, messages, BATCH));
            count(gone, Kind.ALIAS_HINTS, () -> retention.hints(tenant, messages, BATCH));
            count(gone, Kind.SENT, () -> retention.sent(tenant, conversations, BATCH));
            count(gone, Kind.CONVERSATIONS, () -> retention.conversations(tenant, conversations, BATCH));
            count(gone, Kind.ORDERS, () -> retention.orders(tenant, orders, BATCH));
            count(gone, Kind.TICKETS, () -> erasure.anonymiseTickets(retention, tenant, orders, BATCH));
            count(gone, Kind.CUSTOMERS, () -> customers(tenant, orders));
        }
        return gone;
    }

    private int customers(String tenant, Instant before) {
        int erased = 0;
        for (ConversationKey key : retention.gone(tenant, before, BATCH)) {
            if (erasure.erase(key) == Erasures.Outcome.ERASED) {
                erased++;
            }
        }
        return erased;
    }

    private void count(Map<Kind, Integer> gone, Kind kind, IntSupplier batch) {
        for (int i = 0; i < BATCHES && !Thread.currentThread().isInterrupted(); i++) {
            int rows = batch.getAsInt();
            if (rows > 0) {
                gone.merge(kind, rows, Integer::sum);
                meters.counter("comanda.retention.removed", "what", kind.tag).increment(rows);
            }
            if (rows < BATCH) {
                return;
            }
        }
    }
}
