package app.comanda.bot.carta;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A category as the platform's own list of them shows it.
 *
 * @param ids every id it goes by
 */
record PlatformCategory(List<String> ids, String name, boolean active) {

    static Decoded<List<PlatformCategory>> list(JsonNode data) {
        return Decoded.list(Decoded.within(data, "categories"), "data", PlatformCategory::category);
    }

    private static Optional<PlatformCategory> category(Node node, List<String> oddities) {
        List<String> ids = node.texts("_id", "rId", "id");
        Optional<String> name = node.text("name");
        if (ids.isEmpty() || name.isEmpty()) {
            oddities.add(node.path() + (ids.isEmpty() ? " has no id" : " has no name"));
            return Optional.empty();
        }
        return Optional.of(new PlatformCategory(ids, name.get(), node.flag(true, "isActive")));
    }
}
