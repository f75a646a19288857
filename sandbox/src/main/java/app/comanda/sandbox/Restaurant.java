package app.comanda.sandbox;

/**
 * A demo restaurant: the WhatsApp number that people write to and the CartaAI branch that cooks.
 *
 * @param name what people call it
 * @param phoneNumberId Meta's id of its number
 * @param displayPhoneNumber the number as people dial it, with country code and spaces
 * @param subDomain CartaAI's name of the restaurant
 * @param localId CartaAI's id of the branch
 */
public record Restaurant(
        String name, String phoneNumberId, String displayPhoneNumber, String subDomain, String localId) {}
