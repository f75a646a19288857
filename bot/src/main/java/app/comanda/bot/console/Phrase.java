package app.comanda.bot.console;

import app.comanda.ordering.menu.Language;

/** Something said to staff, in the two languages of the console. */
public record Phrase(String es, String en) {
    /** The phrase in one of them. */
    public String in(Language language) {
        return language == Language.ES ? es : en;
    }
}
