package app.comanda.bot.carta;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens texts to the platform's lengths without splitting a character in two. */
final class Cut {
    private Cut() {}

    /** The text, or as many of its whole characters as fit.
     *
     * @param length in UTF-16 units, as the platform counts
     */
    static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(length) ? length : characters.preceding(length);
        return text.substring(0, Math.max(0, end)).stripTrailing();
    }
}
