package app.comanda.bot.tenant;

/**
 * A number registered with WhatsApp's Cloud API.
 *
 * @param phoneNumberId Meta's id of the number, by which webhooks are routed; not the number itself
 * @param accessToken the bearer for sending from it
 */
public record WhatsAppNumber(String phoneNumberId, Secret accessToken) {}
