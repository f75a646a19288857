package app.comanda.bot.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one webhook brought for one tenant: stored as a whole or not at all.
 *
 * @param messages in the order they are to be applied
 * @param echoes what the restaurant itself wrote to customers, in that order too
 */
public record Intake(
        String tenant,
        List<Message> messages,
        List<Echo> echoes,
        List<Report> reports,
        List<AliasChange> aliasChanges,
        Allowance allowance,
        Instant receivedAt) {
    public Intake {
        messages = List.copyOf(messages);
        echoes = List.copyOf(echoes);
        reports = List.copyOf(reports);
        aliasChanges = List.copyOf(aliasChanges);
    }

    /**
     * How many messages are read, counted over the minute before each by Meta's clock; 0 for any number.
     *
     * @param ofSender of one customer
     * @param ofNumber of all customers of the restaurant
     */
    public record Allowance(int ofSender, int ofNumber) {
        /** Everything is read. */
        public static final Allowance ANY = new Allowance(0, 0);
    }

    /** What a webhook brought for a restaurant that reads everything. */
    public Intake(
            String tenant,
            List<Message> messages,
            List<Echo> echoes,
            List<Report> reports,
            List<AliasChange> aliasChanges,
            Instant receivedAt) {
        this(tenant, messages, echoes, reports, aliasChanges, Allowance.ANY, receivedAt);
    }

    /** What a webhook without echoes brought. */
    public Intake(
            String tenant,
            List<Message> messages,
            List<Report> reports,
            List<AliasChange> aliasChanges,
            Instant receivedAt) {
        this(tenant, messages, List.of(), reports, aliasChanges, receivedAt);
    }

    /**
     * What the restaurant wrote to a customer in the WhatsApp Business app.
     *
     * @param messageId Meta's {@code wamid}; the same one again is stored once
     * @param sentAt by Meta's clock, whole seconds
     * @param payload the message's own JSON node as it came
     */
    public record Echo(Person customer, String messageId, Instant sentAt, String payload) {}

    /**
     * A customer's message.
     *
     * @param messageId Meta's {@code wamid}; the same one again is stored once
     * @param sentAt by Meta's clock, whole seconds
     * @param payload the message's own JSON node as it came
     */
    public record Message(Person sender, String messageId, Instant sentAt, String payload) {}

    /**
     * What became of a message of ours.
     *
     * @param wamid Meta's id of our message
     * @param outboxId our own id, as it came back in {@code biz_opaque_callback_data}; null where it did not
     * @param errorCode Meta's code when it failed, else null
     */
    public record Report(
            String wamid,
            @Nullable String outboxId,
            Status status,
            Instant at,
            @Nullable Integer errorCode) {
        private static final int WINDOW_CLOSED = 131_047;

        /** Whether Meta refused it because the customer last wrote more than 24 hours ago (Cloud API, error codes). */
        public boolean windowClosed() {
            return status == Status.FAILED && errorCode != null && errorCode == WINDOW_CLOSED;
        }

        /** How far a message got; it never goes back. */
        public enum Status {
            SENT,
            DELIVERED,
            READ,
            FAILED
        }
    }

    /** A customer's number or user id has changed: both now name the same customer. */
    public record AliasChange(Person before, Person after) {}
}
