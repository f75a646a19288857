package app.comanda.bot.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a conversation's inbox. */
public final class Inbox {
    private Inbox() {}

    /** Who speaks in an inbox row. */
    public enum Source {
        /** A customer's message: the payload is Meta's JSON node. */
        WHATSAPP,
        /** A customer's message that was one too many: kept as it came, and not read. */
        TOO_MANY,
        /** What the restaurant wrote in the WhatsApp Business app: the payload is Meta's JSON node. */
        ECHO,
        /** Comanda itself: the payload is an event of the core as JSON. */
        HOUSE
    }

    /**
     * Something that happened to a conversation and is not applied yet.
     *
     * @param id unique in the journal, and never reused
     * @param eventKey what makes it the same event: the {@code wamid}, or a key of the house
     * @param attempts turns that failed on it so far
     */
    public record Row(
            String id,
            Source source,
            String eventKey,
            String payload,
            Instant sentAt,
            Instant receivedAt,
            int attempts) {}

    /**
     * A conversation with all that waits for it.
     *
     * @param version of the state; the commit of a turn names it, and fails when another turn was faster
     * @param state JSON, null before the first turn
     * @param rows in the order they are to be applied; empty when nothing waits
     */
    public record Waiting(
            ConversationKey key, long version, @Nullable String state, Person person, List<Row> rows) {
        public Waiting {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An event of the house for a conversation's inbox.
     *
     * @param eventKey the same key twice is stored once
     * @param payload an event of the core as JSON
     */
    public record HouseEvent(String eventKey, String payload, Instant at) {}
}
