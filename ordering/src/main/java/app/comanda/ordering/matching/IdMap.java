package app.comanda.ordering.matching;

import app.comanda.ordering.menu.Source;
import java.util.Map;
import java.util.Optional;

/**
 * Which products of a restaurant's built-in menu and of its menu in the platform are the same thing, as a person has said.
 *
 * @param platformIds the platform's product id by the built-in one ({@code burgers_0}); at most {@value #MOST}
 */
public record IdMap(Map<String, String> platformIds) {
    /** Most products a map may hold: more than any menu that is read on a phone. */
    public static final int MOST = 2_000;

    /** Nobody has said anything. */
    public static final IdMap NONE = new IdMap(Map.of());

    public IdMap {
        platformIds = Map.copyOf(platformIds);
        if (platformIds.size() > MOST) {
            throw new IllegalArgumentException("An id map holds at most " + MOST + " products");
        }
    }

    /** The id by which a source knows a product of the other source; of several the first in the alphabet. */
    public Optional<String> idIn(Source target, String otherId) {
        return switch (target) {
            case PLATFORM -> Optional.ofNullable(platformIds.get(otherId));
            case BUILT_IN ->
                platformIds.entrySet().stream()
                        .filter(pair -> pair.getValue().equals(otherId))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst();
        };
    }
}
