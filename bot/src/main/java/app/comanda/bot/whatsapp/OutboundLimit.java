package app.comanda.bot.whatsapp;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a part of a message may be; says which limit is broken and never prints the part itself. */
final class OutboundLimit {
    private static final int LINK = 2048;

    private OutboundLimit() {}

    static void text(String what, String text, int most) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + ": is blank");
        }
        if (text.length() > most) {
            throw new IllegalArgumentException(what + ": " + text.length() + " characters, the limit is " + most);
        }
    }

    static void id(String what, String id, int most) {
        text(what, id, most);
        if (!id.equals(id.strip())) {
            throw new IllegalArgumentException(what + ": begins or ends with a space");
        }
    }

    static void count(String what, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException(what + ": " + count + ", must be 1 to " + most);
        }
    }

    /** A link that Meta fetches: https, or of the sandbox on this machine, which stands in for Meta there. */
    static void picture(String what, String link) {
        text(what, link, LINK);
        if (!isPicture(link)) {
            throw new IllegalArgumentException(what + ": must be an https URL");
        }
    }

    private static boolean isPicture(String link) {
        try {
            URI uri = URI.create(link);
            return ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null)
                    || ("http".equalsIgnoreCase(uri.getScheme()) && "localhost".equals(uri.getHost()));
        } catch (IllegalArgumentException notUri) {
            return false;
        }
    }

    static void unique(String what, Stream<String> values) {
        Set<String> seen = new HashSet<>();
        if (!values.allMatch(seen::add)) {
            throw new IllegalArgumentException(what + ": two are the same");
        }
    }
}
