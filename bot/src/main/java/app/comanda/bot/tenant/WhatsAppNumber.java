package app.comanda.bot.tenant;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A number registered with WhatsApp's Cloud API.
 *
 * @param phoneNumberId Meta's id of the number, by which webhooks are routed; not the number itself
 * @param accessToken the bearer for sending from it
 * @param messagesPerSecond most that are sent from it in a second; 0 where nothing is held back
 * @param newsTemplate in which news leaves outside the customer's 24 hours; null where the restaurant has none
 * @param incoming how many messages are read
 * @param personPatience how long a conversation that is with a person may be silent before it is Comanda's again
 */
public record WhatsAppNumber(
        String phoneNumberId,
        Secret accessToken,
        int messagesPerSecond,
        @Nullable NewsTemplate newsTemplate,
        Incoming incoming,
        Duration personPatience) {
    /** What Meta lets a number send in a second at first (Cloud API, throughput). */
    static final int USUAL_PER_SECOND = 80;

    /** How long a person is waited for where the restaurant says nothing of it. */
    static final int USUAL_PATIENCE_HOURS = 4;

    /** A number with Meta's usual limit, without a template. */
    public WhatsAppNumber(String phoneNumberId, Secret accessToken) {
        this(
                phoneNumberId,
                accessToken,
                USUAL_PER_SECOND,
                null,
                Incoming.USUAL,
                Duration.ofHours(USUAL_PATIENCE_HOURS));
    }

    /**
     * Most customers' messages that are read in a minute; 0 for any number.
     *
     * @param ofSender of one customer: more than anybody types, or taps and waits for an answer
     * @param ofNumber of all together: more than can be answered at {@link #USUAL_PER_SECOND}
     */
    public record Incoming(int ofSender, int ofNumber) {
        /** What is read where the restaurant says nothing of it. */
        public static final Incoming USUAL = new Incoming(40, 6_000);
    }

    /**
     * A template that Meta has approved, whose body has one variable, the news itself.
     *
     * @param language the code it was approved in, such as {@code es} or {@code es_PE}
     */
    public record NewsTemplate(String name, String language) {}
}
