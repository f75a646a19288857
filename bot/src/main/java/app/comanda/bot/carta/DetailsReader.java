package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.carta.PlatformMenu.Details;
import app.comanda.bot.tenant.Tenant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the details of a whole branch in batches. The platform looks products up by one of their two ids, and one id it
 * does not find can spoil a whole answer: a batch that fails is halved until the bad product is alone, and that one is asked
 * for by its other id. A platform that crashes on every product asked for alone is broken, and is left alone soon.
 */
final class DetailsReader {
    private final CartaClient client;
    private final Tenant tenant;
    private final ProductIndex index;
    private final Map<String, Details> found = new HashMap<>();
    private int calls;
    private int byTheOtherId;

    DetailsReader(CartaClient client, Tenant tenant, ProductIndex index) {
        this.client = client;
        this.tenant = tenant;
        this.index = index;
    }

    /**
     * Details by the ids of the structure; a product that nobody knows is left out. Fails when the platform is away, or
     * knows none of the products.
     */
    Answer<Map<String, Details>> read(List<String> productIds) {
        Pass pass = new Pass(this::objectId);
        Optional<CartaError> trouble = pass.read(productIds);
        List<String> otherwise = productIds.stream()
                .filter(id -> !found.containsKey(id) && !objectId(id).equals(id))
                .toList();
        if (trouble.isEmpty() && !otherwise.isEmpty()) {
            Pass second = new Pass(id -> id);
            trouble = second.read(otherwise);
            byTheOtherId = (int) otherwise.stream().filter(found::containsKey).count();
            pass = second.lastCrash == null ? pass : second;
        }
        if (trouble.isEmpty() && found.isEmpty() && !productIds.isEmpty()) {
            trouble = Optional.of(
                    pass.lastCrash == null
                            ? error(new Kind.Unreadable(200, "data holds none of the products asked for"))
                            : pass.lastCrash);
        }
        return trouble.<Answer<Map<String, Details>>>map(Answer.Failed::new)
                .orElseGet(() -> new Answer.Ok<>(Map.copyOf(found)));
    }

    /** How many products were found only when asked for by the id that the platform is not said to look up by. */
    int byTheOtherId() {
        return byTheOtherId;
    }

    private String objectId(String id) {
        return index.entry(id).map(ProductIndex.Entry::objectId).orElse(id);
    }

    private CartaError error(Kind kind) {
        return new CartaError(Call.DETAILS, tenant.id(), kind);
    }

    private interface Naming {
        String of(String id);
    }

    /** One way of asking: all products by one kind of id. */
    private final class Pass {
        private final Naming naming;
        private final Deque<List<String>> batches = new ArrayDeque<>();
        private int crashes;
        private @Nullable CartaError lastCrash;

        Pass(Naming naming) {
            this.naming = naming;
        }

        /** Trouble that is the platform's and not one product's. */
        Optional<CartaError> read(List<String> ids) {
            for (int i = 0; i < ids.size(); i += CartaLimits.DETAILS_BATCH) {
                batches.add(ids.subList(i, Math.min(ids.size(), i + CartaLimits.DETAILS_BATCH)));
            }
            // With nothing found yet, product after product that crashes says that none will be found this way.
            while (!batches.isEmpty() && !(found.isEmpty() && crashes >= CartaLimits.DETAILS_CRASHES)) {
                List<String> batch = batches.remove();
                if (++calls > CartaLimits.DETAILS_CALLS) {
                    return Optional.of(error(new Kind.Unreadable(200, "too many products without details")));
                }
                switch (client.details(tenant, batch.stream().map(naming::of).toList())) {
                    case Answer.Ok<List<Details>>(List<Details> products) -> keep(products, batch);
                    case Answer.Failed<List<Details>>(CartaError error) -> {
                        if (!perhapsOneId(error.kind())) {
                            return Optional.of(error);
                        }
                        halve(batch, error);
                    }
                }
            }
            return Optional.empty();
        }

        private void halve(List<String> batch, CartaError error) {
            if (batch.size() == 1) {
                crashes++;
                lastCrash = error;
                return;
            }
            batches.push(new ArrayList<>(batch.subList(batch.size() / 2, batch.size())));
            batches.push(new ArrayList<>(batch.subList(0, batch.size() / 2)));
        }
    }

    /** Whether a failure may be about one id rather than about the platform. */
    private static boolean perhapsOneId(Kind kind) {
        return switch (kind) {
            case Kind.Server server -> server.status() == 500;
            case Kind.NotFound ignored -> true;
            case Kind.Refused ignored -> true;
            case Kind.Unreadable unreadable -> unreadable.field().startsWith("data");
            case Kind.Unreachable ignored -> false;
            case Kind.HeldBack ignored -> false;
            case Kind.TimedOut ignored -> false;
            case Kind.Lost ignored -> false;
            case Kind.RateLimited ignored -> false;
            case Kind.Unauthorised ignored -> false;
            case Kind.Foreign ignored -> false;
        };
    }

    private void keep(List<Details> products, List<String> asked) {
        Set<String> open = new LinkedHashSet<>(asked);
        for (Details product : products) {
            open.stream()
                    .filter(id -> product.ids().stream().anyMatch(one -> index.same(one, id)))
                    .findFirst()
                    .ifPresent(id -> {
                        found.put(id, product);
                        open.remove(id);
                    });
        }
    }
}
