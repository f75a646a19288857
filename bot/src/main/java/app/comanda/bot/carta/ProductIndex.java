package app.comanda.bot.carta;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What {@code products/get-all} adds to the branch's structure: each product's other id, and the flags the structure does
 * not carry. Empty where the call failed: a menu can be read without it.
 */
record ProductIndex(Map<String, Entry> byId) {

    /**
     * A product under both its ids.
     *
     * @param active switched on by the restaurant
     */
    record Entry(String readableId, String objectId, boolean active, boolean inStock) {}

    static ProductIndex none() {
        return new ProductIndex(Map.of());
    }

    static ProductIndex of(JsonNode products) {
        Map<String, Entry> byId = new HashMap<>();
        for (JsonNode product : products) {
            Node node = new Node(product);
            String objectId = node.text("_id", "id", "rId").orElse("");
            String readableId = node.text("rId", "id", "_id").orElse("");
            Entry entry = new Entry(
                    readableId,
                    objectId,
                    node.flag(true, "isActive") && node.flag(true, "isAvailable"),
                    !node.flag(false, "isOutOfStock"));
            byId.put(readableId, entry);
            byId.put(objectId, entry);
        }
        return new ProductIndex(Map.copyOf(byId));
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether two ids are known to be the same product's. */
    boolean same(String one, String other) {
        Entry entry = byId.get(one);
        return one.equals(other) || (entry != null && entry.equals(byId.get(other)));
    }
}
