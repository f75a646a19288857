package app.comanda.sandbox.meta;

import java.util.List;

/**
 * A message that was approved beforehand.
 *
 * @param language such as {@code es} or {@code en_US}
 * @param category {@code utility}, {@code marketing} or {@code authentication}; decides the price
 * @param body with {{1}}, {{2}} ... where parameters go
 * @param quickReplies the titles of its quick reply buttons
 * @param cards the number of cards of a carousel; 0 for none
 */
public record Template(
        String name, String language, String category, String body, List<String> quickReplies, int cards) {
    public Template {
        quickReplies = List.copyOf(quickReplies);
    }

    /** A template of text alone. */
    public static Template utility(String name, String language, String body) {
        return new Template(name, language, "utility", body, List.of(), 0);
    }

    /** How many parameters the body takes. */
    int parameters() {
        int count = 0;
        while (body.contains("{{" + (count + 1) + "}}")) {
            count++;
        }
        return count;
    }
}
