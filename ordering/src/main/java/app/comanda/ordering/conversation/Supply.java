package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.matching.IdMap;
import app.comanda.ordering.menu.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where a customer can be served.
 *
 * @param wanted what the flags say for this customer now
 * @param shelves what each source has said last; a source that has nothing fit to be served, or may not serve this
 *     restaurant, is not in it
 * @param failed what of the platform has failed for this restaurant, so that an order under way may not stay with it
 * @param ids which products are the same in both sources
 */
public record Supply(Route wanted, Map<Source, Shelf> shelves, Set<Route.Part> failed, IdMap ids) {

    public Supply {
        shelves = Map.copyOf(shelves);
        failed = Set.copyOf(failed);
    }

    /**
     * A source's menu and the terms it sells on.
     *
     * @param branch what the source says of the branch itself; null where the restaurant's settings do
     */
    public record Shelf(
            MenuSnapshot menu, Terms terms, @Nullable Branch branch) {

        /** A source that leaves the branch itself to the settings. */
        public Shelf(MenuSnapshot menu, Terms terms) {
            this(menu, terms, null);
        }
    }

    /** Everything from one source. */
    static Supply of(@Nullable MenuSnapshot menu, Terms terms) {
        return new Supply(
                switch (terms.source()) {
                    case PLATFORM -> Route.PLATFORM;
                    case BUILT_IN -> Route.BUILT_IN;
                },
                menu == null ? Map.of() : Map.of(terms.source(), new Shelf(menu, terms)),
                Set.of(),
                IdMap.NONE);
    }

    Optional<Shelf> shelf(Source source) {
        return Optional.ofNullable(shelves.get(source));
    }

    /** The route to go: the one held while it lasts, else the one that is wanted, else the built-in restaurant. */
    Route route(@Nullable Route held) {
        Route first = held == null ? wanted : held.without(failed);
        return Stream.of(first, wanted, Route.BUILT_IN)
                .filter(route -> shelf(route.menu()).isPresent())
                .findFirst()
                .orElse(first);
    }
}
