package app.comanda.bot.carta;

import app.comanda.ordering.menu.Traits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What {@code products/get-all} adds to the branch's structure: each product's other id, and the flags and traits the
 * structure does not carry. Empty where the call failed: a menu can be read without it.
 */
record ProductIndex(Map<String, Entry> byId) {

    /**
     * A product under both its ids.
     *
     * @param active switched on by the restaurant
     */
    record Entry(String readableId, String objectId, boolean active, boolean inStock, Traits traits) {}

    static ProductIndex none() {
        return new ProductIndex(Map.of());
    }

    static ProductIndex of(List<Entry> products) {
        Map<String, Entry> byId = new HashMap<>();
        for (Entry entry : products) {
            byId.put(entry.readableId(), entry);
            byId.put(entry.objectId(), entry);
        }
        return new ProductIndex(Map.copyOf(byId));
    }

    static Decoded<List<Entry>> decode(JsonNode data) {
        return Decoded.list(Decoded.within(data, "products"), "data", ProductIndex::entry);
    }

    private static Optional<Entry> entry(Node node, List<String> oddities) {
        Optional<String> objectId = node.text("_id", "id", "rId");
        if (objectId.isEmpty()) {
            oddities.add(node.path() + " has no id");
            return Optional.empty();
        }
        return Optional.of(new Entry(
                node.text("rId", "id", "_id").orElse(objectId.get()),
                objectId.get(),
                node.flag(true, "isActive") && node.flag(true, "isAvailable"),
                !node.flag(false, "isOutOfStock"),
                new Traits(node.words("allergens"), node.words("tags"), node.flag(false, "isCombo"))));
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
