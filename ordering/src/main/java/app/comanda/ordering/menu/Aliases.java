package app.comanda.ordering.menu;

import java.util.List;
import java.util.stream.Stream;

/**
 * Other names people use for something on the menu, per language. They are understood and never shown.
 *
 * @param es in Spanish
 * @param en in English
 */
public record Aliases(List<String> es, List<String> en) {

    /** No other names: what the platform gives. */
    public static final Aliases NONE = new Aliases(List.of(), List.of());

    public Aliases {
        es = List.copyOf(es);
        en = List.copyOf(en);
    }

    /** The same other names in every language. */
    public static Aliases of(String... names) {
        return new Aliases(List.of(names), List.of(names));
    }

    /** These and more, the same in every language. */
    Aliases and(List<String> more) {
        return new Aliases(joined(es, more), joined(en, more));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** The other names in a language. */
    public List<String> in(Language language) {
        return switch (language) {
            case ES -> es;
            case EN -> en;
        };
    }
}
