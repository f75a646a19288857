package app.comanda.bot.rollout;

import app.comanda.ordering.conversation.Route;
import app.comanda.ordering.matching.IdMap;
import app.comanda.ordering.menu.Source;
import java.util.Set;

/**
 * What the flags say for a customer.
 *
 * @param wanted who is to serve them
 * @param sources who may serve them at all
 * @param failed what of the platform the house has turned off because it failed
 * @param ids which products are the same in both sources
 */
public record Steering(Route wanted, Set<Source> sources, Set<Route.Part> failed, IdMap ids) {
    public Steering {
        sources = Set.copyOf(sources);
        failed = Set.copyOf(failed);
    }
}
