package app.comanda.bot.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A link into a chat.
 *
 * @param kind {@code product}, {@code category} or {@code offer}
 * @param id of the thing in its menu
 * @param text what the customer's message will say
 * @param url what to publish
 */
public record LinkView(String kind, String id, String name, String text, String url) {

    /** The part of a path that names it. */
    public String query() {
        return "kind=" + kind + "&id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
