package app.comanda.bot.console;

import app.comanda.ordering.menu.Language;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write moments. */
final class Moments {
    private Moments() {}

    /** "25 nov., 07:44" in Spanish, "Nov 25, 07:44" in English, by the clock of the branch. */
    static DateTimeFormatter in(ZoneId zone, Language language) {
        return language == Language.ES
                ? DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.of("es", "PE"))
                        .withZone(zone)
                : DateTimeFormatter.ofPattern("MMM d, HH:mm", Locale.of("en", "US"))
                        .withZone(zone);
    }
}
