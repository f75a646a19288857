package app.comanda.bot.engine;

import app.comanda.bot.journal.DishAliases;
import app.comanda.bot.journal.JournalException;
import app.comanda.ordering.menu.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that staff have given products, as the database has them. What is changed here or by another instance holds once
 * it is {@link #follow followed}.
 */
public final class AliasKeeper {
    /** Names of one restaurant that are looked at; the console lets nobody give as many. */
    private static final int MOST = 1_000;

    private static final Names NONE = new Names(0, Map.of());

    private final DishAliases store;
    private final Map<String, Names> byRestaurant = new ConcurrentHashMap<>();

    /** A restaurant's names by source and product. */
    private record Names(long version, Map<Source, Map<String, List<String>>> bySource) {}

    public AliasKeeper(DishAliases store) {
        this.store = store;
    }

    /**
     * Takes up what has changed; cheap where nothing has.
     *
     * @throws JournalException when the database does not answer
     */
    public synchronized void follow() {
        store.versions().forEach((restaurant, version) -> {
            if (of(restaurant).version() != version) {
                byRestaurant.put(restaurant, new Names(version, read(restaurant)));
            }
        });
    }

    private Map<Source, Map<String, List<String>>> read(String restaurant) {
        Map<Source, Map<String, List<String>>> names = new EnumMap<>(Source.class);
        for (DishAliases.Accepted one : store.accepted(restaurant, MOST)) {
            names.computeIfAbsent(one.name().source(), source -> new HashMap<>())
                    .computeIfAbsent(one.name().productId(), product -> new ArrayList<>())
                    .add(one.name().phrase());
        }
        return names;
    }

    private Names of(String restaurant) {
        return byRestaurant.getOrDefault(restaurant, NONE);
    }

    /** Another number after every change of a restaurant's names. */
    long version(String restaurant) {
        return of(restaurant).version();
    }

    /** What a source's products are called too, by their ids. */
    Map<String, List<String>> names(String restaurant, Source source) {
        return of(restaurant).bySource().getOrDefault(source, Map.of());
    }
}
