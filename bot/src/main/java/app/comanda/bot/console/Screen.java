package app.comanda.bot.console;

import app.comanda.ordering.menu.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the console knows of the visit it is shown in.
 *
 * @param path of the page that was asked for
 * @param operator who is logged in, as the audit names them; null before the log-in
 * @param csrf the token every form sends back as {@code _csrf}
 * @param flash what the step before has to say, once; null for nothing
 * @param alarms what needs a person now
 * @param waiting how much waits for staff, by the page where it does
 */
public record Screen(
        Language language,
        String path,
        @Nullable String operator,
        String csrf,
        @Nullable Phrase flash,
        List<Phrase> alarms,
        Map<String, Long> waiting) {
    public Screen {
        waiting = Map.copyOf(waiting);
        alarms = List.copyOf(alarms);
    }

    /** The words in the visitor's language. */
    public String t(String es, String en) {
        return language == Language.ES ? es : en;
    }

    /** The phrase in the visitor's language. */
    public String t(Phrase phrase) {
        return phrase.in(language);
    }

    /** {@code es} or {@code en}. */
    public String code() {
        return language == Language.ES ? "es" : "en";
    }

    /** The links of the navigation. */
    public List<Link> links() {
        return Navigation.ENTRIES.stream()
                .map(entry -> new Link(
                        entry.path(), t(entry.title()), entry.holds(path), waiting.getOrDefault(entry.path(), 0L)))
                .toList();
    }

    /**
     * A link of the navigation.
     *
     * @param here whether the page shown belongs to it
     * @param waiting how much waits there for somebody
     */
    public record Link(String path, String title, boolean here, long waiting) {}
}
