package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the webhook tells operators, in counters and log lines. Neither ever holds a name, a phone or a text; and as a
 * {@code wamid} spells out its sender's phone in Base64 at the front, only its end is written.
 */
final class WebhookRecord {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final int ID_TAIL = 16;

    private final MeterRegistry meters;

    WebhookRecord(MeterRegistry meters) {
        this.meters = meters;
    }

    Timer.Sample begin() {
        return Timer.start(meters);
    }

    void answered(Timer.Sample sample, int status) {
        sample.stop(meters.timer("whatsapp.webhook", "status", Integer.toString(status)));
    }

    /** A body that was not taken; {@code cause} is a fixed word. */
    void refused(String cause) {
        meters.counter("whatsapp.webhook.refused", "cause", cause).increment();
        LOG.atWarn().addKeyValue("cause", cause).log("Webhook refused");
    }

    void notStored(String tenant, Throwable failure) {
        LOG.atError()
                .addKeyValue("tenant", tenant)
                .setCause(failure)
                .log("Webhook not stored; Meta will send it again");
    }

    /** An intake that is on disk. */
    void stored(Intake intake, Journal.Stored stored) {
        String tenant = intake.tenant();
        meters.counter("whatsapp.messages.stored", "tenant", tenant, "outcome", "accepted")
                .increment(stored.fresh() - stored.tooMany());
        meters.counter("whatsapp.messages.stored", "tenant", tenant, "outcome", "known")
                .increment(stored.known());
        if (stored.tooMany() > 0) {
            meters.counter("whatsapp.messages.stored", "tenant", tenant, "outcome", "too-many")
                    .increment(stored.tooMany());
            LOG.atInfo()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("count", stored.tooMany())
                    .log("Messages beyond the allowance are kept and not read");
        }
        if (LOG.isDebugEnabled()) {
            for (Intake.Message message : intake.messages()) {
                LOG.atDebug()
                        .addKeyValue("tenant", tenant)
                        .addKeyValue("messageId", tail(message.messageId()))
                        .log("Message stored");
            }
        }
        for (Intake.Report report : intake.reports()) {
            if (report.status() == Intake.Report.Status.FAILED) {
                LOG.atWarn()
                        .addKeyValue("tenant", tenant)
                        .addKeyValue("messageId", tail(report.wamid()))
                        .addKeyValue("code", report.errorCode())
                        .log("Message not delivered");
            }
        }
    }

    /** Everything a body held; one line for each thing that is not kept, however often the body has it. */
    void counted(Tally tally) {
        tally.counts().forEach((entry, count) -> {
            switch (entry.kind()) {
                case MESSAGE -> count("whatsapp.messages.received", tags(entry).and("type", entry.type()), count);
                case STATUS -> count("whatsapp.statuses", tags(entry).and("status", entry.type()), count);
                case ECHO -> count("whatsapp.echoes", tags(entry).and("type", entry.type()), count);
                case ALIAS_CHANGE -> count("whatsapp.alias.changes", tags(entry), count);
                case IGNORED -> {
                    Tags tags = tags(entry).and("type", entry.type(), "reason", entry.reason());
                    count("whatsapp.messages.ignored", tags, count);
                    logged(entry, count, "Part of a webhook left out");
                }
                case ERROR -> {
                    count("whatsapp.errors", tags(entry).and("code", entry.type()), count);
                    logged(entry, count, "Meta reports an error");
                }
                case CHANGE -> {
                    count("whatsapp.changes", tags(entry).and("field", entry.type()), count);
                    logged(entry, count, "Meta tells of the account");
                }
            }
        });
    }

    private void count(String name, Tags tags, int count) {
        meters.counter(name, tags).increment(count);
    }

    private static Tags tags(Tally.Entry entry) {
        return Tags.of("tenant", entry.tenant());
    }

    private static void logged(Tally.Entry entry, int count, String message) {
        LOG.atInfo()
                .addKeyValue("tenant", entry.tenant())
                .addKeyValue("what", entry.type())
                .addKeyValue("reason", entry.reason())
                .addKeyValue("count", count)
                .log(message);
    }

    static String tail(String wamid) {
        return wamid.length() <= ID_TAIL ? wamid : "…" + wamid.substring(wamid.length() - ID_TAIL);
    }
}
