package app.comanda.bot.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a conversation's lane of outgoing messages. */
public final class Outbox {
    private Outbox() {}

    /**
     * A message to be sent.
     *
     * @param id travels in {@code biz_opaque_callback_data}
     * @param payload Meta's JSON without the recipient
     * @param author who of the restaurant says it, null where Comanda does
     */
    public record NewMessage(
            String id, String payload, @Nullable String author) {
        /** What Comanda says. */
        public NewMessage(String id, String payload) {
            this(id, payload, null);
        }
    }

    /**
     * A message not known to be sent.
     *
     * @param attemptedAt when a send was begun whose outcome is not known: it may have gone out; null when it surely has not
     * @param attempts sends begun so far
     * @param dueAt not before this
     * @param windowClosed whether Meta refused it because the customer last wrote too long ago: only a template reaches them
     */
    public record Row(
            String id,
            String payload,
            @Nullable Instant attemptedAt,
            int attempts,
            Instant dueAt,
            boolean windowClosed) {}

    /**
     * A lane held by this instance.
     *
     * @param fence names the lease; a step with an older one changes nothing
     * @param rows in the order they must go out; the first may be marked as attempted
     */
    public record Lane(ConversationKey key, long fence, Person recipient, List<Row> rows) {
        public Lane {
            rows = List.copyOf(rows);
        }
    }

    /** What became of the message at the head of a lane. */
    public sealed interface Step {
        /** A send is about to begin. */
        record Attempting(Instant at) implements Step {}

        /** Meta took it. */
        record Sent(String wamid, Instant at) implements Step {}

        /** It surely did not go out, and is to be tried again at {@code dueAt}. */
        record Postponed(Instant dueAt, String reason) implements Step {}

        /** Meta refused it because the customer last wrote too long ago: it stays at the head, to leave as a template. */
        record WindowClosed(String reason, Instant at) implements Step {}

        /** It waits until its customer writes; those behind it go on. */
        record Held(String reason) implements Step {}

        /** It can never be delivered. */
        record SetAside(String reason, Instant at) implements Step {}
    }
}
