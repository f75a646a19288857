package app.comanda.ordering.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note for one line of the cart, where words are clearly one: "nota: bien cocido", "sin cebolla". */
final class LineNote {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    private static final Pattern NAMED = Pattern.compile("\\s*(?:nota|note|obs)\\b\\s*[:.-]?\\s*(\\S.*)", FLAGS);
    private static final Pattern WISH = Pattern.compile("\\s*((?:sin|poco|poca|without|less)\\s+\\S.*)", FLAGS);

    private LineNote() {}

    static Optional<String> in(String text) {
        Matcher named = NAMED.matcher(text);
        Matcher wish = WISH.matcher(text);
        Matcher found = named.matches() ? named : wish;
        return found.matches() ? Optional.of(found.group(1).strip().replaceAll("\\s+", " ")) : Optional.empty();
    }
}
