package app.comanda.bot.whatsapp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one send, by what is to be done about it. Reasons are for operators and hold no personal data.
 */
public sealed interface SendResult {

    /** Meta took it. Whether it was delivered comes by webhook. */
    record Accepted(String wamid) implements SendResult {}

    /**
     * It surely did not go out and may be tried again.
     *
     * @param after not sooner than this; grows with the attempts where the caller counts them
     * @param scope what must wait that long
     */
    record TryAgain(String reason, Duration after, Scope scope) implements SendResult {}

    /** It may have gone out: the answer was lost. Sending it again may send it twice. */
    record Ambiguous(String reason) implements SendResult {}

    /**
     * Nothing of this tenant can be sent until a person has put something right.
     *
     * @param code Meta's, null where only the HTTP status told
     */
    record StopTenant(String reason, @Nullable Integer code) implements SendResult {}

    /** The customer last wrote more than 24 hours ago: only a template can reach them, or their own next message. */
    record NeedsTemplate(String reason) implements SendResult {}

    /** This message can never reach this customer; others can. */
    record NeverDeliverable(String reason, @Nullable Integer code) implements SendResult {}

    /** The request is wrong, and would be wrong again. */
    record Bug(String reason, @Nullable Integer code) implements SendResult {}

    /** What has to wait. */
    enum Scope {
        /** This message, and those behind it in its lane. */
        MESSAGE,
        /** Everything to this customer. */
        RECIPIENT,
        /** Everything from this number. */
        NUMBER
    }
}
