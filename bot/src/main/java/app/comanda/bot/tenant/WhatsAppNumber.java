package app.comanda.bot.tenant;

import org.jspecify.annotations.Nullable;

/**
 * A number registered with WhatsApp's Cloud API.
 *
 * @param phoneNumberId Meta's id of the number, by which webhooks are routed; not the number itself
 * @param accessToken the bearer for sending from it
 * @param newsTemplate in which news leaves outside the customer's 24 hours; null where the restaurant has none
 */
public record WhatsAppNumber(
        String phoneNumberId, Secret accessToken, @Nullable NewsTemplate newsTemplate) {
    /** A number without a template. */
    public WhatsAppNumber(String phoneNumberId, Secret accessToken) {
        this(phoneNumberId, accessToken, null);
    }

    /**
     * A template that Meta has approved, whose body has one variable, the news itself.
     *
     * @param language the code it was approved in, such as {@code es} or {@code es_PE}
     */
    public record NewsTemplate(String name, String language) {}
}
