package app.comanda.sandbox;

/**
 * A demo restaurant: the WhatsApp number that people write to and the CartaAI branch that cooks.
 *
 * @param name what people call it
 * @param phoneNumberId Meta's id of its number
 * @param displayPhoneNumber the number as people dial it, with country code and spaces
 * @param subDomain CartaAI's name of the restaurant; for one that is not there, a name of its own
 * @param localId CartaAI's id of the branch; empty for one that keeps its menu and orders in the bot
 */
public record Restaurant(
        String name, String phoneNumberId, String displayPhoneNumber, String subDomain, String localId) {

    /** Whether CartaAI has it. */
    public boolean onPlatform() {
        return !localId.isEmpty();
    }
}
