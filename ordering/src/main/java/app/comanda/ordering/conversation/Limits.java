package app.comanda.ordering.conversation;

import java.time.Duration;

/**
 * How much of anything a conversation may hold.
 *
 * @param cartLines most lines of a cart
 * @param lineQuantity most units of one line
 * @param noteLength most characters of a line's note (CartaAI takes 500)
 * @param trackedOrders most orders a conversation keeps in mind
 * @param quotePriceAge how old a menu may be for its prices to be promised
 * @param quoteLife how long a quote can be confirmed
 */
public record Limits(
        int cartLines,
        int lineQuantity,
        int noteLength,
        int trackedOrders,
        Duration quotePriceAge,
        Duration quoteLife) {

    /** How long words that were not understood are kept in mind, until what was meant is in the cart. */
    Duration unknownWords() {
        return Duration.ofMinutes(15);
    }

    /** How many customers must have meant the same by such words for staff to be asked. */
    public int unknownWordsProposed() {
        return 2;
    }

    /** How many names a restaurant may give its products besides the menu's. */
    public int ownAliases() {
        return 500;
    }

    /** The limits of the house. */
    public static final Limits STANDARD = new Limits(40, 99, 300, 5, Duration.ofMinutes(2), Duration.ofMinutes(15));
}
