package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
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
import tools.jackson.databind.JsonNode;

/**
 * Reads the details of a whole branch in batches. The platform looks products up by one of their two ids, and one id it
 * does not find can spoil a whole answer: a batch that fails is halved until the bad product is alone, and that one is asked
 * for by its other id.
 */
final class DetailsReader {
    private final CartaClient client;
    private final Tenant tenant;
    private final ProductIndex index;
    private final Map<String, JsonNode> found = new HashMap<>();
    private int calls;

    DetailsReader(CartaClient client, Tenant tenant, ProductIndex index) {
        this.client = client;
        this.tenant = tenant;
        this.index = index;
    }

    /** Details by the ids of the structure; a product that nobody knows is left out. Fails when the platform is away. */
    Answer<Map<String, JsonNode>> read(List<String> productIds) {
        Optional<CartaError> trouble = readBy(productIds, this::objectId);
        List<String> missing =
                productIds.stream().filter(id -> !found.containsKey(id)).toList();
        if (trouble.isEmpty() && !missing.isEmpty()) {
            List<String> otherwise =
                    missing.stream().filter(id -> !objectId(id).equals(id)).toList();
            trouble = readBy(otherwise, id -> id);
        }
        return trouble.<Answer<Map<String, JsonNode>>>map(Answer.Failed::new)
                .orElseGet(() -> new Answer.Ok<>(Map.copyOf(found)));
    }

    private String objectId(String id) {
        return index.entry(id).map(ProductIndex.Entry::objectId).orElse(id);
    }

    private interface Naming {
        String of(String id);
    }

    private Optional<CartaError> readBy(List<String> ids, Naming naming) {
        Deque<List<String>> batches = new ArrayDeque<>();
        for (int i = 0; i < ids.size(); i += CartaLimits.DETAILS_BATCH) {
            batches.add(ids.subList(i, Math.min(ids.size(), i + CartaLimits.DETAILS_BATCH)));
        }
        while (!batches.isEmpty()) {
            List<String> batch = batches.remove();
            if (++calls > CartaLimits.DETAILS_CALLS) {
                return Optional.of(new CartaError(
                        Call.DETAILS, tenant.id(), new Kind.Unreadable(200, "too many products without details")));
            }
            Answer<JsonNode> answer =
                    client.details(tenant, batch.stream().map(naming::of).toList());
            switch (answer) {
                case Answer.Ok<JsonNode>(JsonNode products) -> keep(products, batch);
                case Answer.Failed<JsonNode>(CartaError error) -> {
                    if (!perhapsOneId(error.kind())) {
                        return Optional.of(error);
                    }
                    if (batch.size() > 1) {
                        batches.push(new ArrayList<>(batch.subList(batch.size() / 2, batch.size())));
                        batches.push(new ArrayList<>(batch.subList(0, batch.size() / 2)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a failure may be about one id rather than about the platform. */
    private static boolean perhapsOneId(Kind kind) {
        return switch (kind) {
            case Kind.Server server -> server.status() == 500;
            case Kind.NotFound ignored -> true;
            case Kind.Refused ignored -> true;
            case Kind.Unreachable ignored -> false;
            case Kind.TimedOut ignored -> false;
            case Kind.Lost ignored -> false;
            case Kind.RateLimited ignored -> false;
            case Kind.Unauthorised ignored -> false;
            case Kind.Unreadable ignored -> false;
            case Kind.Foreign ignored -> false;
        };
    }

    private void keep(JsonNode products, List<String> asked) {
        Set<String> open = new LinkedHashSet<>(asked);
        for (JsonNode product : products) {
            Node node = new Node(product);
            List<String> own = new ArrayList<>();
            node.text("_id").ifPresent(own::add);
            node.text("id").ifPresent(own::add);
            node.text("rId").ifPresent(own::add);
            open.stream()
                    .filter(id -> own.stream().anyMatch(one -> index.same(one, id)))
                    .findFirst()
                    .ifPresent(id -> {
                        found.put(id, product);
                        open.remove(id);
                    });
        }
    }
}
