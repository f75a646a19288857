package app.comanda.ordering.conversation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes any text fit a place of the chat: one line, never empty, never cut inside what the eye takes for one character. */
final class Titles {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final String ELLIPSIS = "…";

    private Titles() {}

    /** One line of at most so many characters; an ellipsis where something was left out, a dash where there is nothing. */
    static String fit(String text, int most) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? "-" : shorten(line, most);
    }

    /** At most so many characters, line breaks kept. */
    static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.preceding(most - ELLIPSIS.length() + 1);
        String kept = end <= 0 ? "" : text.substring(0, end).stripTrailing();
        return kept + ELLIPSIS;
    }

    /** Every text fitted, and no two the same: what would repeat gets a number. */
    static List<String> unique(List<String> texts, int most) {
        Set<String> taken = new HashSet<>();
        List<String> titles = new ArrayList<>();
        for (String text : texts) {
            String title = fit(text, most);
            for (int i = 2; !taken.add(title); i++) {
                String suffix = " (" + i + ")";
                title = fit(text, most - suffix.length()) + suffix;
            }
            titles.add(title);
        }
        return titles;
    }

    /** With a full stop at its end, and only one: "p. m." has its own. */
    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
