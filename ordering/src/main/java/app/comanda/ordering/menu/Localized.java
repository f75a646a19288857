package app.comanda.ordering.menu;

/**
 * A text in each language of the house. A source with one language has the same text in all.
 *
 * @param es Spanish, as written in Peru
 * @param en English
 */
public record Localized(String es, String en) {

    /** The same text in every language: what the platform gives. */
    public static Localized of(String text) {
        return new Localized(text, text);
    }

    /** The text in a language. */
    public String in(Language language) {
        return switch (language) {
            case ES -> es;
            case EN -> en;
        };
    }
}
