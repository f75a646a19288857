package app.comanda.bot.carta;

import app.comanda.bot.source.OrderDesk.Finding;
import app.comanda.bot.tenant.Tenant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds out whether an order exists whose answer was lost: by its reference in the notes and by nothing else. A phone or a
 * total would also fit the customer's other orders.
 */
final class Reconciliation {
    private final CartaClient client;
    private final InstantSource clock;

    Reconciliation(CartaClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Looks for the order with this reference among the branch's latest. */
    Finding find(Tenant tenant, String reference) {
        return switch (client.orders(tenant, clock.instant().minus(CartaLimits.ORDERS_BACK))) {
            case Answer.Failed<JsonNode>(CartaError error) -> new Finding.Unreadable(error.sentence());
            case Answer.Ok<JsonNode>(JsonNode orders) -> find(tenant, reference, orders);
        };
    }

    private static Finding find(Tenant tenant, String reference, JsonNode answer) {
        JsonNode orders = answer.isArray() ? answer : new Node(answer).list("orders", "data", "docs", "items");
        for (JsonNode json : orders) {
            Node order = new Node(json);
            if (carries(json, reference)) {
                String id = order.text("_id", "id").orElse("");
                if (!id.isEmpty()) {
                    return new Finding.Found(
                            id,
                            order.text("orderNumber").orElse(id),
                            order.money(tenant.carta().currency(), "total").orElse(null));
                }
            }
        }
        return new Finding.Absent();
    }

    /** Whether an order's notes hold the reference as a word of its own. */
    static boolean carries(JsonNode order, String reference) {
        String notes = order.path("notes").asString("");
        return Pattern.compile(Pattern.quote(reference) + "(?![0-9A-Za-z])")
                .matcher(notes)
                .find();
    }
}
